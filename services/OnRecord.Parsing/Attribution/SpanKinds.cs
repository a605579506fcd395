using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>Decides whether a marked span is a whole utterance, a fragment of one, or no speech at all.</summary>
/// <param name="article">The article.</param>
internal sealed class SpanKinds(Article article)
{
    private readonly LanguagePack _pack = article.Pack;
    private readonly ContentFinder _connectors = new(article.Pack);
    private readonly Judgements _judgements = new(article.Pack);
    private HashSet<string>? _repeated;
    private readonly MarkHabits _habits = MarkHabits.Of(article);

    /// <summary>A term that an article marks again and again has no more words than this.</summary>
    private const int LongestTerm = 5;

    /// <summary>So many words are no name, unless they begin with a capital as titles of works do.</summary>
    private const int LongestName = 10;

    /// <summary>What stands before a colon in brackets has no more words than this.</summary>
    private const int LongestLabel = 2;

    /// <summary>Fewer words that nothing ties to a speaker are no speech where nouns are capitalised.</summary>
    private const int ShortestSpeech = 4;

    /// <summary>Decides the kind of a marked span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="places">Where its parts stand.</param>
    /// <param name="evidence">What ties it to a speaker, or null.</param>
    public QuoteKind Decide(MarkedSpan span, IReadOnlyList<Placement> places, Evidence? evidence)
    {
        if (places[0].Surface.Tokens[places[0].Token].Kind != TokenKind.Quotation || IsAttribute(span))
            return QuoteKind.Term;
        var shape = Measure(span);
        if (_judgements.On(places[0]) is not null) return QuoteKind.Mixed;
        if (shape.Words <= LongestTerm && !_pack.Settings.MarksMeanSpeech
            && (_repeated ??= Repeated()).Contains(Words(article, span)))
            return QuoteKind.Term;
        if (IsSetApart(span, places[0], evidence) || IsLabel(shape, places[0])) return QuoteKind.Term;
        if (shape.Words <= LongestTerm && (IsFollowedAsTerm(places[^1]) || IsGloss(shape, places[0])))
            return QuoteKind.Term;
        if (IsNamedBeforeColon(shape, places[0], evidence)) return QuoteKind.Term;
        if (evidence is null) return Unsupported(shape, span, places[0]);
        if (_pack.Settings.CapitalisesNouns && IsNamed(shape, evidence)) return QuoteKind.Term;
        if (evidence.Source is null && evidence.Strength != Strength.Adjacent && shape.Words < 8)
            return IsNoName(shape, evidence) ? QuoteKind.Mixed : Fragment(shape, places[0]);
        if (_pack.Settings.CapitalisesNouns && evidence.Strength == Strength.Within && FollowsNoun(places[0])
            && shape is { StartsCapitalised: true, EndsSentence: false, Words: < ShortestSpeech })
            return QuoteKind.Term;
        if (IsIntroducedAsTerm(places[0]) && !IsCalled(shape, places[0], evidence)
            && !IsNamedBySpeaker(evidence, places[0]))
            return shape.Words >= 12 && shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Term;

        return evidence.Strength switch
        {
            Strength.Adjacent => IsUtterance(shape, evidence, places[0]) ? QuoteKind.Direct : QuoteKind.Mixed,
            Strength.Within => IsFragmentOfSpeech(shape, span, places[0], evidence) ? QuoteKind.Mixed : QuoteKind.Term,
            _ => shape.Words >= 6 || shape.EndsSentence ? QuoteKind.Direct : Fragment(shape, places[0]),
        };
    }

    /// <summary>Whether a span is an attribute of markup that a crawl has left: width="100".</summary>
    private bool IsAttribute(MarkedSpan span) =>
        span.Parts[0].Outer.Start is var start and > 0 && article.Text[start - 1] == '=';

