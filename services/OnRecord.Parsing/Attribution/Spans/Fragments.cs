using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>
/// Decides what a marked span is in a language that sets words apart in marks as often as it quotes: what the words
/// are, what stands before them and what ties them to a speaker decide together.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="around">Tells from the words around marks what can stand in them.</param>
internal sealed class Fragments(Article article, MarkNeighbours around)
{
    /// <summary>Fewer words than this are a fragment that only its form, or a judgement, makes speech.</summary>
    private const int ShortestSpeech = 4;

    /// <summary>So many words say enough, though nothing but their neighbourhood speaks for them.</summary>
    private const int ShortestUtterance = 6;

    /// <summary>So many words are more than a term.</summary>
    private const int LongerThanTerms = 8;

    /// <summary>So many words that end as a sentence does are speech, though their place is a name's.</summary>
    private const int LongestNamed = 12;

    /// <summary>A verb that judges stands no more tokens than this before the marks.</summary>
    private const int JudgeReach = 20;

    private readonly LanguagePack _pack = article.Pack;

    /// <summary>Decides the kind of a span.</summary>
    /// <param name="shape">What it looks like.</param>
    /// <param name="span">The span.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="evidence">What ties it to a speaker, or null.</param>
    public QuoteKind Decide(SpanShape shape, MarkedSpan span, Placement place, Evidence? evidence)
    {
        if (IsUtterance(shape, place))
            return evidence is null || Utterances.IsWhole(_pack, shape, evidence, place)
                ? QuoteKind.Direct : QuoteKind.Mixed;
        if (evidence is null) return Unsupported(shape, span, place);
        if (evidence.Source is null && evidence.Strength != Strength.Adjacent && shape.Words < LongerThanTerms)
            return IsJudged(shape, place) ? QuoteKind.Mixed : QuoteKind.Term;
        if (evidence.Source is null && shape.Words == 1) return QuoteKind.Term;
        if (shape.Words < ShortestSpeech && IsTold(place, evidence)) return QuoteKind.Term;
        if (around.IsIntroducedAsTerm(place) && !IsSaidAllTheSame(shape, place, evidence))
            return shape.Words >= LongestNamed && shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Term;
        return evidence.Strength switch
        {
            Strength.Adjacent when evidence.Rule != "colon" && IsThing(shape, place, evidence) => QuoteKind.Term,
            Strength.Adjacent => Utterances.IsWhole(_pack, shape, evidence, place) ? QuoteKind.Direct : QuoteKind.Mixed,
            Strength.Within => IsPartOfSpeech(shape, span, place, evidence) ? QuoteKind.Mixed : QuoteKind.Term,
            _ => shape.Words >= ShortestUtterance || shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Term,
        };
    }

    /// <summary>
    /// Whether words can be nothing but speech: more than one sentence, one that ends as only who speaks can, or words
    /// for whoever is spoken to.
    /// </summary>
    private bool IsUtterance(SpanShape shape, Placement place) =>
        (shape.HoldsSentences && shape.Words >= ShortestUtterance)
        || ((shape is { EndsAsSpoken: true, Words: > 2, IsTitleCase: false }
            || shape is { HoldsAddress: true, Words: > 2, StartsCapitalised: false })
            && !around.IsIntroducedAsTerm(place));

