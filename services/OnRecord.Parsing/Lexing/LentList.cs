using System.Buffers;
using System.Runtime.CompilerServices;

namespace OnRecord.Parsing.Lexing;

/// <summary>A list in memory that is lent and given back, for what a text has much of and nothing outlives its reading.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="capacity">How many there will hardly be more of.</param>
internal class LentList<T>(int capacity) : IDisposable
{
    /// <summary>Where they are kept, until more are added.</summary>
    protected T[] Items { get; private set; } = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The one at an index.</summary>
    public T this[int index] => Items[index];

    /// <summary>Some of them, for as long as none is added.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="end">Index after the last.</param>
    public ReadOnlySpan<T> Slice(int first, int end) => Items.AsSpan(first, end - first);

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == Items.Length) Grow();
        Items[Count++] = item;
    }

    /// <summary>Forgets what it holds, and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Gives the memory back. The list is empty afterwards.</summary>
    public void Dispose()
    {
        GiveBack(Items);
        (Items, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(capacity, Count * 2));
        Items.CopyTo(larger, 0);
        GiveBack(Items);
        Items = larger;
    }

    private static void GiveBack(T[] items) =>
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