    /// <summary>
    /// Whether a few words behind a colon, to which no verb leads that takes speech alone, are the name of what stands
    /// before it: "the new film: „…“", "he announced the title: „…“".
    /// </summary>
    private static bool IsNamed(SpanShape shape, Evidence evidence) =>
        evidence is { Rule: "colon", Frame: { } frame } && (frame.Features & Features.Strong) == 0
            && shape is { EndsSentence: false, StartsCapitalised: true, HasVerb: false, Words: <= LongestTerm };

    /// <summary>
    /// Whether a span is only set apart from the words around it. Within a quote, somebody else is on record only where
    /// the speaker names that somebody; and an article that quotes in double marks keeps single ones for headlines and
    /// for words that it does not make its own, except where a cue or a colon right before them says whose they are.
    /// </summary>
    private bool IsSetApart(MarkedSpan span, Placement place, Evidence? evidence)
    {
        if (place.Surface.Holder >= 0
            && evidence?.Source is not { Kind: MentionKind.Named or MentionKind.Organisation })
            return true;
        return span.Parent < 0 && _habits.SetsApart(article.Text, span)
            && evidence is not { Source: not null, Strength: Strength.Adjacent };
    }

    /// <summary>
    /// Whether a word or two begin a sentence and a colon follows, as what names who speaks: "''Doe'': …".
    /// </summary>
    private static bool IsLabel(SpanShape shape, Placement place) =>
        shape is { Words: <= LongestLabel, EndsSentence: false } && place.Token == place.SentenceStart
        && place.Token + 1 < place.SentenceEnd && place.Surface.Tokens[place.Token + 1].Kind == TokenKind.Colon;

    /// <summary>
    /// Whether part of a statement begins in lower case where nouns are capitalised, so that it cannot be a name.
    /// </summary>
    private bool IsNoName(SpanShape shape, Evidence evidence) =>
        _pack.Settings.CapitalisesNouns && evidence.Strength == Strength.Within && !shape.StartsCapitalised;

    /// <summary>Whether the words right behind the marks say that a thing is called so: "also „…“ called".</summary>
    private bool IsFollowedAsTerm(Placement place)
    {
        var (tokens, at) = (place.Surface.Tokens, place.Token + 1);
        if (at < place.SentenceEnd && tokens[at].Kind == TokenKind.Comma) at++;
        return _pack.Begins(Role.TermFollower, tokens, at, place.SentenceEnd);
    }

    /// <summary>
    /// Whether a few words stand in brackets behind a colon and no more than a word or two, which tell what something
    /// is called or means: "(motto: „…“)".
    /// </summary>
    private bool IsGloss(SpanShape shape, Placement place)
    {
        if (shape.EndsSentence || !FollowsColon(place)) return false;
        var tokens = place.Surface.Tokens;
        for (var at = place.Token - 2; at >= Math.Max(place.SentenceStart, place.Token - 2 - LongestLabel); at--)
        {
            if (tokens[at].Kind == TokenKind.Open)
                return _pack.MatchBefore(Role.SpeechIntroducer, tokens, at, place.Token - 1) == 0;
            if (tokens[at].Kind != TokenKind.Word) return false;
        }

        return false;
    }

    /// <summary>
    /// A span that nothing ties to a speaker: a sentence is speech all the same, a few words as the language has it.
    /// </summary>
    private QuoteKind Unsupported(SpanShape shape, MarkedSpan span, Placement place)
    {
        if (IsIntroducedAsTerm(place)) return QuoteKind.Term;
        if (_pack.Settings.CapitalisesNouns && FollowsNoun(place) && shape.Words > 1
            && _pack.MatchBefore(Role.SpeechIntroducer, place.Surface.Tokens, place.SentenceStart, place.Token) > 0
            && _pack.MatchBefore(Role.Determiner, place.Surface.Tokens, place.SentenceStart, place.Token) == 0)
            return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        if (shape.Words >= 8 && (shape.EndsSentence || IsAlone(place) || IsSaidBefore(place) || FollowsColon(place)))
            return QuoteKind.Direct;
        if (_pack.Settings.CapitalisesNouns && (IsPlaceOfName(shape, place) || (shape.Words < ShortestSpeech
            && !shape.EndsSentence) || IsNameAlone(shape, place))) return QuoteKind.Term;
        if (IsSpoken(shape, span, place)) return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        return shape.Words >= LongestName && !shape.StartsAsName ? QuoteKind.Mixed : Fragment(shape, place);
    }

