using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Finds the particle that ends the clause of a split verb: "teilte die Polizei mit, …".</summary>
internal static class Particles
{
    /// <summary>No more tokens than this stand between a verb and the particle behind a description.</summary>
    private const int LongestDescription = 24;

    /// <summary>The particle stands no further behind its verb, in tokens.</summary>
    private const int LongestBracket = 40;

    /// <summary>Index after the particle, or -1.</summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="at">Index of the first token behind the verb.</param>
    /// <param name="allowed">Which features a particle may have: weak ones make no other verb of theirs.</param>
    public static int EndBehind(LanguagePack pack, TokenRun tokens, int at, Features allowed)
    {
        var from = at;
        for (var last = Math.Min(tokens.Length, at + LongestBracket); at < last && tokens[at].Kind
            is TokenKind.Word or TokenKind.Number or TokenKind.Open or TokenKind.Close or TokenKind.Quotation; at++)
        {
            var isLast = at + 1 == tokens.Length
                || tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Open
                    or TokenKind.Quotation);
            if (isLast && Is(pack, tokens, at, allowed)) return at + 1;
        }

        // "gab der Leiter des Amtes, Jan Vogt, bekannt, dass …"
        for (var limit = Math.Min(tokens.Length, from + LongestDescription); from + 1 < limit; from++)
        {
            if (tokens[from].Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Quotation)
                return -1;
            if (tokens[from].Kind == TokenKind.Comma && Is(pack, tokens, from + 1, allowed)
                && (from + 2 >= tokens.Length || tokens[from + 2].Kind is not (TokenKind.Word or TokenKind.Number)))
                return from + 2;
        }

        return -1;
    }

    /// <summary>
    /// Whether the particle of a split verb leaves no doubt that it reports: "gab die Polizei bekannt".
    /// </summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="cue">The verb.</param>
    public static bool MakeSure(LanguagePack pack, Cue cue) =>
        cue.Is(Features.Split) && EndBehind(pack, cue.Tokens, cue.End, Features.Strong) is var end and > 0
        && pack.Match(Role.Particle, cue.Tokens.AsSpan(end - 1, 1), out var features) > 0
        && (features & Features.Strong) != 0;

    private static bool Is(LanguagePack pack, TokenRun tokens, int at, Features allowed) =>
        pack.Match(Role.Particle, tokens.AsSpan(at), out var features) > 0 && (features & ~allowed) == 0;
}
