using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Finds the buttons and labels that a page repeats: the same few words, again and again.</summary>
/// <param name="draft">The outline in the making.</param>
internal sealed class RepeatedLines(Draft draft)
{
    private const int MostWords = 4;

    /// <summary>Words that stand alone so often are no heading and no item.</summary>
    private const int Fewest = 3;

    /// <summary>Judges the short lines, before any of them is taken for anything.</summary>
    public void Mark()
    {
        if (CountOfShort() < Fewest) return;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 1; i < draft.Blocks.Count; i++)
        {
            if (!IsShort(i)) continue;
            var line = TextOf(i);
            seen.TryGetValue(line, out var times);
            seen[line] = times + 1;
        }

        for (var i = 1; i < draft.Blocks.Count; i++)
        {
            if (IsShort(i) && seen[TextOf(i)] >= Fewest) draft.Set(i, BlockKind.Other);
        }
    }

    private ReadOnlySpan<char> TextOf(int index) => draft.Blocks[index].Range.Of(draft.Text);

    private bool IsShort(int index) =>
        draft.IsOpen(index) && draft.Shapes[index] is { Words: <= MostWords, EndsSentence: false, EndsInColon: false };

    private int CountOfShort()
    {
        var count = 0;
        for (var i = 1; i < draft.Blocks.Count; i++)
        {
            if (IsShort(i)) count++;
        }

        return count;
    }
}
