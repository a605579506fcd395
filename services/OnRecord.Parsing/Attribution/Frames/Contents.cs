using System.Runtime.CompilerServices;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>What a cue reports: none, one or two half-open ranges of a surface's tokens, in order.</summary>
/// <remarks>Two at the most: what stands before the cue, and what goes on behind it.</remarks>
[CollectionBuilder(typeof(Contents), nameof(Of))]
internal readonly record struct Contents
{
    private readonly (int Start, int End) _first;
    private readonly (int Start, int End) _second;

    private Contents(int count, (int Start, int End) first, (int Start, int End) second) =>
        (Count, _first, _second) = (count, first, second);

    /// <summary>How many ranges there are.</summary>
    public int Count { get; }

    /// <summary>The range at an index.</summary>
    public (int Start, int End) this[int index] => index == 0 ? _first : _second;

    /// <summary>The contents that some ranges are, two at the most.</summary>
    public static Contents Of(ReadOnlySpan<(int Start, int End)> ranges) => new(
        ranges.Length, ranges.Length > 0 ? ranges[0] : default, ranges.Length > 1 ? ranges[1] : default);

    /// <summary>These and one more.</summary>
    public Contents And((int Start, int End) range) => Count == 0 ? new(1, range, default) : new(2, _first, range);

    /// <summary>Goes through them in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through contents.</summary>
    public struct Enumerator(Contents contents)
    {
        private int _at = -1;

        /// <summary>The range that has been come to.</summary>
        public readonly (int Start, int End) Current => contents[_at];

        /// <summary>Goes on to the next.</summary>
        public bool MoveNext() => ++_at < contents.Count;
    }
}