    /// <summary>A span that nothing ties to a speaker: a sentence is speech all the same, a few words seldom.</summary>
    private QuoteKind Unsupported(SpanShape shape, MarkedSpan span, Placement place)
    {
        if (IsJudged(shape, place)) return QuoteKind.Mixed;
        if (around.IsIntroducedAsTerm(place)) return QuoteKind.Term;
        if (shape.Words >= LongerThanTerms && (shape.EndsSentence || MarkNeighbours.IsAlone(place)
            || MarkNeighbours.IsSaidBefore(place) || MarkNeighbours.FollowsColon(place)))
            return QuoteKind.Direct;
        if (shape is { EndsSentence: true, Words: >= ShortestSpeech } && (MarkNeighbours.FollowsColon(place)
            || MarkNeighbours.IsAlone(place)))
            return QuoteKind.Direct;
        if (shape.EndsSentence && _pack.MatchBefore(
                Role.CueVerb, place.Surface.Tokens, place.SentenceStart, place.Token) > 0) return QuoteKind.Direct;
        if (IsAnnounced(shape, place)) return shape.EndsSentence ? QuoteKind.Direct : QuoteKind.Mixed;
        if (IsReportedClause(shape, span, place)) return QuoteKind.Mixed;
        return shape.Words >= MarkNeighbours.LongestName && !shape.StartsAsName ? QuoteKind.Mixed : QuoteKind.Term;
    }

    /// <summary>
    /// Whether what stands right before the marks makes even a fragment somebody's words: "với lý do “…”", "rằng “…”",
    /// or before a predicate, which names nothing: "là “rất …”".
    /// </summary>
    private bool IsAnnounced(SpanShape shape, Placement place)
    {
        if (shape.IsTitleCase) return false;
        var (tokens, start) = (place.Surface.Tokens, place.SentenceStart);
        var isLong = shape.Words >= ShortestSpeech || shape.EndsSentence;
        if (_pack.MatchBefore(Role.SpeechNoun, tokens, start, place.Token, out var features) > 0
            && ((features & Features.Strong) != 0 ? shape.Words > 1
                : (features & Features.Weak) != 0 ? shape.Words >= LongerThanTerms : isLong))
            return true;
        if (_pack.MatchBefore(Role.Complementiser, tokens, start, place.Token, out features) == 0) return false;
        return (features & Features.Weak) == 0
            ? isLong : shape is { Words: > 2, IsPredicate: true, StartsCapitalised: false };
    }

    /// <summary>Whether more than a name stands behind a verb that reports, though no frame holds it.</summary>
    private bool IsReportedClause(SpanShape shape, MarkedSpan span, Placement place) =>
        shape is { Words: >= ShortestSpeech, IsTitleCase: false } && around.FollowsReport(place)
        && SpanShape.HoldsPredicate(article, span);

    /// <summary>
    /// Whether a verb that judges stands before the marks and they are what it says of something: a predicate, or
    /// anything behind the word that leads to one, unless the verb as well gives names: "lên án việc đó là “tội ác”".
    /// Of a passive, which hides who judges, only a judgement is.
    /// </summary>
    private bool IsJudged(SpanShape shape, Placement place)
    {
        if (shape.StartsCapitalised || shape.Words < 2 || place.Surface.Holder >= 0) return false;
        var (tokens, start) = (place.Surface.Tokens, place.SentenceStart);
        if (!shape.IsPredicate && (around.IsIntroducedAsTerm(place)
            || _pack.MatchBefore(Role.Complementiser, tokens, start, place.Token) == 0)) return false;
        for (var at = place.Token - 1; at >= Math.Max(start, place.Token - JudgeReach); at--)
        {
            if (tokens[at].Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon) return false;
            if (_pack.Match(Role.CueVerb, tokens.AsSpan(at, place.Token - at), out var features) == 0
                || (features & (Features.Judging | Features.Directive)) != Features.Judging) continue;
            var isPassive = _pack.MatchBefore(Role.Passive, tokens, start, at) > 0;
            return (features & Features.Weak) == 0
                ? !isPassive || shape.IsJudgement : !isPassive && shape.IsPredicate;
        }

        return false;
    }

