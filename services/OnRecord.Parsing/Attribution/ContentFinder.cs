using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds what a cue reports, before it and after it.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct ContentFinder(LanguagePack pack)
{
    /// <summary>
    /// So many tokens behind a cue that takes a clause are no mere phrase of place, time or addressee.
    /// </summary>
    private const int LongestAdverbial = 7;

    /// <summary>A phrase that names who is spoken to has no more tokens than this.</summary>
    private const int LongestAddressee = 8;

    /// <summary>No more phrases of time and place than this stand between a cue and a clause.</summary>
    private const int MaxAdverbials = 4;

    /// <summary>
    /// Where a clause begins behind the connectors that open a sentence: "However, …", "In addition, …".
    /// </summary>
    public int AfterConnectors(TokenRun tokens, int start, int end)
    {
        var at = start;
        while (at < end && pack.Match(Role.Connector, tokens.AsSpan(at, end - at)) is var length and > 0) at += length;
        while (at > start && at < end && tokens[at].Kind == TokenKind.Comma) at++;
        return at;
    }

    /// <summary>What stands before a clause, without the mark between them.</summary>
    public static (int Start, int End) Left(TokenRun tokens, int start, int edge)
    {
        var end = edge;
        while (end > start && (tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash
            || (tokens[end - 1].Kind == TokenKind.Stop && end < tokens.Length && tokens[end].Kind == TokenKind.Dash)))
            end--;
        if (start < end && tokens[start].Kind == TokenKind.Open) start++;
        return (start, end);
    }

    /// <summary>What follows a cue: addressee, time and place are passed over.</summary>
    public RightContent Right(Cue cue)
    {
        var (tokens, at, end) = (cue.Tokens, cue.End, cue.ContentEnd);
        if (pack.Settings.VerbSecond) return AfterComma(tokens, at, end);
        var (isExplicit, opening, start) = (false, -1, at);
        var isTold = cue.Is(Features.Addressee);
        if (cue.Is(Features.Intent | Features.Declined) && pack.Begins(Role.Infinitive, tokens, at, end))
            return new RightContent((at, end), true, -1);
        if (isTold || StartsAdverbial(tokens, (at, end)))
        {
            var stop = at;
            while (stop < end && tokens[stop].Kind is TokenKind.Word or TokenKind.Number
                && !pack.Begins(Role.Complementiser, tokens, stop, end))
                stop++;
            if (stop >= end) start = !isTold && cue.Is(Features.Clausal) && stop - at > LongestAdverbial ? at : stop;
            else if (tokens[stop].Kind == TokenKind.Comma && IsAddressed(cue, stop)) start = stop;
            else if (tokens[stop].Kind == TokenKind.Colon || (tokens[stop].Kind == TokenKind.Quotation && isTold))
                start = stop;
            else if (tokens[stop].Kind == TokenKind.Word && stop - at <= 12) start = stop;
            else if (tokens[stop].Kind == TokenKind.Comma && stop + 1 < end
                && tokens[stop + 1].Kind == TokenKind.Quotation)
                start = stop;
            if (pack.Settings.HasArticles && (stop >= end || start == at))
            {
                var clause = SkipAdverbials(tokens, isTold ? AfterAddressee(tokens, at, end) : at, end);
                if (clause < end && (clause > at || isTold)) start = clause;
            }
        }

        while (start < end && tokens[start].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash)
        {
            isExplicit |= tokens[start].Kind == TokenKind.Colon;
            start++;
        }

        if (start < end && pack.Match(Role.Complementiser, tokens.AsSpan(start, end - start))
            is var complementiser and > 0)
        {
            isExplicit = true;
            opening = start;
            start += complementiser;
            while (start < end && tokens[start].Kind is TokenKind.Comma or TokenKind.Colon) start++;
        }

        return new RightContent((start, end), isExplicit, opening);
    }

    /// <summary>Whether the one spoken to stands between a cue and a comma: "chia sẻ với phóng viên, …".</summary>
    private bool IsAddressed(Cue cue, int comma) =>
        !pack.Settings.HasArticles && comma - cue.End <= LongestAddressee
        && pack.Match(Role.AddresseePreposition, cue.Tokens.AsSpan(cue.End, comma - cue.End), out var features) > 0
        && (features & Features.Addressee) != 0;

    /// <summary>Where the one ends who is spoken to: "him", "Jane Doe", "a small crowd".</summary>
    private int AfterAddressee(TokenRun tokens, int at, int end)
    {
        if (pack.Match(Role.Pronoun, tokens.AsSpan(at, end - at)) is var pronoun and > 0
            && !pack.Begins(Role.Determiner, tokens, at, end))
            return at + pronoun;
        for (var stop = at;
            stop < Math.Min(end, at + LongestAddressee) && tokens[stop].Kind is TokenKind.Word or TokenKind.Number;
            stop++)
        {
            var isLast = stop + 1 >= end || !tokens[stop + 1].IsCapitalised && !tokens[stop + 1].IsClitic;
            if (isLast && (tokens[stop].IsCapitalised || pack.MatchBefore(Role.Nominal, tokens, at, stop + 1) > 0))
                return stop + 1;
        }

        return at;
    }

    /// <summary>
    /// Where a clause begins behind phrases of time and place: "on Tuesday", "in an interview", "at a rally in
    /// Springfield".
    /// </summary>
    private int SkipAdverbials(TokenRun tokens, int at, int end)
    {
        for (var passed = 0; passed < MaxAdverbials && at < end; passed++)
        {
            if (pack.Match(Role.Time, tokens.AsSpan(at, end - at)) is var time and > 0
                && !pack.Begins(Role.Preposition, tokens, at, at + time))
            {
                at += time;
                while (at < end && tokens[at].Kind == TokenKind.Number) at++;
                continue;
            }

            var preposition = pack.Match(Role.Preposition, tokens.AsSpan(at, end - at));
            if (preposition == 0) return at;
            var stop = at + preposition;
            while (stop < end && pack.Match(Role.Determiner, tokens.AsSpan(stop, end - stop)) is var determiner and > 0)
                stop += determiner;
            var first = stop;
            while (stop < end && tokens[stop].Kind is TokenKind.Word or TokenKind.Number
                && !(stop > first && BeginsClause(tokens, first, stop, end)))
                stop++;
            if (stop >= end || tokens[stop].Kind is not (TokenKind.Word or TokenKind.Number)) return at;
            at = stop;
        }

        return at;
    }

    private bool BeginsClause(TokenRun tokens, int first, int at, int end) =>
        (pack.Begins(Role.Pronoun, tokens, at, end) && pack.MatchBefore(Role.Preposition, tokens, first, at) == 0
            && pack.MatchBefore(Role.Genitive, tokens, first, at) == 0)
        || (pack.Begins(Role.Determiner, tokens, at, end) && !tokens[at - 1].IsClitic
            && pack.MatchBefore(Role.Preposition, tokens, first, at) == 0
            && pack.MatchBefore(Role.Genitive, tokens, first, at) == 0
            && pack.MatchBefore(Role.Coordinator, tokens, first, at) == 0)
        || pack.Begins(Role.Time, tokens, at, end)
        || (tokens[at].IsCapitalised
            && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: false, IsClitic: false }
            && pack.MatchBefore(Role.Preposition, tokens, first, at) == 0
            && pack.MatchBefore(Role.Genitive, tokens, first, at) == 0);

    /// <summary>
    /// What follows a cue where a comma or a colon always parts it from the clause; a quote may follow at once.
    /// </summary>
    public RightContent AfterComma(TokenRun tokens, int at, int end)
    {
        for (var stop = at; stop < end; stop++)
        {
            if (tokens[stop].Kind == TokenKind.Quotation) return new RightContent((at, end), false, -1);
            if (tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Colon)) continue;
            var start = stop + 1;
            while (start < end && tokens[start].Kind is TokenKind.Comma or TokenKind.Colon) start++;
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

    /// <summary>Whether words begin as a phrase of place, time or addressee.</summary>
    public bool StartsAdverbial(TokenRun tokens, (int Start, int End) range) =>
        pack.Begins(Role.AddresseePreposition, tokens, range.Start, range.End)
        || pack.Begins(Role.Time, tokens, range.Start, range.End)
        || pack.Begins(Role.Preposition, tokens, range.Start, range.End);

    /// <summary>
    /// Whether words are but one phrase of place, time or circumstance that opens a sentence: "When the vote was over".
    /// </summary>
    public bool IsOnlyOpening(TokenRun tokens, (int Start, int End) range)
    {
        if (!pack.Begins(Role.Preposition, tokens, range.Start, range.End)
            && !pack.Begins(Role.Subordinator, tokens, range.Start, range.End)) return false;
        for (var at = range.Start; at < range.End; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma) return false;
        }

        return true;
    }

    /// <summary>Whether there are only connectors and commas.</summary>
    public bool IsOnlyConnectors(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var length = pack.Match(Role.Connector, tokens.AsSpan(at, end - at));
            if (length == 0 && tokens[at].Kind == TokenKind.Comma) length = 1;
            if (length == 0) return false;
            at += length;
        }

        return true;
    }

    /// <summary>Whether a quotation stands among the words.</summary>
    public static bool HoldsQuotation(TokenRun tokens, (int Start, int End) range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (tokens[at].Kind == TokenKind.Quotation) return true;
        }

        return false;
    }

    /// <summary>
    /// Where words go on with a quote, at their start or behind a comma, connectors between them aside; or -1.
    /// </summary>
    public int QuotationIn(TokenRun tokens, (int Start, int End) range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (tokens[at].Kind != TokenKind.Quotation) continue;
            var before = at;
            while (before > range.Start
                && pack.MatchBefore(Role.Connector, tokens, range.Start, before) is var length and > 0)
                before -= length;
            return at == range.Start || tokens[before - 1].Kind == TokenKind.Comma ? at : -1;
        }

        return -1;
    }

    /// <summary>Whether the words begin with a quotation.</summary>
    public static bool StartsWithQuotation(TokenRun tokens, (int Start, int End) range) =>
        range.Start < range.End && tokens[range.Start].Kind == TokenKind.Quotation;

    /// <summary>Where a sentence ends, its full stop aside.</summary>
    public static int WithoutStop(TokenRun tokens, int start, int end)
    {
        while (end > start && tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Semicolon) end--;
        return end;
    }
}