    /// <summary>
    /// Whether what stands right before the marks makes even a fragment somebody's words: "với lý do “…”", "rằng “…”",
    /// or before a predicate, which names nothing: "là “rất …”".
    /// </summary>
    private bool IsSpoken(SpanShape shape, MarkedSpan span, Placement place)
    {
        if (_pack.Settings.MarksMeanSpeech || shape.IsTitleCase) return false;
        var (tokens, start) = (place.Surface.Tokens, place.SentenceStart);
        var isLong = shape.Words >= ShortestSpeech || shape.EndsSentence;
        if (isLong && _pack.MatchBefore(Role.SpeechNoun, tokens, start, place.Token) > 0) return true;
        var length = _pack.MatchBefore(Role.Complementiser, tokens, start, place.Token);
        if (length == 0) return false;
        _pack.Match(Role.Complementiser, tokens.AsSpan(place.Token - length, length), out var features);
        return (features & Features.Weak) == 0 ? isLong : shape.Words > 2 && IsPredicate(span);
    }

    /// <summary>
    /// Whether a noun that announces a name stands before a colon, which no cue does: "trong bài viết: “…”".
    /// </summary>
    private bool IsNamedBeforeColon(SpanShape shape, Placement place, Evidence? evidence)
    {
        var (tokens, colon) = (place.Surface.Tokens, place.Token - 1);
        if (shape.EndsSentence || colon <= place.SentenceStart || tokens[colon].Kind != TokenKind.Colon) return false;
        var length = _pack.MatchBefore(Role.TermIntroducer, tokens, place.SentenceStart, colon);
        return length > 0
            && _pack.Match(Role.TermIntroducer, tokens.AsSpan(colon - length, length), out var features) == length
            && (features & Features.Strong) != 0 && (evidence?.Frame is not { } frame || frame.CueStart == frame.CueEnd
                || ((frame.Features & Features.Weak) != 0 && frame.CueEnd != colon));
    }

    /// <summary>
    /// Whether a fragment goes on with another before it, as one of a row or as more of the same speaker's.
    /// </summary>
    /// <param name="span">The fragment.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="before">Index of the other's token.</param>
    public bool GoesOn(MarkedSpan span, Placement place, int before)
    {
        var shape = Measure(span);
        if (_pack.Settings.MarksMeanSpeech || shape.IsTitleCase || shape.StartsCapitalised
            || IsIntroducedAsTerm(place)) return false;
        return shape.Words >= ShortestSpeech || IsJoined(place.Surface.Tokens, before + 1, place.Token);
    }

    /// <summary>Whether nothing but a comma or a coordinator stands between two of a row.</summary>
    private bool IsJoined(TokenRun tokens, int start, int end)
    {
        if (start < end && tokens[start].Kind == TokenKind.Comma) start++;
        return start == end || _pack.Match(Role.Coordinator, tokens.AsSpan(start, end - start)) == end - start;
    }

    private QuoteKind Fragment(SpanShape shape, Placement place) =>
        _pack.Settings.MarksMeanSpeech && !(_pack.Settings.CapitalisesNouns && IsPlaceOfName(shape, place))
            && !shape.IsTitleCase && place.Surface.Holder < 0 && shape.Words > 1
            ? QuoteKind.Mixed : QuoteKind.Term;

    /// <summary>
    /// Whether a noun or a definite article right before the marks makes a name of what begins as one, or is short.
    /// </summary>
    private bool IsPlaceOfName(SpanShape shape, Placement place)
    {
        if (shape.EndsSentence || place.Token == place.SentenceStart || !(shape.StartsCapitalised
            || shape.Words < 4)) return false;
        var tokens = place.Surface.Tokens;
        if (_pack.MatchBefore(Role.SpeechIntroducer, tokens, place.SentenceStart, place.Token) > 0) return false;
        return FollowsNoun(place)
            || _pack.MatchBefore(Role.Determiner, tokens, place.SentenceStart, place.Token) > 0;
    }

