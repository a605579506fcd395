namespace OnRecord.Parsing.Lexing;

/// <summary>
/// Numbers runs of characters in the order in which they first come, in memory that is lent and given back.
/// </summary>
/// <remarks>
/// Open addressing over slots of which at most half are taken. The hash is seeded anew in every process, so that no
/// text can make it slow.
/// </remarks>
internal sealed class RunTable : IDisposable
{
    private const int UsualRuns = 64;
    private const int UsualLength = 8;

    private readonly LentList<char> _characters = new(UsualRuns * UsualLength);

    // For each run its hash, and where it ends among the characters
    private readonly LentList<(int Hash, int End)> _runs = new(UsualRuns);

    // The number of a run and one, so that 0 is none
    private LentList<int> _slots = Empty(UsualRuns * 2);

    /// <summary>How many runs it holds; their numbers run from 0 on.</summary>
    public int Count => _runs.Count;

    /// <summary>The run of a number, for as long as none is added.</summary>
    public ReadOnlySpan<char> this[int number] =>
        _characters.Slice(number == 0 ? 0 : _runs[number - 1].End, _runs[number].End);

    /// <summary>The number of a run, or -1.</summary>
    public int Find(ReadOnlySpan<char> run) => _slots[SlotOf(run, string.GetHashCode(run))] - 1;

    /// <summary>The number of a run, given a new one if need be.</summary>
    public int Add(ReadOnlySpan<char> run)
    {
        var hash = string.GetHashCode(run);
        ref var slot = ref _slots[SlotOf(run, hash)];
        if (slot > 0) return slot - 1;
        foreach (var c in run) _characters.Add(c);
        _runs.Add((hash, _characters.Count));
        slot = Count;
        if (Count * 2 > _slots.Count) Grow();
        return Count - 1;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _characters.Dispose();
        _runs.Dispose();
        _slots.Dispose();
    }

    private static LentList<int> Empty(int count)
    {
        var slots = new LentList<int>(count);
        for (var i = 0; i < count; i++) slots.Add(0);
        return slots;
    }

    /// <summary>The slot that holds a run, or the free one where it would stand.</summary>
    private int SlotOf(ReadOnlySpan<char> run, int hash)
    {
        for (var slot = hash & (_slots.Count - 1); ; slot = (slot + 1) & (_slots.Count - 1))
        {
            var number = _slots[slot] - 1;
            if (number < 0 || (_runs[number].Hash == hash && run.SequenceEqual(this[number]))) return slot;
        }
    }

    private void Grow()
    {
        var slots = Empty(_slots.Count * 2);
        for (var number = 0; number < Count; number++)
        {
            var slot = _runs[number].Hash & (slots.Count - 1);
            while (slots[slot] > 0) slot = (slot + 1) & (slots.Count - 1);
            slots[slot] = number + 1;
        }

        _slots.Dispose();
        _slots = slots;
    }
}
