using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the quotations, each a token of its surface, among some words.</summary>
internal static class QuotationTokens
{
    /// <summary>Whether a quotation stands among the words.</summary>
    public static bool HoldsQuotation(this TokenRun tokens, (int Start, int End) range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (tokens[at].Kind == TokenKind.Quotation) return true;
        }

        return false;
    }

    /// <summary>Whether the words begin with a quotation.</summary>
    public static bool StartsWithQuotation(this TokenRun tokens, (int Start, int End) range) =>
        range.Start < range.End && tokens[range.Start].Kind == TokenKind.Quotation;

    /// <summary>
    /// Where words go on with a quote, at their start or behind a comma, connectors between them aside; or -1.
    /// </summary>
    public static int QuotationIn(this LanguagePack pack, TokenRun tokens, (int Start, int End) range)
    {
        for (var at = range.Start; at < range.End; at++)
        {
            if (tokens[at].Kind != TokenKind.Quotation) continue;
            var before = pack.SkipBack(Role.Connector, tokens, range.Start, at);
            return at == range.Start || tokens[before - 1].Kind == TokenKind.Comma ? at : -1;
        }

        return -1;
    }
}
