namespace OnRecord.Parsing.Lexing;

/// <summary>Numbers for folded words, found by words of a text without making strings of them.</summary>
/// <remarks>
/// Open addressing over slots of which at most half are taken. Only packs add to it, so that no text can make it slow.
/// The hash of a word can be built up while the word is read, by <see cref="Mix"/>.
/// </remarks>
internal sealed class WordTable
{
    /// <summary>The hash of no letters.</summary>
    public const uint Seed = 2166136261;

    private (uint Hash, int Number, string? Word)[] _slots = new (uint, int, string?)[64];

    /// <summary>How many words it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of the letters so far and one more.</summary>
    /// <param name="hash">The hash so far.</param>
    /// <param name="letter">The letter, in lower case.</param>
    public static uint Mix(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>The hash of a word in any case.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = Mix(hash, Characters.ToLower(c));
        return hash;
    }

    /// <summary>Adds a folded word with its number, unless it is there already.</summary>
    public void Add(string folded, int number)
    {
        var hash = HashOf(folded);
        var slot = SlotOf(folded, hash);
        if (_slots[slot].Word is not null) return;
        _slots[slot] = (hash, number, folded);
        if (++Count * 2 > _slots.Length) Grow();
    }

    /// <summary>The number of a word, or 0.</summary>
    /// <param name="word">The word, composed, in any case.</param>
    /// <param name="hash">Its hash.</param>
    public int Find(ReadOnlySpan<char> word, uint hash) => _slots[SlotOf(word, hash)].Number;

    /// <summary>The slot that holds a word, or the free one where it would stand.</summary>
    private int SlotOf(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        for (var slot = First(hash, slots.Length); ; slot = (slot + 1) & (slots.Length - 1))
        {
            ref var taken = ref slots[slot];
            if (taken.Word is null || (taken.Hash == hash && IsSame(word, taken.Word))) return slot;
        }
    }

    private static int First(uint hash, int length) => (int)(hash ^ (hash >> 15)) & (length - 1);

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

    private void Grow()
    {
        var slots = new (uint Hash, int Number, string? Word)[_slots.Length * 2];
        foreach (var taken in _slots)
        {
            if (taken.Word is null) continue;
            var slot = First(taken.Hash, slots.Length);
            while (slots[slot].Word is not null) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = taken;
        }

        _slots = slots;
    }
}