    /// <summary>
    /// Whether a few words in capitals, of no whole sentence and with nothing before them that announces words, can
    /// only be a name.
    /// </summary>
    private bool IsNameAlone(SpanShape shape, Placement place)
    {
        if (!shape.StartsCapitalised || shape.EndsSentence || shape.Words >= LongestName || IsAlone(place))
            return false;
        var tokens = place.Surface.Tokens;
        return _pack.MatchBefore(Role.SpeechIntroducer, tokens, place.SentenceStart, place.Token) == 0
            || _pack.MatchBefore(Role.Determiner, tokens, place.SentenceStart, place.Token) > 0;
    }

    private static bool FollowsNoun(Placement place) =>
        place.Token > place.SentenceStart
        && place.Surface.Tokens[place.Token - 1] is { Kind: TokenKind.Word, IsCapitalised: true };

    /// <summary>
    /// The words that an article marks more than once: nobody is quoted twice with the same few words.
    /// </summary>
    private HashSet<string> Repeated()
    {
        var (seen, repeated) =
            (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var span in article.Spans)
        {
            // A headline repeats what is quoted below it
            if (article.Blocks[span.Parts[0].Block].Kind is BlockKind.Title or BlockKind.Lead or BlockKind.Heading)
                continue;
            if (span.Parts.Length == 1 && Measure(span).Words <= LongestTerm && !seen.Add(Words(article, span)))
                repeated.Add(Words(article, span));
        }

        return repeated;
    }

    private static string Words(Article article, MarkedSpan span) => Folding.Fold(span.Parts[0].Inner.Of(article.Text));

    private bool IsFragmentOfSpeech(SpanShape shape, MarkedSpan span, Placement place, Evidence evidence)
    {
        if (_pack.Settings.MarksMeanSpeech) return place.Surface.Holder < 0 || shape.Words >= 4;
        if (place.Surface.Holder >= 0 && shape.Words < 8) return false;
        if (span.Style == MarkClass.Single && shape.Words < 4) return false;
        if (shape.IsTitleCase) return false;
        if (evidence.Frame is { } behind && behind.CueStart > place.Token && behind.Surface == place.Surface
            && shape.Words < 4)
            return false;
        if (evidence is { Source.Kind: not MentionKind.Nominal, Frame: { } frame }
            && (frame.Features & Features.Judging) != 0)
            return true;
        if (evidence.Frame is { } thought && (thought.Features & Features.Thought) != 0) return shape.Words >= 4;
        return shape.Words >= 4 || (shape.Words > 1 && (CompletesClause(place) || IsPredicate(span)));
    }

    /// <summary>Whether somebody in particular calls a thing so: "được ông Lâm gọi là “…”".</summary>
    private bool IsNamedBySpeaker(Evidence evidence, Placement place) =>
        !_pack.Settings.MarksMeanSpeech
        && evidence is { Source.Kind: MentionKind.Named or MentionKind.Pronoun or MentionKind.Title, Frame: { } frame }
        && frame.CueEnd == place.Token && (frame.Features & Features.Judging) != 0
        && (evidence.Source.Features & Features.Plural) == 0;

    /// <summary>
    /// Whether a fragment begins as the predicate of a clause does, and so is more than a name for a thing.
    /// </summary>
    private bool IsPredicate(MarkedSpan span)
    {
        var (at, end) = (FirstWord(span), span.Parts[0].EndToken);
        return _pack.Match(Role.ClauseMarker, article.Tokens.Run(at, end).AsSpan(0, end - at)) > 0;
    }

    /// <summary>
    /// Whether the word before the marks calls for a predicate, which makes even a short fragment a judgement.
    /// </summary>
    private bool CompletesClause(Placement place) =>
        _pack.MatchBefore(Role.ClauseMarker, place.Surface.Tokens, place.SentenceStart, place.Token) > 0;

