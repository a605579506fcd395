using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds what a cue reports, before it and after it.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct ContentFinder(LanguagePack pack)
{
    /// <summary>
    /// So many tokens behind a cue that takes a clause are no mere phrase of place, time or addressee.
    /// </summary>
    private const int LongestAdverbial = 7;

    /// <summary>No more tokens than this stand between a cue and a clause that no mark opens.</summary>
    private const int LongestAside = 12;

    private readonly Adverbials _adverbials = new(pack);

    /// <summary>What follows a cue: addressee, time and place are passed over.</summary>
    public RightContent Right(Cue cue)
    {
        var (tokens, at, end) = (cue.Tokens, cue.End, cue.ContentEnd);
        if (pack.Settings.IsSubjectFirst) at = AfterManner(tokens, at, end);
        var (isExplicit, opening, start) = (false, -1, at);
        var isTold = cue.Is(Features.Addressee);
        if (cue.Is(Features.Intent | Features.Declined) && pack.Begins(Role.Infinitive, tokens, at, end))
            return new RightContent((at, end), true, -1);
        if (isTold && cue.Is(Features.Intent) && AsksOf(tokens, at, end)) return new RightContent((at, end), true, -1);
        if (isTold || _adverbials.Starts(tokens, (at, end)))
        {
            var stop = at;
            while (stop < end && tokens[stop].Kind is TokenKind.Word or TokenKind.Number
                && Opening(cue, stop, end, isFar: stop > at && !isTold && !_adverbials.IsAddressed(cue, stop)) == 0)
            {
                if (OpensForAnother(tokens, stop, end)) return new RightContent((at, end), false, -1);
                stop++;
            }

            if (stop >= end)
            {
                start = !isTold && (ClauseSigns.OpensWithTime(pack, tokens, at, end)
                    || (MayOpenClause(cue, at) && stop - at > LongestAdverbial)) ? at : stop;
            }
            else if (tokens[stop].Kind == TokenKind.Comma && (_adverbials.IsAddressed(cue, stop) || IsAside(cue, stop)))
                start = stop;
            else if (tokens[stop].Kind == TokenKind.Colon || (tokens[stop].Kind == TokenKind.Quotation && isTold))
                start = stop;
            else if (tokens[stop].Kind == TokenKind.Word && stop - at <= LongestAside) start = stop;
            else if (tokens[stop].Kind == TokenKind.Comma && stop + 1 < end
                && tokens[stop + 1].Kind == TokenKind.Quotation)
                start = stop;
            if (!pack.Settings.IsIsolating && (stop >= end || start == at || SkipsClause(tokens, at, start))
                && Opening(cue, at, end) == 0)
            {
                var clause = _adverbials.Skip(tokens, isTold ? _adverbials.AfterAddressee(tokens, at, end) : at, end);
                if (clause < end && (clause > at || isTold)) start = clause;
            }
        }

        while (start < end && tokens[start].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash)
        {
            isExplicit |= tokens[start].Kind == TokenKind.Colon;
            start++;
        }

        if (start < end && Opening(cue, start, end) is var complementiser and > 0)
        {
            isExplicit = true;
            opening = start;
            start += complementiser;
            start = BehindMarks(tokens, start, end);
        }

        return new RightContent((start, end), isExplicit, opening);
    }

    /// <summary>How many tokens open a reported clause, a question where a cue asks; none where none do.</summary>
    private int Opening(Cue cue, int at, int end, bool isFar = false)
    {
        var rest = cue.Tokens.AsSpan(at, end - at);
        var length = pack.Match(Role.Complementiser, rest, out var features);

        // "là" joins a subject to what it is, unless a verb stands right before it
        if (isFar && (features & Features.Weak) != 0) length = 0;
        return length == 0 && cue.Is(Features.Asking) ? pack.Match(Role.Question, rest) : length;
    }

    /// <summary>
    /// Whether words of time or place behind a cue may open what it reports: "nêu rõ năm nay là năm của …".
    /// </summary>
    private bool MayOpenClause(Cue cue, int at) =>
        cue.Is(Features.Clausal) || (pack.Settings.IsIsolating && cue.Is(Features.Strong)
            && (pack.Holds(Role.Complementiser, cue.Tokens, at, cue.ContentEnd)
                || ClauseSigns.HasTense(pack, cue.Tokens, at, cue.ContentEnd)));

    /// <summary>
    /// Whether a word that opens a clause is part of another cue: "phản đối vì | cho rằng …".
    /// </summary>
    private bool OpensForAnother(TokenRun tokens, int at, int end) =>
        pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at)) is var verb and > 1
        && pack.MatchBefore(Role.Complementiser, tokens, at, at + verb) > 0;

    /// <summary>
    /// Whether a cue only says, in an isolating language, who reported before what follows: "Như báo A đã đưa
    /// hôm qua, …".
    /// </summary>
    private bool IsAside(Cue cue, int comma) =>
        pack.Settings.IsIsolating && comma - cue.End <= LongestAside
        && pack.Begins(Role.Aside, cue.Tokens,
            pack.AfterConnectors(cue.Tokens, cue.SentenceStart, cue.Start), cue.Start);

    /// <summary>
    /// Where a complementiser stands behind the words that tell how something was said: "said clearly that".
    /// </summary>
    private int AfterManner(TokenRun tokens, int at, int end)
    {
        var first = at;
        if (at < end && tokens[at].Kind == TokenKind.Comma)
        {
            while (at < end && (tokens[at].Kind == TokenKind.Comma || pack.Begins(Role.Connector, tokens, at, end)))
                at += Math.Max(1, pack.Match(Role.Connector, tokens.AsSpan(at, end - at)));
            return tokens[at - 1].Kind == TokenKind.Comma && pack.Begins(Role.Complementiser, tokens, at, end)
                ? at : first;
        }

        while (at < end && pack.Match(Role.Auxiliary, tokens.AsSpan(at, end - at)) is var length and > 0) at += length;
        return pack.Begins(Role.Complementiser, tokens, at, end) ? at : first;
    }

    /// <summary>
    /// Whether somebody is asked to do something, which is all that is said: "asked the council to act".
    /// </summary>
    private bool AsksOf(TokenRun tokens, int at, int end) =>
        _adverbials.AfterAddressee(tokens, at, end) is var asked && asked > at
        && pack.Begins(Role.Infinitive, tokens, asked, end);

    /// <summary>
    /// Whether the words before a complementiser hold a verb, so that it opens a clause within what is reported: "said
    /// on Monday her worry was that …".
    /// </summary>
    private bool SkipsClause(TokenRun tokens, int at, int start)
    {
        for (var word = at; word < start; word++)
        {
            if (pack.Begins(Role.ClauseMarker, tokens, word, start)) return true;
        }

        return false;
    }

    /// <summary>
    /// What follows a cue where a comma or a colon always parts it from the clause; a quote may follow at once.
    /// </summary>
    public RightContent AfterComma(TokenRun tokens, int at, int end)
    {
        for (var stop = at; stop < end; stop++)
        {
            if (tokens[stop].Kind == TokenKind.Quotation) return new RightContent((at, end), false, -1);
            if (tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Colon)) continue;
            var start = BehindMarks(tokens, stop + 1, end);
            if (start >= end) break;
            var complementiser = pack.Match(Role.Complementiser, tokens.AsSpan(start, end - start));
            var isExplicit = tokens[stop].Kind == TokenKind.Colon || complementiser > 0;
            return new RightContent((start + complementiser, end), isExplicit, complementiser > 0 ? start : -1);
        }

        return new RightContent((end, end), false, -1);
    }

    /// <summary>
    /// What follows a cue behind a comma and a word that does nothing but open a reported clause, other clauses between
    /// them: "sagte der Mann, den alle kennen, dass …"; or null.
    /// </summary>
    public RightContent? AfterComplementiser(TokenRun tokens, int at, int end)
    {
        for (var stop = at; stop + 2 < end; stop++)
        {
            if (tokens[stop].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Quotation) return null;
            if (tokens[stop].Kind == TokenKind.Comma
                && pack.Match(Role.Complementiser, tokens.AsSpan(stop + 1, end - stop - 1), out var features)
                    is var length and > 0 && (features & Features.Strong) != 0)
                return new RightContent((stop + 1 + length, end), true, stop + 1);
        }

        return null;
    }

    /// <summary>What stands before a clause, without the mark between them.</summary>
    public static (int Start, int End) Left(TokenRun tokens, int start, int edge)
    {
        var end = edge;
        while (end > start && (tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash
            || (tokens[end - 1].Kind == TokenKind.Stop && end < tokens.Length && tokens[end].Kind == TokenKind.Dash)
            || (tokens[end - 1].Kind == TokenKind.Stop && end - 2 >= start
                && tokens[end - 2].Kind == TokenKind.Quotation)))
            end--;
        if (start < end && tokens[start].Kind == TokenKind.Open) start++;
        return (start, end);
    }

    /// <summary>Where words begin behind the commas and colons that part them from what stands before.</summary>
    public static int BehindMarks(TokenRun tokens, int at, int end)
    {
        while (at < end && tokens[at].Kind is TokenKind.Comma or TokenKind.Colon) at++;
        return at;
    }

    /// <summary>Where a sentence ends, its full stop aside.</summary>
    public static int WithoutStop(TokenRun tokens, int start, int end)
    {
        while (end > start && tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Semicolon) end--;
        return end;
    }
}
