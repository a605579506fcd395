using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>
/// Knows, in an isolating language, what describes the source before it: the body to which it belongs, or who it
/// is: "Theo lãnh đạo Phòng Cầu, Sở Giao thông Sông Hạ, …", "Theo chị Hoa, chủ quán ven sông, cây cầu đã xong".
/// </summary>
internal static class SourceDescriptions
{
    /// <summary>A description has no more tokens than this.</summary>
    private const int Longest = 14;

    /// <summary>A description of a person has as many tokens as this; fewer may be one of several subjects.</summary>
    private const int ShortestRole = 3;

    /// <summary>No more descriptions than this follow one another.</summary>
    private const int Most = 3;

    /// <summary>A clause behind one has as many tokens as this.</summary>
    private const int ShortestClause = 5;

    /// <summary>Where a clause begins behind the descriptions that a comma parts from its source.</summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="source">The source.</param>
    /// <param name="at">Index of the first token behind the source and its comma.</param>
    /// <param name="end">Index after the last token that the clause may have.</param>
    public static int Behind(LanguagePack pack, Mention source, int at, int end)
    {
        if (!pack.Settings.IsIsolating || source.Kind == MentionKind.Document) return at;
        var tokens = source.Surface.Tokens;
        var isPerson = source.Kind is MentionKind.Named or MentionKind.Title or MentionKind.Nominal;
        for (var passed = 0; passed < Most && tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash; passed++)
        {
            var stop = StopAfter(tokens, at, end);
            var clause = stop + 1;
            if (end - clause < ShortestClause || tokens[stop].Kind is not (TokenKind.Comma or TokenKind.Dash)
                || !(tokens[at - 1].Kind == TokenKind.Dash || IsBody(pack, tokens, at, stop, clause, end)
                    || (isPerson && IsRole(pack, tokens, at, stop)))
                || !MayBegin(pack, tokens, clause, end)) return at;
            at = clause;
        }

        return at;
    }

    /// <summary>The mark that ends what begins here, brackets passed over.</summary>
    private static int StopAfter(TokenRun tokens, int at, int end)
    {
        var stop = at;
        while (stop < Math.Min(end, at + Longest)
            && (tokens[stop].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Open or TokenKind.Close
                || IsWithinName(tokens, stop))) stop++;
        return Math.Min(stop, end - 1);
    }

    /// <summary>Whether a dash joins two names: "cao tốc Hà Nội - Hải Phòng".</summary>
    private static bool IsWithinName(TokenRun tokens, int at) =>
        tokens[at].Kind == TokenKind.Dash && tokens[at - 1].IsCapitalised
        && at + 1 < tokens.Length && tokens[at + 1].IsCapitalised;

    /// <summary>Whether a body is named; of two bodies in a row the first is a subject.</summary>
    private static bool IsBody(LanguagePack pack, TokenRun tokens, int at, int stop, int clause, int end) =>
        pack.Begins(Role.OrganisationHead, tokens, at, end)
        && (tokens[stop - 1].Kind == TokenKind.Close
            || tokens[stop - 1].IsCapitalised || tokens[stop - 2].IsCapitalised)
        && !pack.Begins(Role.OrganisationHead, tokens, clause, end)
        && ClauseSigns.HasMarker(pack, tokens, clause, end);

    /// <summary>Whether words say who somebody is: "chủ quán ven sông", "giám đốc Công ty Hoa Sen".</summary>
    private static bool IsRole(LanguagePack pack, TokenRun tokens, int at, int stop)
    {
        if (stop - at < ShortestRole) return false;
        var noun = at + pack.SkipDeterminers(tokens.AsSpan(at, stop - at));
        return (pack.Begins(Role.Title, tokens, noun, stop) || pack.Begins(Role.Nominal, tokens, noun, stop))
            && !pack.Holds(Role.ClauseMarker, tokens, noun, stop);
    }

    /// <summary>Whether a clause may begin here, rather than another part of a row or a predicate.</summary>
    private static bool MayBegin(LanguagePack pack, TokenRun tokens, int at, int end) =>
        !pack.Begins(Role.Coordinator, tokens, at, end) && !pack.Begins(Role.Auxiliary, tokens, at, end)
        && !pack.Begins(Role.OtherVerb, tokens, at, end);
}