    /// <summary>
    /// Whether words that would announce a term report after all: "she called it “a disgrace”", "he used the word
    /// “hoax”". A name has capitals, and so tells itself from what somebody said.
    /// </summary>
    private bool IsCalled(SpanShape shape, Placement place, Evidence evidence) =>
        (evidence.Strength == Strength.Adjacent && evidence.Rule == "colon")
        || (_pack.Settings is { MarksMeanSpeech: true, CapitalisesNouns: false } && place.Surface.Holder < 0
            && evidence.Source is not null && (shape.Words > 1
                ? !shape.IsTitleCase : !shape.StartsCapitalised && evidence.Strength == Strength.Adjacent));

    /// <summary>Whether the words right before the marks announce a name or a term.</summary>
    private bool IsIntroducedAsTerm(Placement place)
    {
        var tokens = place.Surface.Tokens;
        return _pack.MatchBefore(Role.TermIntroducer, tokens, place.SentenceStart, place.Token) > 0;
    }

    /// <summary>
    /// Whether a span next to its cue is all that is reported: it is long or ends a sentence, or stands alone before
    /// the cue, and no words of the reporter's own begin the clause that it only completes.
    /// </summary>
    private bool IsUtterance(SpanShape shape, Evidence evidence, Placement place)
    {
        var isWhole = shape.Words >= 6 || shape.EndsSentence;
        if (evidence.Frame is not { Order: FrameOrder.ContentSpeakerCue or FrameOrder.ContentCueSpeaker } frame
            || frame.Surface != place.Surface || place.Token >= frame.CueStart) return isWhole;
        var tokens = place.Surface.Tokens;
        foreach (var (start, end) in frame.Contents)
        {
            if (start == place.Token) return end == place.Token + 1 || isWhole;
            if (start < place.Token && place.Token < end && tokens[place.Token - 1].Kind == TokenKind.Word)
                return isWhole && _connectors.IsOnlyConnectors(tokens, start, place.Token);
        }

        return isWhole;
    }

    /// <summary>Whether a span begins its sentence and a mark parts it from the reporter's own words.</summary>
    private static bool IsSaidBefore(Placement place) =>
        place.Token == place.SentenceStart && place.Token + 1 < place.SentenceEnd
        && place.Surface.Tokens[place.Token + 1].Kind is TokenKind.Comma or TokenKind.Dash;

    private static bool FollowsColon(Placement place) =>
        place.Token > place.SentenceStart && place.Surface.Tokens[place.Token - 1].Kind == TokenKind.Colon;

    private static bool IsAlone(Placement place) => place.SentenceEnd - place.SentenceStart <= 2;

    private SpanShape Measure(MarkedSpan span)
    {
        var (words, capitalised, hasVerb) = (0, 0, false);
        foreach (var part in span.Parts)
        {
            for (var at = part.FirstToken; at < part.EndToken; at++)
            {
                var token = article.Tokens[at];
                if (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.IsClitic) continue;
                words++;
                if (token.IsCapitalised) capitalised++;
                hasVerb |= _pack.Match(Role.OtherVerb, [token]) > 0;
            }
        }

        var last = span.Parts[^1].Inner;
        var endsSentence = last.Length > 0 && article.Text[last.End - 1] is '.' or '!' or '?' or '…';
        var startsCapitalised = span.Parts[0].Inner is { IsEmpty: false, Start: var start }
            && char.IsUpper(article.Text[start]);
        return new SpanShape(words, endsSentence, words > 1
            && capitalised * 3 >= words * 2, startsCapitalised,
            startsCapitalised && !article.Tokens[FirstWord(span)].IsAllCapitals, hasVerb);
    }

    private int FirstWord(MarkedSpan span)
    {
        var at = span.Parts[0].FirstToken;
        while (at + 1 < span.Parts[0].EndToken && article.Tokens[at].Kind != TokenKind.Word) at++;
        return at;
    }

    private readonly record struct SpanShape(int Words, bool EndsSentence, bool IsTitleCase, bool StartsCapitalised,
        bool StartsAsName, bool HasVerb);
}