    private bool IsPartOfSpeech(SpanShape shape, MarkedSpan span, Placement place, Evidence evidence)
    {
        if (place.Surface.Holder >= 0 && shape.Words < LongerThanTerms) return false;
        if (span.Style == MarkClass.Single && shape.Words < ShortestSpeech) return false;
        if (shape is { StartsCapitalised: true, Words: < LongestNamed }) return false;
        if (shape.IsTitleCase || IsNumbered(shape) || (!shape.IsPredicate && around.IsTopic(place))) return false;
        if (evidence.Frame is { } behind && behind.Cue.Start > place.Token && behind.Cue.Surface == place.Surface
            && shape.Words < ShortestSpeech)
            return false;
        if (shape is { IsJudgement: true, Words: > 1 }) return true;
        var features = evidence.Frame?.Cue.Features ?? Features.None;
        if (evidence.Source?.Kind != MentionKind.Nominal
            && (features & (Features.Judging | Features.Directive)) == Features.Judging)
            return true;
        if ((features & Features.Thought) != 0) return shape.Words >= ShortestSpeech;
        return shape.Words >= ShortestSpeech || (shape.Words > 1 && (around.CompletesClause(place)
            || shape.IsPredicate) && !around.IsAttributeOfNoun(place));
    }

    /// <summary>Whether a few words begin with a number, as the names of measures and programmes do.</summary>
    private static bool IsNumbered(SpanShape shape) =>
        shape is { StartsWithNumber: true, EndsSentence: false, Words: <= SpanNames.LongestTerm };

    /// <summary>
    /// Whether words right behind a cue are no statement of their own but a thing: the first words of what is reported,
    /// which goes on behind them, or the object of a verb that reports only where it must, or a thought of.
    /// </summary>
    private bool IsThing(SpanShape shape, Placement place, Evidence evidence)
    {
        if (shape.EndsSentence || evidence.Frame is not { } frame || frame.Cue.Surface != place.Surface
            || frame.Cue.Start >= place.Token || MarkNeighbours.FollowsColon(place)) return false;
        if (IsNumbered(shape) || (shape.IsTitleCase && frame.Cue.Is(Features.Judging))) return true;
        if (shape.IsPredicate) return false;
        if (frame.Cue.Is(Features.Thought) && !frame.IsExplicit
            && evidence.Source is { Kind: MentionKind.Nominal or MentionKind.Organisation })
            return shape.Words < ShortestUtterance;
        return around.BeginsClause(shape, place);
    }

    /// <summary>
    /// Whether words that would announce a name report after all: behind a colon; what somebody in particular calls a
    /// thing; a judgement; or what is said of the noun before the marks.
    /// </summary>
    private bool IsSaidAllTheSame(SpanShape shape, Placement place, Evidence evidence) =>
        (evidence is { Strength: Strength.Adjacent, Rule: "colon" })
        || IsNamedBySpeaker(shape, evidence, place)
        || (evidence.Source is not null && !shape.StartsCapitalised && ((shape is { IsJudgement: true, Words: > 1 })
            || (around.FollowsSubject(place) && (shape.Words >= LongestNamed
                || shape is { Words: >= ShortestSpeech, IsPredicate: true }))));

    /// <summary>
    /// Whether somebody in particular calls a thing so, or anybody in more words than a name has: "được ông Lâm gọi là
    /// “…”".
    /// </summary>
    private static bool IsNamedBySpeaker(SpanShape shape, Evidence evidence, Placement place) =>
        !shape.IsTitleCase && evidence is { Source: { } source, Frame: { } frame }
        && frame.Cue.End == place.Token && frame.Cue.Is(Features.Judging)
        && (shape.Words >= LongerThanTerms
            || (source.Kind is MentionKind.Named or MentionKind.Pronoun or MentionKind.Title
                && (source.Features & Features.Plural) == 0));

    /// <summary>
    /// Whether a few words between a demand and its verb are whom it is made of: "yêu cầu “chủ nhà” mở cửa".
    /// </summary>
    private static bool IsTold(Placement place, Evidence evidence) =>
        evidence.Frame is { } frame && frame.Cue.End == place.Token
        && frame.Cue.Is(Features.Directive) && place.Token + 1 < place.SentenceEnd
        && place.Surface.Tokens[place.Token + 1].Kind == TokenKind.Word;
}
