using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the frames of prepositions: "theo ông Lâm, …", "according to Doe".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="sources">Finds who speaks after a preposition.</param>
/// <param name="mentions">Knows who can speak.</param>
/// <param name="clauses">Finds who speaks where the verb stands second.</param>
internal sealed class PrepositionFrames(
    LanguagePack pack, SourceFinder sources, MentionReader mentions, MainClauses clauses)
{
    /// <summary>A noun stands among so many tokens of its phrase.</summary>
    private const int NounReach = 4;

    private readonly RelayedFrames _relayed = new(pack, mentions);
    private readonly PostpositionFrames _postpositions = new(pack, clauses);
    private readonly OwnWords _own = new(pack, clauses);
    private readonly ClausesAround _around = new(pack);
    private readonly BehindSources _behind = new(pack);
    private readonly Adverbials _adverbials = new(pack);

    /// <summary>"Theo S, …" and "…, theo S".</summary>
    /// <param name="cue">The preposition.</param>
    /// <param name="isFirst">Whether no other cue stands before it in the sentence.</param>
    public Frame? Find(Cue cue, bool isFirst)
    {
        var (surface, tokens, contentEnd) = (cue.Surface, cue.Tokens, cue.ContentEnd);
        if (cue.Is(Features.Postposition)) return _postpositions.Find(cue);
        if (cue.Is(Features.AfterMark) && !FollowsMark(cue))
            return cue.Start == cue.SentenceStart ? Pointing(cue) : null;
        if (cue.Is(Features.OfNoun) && pack.MatchBefore(Role.CueNoun, tokens, cue.SentenceStart, cue.Start) > 0
            && _postpositions.Find(cue) is { } behind)
            return behind;
        var after = cue.End;
        var source = cue.Is(Features.PointsBack)
            ? Antecedent(cue) ?? mentions.Read(surface, cue.Start, cue.End) with { Kind = MentionKind.Document }
            : sources.After(surface, cue.End, cue.SentenceEnd, cue.Start == cue.SentenceStart, out after);
        if (source is null || (cue.Is(Features.OfNoun) && !IsOfNoun(cue, source))) return null;
        if (cue.Is(Features.OfQuote) && !IsView(cue, source, after)) return null;
        source = _own.Of(cue, source);
        if (cue.Is(Features.Relayed)) return _relayed.Find(cue, source, after);
        cue = cue with { End = cue.Start + Shortest(cue) };
        var next = _behind.Start(tokens, source, after, contentEnd);
        var left = ContentFinder.Left(tokens, cue.SentenceStart, cue.Start);
        var opens = false;
        if (pack.Settings.VerbSecond)
        {
            opens = next == after && !cue.Is(Features.OfQuote)
                && _around.Opens(tokens, cue.SentenceStart, cue.Start, after, contentEnd);
            if (_around.Dependent(tokens, cue.SentenceStart, cue.Start, after, contentEnd) is var (start, end))
                (left, contentEnd) = ((start, cue.Start), end);
        }

        if (opens || Leads(cue, left, after, next, contentEnd)) return Leading(cue, source, after, next, contentEnd);

        // In the middle or at the end of a sentence it reports what stands before it, and what goes on after it
        if (pack.Settings.IsIsolating && (!IsSpeaker(source) || IsWithinBrackets(cue))) return null;
        Contents reported = [left];
        if (next < contentEnd && (next > after || pack.Settings.VerbSecond) && !Contrasts(tokens, next, contentEnd)
            && (!pack.Settings.IsIsolating
                || (!cue.Is(Features.AfterMark) && tokens[left.End - 1].Kind != TokenKind.Quotation))
            && (isFirst || (pack.Settings.VerbSecond
                && (tokens[next].Kind == TokenKind.Quotation || IsWithinClause(tokens, cue.Start, after)))))
            reported = reported.And((next, contentEnd));
        return new Frame(cue, FrameOrder.ContentSpeakerCue, source, reported, false);
    }

    /// <summary>
    /// Whether what follows a source that stands between commas is another's: "…, according to Doe, but Roe said …".
    /// </summary>
    private bool Contrasts(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.ClauseEnd, tokens, at, end);

    /// <summary>
    /// Whether a preposition and its source stand before what they report, as where they open a clause.
    /// </summary>
    private bool Leads(Cue cue, (int Start, int End) left, int after, int next, int contentEnd)
    {
        var tokens = cue.Tokens;
        if (left.End <= left.Start || pack.AreConnectors(tokens, left.Start, left.End) || FollowsConnector(cue))
            return true;
        if (cue.Is(Features.PointsBack) && tokens[cue.Start - 1].Kind == TokenKind.Comma) return true;
        if (pack.Settings.IsIsolating)
            return (next > after && tokens[cue.Start - 1].Kind == TokenKind.Comma && _adverbials.AreAll(tokens, left))
                || pack.PointsInClause(tokens, next, contentEnd);
        return pack.MatchBefore(Role.Complementiser, tokens, left.Start, left.End) > 0;
    }

    /// <summary>The frame of a preposition that stands before what it reports, or null where nothing follows.</summary>
    private Frame? Leading(Cue cue, Mention source, int after, int next, int contentEnd)
    {
        var (surface, tokens) = (cue.Surface, cue.Tokens);
        if (cue.Is(Features.PointsBack)) contentEnd = BeforeColon(tokens, next, contentEnd);
        if (next == after && next < contentEnd && pack.Settings.IsIsolating)
            next = _behind.Modifier(tokens, after, contentEnd);
        if (next == after && next < contentEnd && pack.Settings.IsSubjectFirst && cue.Start == cue.SentenceStart
            && _behind.Opening(tokens, after, contentEnd) is var clause && clause > after)
        {
            source = source with { Extent = surface.Range(source.Start, clause - 1) };
            next = clause;
        }

        if (next >= contentEnd || (next == after && !pack.Settings.VerbSecond
            && !_behind.BeginsClause(tokens, after, contentEnd))) return null;
        if (pack.Settings.IsIsolating && !IsSpeaker(source)) return null;
        next = SourceDescriptions.Behind(pack, source, next, contentEnd);
        return new Frame(cue, FrameOrder.CueSpeakerContent, source, [(next, contentEnd)],
            tokens[next - 1].Kind == TokenKind.Colon);
    }

    /// <summary>
    /// What a word behind a comma points back at, if it stands right before the comma: "einen Bericht, wonach …".
    /// </summary>
    private Mention? Antecedent(Cue cue) =>
        cue.Start > cue.SentenceStart + 1 && cue.Tokens[cue.Start - 1].Kind == TokenKind.Comma
            ? clauses.Ending(cue.Surface, cue.SentenceStart, cue.Start - 1) : null;

    /// <summary>
    /// A sentence that only says whose the words before it are: “…” Đó là lời của bà Hoa, một thợ may.
    /// </summary>
    private Frame? Pointing(Cue cue)
    {
        var source = sources.After(cue.Surface, cue.End, cue.SentenceEnd, isFirst: true, out var after);
        if (source is null || !mentions.IsSpeaker(source) || !cue.Is(Features.OfNoun) || !IsOfNoun(cue, source)
            || (after < cue.SentenceEnd && cue.Tokens[after].Kind == TokenKind.Word)) return null;
        return new Frame(cue, FrameOrder.ContentSpeakerCue, source, [], false);
    }

    /// <summary>
    /// Whether a phrase says in whose eyes something is what follows it in marks: "Für den Minister ist das „…“".
    /// </summary>
    private bool IsView(Cue cue, Mention source, int after) =>
        after < cue.ContentEnd && (cue.Start == cue.SentenceStart || cue.Tokens[cue.Start - 1].Kind != TokenKind.Word)
        && clauses.CanSpeak(source) && pack.Begins(Role.OtherVerb, cue.Tokens, after, cue.ContentEnd)
        && cue.Tokens.HoldsQuotation((after, cue.ContentEnd));

    /// <summary>Whether a connector opens a new clause with a phrase: "…, nhưng theo ông Lâm, …".</summary>
    private bool FollowsConnector(Cue cue) =>
        pack.Settings.IsIsolating && pack.MatchBefore(Role.Connector, cue.Tokens, cue.SentenceStart, cue.Start) > 0;

    /// <summary>
    /// How many tokens the shortest preposition has that a longer one begins with: "theo" of "theo lời kể của".
    /// </summary>
    private int Shortest(Cue cue)
    {
        for (var length = 1; length < cue.End - cue.Start; length++)
        {
            if (pack.Match(Role.CuePreposition, cue.Tokens.AsSpan(cue.Start, length)) == length) return length;
        }

        return cue.End - cue.Start;
    }

    /// <summary>
    /// Whether a phrase names somebody who can speak; behind a preposition capitals alone are a name: "theo UBS về …".
    /// </summary>
    private bool IsSpeaker(Mention source) =>
        mentions.IsSpeaker(source) || source.Surface.Tokens[source.Start].IsAllCapitals
        || pack.Begins(Role.PlaceHead, source.Surface.Tokens, source.Start, source.End - 1);

    /// <summary>
    /// Whether words stand right before and right behind a phrase, so that one clause goes on around it: "Die Zahl
    /// ist | laut Doe | gesunken".
    /// </summary>
    private static bool IsWithinClause(TokenRun tokens, int start, int after) =>
        tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number
        && after < tokens.Length && tokens[after].Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>
    /// Whether a phrase stands in brackets of its own in the middle of a sentence, so that it only tells by what a word
    /// is reckoned: "tỷ lệ an toàn (theo Basel II) | tăng".
    /// </summary>
    private static bool IsWithinBrackets(Cue cue)
    {
        var (tokens, at) = (cue.Tokens, cue.End);
        if (cue.Start == cue.SentenceStart || tokens[cue.Start - 1].Kind != TokenKind.Open) return false;
        while (at < cue.SentenceEnd && tokens[at].Kind != TokenKind.Close) at++;
        return at + 1 < cue.SentenceEnd && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Number;
    }

    private static int BeforeColon(TokenRun tokens, int at, int end)
    {
        while (at < end && tokens[at].Kind != TokenKind.Colon) at++;
        return at;
    }

    private static bool FollowsMark(Cue cue) =>
        cue.Start > cue.SentenceStart
        && cue.Tokens[cue.Start - 1].Kind is TokenKind.Comma or TokenKind.Quotation or TokenKind.Dash;

    /// <summary>
    /// Whether the first noun of a phrase is one that reports, and somebody's: "Angaben der Polizei", "ihrer Meinung",
    /// "lời của bà Hoa".
    /// </summary>
    private bool IsOfNoun(Cue cue, Mention source)
    {
        var (tokens, end) = (cue.Tokens, source.End);
        if (pack.Settings.IsIsolating && source.Start == cue.End) return false;
        for (var at = cue.End; at < Math.Min(end, cue.End + NounReach); at++)
        {
            if (pack.Begins(Role.CueNoun, tokens, at, end)) return true;
            if (tokens[at].IsCapitalised && !(at + 1 < end && tokens[at + 1].IsCapitalised)) return false;
        }

        return false;
    }
}
