using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Tells where a cue goes on with the subject of the clause before: "…, and said …", "…, và cho biết …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="openings">Finds what sentences begin with.</param>
internal readonly struct Coordination(LanguagePack pack, OpeningFinder openings)
{
    /// <summary>
    /// Whether a coordinator joins a cue to what stands before it: "lo ngại và cáo buộc", "Doe left and said".
    /// </summary>
    public bool IsJoined(TokenRun tokens, int start, int cue)
    {
        var at = pack.SkipBack(Role.Auxiliary, tokens, start, cue);
        return at > start && pack.MatchBefore(Role.Coordinator, tokens, start, at) > 0;
    }

    /// <summary>
    /// The subject of the clause that a coordinator before a cue goes on with: "Doe left when he came, and said …".
    /// </summary>
    public Subject? Shared(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        var edge = pack.SkipBack(Role.Auxiliary, tokens, start, cue);
        edge -= pack.MatchBefore(Role.Coordinator, tokens, start, edge);
        var clause = start;
        for (var at = edge - 2; at > start; at--)
        {
            if (tokens[at].Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Quotation or TokenKind.Stop)
                return null;
            if (tokens[at].Kind != TokenKind.Comma
                || !(pack.Begins(Role.Coordinator, tokens, at + 1, edge)
                    || pack.Begins(Role.Subordinator, tokens, at + 1, edge)))
                continue;
            clause = at + 1;
            break;
        }

        return openings.Main(surface, clause, edge) is { } subject ? new Subject(subject, edge, false, true) : null;
    }

    /// <summary>
    /// Where a clause begins that goes on with the subject before its comma and coordinator: "…, và cho biết"; or -1.
    /// </summary>
    public int GoesOnFrom(TokenRun tokens, int start, int cue)
    {
        if (!pack.Settings.IsIsolating) return -1;
        var (at, isJoined) = (cue, false);
        while (at > start)
        {
            var length = pack.MatchBefore(Role.Coordinator, tokens, start, at);
            isJoined |= length > 0;
            if (length == 0) length = pack.MatchBefore(Role.Auxiliary, tokens, start, at);
            if (length == 0) break;
            at -= length;
        }

        return isJoined && at > start && tokens[at - 1].Kind == TokenKind.Comma ? at : -1;
    }
}
