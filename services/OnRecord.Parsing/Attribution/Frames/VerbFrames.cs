using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the frames of verbs: "ông Lâm nói …", "…, she said", "…, said Smith".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="cues">Tells verbs from nouns and participles.</param>
/// <param name="contents">Finds what is reported after a cue.</param>
/// <param name="subjects">Finds who speaks before a cue.</param>
/// <param name="sources">Finds who speaks after a cue.</param>
/// <param name="openings">Finds who speaks in the words that follow.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
/// <param name="verbSecond">Finds the frames where the finite verb stands second.</param>
internal sealed class VerbFrames(
    LanguagePack pack, CueReader cues, ContentFinder contents, SubjectFinder subjects, SourceFinder sources,
    OpeningFinder openings, MentionReader mentions, VerbSecondFrames verbSecond)
{
    /// <summary>
    /// A complementiser so many tokens behind a cue belongs to another clause if a quote stands before the cue.
    /// </summary>
    private const int FarComplementiser = 4;

    private readonly Adverbials _adverbials = new(pack);
    private readonly LeftContents _lefts = new(pack);
    private readonly ClausesBefore _clauses = new(pack);
    private readonly AbsentSubjects _absent = new(pack, openings);
    private readonly InvertedFrames _inverted = new(pack, sources);
    private readonly AsideFrames _asides = new(pack);
    private readonly OwnSubjects _own = new(pack, mentions, openings);

    /// <summary>Finds the frame of a verb, or null where it reports nothing.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="before">The frames of the sentence's earlier cues.</param>
    public Frame? Find(Cue cue, List<Frame> before)
    {
        if (pack.Settings.VerbSecond) return verbSecond.Find(cue, before);
        var tokens = cue.Tokens;
        if (cues.IsProgressive(tokens, cue.SentenceStart, cue.Start, cue.Features))
            cue = cue with { Features = cue.Features & ~Features.Participle };
        var right = Right(cue);
        if (_inverted.FollowsClause(cue) && _inverted.Find(cue) is { } behindClause) return behindClause;
        var absolute = cue.Is(Features.Participle)
            ? _own.OfParticiple(cue.Surface, cue.SentenceStart, cue.Start) : null;
        var isParticiple = absolute is null && cue.Is(Features.Participle) && !HasOwnSubject(cue);
        var subject = absolute ?? (isParticiple ? new Subject(null, cue.Start, true) : SubjectOf(cue));
        if (cue.Is(Features.OfText) && subject.Mention is { } text && (sources.IsText(text) || IsBody(text)))
            cue = cue with { Features = cue.Features & ~Features.Weak };
        if (_asides.BehindQuote(cue, subject) is { } compared) return compared;
        if (subject is { Mention: null, IsElliptic: false } && Reports(cue, right) && !IsReported(cue, before))
            subject = subjects.Before(cue.Surface, cue.SentenceStart, cue.Start, cue.Features | Features.Strong);
        var left = ContentFinder.Left(tokens, cue.SentenceStart, subject.Edge);
        var isQuoteLeft = IsQuoteLeft(cue, left, right, subject, before);
        if (isQuoteLeft && right.Range.Start > cue.End + FarComplementiser)
            right = right with { IsExplicit = false, Opening = -1 };
        if (_asides.Find(cue, subject, right, isQuoteLeft) is { } aside) return aside;

        if (pack.Settings.InvertsAfterQuotes && subject.Mention is null && _inverted.Find(cue) is { } inverted)
            return inverted;
        if (IsNounBehind(cue, before)) return null;
        if (IsDemandAside(cue, isQuoteLeft, right)) return null;

        var later = subject.IsElliptic && before.Count == 0 ? _absent.Later(cue, subject) : null;
        if (later is var (_, comma) && comma > right.Range.Start)
            right = right with { Range = (right.Range.Start, comma) };
        var source = subject.Mention ?? (subject.IsElliptic
            ? _absent.Earlier(before)
                ?? (isParticiple ? _absent.Around(cue) : later?.Source ?? _absent.First(cue))
            : isQuoteLeft ? subjects.Whole(cue.Surface, subject.Edge, cue.Start) : null);
        if (source is null && !isQuoteLeft && _clauses.GoOnFromBefore(cue, right))
        {
            return new Frame(cue, FrameOrder.SpeakerCueContent, null, [right.Range], right.IsExplicit)
            { HasEllipsis = true };
        }

        if (!right.IsExplicit && !isQuoteLeft && !MayReport(cue, source, right.Range)) return null;
        if (SaysNothing(source, subject) && IsReported(cue, before)) return null;
        if (source is null && !right.IsExplicit && cue.Is(Features.Weak)) return null;
        var (order, reported) = Reported(cue, subject, left, right, isQuoteLeft);
        return new Frame(cue, order, source, reported, right.IsExplicit)
        {
            HasEllipsis = subject.Mention is null || subject.IsShared,
            IsNegated = IsNegated(cue),
            Opening = pack.Settings.ClauseHoldsOpening && reported.Count > 0 && reported[0] == right.Range
                ? right.Opening : -1,
        };
    }

    private Subject SubjectOf(Cue cue)
    {
        if (pack.OpensCircumstance(cue.Tokens, cue.SentenceStart, cue.Start))
            return new Subject(_absent.Main(cue), cue.Start, false);
        return pack.IsInfinitive(cue.Tokens, cue.SentenceStart, cue.Start)
            ? new Subject(openings.Main(cue.Surface, cue.SentenceStart, cue.Start), cue.SentenceStart, false)
            : subjects.Before(cue.Surface, cue.SentenceStart, cue.Start, cue.Features);
    }

    /// <summary>Whether the words before a subject are a quote that its verb says.</summary>
    private bool IsQuoteLeft(
        Cue cue, (int Start, int End) left, RightContent right, Subject subject, List<Frame> before)
    {
        var mayGoOn = !right.IsExplicit && (right.IsEmpty || cue.HasCommaAfter
            || _adverbials.Starts(cue.Tokens, (cue.End, cue.SentenceEnd)));
        return _lefts.IsQuote(cue, left, subject, mayGoOn) && !IsSaidBefore(left, right, before);
    }

    /// <summary>
    /// Whether a demand behind a comma only goes on with what is told: "…, yêu cầu bồi thường".
    /// </summary>
    private bool IsDemandAside(Cue cue, bool isQuoteLeft, RightContent right) =>
        cue.Is(Features.Directive) && !right.IsExplicit && !isQuoteLeft && cue.Start > cue.SentenceStart
        && cue.Tokens[cue.Start - 1].Kind == TokenKind.Comma && !_clauses.GoOnFromBefore(cue, right);

    /// <summary>What a verb reports: the words before its subject, those behind it, or both.</summary>
    private (FrameOrder Order, Contents Reported) Reported(
        Cue cue, Subject subject, (int Start, int End) left, RightContent right, bool isQuoteLeft)
    {
        Contents reported = [];
        var order = FrameOrder.SpeakerCueContent;
        if ((isQuoteLeft && !subject.IsElliptic
                && (!right.IsExplicit || LeftContents.IsNothingElse(cue.Surface, left)))
            || (right.IsEmpty && _clauses.AreReported(cue, left, subject)))
        {
            order = FrameOrder.ContentSpeakerCue;
            reported = reported.And(left);
        }

        if (!right.IsEmpty && (order == FrameOrder.SpeakerCueContent || right.IsExplicit))
            reported = reported.And(right.Range);
        else if (pack.QuotationIn(cue.Tokens, right.Range) is var goesOn and >= 0)
            reported = reported.And((goesOn, right.Range.End));
        else if (order == FrameOrder.ContentSpeakerCue
            && (isQuoteLeft
                ? _clauses.QuotesBehind(cue, cue.End)
                : right.IsEmpty && _clauses.GoOnBehind(cue, left)))
            reported = reported.And((cue.End + 1, cue.ContentEnd));
        return (order, reported);
    }

    /// <summary>
    /// Whether somebody's findings are as good as a text's, in an isolating language: those of a body or of people
    /// by what they are, "công an xác định …".
    /// </summary>
    private bool IsBody(Mention source) =>
        pack.Settings.IsIsolating && source.Kind is MentionKind.Organisation or MentionKind.Nominal;

    /// <summary>
    /// Whether a verb clearly reports, so that its subject may be anything: "the forecast suggested that …".
    /// </summary>
    private bool Reports(Cue cue, RightContent right) =>
        pack.Settings.IsSubjectFirst && !cue.Is(Features.Participle)
        && (!cue.Is(Features.Weak) || cue.Is(Features.OfText))
        && (right.IsExplicit || cue.Tokens.StartsWithQuotation(right.Range));

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

    private bool IsParticiple(TokenRun tokens, int at, int end) =>
        at < end
        && pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Participle) != 0;

    private RightContent Right(Cue cue)
    {
        var right = contents.Right(cue);
        return pack.Settings.ReportsAfterComma || right.IsExplicit || !cue.HasCommaAfter
            || (cue.Tokens.HoldsQuotation(right.Range) && !IsParticiple(cue.Tokens, cue.End + 1, cue.ContentEnd))
            ? right
            : new RightContent((cue.ContentEnd, cue.ContentEnd), false, -1);
    }

    /// <summary>
    /// Whether a cue with neither colon nor complementiser, nor a quote before it, reports what follows.
    /// </summary>
    private bool MayReport(Cue cue, Mention? source, (int Start, int End) right) => cue.Is(Features.Weak)
        ? source is not null
            && (cue.Tokens.HoldsQuotation(right) || StatementClauses.BeginsAsClause(pack, cue, right.Start)
                || StatementClauses.FollowsComma(pack, cue, source, right.Start))
        : source is not null || cue.Tokens.StartsWithQuotation(right);

    /// <summary>
    /// Whether the first of two verbs says the quote before them, and the second what follows: “…”, ông Lâm nói và cho
    /// biết cầu đã xong.
    /// </summary>
    private bool IsSaidBefore((int Start, int End) left, RightContent right, List<Frame> before) =>
        pack.Settings.IsIsolating && !right.IsEmpty && before.Count > 0 && before[^1].Contents.Count > 0
        && before[^1].Contents[0] == left;

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
    private bool HasOwnSubject(Cue cue)
    {
        var at = pack.SkipBack(Role.Auxiliary, cue.Tokens, cue.SentenceStart, cue.Start);
        return at - 1 > cue.SentenceStart && cue.Tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
            && pack.MatchBefore(Role.Time, cue.Tokens, cue.SentenceStart, at) == 0;
    }

    /// <summary>
    /// Whether a word right behind another cue's comma opens what that reports, if it can be a noun: "cho biết, thông
    /// tin ban đầu …", but "nói, cho biết …".
    /// </summary>
    private bool IsNounBehind(Cue cue, List<Frame> before) =>
        pack.Settings.IsIsolating && !cue.Is(Features.Clausal) && before.Count > 0 && cue.Start > cue.SentenceStart
        && cue.Tokens[cue.Start - 1].Kind == TokenKind.Comma
        && before[^1].Cue.End == cue.Start - 1;
}
