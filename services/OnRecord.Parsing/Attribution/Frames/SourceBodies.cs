using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Knows, in a language without articles, the bodies to which the source before them belongs: "Theo lãnh đạo Phòng Cầu,
/// Sở Giao thông Sông Hạ, cây cầu đã xong".
/// </summary>
internal static class SourceBodies
{
    /// <summary>The name of such a body has no more tokens than this.</summary>
    private const int LongestName = 8;

    /// <summary>A clause behind one has as many tokens as this.</summary>
    private const int ShortestClause = 5;

    /// <summary>
    /// Where a clause begins behind a body that a comma parts from its source; of two bodies in a row the first is a
    /// subject.
    /// </summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="at">Index of the first token behind the source and its comma.</param>
    /// <param name="end">Index after the last token that the clause may have.</param>
    public static int Behind(LanguagePack pack, TokenRun tokens, int at, int end)
    {
        if (pack.Settings.HasArticles || tokens[at - 1].Kind != TokenKind.Comma
            || !pack.Begins(Role.OrganisationHead, tokens, at, end)) return at;
        var stop = at;
        while (stop < Math.Min(end, at + LongestName) && tokens[stop].Kind is TokenKind.Word or TokenKind.Number)
            stop++;
        var clause = stop + 1;
        return end - clause >= ShortestClause && tokens[stop].Kind == TokenKind.Comma && tokens[stop - 1].IsCapitalised
            && !pack.Begins(Role.OrganisationHead, tokens, clause, end)
            && !pack.Begins(Role.Coordinator, tokens, clause, end) && !pack.Begins(Role.Auxiliary, tokens, clause, end)
            && !pack.Begins(Role.OtherVerb, tokens, clause, end)
            && StatementClauses.HasMarker(pack, tokens, clause, end) ? clause : at;
    }
}
