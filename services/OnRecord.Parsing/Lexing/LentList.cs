using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace OnRecord.Parsing.Lexing;

/// <summary>
/// A list in memory that is lent and given back, for what a text has much of and nothing outlives its reading.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="capacity">How many there will hardly be more of.</param>
internal class LentList<T>(int capacity) : IDisposable
{
    private const int Least = 16;

    /// <summary>Where they are kept, until more are added.</summary>
    protected T[] Items { get; private set; } = ArrayPool<T>.Shared.Rent(Math.Max(capacity, Least));

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The one at an index, for as long as none is added.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none at the index.</exception>
    public ref T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count) Refuse(index);
            return ref Items[index];
        }
    }

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

    /// <summary>Puts one before another.</summary>
    /// <param name="index">The index that it will have.</param>
    /// <param name="item">What is added.</param>
    public void Insert(int index, T item)
    {
        Add(item);
        Items.AsSpan(index, Count - 1 - index).CopyTo(Items.AsSpan(index + 1));
        Items[index] = item;
    }

    /// <summary>Puts them in their natural order.</summary>
    public void Sort() => Items.AsSpan(0, Count).Sort();

    /// <summary>Goes through them in order, for as long as none is added.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Slice(0, Count).GetEnumerator();

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
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(Least, Count * 2));
        Items.CopyTo(larger, 0);
        GiveBack(Items);
        Items = larger;
    }

    [DoesNotReturn]
    private static void Refuse(int index) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, "There is nothing at the index.");

    private static void GiveBack(T[] items) =>
        ArrayPool<T>.Shared.Return(items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
