using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds the frames of verbs: "ông Lâm nói …", "…, she said", "…, said Smith".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="cues">Tells verbs from nouns and participles.</param>
/// <param name="contents">Finds what is reported after a cue.</param>
/// <param name="subjects">Finds who speaks before a cue.</param>
/// <param name="sources">Finds who speaks after a cue.</param>
/// <param name="openings">Finds who speaks in the words that follow.</param>
/// <param name="verbSecond">Finds the frames where the finite verb stands second.</param>
internal sealed class VerbFrames(
    LanguagePack pack, CueReader cues, ContentFinder contents, SubjectFinder subjects, SourceFinder sources,
    OpeningFinder openings, VerbSecondFrames verbSecond)
{
    /// <summary>
    /// A complementiser so many tokens behind a cue belongs to another clause if a quote stands before the cue.
    /// </summary>
    private const int FarComplementiser = 4;

    /// <summary>No more tokens than this follow a cue that ends its sentence: when and where it was said.</summary>
    private const int LongestEnd = 10;

    /// <summary>A clause before its subject's is no longer than this, in tokens.</summary>
    private const int LongestClause = 200;

    /// <summary>A clause before a cue and its speaker has no fewer tokens than this.</summary>
    private const int ShortestClause = 5;

    private readonly LeftContents _lefts = new(pack, contents);
    private readonly AsideFrames _asides = new(pack, contents);

    /// <summary>Finds the frame of a verb, or null where it reports nothing.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="before">The frames of the sentence's earlier cues.</param>
    public Frame? Find(Cue cue, List<Frame> before)
    {
        if (pack.Settings.VerbSecond) return verbSecond.Find(cue, before);
        var tokens = cue.Tokens;
        if (cues.IsProgressive(tokens, cue.SentenceStart, cue.Start, cue.Features))
            cue = cue with { Features = cue.Features & ~Features.Participle };
        if (FollowsClause(cue) && Inverted(cue) is { } behindClause) return behindClause;
        var isParticiple = cue.Is(Features.Participle) && !HasOwnSubject(cue);
        var subject = isParticiple
            ? new Subject(null, cue.Start, true)
            : cues.IsInfinitive(tokens, cue.SentenceStart, cue.Start)
            ? new Subject(openings.Main(cue.Surface, cue.SentenceStart, cue.Start), cue.SentenceStart, false)
            : subjects.Before(cue.Surface, cue.SentenceStart, cue.Start, cue.Features);
        var right = Right(cue);
        var left = ContentFinder.Left(tokens, cue.SentenceStart, subject.Edge);
        var isQuoteLeft = _lefts.IsQuote(cue, left, subject, mayGoOn: !right.IsExplicit
            && (right.IsEmpty || cue.HasCommaAfter || contents.StartsAdverbial(tokens, (cue.End, cue.SentenceEnd))));
        if (isQuoteLeft && right.Range.Start > cue.End + FarComplementiser)
            right = right with { IsExplicit = false, Opening = -1 };
        if (_asides.Find(cue, subject, right, isQuoteLeft) is { } aside) return aside;

        if (pack.Settings.InvertsAfterQuotes && subject.Mention is null && Inverted(cue) is { } inverted)
            return inverted;
        if (IsNounBehind(cue, before)) return null;
        if (cue.Is(Features.Directive) && !right.IsExplicit && cue.Start > cue.SentenceStart
            && tokens[cue.Start - 1].Kind == TokenKind.Comma)
            return null;

        var later = subject.IsElliptic && before.Count == 0 ? Later(cue, subject) : null;
        if (later is var (_, comma) && comma > right.Range.Start)
            right = right with { Range = (right.Range.Start, comma) };
        var source = subject.Mention ?? (subject.IsElliptic
            ? EarlierSource(before) ?? (isParticiple ? SubjectAround(cue) : later?.Source ?? FirstSubject(cue))
            : isQuoteLeft ? subjects.Whole(cue.Surface, subject.Edge, cue.Start) : null);
        if (!right.IsExplicit && !isQuoteLeft && !MayReport(cue, source, right.Range)) return null;
        if (SaysNothing(source, subject) && IsReported(cue, before)) return null;
        if (source is null && !right.IsExplicit && cue.Is(Features.Weak)) return null;

        Contents reported = [];
        var order = FrameOrder.SpeakerCueContent;
        if ((isQuoteLeft && !subject.IsElliptic
                && (!right.IsExplicit || LeftContents.IsNothingElse(cue.Surface, left)))
            || (right.IsEmpty && IsClauseBefore(cue, left, subject)))
        {
            order = FrameOrder.ContentSpeakerCue;
            reported = reported.And(left);
        }

        if (!right.IsEmpty && (order == FrameOrder.SpeakerCueContent || right.IsExplicit))
            reported = reported.And(right.Range);
        else if (contents.QuotationIn(tokens, right.Range) is var goesOn and >= 0)
            reported = reported.And((goesOn, right.Range.End));
        else if (order == FrameOrder.ContentSpeakerCue
            && (isQuoteLeft ? QuotesBehind(cue, cue.End) : right.IsEmpty && GoesOnBehind(cue, left)))
            reported = reported.And((cue.End + 1, cue.ContentEnd));
        return new Frame(cue.Surface, cue.Sentence, order, cue.Start, cue.End, cue.Features, source, reported,
            right.IsExplicit)
        {
            HasEllipsis = subject.Mention is null || subject.IsShared,
            IsNegated = IsNegated(cue),
            Opening = pack.Settings.ClauseHoldsOpening && reported.Count > 0 && reported[0] == right.Range
                ? right.Opening : -1,
        };
    }

    /// <summary>
    /// Whether a clause goes on behind its attribution: "The bridge, she said, is open", where it has no verb before.
    /// </summary>
    private bool GoesOnBehind(Cue cue, (int Start, int End) left)
    {
        var (tokens, at) = (cue.Tokens, cue.End + 1);
        if (!pack.Settings.HasArticles || pack.Settings.VerbSecond || !cue.HasCommaAfter || at >= cue.ContentEnd) return false;
        if (pack.Begins(Role.ClauseMarker, tokens, at, cue.ContentEnd)) return true;
        if (tokens[at].IsCapitalised || pack.Begins(Role.Preposition, tokens, at, cue.ContentEnd)
            || pack.Begins(Role.Subordinator, tokens, at, cue.ContentEnd)
            || pack.Begins(Role.ClauseEnd, tokens, at, cue.ContentEnd)
            || !pack.Begins(Role.OtherVerb, tokens, at, cue.ContentEnd)) return false;
        for (var word = left.Start; word < left.End; word++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, word, left.End) || pack.Begins(Role.OtherVerb, tokens, word, left.End))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a comma and words with a quote in them, which no other cue opens, go on from an attribution: “…,” she
    /// said, because of “…”.
    /// </summary>
    private bool QuotesBehind(Cue cue, int comma) =>
        pack.Settings is { HasArticles: true, VerbSecond: false } && comma + 1 < cue.ContentEnd
        && cue.Tokens[comma].Kind == TokenKind.Comma && !pack.Begins(Role.CueVerb, cue.Tokens, comma + 1, cue.ContentEnd)
        && !pack.Begins(Role.Determiner, cue.Tokens, comma + 1, cue.ContentEnd)
        && !pack.Begins(Role.Pronoun, cue.Tokens, comma + 1, cue.ContentEnd)
        && ContentFinder.HoldsQuotation(cue.Tokens, (comma + 1, cue.ContentEnd));

    /// <summary>
    /// The subject behind the last comma, whose clause a cue without one opens: "Cho rằng …, tòa bác đơn"; and that
    /// comma.
    /// </summary>
    private (Mention Source, int Comma)? Later(Cue cue, Subject subject)
    {
        if (pack.Settings.HasArticles || !cue.Is(Features.Clausal)) return null;
        if (subject.Edge > cue.SentenceStart
            && !contents.IsOnlyOpening(cue.Tokens, (cue.SentenceStart, subject.Edge - 1)))
            return null;
        for (var at = Math.Min(cue.ContentEnd, cue.End + LongestClause) - 1; at > cue.End + 2; at--)
        {
            var opening = cue.Tokens[at].Kind == TokenKind.Comma ? 1 : Consequence(cue, at);
            if (opening > 0 && openings.Any(cue.Surface, at + opening, cue.ContentEnd) is { } source
                && source.End < cue.ContentEnd)
                return (source, at);
        }

        return null;
    }

    /// <summary>
    /// How many tokens join the clause that they open to one before it, of which it is the consequence: "nên".
    /// </summary>
    private int Consequence(Cue cue, int at)
    {
        var rest = cue.Tokens.AsSpan(at, cue.SentenceEnd - at);
        return pack.Match(Role.Connector, rest) is var length and > 0 && pack.Match(Role.Subordinator, rest) == length
            ? length : 0;
    }

    /// <summary>
    /// The subject that a sentence begins with, for a cue that goes on with it: "Ông Lâm tới nơi, và cho biết …".
    /// </summary>
    private Mention? FirstSubject(Cue cue) =>
        pack.Settings.HasArticles || cue.Start - cue.SentenceStart <= 1
        ? null : openings.First(cue.Surface, cue.SentenceStart, cue.Start);

    /// <summary>Whether a negation stands among the auxiliaries before a verb.</summary>
    private bool IsNegated(Cue cue)
    {
        for (var at = cue.Start; at > cue.SentenceStart;)
        {
            if (pack.MatchBefore(Role.OrganisationName, cue.Tokens, cue.SentenceStart, at) > 0) return false;
            if (pack.MatchBefore(Role.Negation, cue.Tokens, cue.SentenceStart, at) > 0) return true;
            var length = pack.MatchBefore(Role.Auxiliary, cue.Tokens, cue.SentenceStart, at);
            if (length == 0) return false;
            at -= length;
        }

        return false;
    }

    private RightContent Right(Cue cue)
    {
        var right = contents.Right(cue);
        return pack.Settings.ReportsAfterComma || right.IsExplicit || !cue.HasCommaAfter
            || ContentFinder.HoldsQuotation(cue.Tokens, right.Range)
            ? right
            : new RightContent((cue.ContentEnd, cue.ContentEnd), false, -1);
    }

    /// <summary>
    /// Whether a cue with neither colon nor complementiser, nor a quote before it, reports what follows.
    /// </summary>
    private static bool MayReport(Cue cue, Mention? source, (int Start, int End) right) => cue.Is(Features.Weak)
        ? source is not null && ContentFinder.HoldsQuotation(cue.Tokens, right)
        : source is not null || ContentFinder.StartsWithQuotation(cue.Tokens, right);

    private bool IsClauseBefore(Cue cue, (int Start, int End) left, Subject subject) =>
        left.End > left.Start && left.End < subject.Edge && subject.Mention is not null && _lefts.MayFollow(cue, left)
        && (pack.Settings.HasArticles || ContentFinder.HoldsQuotation(cue.Tokens, left)
            || (EndsSentence(cue) && IsAdjacent(cue, subject.Mention)));

    /// <summary>Whether nothing but auxiliaries, times and asides stands between a subject and its verb.</summary>
    private bool IsAdjacent(Cue cue, Mention subject)
    {
        var at = cue.Start;
        while (at > subject.End)
        {
            if (cue.Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close) return true;
            if (cue.Tokens[at - 1].Kind == TokenKind.Number) at--;
            var length = Math.Max(pack.MatchBefore(Role.Auxiliary, cue.Tokens, subject.End, at),
                pack.MatchBefore(Role.Time, cue.Tokens, subject.End, at));
            if (length == 0) return false;
            at -= length;
        }

        return true;
    }

    /// <summary>
    /// Whether hardly anything follows a cue, so that what stands before it is reported, and not just a phrase that
    /// opens it.
    /// </summary>
    private bool EndsSentence(Cue cue)
    {
        for (var at = cue.End; at < cue.ContentEnd; at++)
        {
            if (at - cue.End >= LongestEnd || cue.Tokens[at].Kind == TokenKind.Colon
                || pack.Begins(Role.Topic, cue.Tokens, at, cue.ContentEnd))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The subject of the clause that a participle belongs to: before it, or behind the comma if it opens the sentence.
    /// </summary>
    private Mention? SubjectAround(Cue cue)
    {
        var (surface, start, end) = (cue.Surface, cue.SentenceStart, cue.SentenceEnd);
        if (cue.Start - start > 1) return openings.Main(surface, start, cue.Start);
        for (var at = cue.Start + 1; at + 1 < end; at++)
        {
            var isComma = surface.Tokens[at].Kind == TokenKind.Comma
                || (surface.Tokens[at].Kind == TokenKind.Quotation && surface.EndsInMark(at));
            if (isComma && openings.First(surface, at + 1, end) is { } subject) return subject;
        }

        return null;
    }

    /// <summary>
    /// Whether the subject of a reported clause is a thing: "she said the plan showed that …", "she said it showed …".
    /// </summary>
    private static bool SaysNothing(Mention? source, Subject subject) =>
        source is null ? !subject.IsElliptic
        : source.Kind == MentionKind.Pronoun && (source.Features & Features.Neuter) != 0;

    /// <summary>Whether an earlier cue of the sentence reports the words in which a cue stands.</summary>
    private static bool IsReported(Cue cue, List<Frame> before)
    {
        foreach (var frame in before)
        {
            if (frame.Source is not null && frame.Covers(cue.Start)) return true;
        }

        return false;
    }

    /// <summary>Whether a name stands right before a participle: "footage of Jane Doe saying".</summary>
    private bool HasOwnSubject(Cue cue) =>
        cue.Start - 1 > cue.SentenceStart && cue.Tokens[cue.Start - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && pack.MatchBefore(Role.Time, cue.Tokens, cue.SentenceStart, cue.Start) == 0;

    /// <summary>
    /// Whether a plain cue right behind a comma is followed by its speaker, who ends the clause, so that what stands
    /// before the comma is no subject: "the plan is dead, said Jane Doe."
    /// </summary>
    private bool FollowsClause(Cue cue)
    {
        var tokens = cue.Tokens;
        if (!pack.Settings.InvertsAfterQuotes || pack.Settings.VerbSecond
            || cue.Start - cue.SentenceStart < ShortestClause)
            return false;
        if (!cue.Is(Features.Strong) || cue.Is(Features.Addressee | Features.Participle)
            || tokens[cue.Start - 1].Kind != TokenKind.Comma)
            return false;
        if (sources.After(cue.Surface, cue.End, cue.SentenceEnd, isFirst: false, out var after) is not { } source)
            return false;
        if (source.Kind != MentionKind.Named && !sources.CanSpeak(tokens, cue.End, source.End)) return false;
        return after >= cue.SentenceEnd
            || tokens[after].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation)
            || pack.Begins(Role.Preposition, tokens, after, cue.SentenceEnd)
            || (pack.Match(Role.Pronoun, tokens.AsSpan(after), out var features) > 0
                && (features & Features.Relative) != 0);
    }

    /// <summary>"…, said Smith".</summary>
    private Frame? Inverted(Cue cue)
    {
        var tokens = cue.Tokens;
        var first = cue.Start;
        while (first > cue.SentenceStart
            && pack.MatchBefore(Role.Auxiliary, tokens, cue.SentenceStart, first) is var length and > 0)
            first -= length;
        var left = ContentFinder.Left(tokens, cue.SentenceStart, first);
        if (left.End <= left.Start || tokens[first - 1].Kind is not (TokenKind.Quotation or TokenKind.Comma))
            return null;
        if (cue.Is(Features.Participle) || pack.Begins(Role.Complementiser, tokens, cue.End, cue.SentenceEnd))
            return null;
        if (!pack.Settings.VerbSecond
            && (pack.Begins(Role.Preposition, tokens, cue.End, cue.SentenceEnd)
                || pack.Begins(Role.Genitive, tokens, cue.End, cue.SentenceEnd)))
            return null;
        if (sources.After(cue.Surface, cue.End, cue.SentenceEnd, isFirst: false, out var after) is not { } source)
            return null;
        if (source.Kind == MentionKind.Nominal && tokens[left.End - 1].Kind != TokenKind.Quotation
            && !sources.CanSpeak(tokens, cue.End, source.End))
            return null;
        Contents reported = [left];
        var next = after;
        while (next < cue.ContentEnd && tokens[next].Kind is TokenKind.Comma or TokenKind.Colon) next++;
        if (contents.QuotationIn(tokens, (next, cue.ContentEnd)) is var goesOn and >= 0)
            reported = reported.And((goesOn, cue.ContentEnd));
        else if (next > after && pack.Begins(Role.ClauseMarker, tokens, next, cue.ContentEnd) && QuotesBehind(cue, next - 1))
            reported = reported.And((next, cue.ContentEnd));
        return new Frame(
            cue.Surface, cue.Sentence, FrameOrder.ContentCueSpeaker, cue.Start, cue.End, cue.Features, source, reported,
            false);
    }

    /// <summary>
    /// Whether a word right behind another cue's comma opens what that reports: "cho biết, thông tin ban đầu …".
    /// </summary>
    private bool IsNounBehind(Cue cue, List<Frame> before) =>
        !pack.Settings.HasArticles && before.Count > 0 && cue.Start > cue.SentenceStart
        && cue.Tokens[cue.Start - 1].Kind == TokenKind.Comma
        && before[^1].CueEnd == cue.Start - 1;

    private Mention? EarlierSource(List<Frame> before) => before.FindLast(frame => frame.Source is not null
        && (pack.Settings.HasArticles || frame.IsExplicit || (frame.Features & Features.Weak) == 0))?.Source
        ?? before.FindLast(frame => frame.Source is not null)?.Source;
}
