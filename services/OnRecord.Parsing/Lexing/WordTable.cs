namespace OnRecord.Parsing.Lexing;

/// <summary>Numbers for folded words, found by words of a text without making strings of them.</summary>
/// <remarks>
/// Open addressing over slots of which at most three quarters are taken, or half of those of long words: the fewer they
/// are, the more of them stay in the processor's cache. A short word stands in its slot, so that one look at memory
/// finds it. Only packs add to it, so that no text can make it slow.
/// </remarks>
internal sealed class WordTable
{
    private (ulong Last, uint Before, int Number)[] _short = new (ulong, uint, int)[64];
    private (WordKey Key, int Number, string? Word)[] _long = new (WordKey, int, string?)[64];
    private int _shortCount;
    private int _longCount;

    /// <summary>How many words it holds.</summary>
    public int Count => _shortCount + _longCount;

    /// <summary>Adds a folded word with its number, which is not 0, unless it is there already.</summary>
    public void Add(string folded, int number)
    {
        var key = WordKey.Of(folded);
        if (Find(folded, key) != 0) return;
        if (folded.Length > WordKey.LongestExact)
        {
            _long[SlotOf(_long, folded, key)] = (key, number, folded);
            if (++_longCount * 2 > _long.Length) GrowLong();
            return;
        }

        _short[SlotOf(_short, key)] = (key.Last, key.Before, number);
        if (++_shortCount * 4 > _short.Length * 3) GrowShort();
    }

    /// <summary>The number of a word, or 0.</summary>
    /// <param name="word">The word, composed, in any case.</param>
    /// <param name="key">Its key.</param>
    public int Find(ReadOnlySpan<char> word, WordKey key) => word.Length <= WordKey.LongestExact
        ? _short[SlotOf(_short, key)].Number : _long[SlotOf(_long, word, key)].Number;

    /// <summary>The slot that holds a short word, or the free one where it would stand.</summary>
    private static int SlotOf((ulong Last, uint Before, int Number)[] slots, WordKey key)
    {
        for (var slot = key.Hash() & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var taken = ref slots[slot];
            if (taken.Number == 0 || (taken.Last == key.Last && taken.Before == key.Before)) return slot;
        }
    }

    /// <summary>The slot that holds a long word, or the free one where it would stand.</summary>
    private static int SlotOf((WordKey Key, int Number, string? Word)[] slots, ReadOnlySpan<char> word, WordKey key)
    {
        // Words of one ending differ by their length or by how they begin
        var more = ((ulong)Characters.ToLower(word[0]) << 32) + (uint)word.Length;
        for (var slot = key.Hash(more) & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var taken = ref slots[slot];
            if (taken.Word is null || (taken.Key == key && IsSame(word, taken.Word))) return slot;
        }
    }

    private static bool IsSame(ReadOnlySpan<char> word, string folded)
    {
        if (word.SequenceEqual(folded)) return true;
        if (word.Length != folded.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Characters.ToLower(word[i]) != folded[i]) return false;
        }

        return true;
    }

    private void GrowShort()
    {
        var slots = new (ulong Last, uint Before, int Number)[_short.Length * 2];
        foreach (var taken in _short)
        {
            if (taken.Number != 0) slots[SlotOf(slots, new WordKey(taken.Last, taken.Before))] = taken;
        }

        _short = slots;
    }

    private void GrowLong()
    {
        var slots = new (WordKey Key, int Number, string? Word)[_long.Length * 2];
        foreach (var taken in _long)
        {
            if (taken.Word is { } word) slots[SlotOf(slots, word, taken.Key)] = taken;
        }

        _long = slots;
    }
}
