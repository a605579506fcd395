using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Tells what in a run of capitals is a person's name.</summary>
internal static class NameRuns
{
    /// <summary>A full name that opens with a family name has as a rule so many words.</summary>
    private const int FullName = 3;

    /// <summary>One that opens with a given name has so many at the least.</summary>
    private const int FullNameGivenFirst = 2;

    /// <summary>No more small words than this stand within a name: "von der".</summary>
    private const int MostParticles = 2;

    /// <summary>A run as long as this holds a place's name and a person's.</summary>
    private const int TwoNames = 5;

    /// <summary>
    /// Where the person's name begins in a run of capitals that opens with a body's letters or name: "GD-ĐT Phạm Ngọc
    /// Thưởng", "Hà Giang Nguyễn Văn Sơn".
    /// </summary>
    public static int SkipBody(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        var at = start;
        while (end - at > 2 && tokens[at].IsAllCapitals && !tokens[at + 1].IsAllCapitals
            && !tokens[end - 1].IsAllCapitals)
            at++;
        return FullNameIn(pack, tokens, at, end) is var name and >= 0 ? name : at;
    }

    /// <summary>Where a run of capitals ends that begins at a token.</summary>
    public static int End(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        var run = start + 1;
        while (run < end)
        {
            if (tokens[run].IsNameWord && !StartsTitle(pack, tokens, run, end)) run++;
            else if (GoesOn(pack, tokens, start, run, end) is var more and > 0) run += more;
            else break;
        }

        return run;
    }

    /// <summary>Whether a run is written in capitals throughout, so that they show no name.</summary>
    public static bool IsShouted(TokenRun tokens, int start, int end)
    {
        if (end - start < 2) return false;
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].IsAllCapitals) return false;
        }

        return true;
    }

    /// <summary>Whether a run of capitals is a first name and the names that follow it, and no more.</summary>
    public static bool IsFullName(LanguagePack pack, TokenRun tokens, int start, int end) =>
        end - start >= (pack.Settings.IsIsolating ? FullName : FullNameGivenFirst) && end - start < TwoNames
        && pack.Begins(Role.FirstName, tokens, start, end);

    /// <summary>
    /// Whether what may be a place or a body is a first name with the rest of a name behind it: "Thái Văn Tài".
    /// </summary>
    public static bool StartsFullName(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (!pack.Begins(Role.FirstName, tokens, at, end)) return false;
        var run = at;
        while (run < end && tokens[run] is { Kind: TokenKind.Word, IsCapitalised: true }) run++;
        return IsFullName(pack, tokens, at, run);
    }

    /// <summary>
    /// Where the full name begins that a run ends with, or -1; one that opens with a given name, only behind words that
    /// are none: "Democrat Jane Doe", but "Zephyr James Doe".
    /// </summary>
    public static int FullNameIn(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = Math.Max(start, end - TwoNames); at < end; at++)
        {
            if (IsFullName(pack, tokens, at, end)
                && (pack.Settings.IsIsolating || at == start || !pack.IsNoWord(tokens[at - 1]))) return at;
        }

        return -1;
    }

    /// <summary>
    /// How many tokens a name goes on with that are small words and the capital behind them: "Ursula von der Lauen"; 0
    /// for none. Where nouns have no capitals, several small words are listed as one phrase: "Hélène de la Tour". Where
    /// they have, a preposition goes on with a given name alone, not with a whole one, "Jan Vogt von Greenpeace", nor
    /// before a noun, "Vogt zu Journalisten".
    /// </summary>
    public static int GoesOn(LanguagePack pack, TokenRun tokens, int start, int at, int end)
    {
        var next = at;
        while (next < end && next - at < MostParticles && pack.Match(Role.NameParticle, tokens.AsSpan(next, 1)) == 1)
            next++;
        if (next == at || next >= end
            || !tokens[next].IsNameWord) return 0;
        var length = next + 1 - at;
        if (!pack.Settings.CapitalisesNouns)
            return next == at + 1 || pack.Match(Role.NameParticle, tokens.AsSpan(at, next - at)) == next - at
                ? length : 0;
        if (tokens[at - 1].Word != 0 || pack.Begins(Role.Determiner, tokens, at, end)) return 0;
        if (!pack.Begins(Role.Preposition, tokens, at, end)) return length;
        var isWhole = at - start > 1 && tokens[at - 1].Word == 0 && tokens[at - 2].Word == 0;
        return !isWhole && !(next > at + 1 && tokens[next].Word != 0) && !pack.Begins(Role.Nominal, tokens, next, end)
            ? length : 0;
    }

    /// <summary>
    /// Where the first and family name begin that a run ends with, initials counted: "Klarbank Jan T. Vogt".
    /// </summary>
    public static int LastNames(TokenRun tokens, int start, int end)
    {
        var at = end - 1;
        while (at > start && (tokens[at].Shape & TokenShape.Abbreviation) != 0) at--;
        if (at > start) at--;
        while (at > start && (tokens[at].Shape & TokenShape.Abbreviation) != 0) at--;
        return at;
    }

    /// <summary>Whether a place ends a run that begins with another name, as a body's does: "Klub Neuland".</summary>
    public static bool EndsInPlace(LanguagePack pack, TokenRun tokens, int start, int end) =>
        pack.MatchBefore(Role.Place, tokens, start, end) is var place and > 0 && end - start > place
        && (tokens[end - 1].Shape & TokenShape.Possessive) == 0;

    /// <summary>Whether a pronoun stands behind the first word of a run, so that it is a clause's beginning.</summary>
    public static bool HoldsPronoun(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (pack.Begins(Role.Pronoun, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a title begins at a capital within a run of them. Where words are syllables, only the first one of a
    /// title is capitalised: "Trọng tài" is one, "Trọng Tài" a name. One word is a title where a name follows it that
    /// is no name's ending: "Springfield Mayor Jane Doe", but "Larry King" and "Jane King Jr."
    /// </summary>
    public static bool StartsTitle(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        var length = pack.Match(Role.Title, tokens.AsSpan(at, end - at));
        if (length > 1)
            return !pack.Settings.IsIsolating || tokens[at].IsAllCapitals || !tokens[at + 1].IsCapitalised;
        return length == 1 && pack.Settings.IsSubjectFirst && at + 1 < end
            && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false } next
            && (next.Shape & TokenShape.Abbreviation) == 0;
    }
}
