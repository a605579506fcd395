using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Decides whether a marked span is a whole utterance, a fragment of one, or no speech at all.</summary>
/// <param name="article">The article.</param>
internal sealed class SpanKinds(Article article)
{
    private readonly LanguagePack _pack = article.Pack;
    private readonly MarkNeighbours _around = new(article.Pack);
    private readonly Judgements _judgements = new(article.Pack);
    private HashSet<string>? _repeated;
    private readonly MarkHabits _habits = MarkHabits.Of(article);

    /// <summary>A term that an article marks again and again has no more words than this.</summary>
    private const int LongestTerm = 5;

    /// <summary>Fewer words that nothing ties to a speaker are no speech where nouns are capitalised.</summary>
    private const int ShortestSpeech = 4;

    /// <summary>Decides the kind of a marked span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="places">Where its parts stand.</param>
    /// <param name="evidence">What ties it to a speaker, or null.</param>
    public QuoteKind Decide(MarkedSpan span, IReadOnlyList<Placement> places, Evidence? evidence)
    {
        if (IsAttribute(span)) return QuoteKind.Term;
        if (_judgements.On(places[0]) is not null && !_around.IsIntroducedAsTerm(places[0])) return QuoteKind.Mixed;
        if (places[0].Surface.Tokens[places[0].Token].Kind != TokenKind.Quotation) return QuoteKind.Term;
        var shape = SpanShape.Of(article, span);
        if (shape.Words <= LongestTerm && !_pack.Settings.MarksMeanSpeech
            && !(shape.EndsSentence && evidence is { Source: not null, Strength: Strength.Adjacent })
            && (_repeated ??= Repeated()).Contains(Words(article, span)))
            return QuoteKind.Term;
        if (IsSetApart(span, places[0], evidence) || MarkNeighbours.IsLabel(shape, places[0])) return QuoteKind.Term;
        if (shape.Words <= LongestTerm && (_around.IsFollowedAsTerm(places[^1]) || _around.IsGloss(shape, places[0])))
            return QuoteKind.Term;
        if (_around.IsNamedBeforeColon(shape, places[0], evidence) || _around.IsTitle(shape, places[0]))
            return QuoteKind.Term;
        if (evidence is not null && IsTitleOfText(shape, places[0], evidence)) return QuoteKind.Term;
        if (evidence is null) return Unsupported(shape, span, places[0]);
        if (_pack.Settings.CapitalisesNouns && IsNamed(shape, evidence)) return QuoteKind.Term;
        if (evidence.Source is null && shape.Words == 1 && !_pack.Settings.MarksMeanSpeech) return QuoteKind.Term;
        if (evidence.Source is null && evidence.Strength != Strength.Adjacent && shape.Words < 8)
            return IsNoName(shape, evidence) ? QuoteKind.Mixed : Fragment(shape, places[0]);
        if (_pack.Settings.CapitalisesNouns && evidence.Strength == Strength.Within
            && MarkNeighbours.FollowsNoun(places[0])
            && shape is { StartsCapitalised: true, EndsSentence: false, IsSpoken: false, Words: < ShortestSpeech })
            return QuoteKind.Term;
        if (shape.Words < ShortestSpeech && IsTold(places[0], evidence)) return QuoteKind.Term;
        if (_around.IsIntroducedAsTerm(places[0]) && !IsCalled(shape, places[0], evidence)
            && !IsNamedBySpeaker(evidence, places[0]) && !IsSaidOf(shape, span, places[0], evidence))
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
            && shape is
            {
                EndsSentence: false,
                StartsCapitalised: true,
                HasVerb: false,
                IsSpoken: false,
                Words: <= LongestTerm,
            };

    /// <summary>
    /// Whether a span is what a text is called whose kind, with a capital amid the sentence, looks like the cue: "theo
    /// Báo cáo “…”".
    /// </summary>
    private bool IsTitleOfText(SpanShape shape, Placement place, Evidence evidence) =>
        !_pack.Settings.HasArticles && shape.StartsCapitalised && evidence.Frame is { } frame
        && frame.Surface == place.Surface && frame.CueEnd == place.Token && frame.CueStart > place.SentenceStart
        && place.Surface.Tokens[frame.CueStart].IsCapitalised
        && _pack.Begins(Role.DocumentHead, place.Surface.Tokens, frame.CueStart, frame.CueEnd);

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
    /// Whether part of a statement begins in lower case where nouns are capitalised, so that it cannot be a name.
    /// </summary>
    private bool IsNoName(SpanShape shape, Evidence evidence) =>
        _pack.Settings.CapitalisesNouns && evidence.Strength == Strength.Within && !shape.StartsCapitalised;

    /// <summary>
    /// A span that nothing ties to a speaker: a sentence is speech all the same, a few words as the language has it.
    /// </summary>
    private QuoteKind Unsupported(SpanShape shape, MarkedSpan span, Placement place)
    {
        var isNoName = _pack.Settings.CapitalisesNouns
            && shape is { StartsCapitalised: false, EndsSentence: false, Words: >= 8 };
        if (!isNoName && _around.IsIntroducedAsTerm(place)) return QuoteKind.Term;
        if (shape is { IsSpoken: true, Words: > 1 }) return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        if (_pack.Settings.CapitalisesNouns && MarkNeighbours.FollowsNoun(place) && shape.Words > 1
            && _pack.MatchBefore(Role.SpeechIntroducer, place.Surface.Tokens, place.SentenceStart, place.Token) > 0
            && _pack.MatchBefore(Role.Determiner, place.Surface.Tokens, place.SentenceStart, place.Token) == 0)
            return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        if (shape.Words >= 8 && (shape.EndsSentence || MarkNeighbours.IsAlone(place)
            || MarkNeighbours.IsSaidBefore(place) || MarkNeighbours.FollowsColon(place)))
            return QuoteKind.Direct;
        if (!_pack.Settings.MarksMeanSpeech && shape is { EndsSentence: true, Words: >= ShortestSpeech }
            && MarkNeighbours.FollowsColon(place)) return QuoteKind.Direct;
        if (_pack.Settings.CapitalisesNouns && (_around.IsPlaceOfName(shape, place) || (shape.Words < ShortestSpeech
            && !shape.EndsSentence) || _around.IsNameAlone(shape, place))) return QuoteKind.Term;
        if (IsSpoken(shape, span, place)) return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        return shape.Words >= MarkNeighbours.LongestName && !shape.StartsAsName
            ? QuoteKind.Mixed : Fragment(shape, place);
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
        return (features & Features.Weak) == 0 ? isLong : shape.Words > 2 && SpanShape.IsPredicate(article, span);
    }

    private QuoteKind Fragment(SpanShape shape, Placement place) =>
        _pack.Settings.MarksMeanSpeech && !(_pack.Settings.CapitalisesNouns && _around.IsPlaceOfName(shape, place))
            && !shape.IsTitleCase && place.Surface.Holder < 0 && shape.Words > 1
            ? QuoteKind.Mixed : QuoteKind.Term;

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
            if (span.Parts.Length == 1 && SpanShape.Of(article, span).Words <= LongestTerm
                && !seen.Add(Words(article, span)))
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
        return shape.Words >= 4 || (shape.Words > 1 && (_around.CompletesClause(place)
            || SpanShape.IsPredicate(article, span)) && !_around.IsAttributeOfNoun(place));
    }

