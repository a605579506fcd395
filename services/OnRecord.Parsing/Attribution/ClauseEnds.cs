using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds where a reported clause ends within its sentence, and the reporter's own words go on.</summary>
internal static class ClauseEnds
{
    /// <summary>A clause is no shorter than this, in tokens.</summary>
    private const int Shortest = 3;

    /// <summary>
    /// Where the clause ends that begins at a token: before "; …", ", which …", ", but …", ", adding …".
    /// </summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="tokens">The tokens of the surface.</param>
    /// <param name="start">Index of the clause's first token.</param>
    /// <param name="end">Index after the last token that it can have.</param>
    public static int Of(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start + Shortest; at + 1 < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Semicolon) return at;
            if (tokens[at].Kind == TokenKind.Comma
                && (pack.Begins(Role.ClauseEnd, tokens, at + 1, end) || IsParticiple(pack, tokens, at + 1, end)))
                return at;
        }

        return end;
    }

    private static bool IsParticiple(LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Participle) != 0;
}
