using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>
/// Knows the commas and dashes within the name of one body: "Bộ Văn hóa, Thể thao và Du lịch", "Sở Thông tin - Truyền
/// thông".
/// </summary>
internal static class ListedNames
{
    /// <summary>Each part of such a name has no more tokens than this.</summary>
    private const int LongestPart = 6;

    /// <summary>A body's kind of so many tokens is a name by itself: "Đội Cảnh sát giao thông".</summary>
    private const int LongHead = 3;

    /// <summary>No half of a compound that a comma parts has more tokens than this: "tuần tra, kiểm soát".</summary>
    private const int LongestHalf = 2;

    /// <summary>Such a name has no more parts than this behind its first comma.</summary>
    private const int MostParts = 4;

    /// <summary>
    /// Whether a comma stands between the parts of a name that a body's kind opens and a coordinator closes, or a dash
    /// between two of them.
    /// </summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">The name begins here or later.</param>
    /// <param name="comma">Index of the comma or dash.</param>
    /// <param name="end">The name ends here or earlier.</param>
    public static bool Joins(LanguagePack pack, TokenRun tokens, int start, int comma, int end) =>
        pack.Settings.IsIsolating && comma + 1 < end && tokens[comma].Kind switch
        {
            TokenKind.Comma =>
                (OpensBefore(pack, tokens, start, comma) && ClosesAfter(pack, tokens, comma + 1, end))
                || IsCompound(pack, tokens, start, comma, end),
            TokenKind.Dash => GoesOn(pack, tokens, comma + 1, end)
                && (OpensBefore(pack, tokens, start, comma) || FollowsPlace(pack, tokens, start, comma)),
            _ => false,
        };

    /// <summary>
    /// Whether a comma stands within one of the compounds that bodies are named by: "Ban chỉ huy phòng, | chống thiên
    /// tai".
    /// </summary>
    private static bool IsCompound(LanguagePack pack, TokenRun tokens, int start, int comma, int end)
    {
        Span<Token> words = stackalloc Token[2 * LongestHalf];
        for (var before = 1; before <= LongestHalf && comma - before >= start; before++)
        {
            if (tokens[comma - before].Kind != TokenKind.Word) break;
            for (var behind = 1; behind <= LongestHalf && comma + behind < end; behind++)
            {
                if (tokens[comma + behind].Kind != TokenKind.Word) break;
                tokens.AsSpan(comma - before, before).CopyTo(words);
                tokens.AsSpan(comma + 1, behind).CopyTo(words[before..]);
                var length = before + behind;
                if (pack.MatchApart(Role.NameParticle, words[..length], out _) == length) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what stands behind a dash may be part of a body's name, and is nobody's: "Sở Thông tin - | Truyền
    /// thông", but "giám đốc Sở Thông tin - | Lê Văn Hùng".
    /// </summary>
    private static bool GoesOn(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (!tokens[at].IsCapitalised || pack.Begins(Role.Title, tokens, at, end)
            || pack.Begins(Role.Nominal, tokens, at, end) || pack.Begins(Role.OrganisationHead, tokens, at, end))
            return false;
        var run = at;
        while (run < end && tokens[run] is { Kind: TokenKind.Word, IsCapitalised: true }) run++;
        return !NameRuns.IsFullName(pack, tokens, at, run);
    }

    /// <summary>
    /// Whether nothing but a place's kind and its name stand before a dash: "thành phố Bà Rịa - | Vũng Tàu".
    /// </summary>
    private static bool FollowsPlace(LanguagePack pack, TokenRun tokens, int start, int dash)
    {
        var name = dash;
        while (name > Math.Max(start, dash - LongestPart)
            && tokens[name - 1] is { Kind: TokenKind.Word, IsCapitalised: true }) name--;
        if (name == dash) return false;
        if (pack.MatchBefore(Role.PlaceHead, tokens, start, name) > 0
            || pack.Match(Role.Place, tokens.AsSpan(name, dash - name)) == dash - name) return true;
        return name < dash - 1 && pack.Begins(Role.PlaceHead, tokens, name, dash - 1);
    }

    private static bool OpensBefore(LanguagePack pack, TokenRun tokens, int start, int comma)
    {
        for (var at = comma - 1; at >= Math.Max(start, comma - 2 * LongestPart); at--)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Comma or TokenKind.Dash)) return false;
            if (pack.Match(Role.OrganisationHead, tokens.AsSpan(at, comma - at)) is var head and > 0
                && (at + head < comma ? tokens[at + head].IsCapitalised
                    : head >= LongHead && tokens[at].IsCapitalised)) return true;
        }

        return false;
    }

    private static bool ClosesAfter(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (pack.Begins(Role.OrganisationHead, tokens, at, end) || pack.Begins(Role.PlaceHead, tokens, at, end)
            || pack.Begins(Role.Honorific, tokens, at, end) || pack.Begins(Role.Title, tokens, at, end)
            || pack.Begins(Role.Place, tokens, at, end)) return false;
        var limit = Math.Min(end - 1, at + MostParts * LongestPart);
        for (var reach = at + LongestPart; at < Math.Min(limit, reach); at++)
        {
            if (tokens[at].Kind == TokenKind.Comma) reach = at + LongestPart;
            else if (tokens[at].Kind != TokenKind.Word) return false;
            else if (pack.Begins(Role.Coordinator, tokens, at, end)) return tokens[at + 1].IsCapitalised
                && !pack.Begins(Role.OrganisationHead, tokens, at + 1, end);
        }

        return false;
    }
}