    /// <summary>Whether somebody in particular calls a thing so: "được ông Lâm gọi là “…”".</summary>
    private bool IsNamedBySpeaker(Evidence evidence, Placement place) =>
        !_pack.Settings.MarksMeanSpeech
        && evidence is { Source.Kind: MentionKind.Named or MentionKind.Pronoun or MentionKind.Title, Frame: { } frame }
        && frame.CueEnd == place.Token && (frame.Features & Features.Judging) != 0
        && (evidence.Source.Features & Features.Plural) == 0;

    /// <summary>
    /// Whether the noun before the marks is what somebody says something of: "nói công ty “sẽ không bao giờ mở cửa”".
    /// </summary>
    private bool IsSaidOf(SpanShape shape, MarkedSpan span, Placement place, Evidence evidence) =>
        !_pack.Settings.MarksMeanSpeech && evidence.Source is not null && !shape.StartsCapitalised
        && shape.Words >= ShortestSpeech && SpanShape.IsPredicate(article, span) && _around.FollowsSubject(place);

    /// <summary>
    /// Whether words that would announce a term report after all: "she called it “a disgrace”", "he used the word
    /// “hoax”". A name has capitals, and so tells itself from what somebody said.
    /// </summary>
    private bool IsCalled(SpanShape shape, Placement place, Evidence evidence) =>
        (evidence.Strength == Strength.Adjacent && evidence.Rule == "colon")
        || (_pack.Settings is { MarksMeanSpeech: true, CapitalisesNouns: false } && place.Surface.Holder < 0
            && evidence.Source is not null && (shape.Words > 1
                ? !shape.IsTitleCase : !shape.StartsCapitalised && evidence.Strength == Strength.Adjacent));

    /// <summary>
    /// Whether a few words between a demand and its verb are whom it is made of: "yêu cầu “chủ nhà” mở cửa".
    /// </summary>
    private bool IsTold(Placement place, Evidence evidence) =>
        !_pack.Settings.MarksMeanSpeech && evidence.Frame is { } frame && frame.CueEnd == place.Token
        && (frame.Features & Features.Directive) != 0 && place.Token + 1 < place.SentenceEnd
        && place.Surface.Tokens[place.Token + 1].Kind == TokenKind.Word;

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
                return isWhole && article.Pack.AreConnectors(tokens, start, place.Token);
        }

        return isWhole;
    }
}
