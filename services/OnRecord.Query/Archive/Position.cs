namespace OnRecord.Query.Archive;

/// <summary>A place in commit order: after one item of one commit, or after all of it.</summary>
/// <param name="Value">Grows with every commit and every item; 0 is the beginning of the record.</param>
/// <remarks>
/// Each commit of a document has a sequence number from 1. Within it ordinal 0 is the retraction of what the document
/// replaced, ordinal 1 its first quote or section. Both in one number, so that an index of it is in commit order.
/// </remarks>
internal readonly record struct Position(long Value) : IComparable<Position>
{
    /// <summary>How many bits of <see cref="Value"/> hold the ordinal.</summary>
    public const int OrdinalBits = 24;

    /// <summary>The last ordinal of a commit: a position with it is after the whole commit.</summary>
    public const int LastOrdinal = (1 << OrdinalBits) - 1;

    /// <summary>The most sections or quotes that one document can have.</summary>
    public const int MaxItems = LastOrdinal - 1;

    /// <summary>Before everything.</summary>
    public static Position Beginning => default;

    /// <summary>Which commit, from 1.</summary>
    public long Sequence => Value >> OrdinalBits;

    /// <summary>Which item of the commit.</summary>
    public int Ordinal => (int)(Value & LastOrdinal);

    /// <summary>After one item of a commit.</summary>
    public static Position Of(long sequence, int ordinal) => new((sequence << OrdinalBits) | (uint)ordinal);

    /// <summary>After the retraction with which a commit may begin.</summary>
    public static Position OfRetraction(long sequence) => Of(sequence, 0);

    /// <summary>After the section or quote with an index.</summary>
    public static Position OfItem(long sequence, int index) => Of(sequence, index + 1);

    /// <summary>After a whole commit; of commit 0, the beginning.</summary>
    public static Position After(long sequence) => sequence == 0 ? Beginning : Of(sequence, LastOrdinal);

    /// <inheritdoc/>
    public int CompareTo(Position other) => Value.CompareTo(other.Value);

    /// <summary>Whether one position stands before another.</summary>
    public static bool operator <(Position left, Position right) => left.Value < right.Value;

    /// <summary>Whether one position stands after another.</summary>
    public static bool operator >(Position left, Position right) => left.Value > right.Value;

    /// <summary>Whether one position doesn't stand after another.</summary>
    public static bool operator <=(Position left, Position right) => left.Value <= right.Value;

    /// <summary>Whether one position doesn't stand before another.</summary>
    public static bool operator >=(Position left, Position right) => left.Value >= right.Value;
}
