using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Finds in marks what no name holds, where names in marks are many.</summary>
internal static class SpokenWords
{
    /// <summary>
    /// Whether a word of a part is one that only the one who speaks can use, or an infinitive: "unser Land", "uns zu
    /// helfen".
    /// </summary>
    public static bool In(LanguagePack pack, TokenList tokens, MarkedPart part)
    {
        for (var at = part.FirstToken; at < part.EndToken; at++)
        {
            if (pack.Match(Role.OwnWord, [tokens[at]]) > 0) return true;
            if (pack.Match(Role.InfinitiveMarker, [tokens[at]]) > 0 && at + 1 < part.EndToken
                && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false }) return true;
        }

        return false;
    }
}
