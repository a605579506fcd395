using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Knows the names of places by the word for their kind before them: "xã Hòa Tân", "TP Vinh".</summary>
internal static class PlaceNames
{
    /// <summary>So many capitals in a row are the place and somebody's name behind it.</summary>
    private const int WithPerson = 4;

    /// <summary>How many syllables the name of a place has as a rule.</summary>
    private const int Usual = 2;

    /// <summary>How many tokens from a place on name a place, its kind included; 0 where none do.</summary>
    public static int Length(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (pack.Match(Role.PlaceHead, tokens.AsSpan(at, end - at)) is not (var head and > 0) || IsInName(tokens, at)
            || (head == 1 && IsFamilyName(pack, tokens, at, end)))
            return 0;
        var first = at + head;
        if (first < end && tokens[first].Kind == TokenKind.Number) return head + 1;
        if (first + 1 < end && tokens[first].Kind == TokenKind.Stop) (first, head) = (first + 1, head + 1);
        if (first >= end || tokens[first] is not { Kind: TokenKind.Word, IsCapitalised: true }) return 0;
        var run = first;
        while (run < end && tokens[run] is { Kind: TokenKind.Word, IsCapitalised: true }) run++;

        // "Chủ tịch UBND thành phố Nguyễn Đức Chung": the body goes by its kind alone
        if (NameRuns.IsFullName(pack, tokens, first, run)
            && (IsLed(pack, tokens, at) || (run - first > Usual && pack.MatchBefore(Role.Title, tokens, 0, at) > 0)))
            return head;
        // "huyện Đức Cơ": what is a place elsewhere may begin the name of another
        if (pack.Match(Role.Place, tokens.AsSpan(first, end - first)) is var known and > 0)
            return head + (run - first == known + 1 ? run - first : known);
        if (NameRuns.FullNameIn(pack, tokens, first + 1, run) is var name and >= 0) return name - at;
        return head + (run - first >= WithPerson ? Usual : run - first);
    }

    /// <summary>Whether a title and a body stand right before a place.</summary>
    private static bool IsLed(LanguagePack pack, TokenRun tokens, int at) =>
        pack.MatchBefore(Role.OrganisationHead, tokens, 0, at) is var body and > 0
        && pack.MatchBefore(Role.Title, tokens, 0, at - body) > 0;

    /// <summary>
    /// Whether a word for a kind of place begins a person's full name behind other words: "Bộ trưởng Hồ Văn Dũng".
    /// </summary>
    private static bool IsFamilyName(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (!tokens[at].IsCapitalised || at == 0 || tokens[at - 1].Kind != TokenKind.Word
            || pack.MatchBefore(Role.Preposition, tokens, 0, at) > 0)
            return false;
        return NameRuns.StartsFullName(pack, tokens, at, end);
    }

    /// <summary>Whether a word for a kind of place is here a part of a name: a capital behind a capital.</summary>
    private static bool IsInName(TokenRun tokens, int at) =>
        tokens[at] is { IsCapitalised: true, IsAllCapitals: false } && at > 0 && tokens[at - 1].IsCapitalised;
}
