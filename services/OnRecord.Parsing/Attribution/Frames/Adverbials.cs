using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Reads phrases of place, time and addressee, and the clauses of circumstance that open a sentence.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Adverbials(LanguagePack pack)
{
    /// <summary>A phrase that names who is spoken to has no more tokens than this.</summary>
    private const int LongestAddressee = 8;

    /// <summary>No more phrases of time and place than this stand between a cue and a clause.</summary>
    private const int MaxAdverbials = 4;

    /// <summary>Whether words begin as a phrase of place, time or addressee.</summary>
    public bool Starts(TokenRun tokens, (int Start, int End) range) =>
        pack.Begins(Role.AddresseePreposition, tokens, range.Start, range.End)
        || TimeAt(tokens, range.Start, range.End) > 0
        || pack.Begins(Role.Preposition, tokens, range.Start, range.End);

    /// <summary>
    /// Whether words are but one phrase of place, time or circumstance that opens a sentence: "When the vote was over".
    /// </summary>
    public bool AreAll(TokenRun tokens, (int Start, int End) range)
    {
        if (!pack.Begins(Role.Preposition, tokens, range.Start, range.End)
            && !pack.Begins(Role.Subordinator, tokens, range.Start, range.End)) return false;
        var isPhrase = pack.Settings.IsSubjectFirst
            && !pack.Begins(Role.Subordinator, tokens, range.Start, range.End);
        for (var at = range.Start; at < range.End; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma) return IsRelative(tokens, range.Start, at, range.End);
            if (isPhrase && pack.Begins(Role.ClauseMarker, tokens, at, range.End)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a phrase without a verb is followed by nothing but a relative clause, where the verb stands second: "In
    /// der Debatte um das Geld, die derzeit geführt wird".
    /// </summary>
    private bool IsRelative(TokenRun tokens, int start, int comma, int end)
    {
        if (!pack.Settings.VerbSecond || !pack.Begins(Role.Preposition, tokens, start, comma)
            || new ClauseWords(pack).HasVerb(tokens, start, comma)
            || comma + 1 >= end) return false;
        var relative = comma + 1 + pack.Match(Role.Preposition, tokens.AsSpan(comma + 1, end - comma - 1));
        if (!pack.Begins(Role.Determiner, tokens, relative, end)) return false;
        for (var at = comma + 1; at < end; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return false;
        }

        return true;
    }

    /// <summary>Whether the one spoken to stands between a cue and a comma: "chia sẻ với phóng viên, …".</summary>
    public bool IsAddressed(Cue cue, int comma) =>
        comma - cue.End <= LongestAddressee && BeginsAsAddressee(cue.Tokens, cue.End, comma);

    /// <summary>
    /// Whether words name the one spoken to, and no thing that something comes with: "với | vợ", but "với | sự giúp đỡ
    /// của vợ".
    /// </summary>
    public bool BeginsAsAddressee(TokenRun tokens, int at, int end) =>
        pack.Match(Role.AddresseePreposition, tokens.AsSpan(at, end - at), out var features) is var length and > 0
        && (features & Features.Addressee) != 0
        && (at + length >= end || (tokens[at + length].Kind == TokenKind.Word
            && (!pack.Begins(Role.Thing, tokens, at + length, end)
                || pack.Begins(Role.Determiner, tokens, at + length, end))
            && !pack.Begins(Role.Inanimate, tokens, at + length, end)));

    /// <summary>Where the one ends who is spoken to: "him", "Jane Doe", "a small crowd".</summary>
    public int AfterAddressee(TokenRun tokens, int at, int end)
    {
        if (pack.Match(Role.Pronoun, tokens.AsSpan(at, end - at)) is var pronoun and > 0
            && (!pack.Begins(Role.Determiner, tokens, at, end) || IsAlone(tokens, at + pronoun, end)))
            return at + pronoun;
        for (var stop = at;
            stop < Math.Min(end, at + LongestAddressee) && tokens[stop].Kind is TokenKind.Word or TokenKind.Number;
            stop++)
        {
            var isLast = stop + 1 >= end || !tokens[stop + 1].IsCapitalised && !tokens[stop + 1].IsClitic;
            if (isLast && tokens[stop].IsCapitalised && GoesOnToOwner(tokens, stop + 1, end)) continue;
            if (isLast && (tokens[stop].IsCapitalised || pack.MatchBefore(Role.Nominal, tokens, at, stop + 1) > 0))
                return stop + 1;
        }

        return at;
    }

    /// <summary>Whether a phrase goes on with whose or where it is: "the Post | of Newark".</summary>
    private bool GoesOnToOwner(TokenRun tokens, int at, int end) =>
        pack.Match(Role.Genitive, tokens.AsSpan(at, end - at)) is var length and > 0 && at + length < end
        && tokens[at + length].IsCapitalised && !pack.Begins(Role.Preposition, tokens, at, end);

    /// <summary>
    /// Whether a word that may own a thing ends its phrase, so that it stands for somebody: "told her."
    /// </summary>
    private static bool IsAlone(TokenRun tokens, int at, int end) => at >= end || tokens[at].Kind != TokenKind.Word;

    /// <summary>
    /// Where a clause begins behind phrases of time and place: "on Tuesday", "in an interview", "at a rally in
    /// Springfield".
    /// </summary>
    public int Skip(TokenRun tokens, int at, int end)
    {
        for (var passed = 0; passed < MaxAdverbials && at < end; passed++)
        {
            if (TimeAt(tokens, at, end) is var time and > 0
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

    /// <summary>How many tokens tell a time here; none where it only owns a thing: "Monday's vote".</summary>
    private int TimeAt(TokenRun tokens, int at, int end)
    {
        var length = at < end ? pack.Match(Role.Time, tokens.AsSpan(at, end - at)) : 0;
        return length > 0 && at + length < end && tokens[at + length].IsClitic ? 0 : length;
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
}
