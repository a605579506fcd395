using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Tells the items of a list from turns of a talk and from headings that are numbered.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class PlainItems(Draft draft)
{
    private const int LongestHeading = 110;

    /// <summary>Judges the blocks that begin as items do.</summary>
    public void Mark()
    {
        var isTalk = HoldsQuestion();
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (draft.Blocks[i].Kind != BlockKind.ListItem) continue;
            var isNumbered = IsNumbered(i);
            if (isTalk && !isNumbered) draft.Set(i, BlockKind.Paragraph);
            else if (IsAlone(i, isNumbered))
                draft.Set(i, isNumbered && IsHeading(i) ? BlockKind.Heading : BlockKind.Paragraph);
        }
    }

    /// <summary>Whether a line behind a dash asks something: lists do not ask.</summary>
    private bool HoldsQuestion()
    {
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.Kind == BlockKind.ListItem && !IsNumbered(i)
                && draft.Text.AsSpan(block.Range.Start, block.Range.Length).Contains('?'))
                return true;
        }

        return false;
    }

    private bool IsNumbered(int index) => draft.Tokens[draft.Blocks[index].FirstToken].Kind == TokenKind.Number;

    /// <summary>
    /// Whether no item stands right before or behind it; a dash that opens the text belongs to no list.
    /// </summary>
    private bool IsAlone(int index, bool isNumbered)
    {
        return !IsLike(index - 1) && !IsLike(index + 1);

        bool IsLike(int other) => other >= 0 && other < draft.Blocks.Count && draft.Shapes[other].StartsAsItem
            && (other > 0 || IsNumbered(other) == isNumbered);
    }

    private bool IsHeading(int index) =>
        !draft.Shapes[index].EndsSentence && draft.Shapes[index].Length <= LongestHeading
        && index + 1 < draft.Blocks.Count && draft.IsOpen(index + 1);
}
