using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Tells what in a run of capitals is a person's name.</summary>
internal static class NameRuns
{
    /// <summary>A full name that opens with a family name has as a rule so many words.</summary>
    private const int FullName = 3;

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

    /// <summary>Whether a run of capitals is a family name and the names that follow it, and no more.</summary>
    public static bool IsFullName(LanguagePack pack, TokenRun tokens, int start, int end) =>
        end - start >= FullName && end - start < TwoNames && pack.Begins(Role.FamilyName, tokens, start, end);

    /// <summary>
    /// Whether what may be a place or a body is a family name with the rest of a name behind it: "Thái Văn Tài".
    /// </summary>
    public static bool StartsFullName(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (!pack.Begins(Role.FamilyName, tokens, at, end)) return false;
        var run = at;
        while (run < end && tokens[run] is { Kind: TokenKind.Word, IsCapitalised: true }) run++;
        return IsFullName(pack, tokens, at, run);
    }

    /// <summary>Where the full name begins that a run ends with, or -1.</summary>
    public static int FullNameIn(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = Math.Max(start, end - TwoNames); at < end; at++)
        {
            if (IsFullName(pack, tokens, at, end)) return at;
        }

        return -1;
    }

    /// <summary>
    /// Whether a name goes on with a small word and the capital behind it: "Ursula von Lauen". A preposition goes on
    /// with a given name alone, not with a whole one, "Jan Vogt von Greenpeace", nor before a noun, "Vogt zu
    /// Journalisten".
    /// </summary>
    public static bool GoesOn(LanguagePack pack, TokenRun tokens, int start, int at, int end)
    {
        if (at + 1 >= end || tokens[at + 1] is not { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false }
            || pack.Match(Role.NameParticle, tokens.AsSpan(at, 1)) != 1) return false;
        if (!pack.Settings.CapitalisesNouns || !pack.Begins(Role.Preposition, tokens, at, end)) return true;
        var isWhole = at - start > 1 && tokens[at - 1].Word == 0 && tokens[at - 2].Word == 0;
        return !isWhole && !pack.Begins(Role.Time, tokens, at, end)
            && !pack.Begins(Role.Nominal, tokens, at + 1, end) && !pack.Begins(Role.CueNoun, tokens, at + 1, end);
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
            return pack.Settings.HasArticles || tokens[at].IsAllCapitals || !tokens[at + 1].IsCapitalised;
        return length == 1 && pack.Settings.IsSubjectFirst && at + 1 < end
            && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false } next
            && (next.Shape & TokenShape.Abbreviation) == 0;
    }
}
