using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds the words that only a picture gives a meaning.</summary>
internal static class PicturePointers
{
    /// <summary>"(phải)", "trong ảnh": words that only a picture gives a meaning.</summary>
    public static bool Hold(Draft draft, int index)
    {
        var block = draft.Blocks[index];
        if (draft.Shapes[index].Words > 60 || draft.Shapes[index].Sentences > 2) return false;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            var length = draft.Pack.Match(Role.PictureWord, draft.Phrase(at, block.EndToken));
            if (length > 2 || (length == 2 && StandsApart(draft, block, at, length))
                || (length == 1 && IsBracketed(draft, block, at)))
                return true;
        }

        return false;
    }

    /// <summary>"(phải)": a word that says where in the picture, in brackets of its own.</summary>
    private static bool IsBracketed(Draft draft, OutlineBlock block, int at) =>
        at > block.FirstToken && draft.Tokens[at - 1].Kind == TokenKind.Open
        && at + 1 < block.EndToken && draft.Tokens[at + 1].Kind is TokenKind.Close or TokenKind.Comma;

    /// <summary>
    /// Whether two words are all of a phrase: they open or end a clause, as in "trong ảnh là …" and "…, đứng giữa".
    /// </summary>
    private static bool StandsApart(Draft draft, OutlineBlock block, int at, int length) =>
        at == block.FirstToken || draft.Tokens[at - 1].Kind is TokenKind.Open or TokenKind.Stop
        || at + length == block.EndToken || draft.Tokens[at + length].Kind != TokenKind.Word;
}
