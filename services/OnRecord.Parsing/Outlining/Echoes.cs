using System.Numerics;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Outlining;

/// <summary>
/// Finds out how much of a line a block near it says as well: what stands below a picture says again, often in another
/// order, what the text tells of it.
/// </summary>
internal static class Echoes
{
    /// <summary>So many blocks before and behind a line are compared with it.</summary>
    private const int Reach = 8;

    /// <summary>A longer line, in words, is not compared.</summary>
    private const int MostWords = 40;

    /// <summary>Slots for the words of a line, so many that most words of a text meet an empty one.</summary>
    private const int Slots = 256;

    /// <summary>The largest share of a block's words that another block near it holds, from 0 to 1.</summary>
    public static double Share(Draft draft, int index)
    {
        var block = draft.Blocks[index];
        Span<byte> slots = stackalloc byte[Slots];
        Span<byte> same = stackalloc byte[MostWords];
        Span<int> words = stackalloc int[MostWords];
        slots.Clear();
        var count = 0;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (!IsWord(draft.Tokens[at])) continue;
            if (count == MostWords) return 0;
            words[count++] = at;
        }

        if (count == 0) return 0;
        for (var word = 0; word < count; word++)
        {
            var slot = Slot(draft, words[word]);
            same[word] = slots[slot];
            slots[slot] = (byte)(word + 1);
        }

        var most = 0;
        var end = Math.Min(draft.Blocks.Count, index + Reach + 1);
        for (var other = Math.Max(0, index - Reach); other < end; other++)
        {
            if (other != index) most = Math.Max(most, Shared(draft, draft.Blocks[other], words, slots, same));
        }

        return (double)most / count;
    }

    /// <summary>How many of a line's words a block holds.</summary>
    private static int Shared(
        Draft draft, OutlineBlock block, ReadOnlySpan<int> words, ReadOnlySpan<byte> slots, ReadOnlySpan<byte> same)
    {
        var shared = 0UL;
        for (var at = block.FirstToken; at < block.EndToken; at++)
        {
            if (!IsWord(draft.Tokens[at])) continue;
            for (var word = (int)slots[Slot(draft, at)]; word > 0; word = same[word - 1])
            {
                if (IsSame(draft, words[word - 1], at)) shared |= 1UL << (word - 1);
            }
        }

        return BitOperations.PopCount(shared);
    }

    /// <summary>A number that equal words share, from the ends of the word alone.</summary>
    private static int Slot(Draft draft, int at)
    {
        var token = draft.Tokens[at];
        var first = Characters.ToLower(draft.Text[token.Start]);
        var last = Characters.ToLower(draft.Text[token.End - 1]);
        return (int)((first * 31u) + (last * 7u) + (uint)(token.End - token.Start)) & (Slots - 1);
    }

    /// <summary>Whether two words are the same but for case.</summary>
    private static bool IsSame(Draft draft, int x, int y) =>
        draft.Tokens[x].Range.Of(draft.Text)
            .Equals(draft.Tokens[y].Range.Of(draft.Text), StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;
}
