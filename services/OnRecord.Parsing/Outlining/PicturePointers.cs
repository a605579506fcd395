using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds the words that only a picture gives a meaning.</summary>
internal static class PicturePointers
{
    private static readonly RoleSet Pointers = RoleSet.Of(Role.PictureWord);

    private const int MostWords = 60;
    private const int MostSentences = 2;

    /// <summary>"(phải)", "trong ảnh": words that only a picture gives a meaning.</summary>
    public static bool Hold(Draft draft, int index) =>
        draft.Shapes[index] is { Words: <= MostWords, Sentences: <= MostSentences } && HoldAnywhere(draft, index);

    /// <summary>The same of a text of any length.</summary>
    public static bool HoldAnywhere(Draft draft, int index)
    {
        var block = draft.Blocks[index];
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (!LanguagePack.MayBegin(Pointers, draft.Tokens[at])) continue;
            var length = draft.Pack.Match(Role.PictureWord, draft.Phrase(at, block.EndToken), out var features);
            if ((features & (Features.Weak | Features.Plural)) != 0) continue;
            if ((features & Features.AfterMark) != 0)
            {
                if (at > block.FirstToken && draft.Tokens[at - 1].Kind == TokenKind.Open) return true;
                continue;
            }

            if (length > 2 || (length == 2 && StandsApart(draft, block, at, length))
                || (length == 1 && IsBracketed(draft, block, at)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a block begins by saying what sort of picture it is: "Khoảnh khắc …".</summary>
    public static bool Open(Draft draft, int index) => Opens(draft, index, Features.Weak);

    /// <summary>Whether a block begins by counting what is to be seen: "Những …", "Một …".</summary>
    public static bool Count(Draft draft, int index) => Opens(draft, index, Features.Plural);

    private static bool Opens(Draft draft, int index, Features asked) =>
        draft.Pack.Match(
            Role.PictureWord, draft.Phrase(draft.Blocks[index].FirstToken, draft.Blocks[index].EndToken),
            out var features) > 0 && (features & asked) != 0;

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
