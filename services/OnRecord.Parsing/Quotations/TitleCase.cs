using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells lines where most words are capitalised, so that capitals do not show what is a name.</summary>
internal static class TitleCase
{
    /// <summary>Whether a surface is such a line.</summary>
    public static bool Is(Surface surface)
    {
        var (words, capitalised) = (0, 0);
        foreach (var token in surface.Tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            words++;
            if (token.IsCapitalised) capitalised++;
        }

        return words >= 4 && capitalised * 10 >= words * 7;
    }
}
