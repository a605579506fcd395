using System.Buffers.Binary;
using System.Buffers.Text;

namespace OnRecord.EndToEnd.Tests.Histories;

/// <summary>Reads cursors, which only the archive and these tests may: to anybody else they are opaque.</summary>
internal static class Positions
{
    private const int OrdinalBits = 24;
    private const int PayloadStart = 9;

    /// <summary>The position that a cursor names; grows in commit order.</summary>
    public static long Of(string cursor) =>
        cursor.Length == 0
            ? 0
            : BinaryPrimitives.ReadInt64BigEndian(Base64Url.DecodeFromChars(cursor).AsSpan(PayloadStart));

    /// <summary>The position of an item of the commit that a position belongs to.</summary>
    public static long OfItem(long commit, int index) => Before(commit) + index + 1;

    /// <summary>The position with which the commit begins that a position belongs to.</summary>
    public static long Before(long commit) => commit >> OrdinalBits << OrdinalBits;

    /// <summary>The position after the commit with a number, from 1.</summary>
    public static long After(long commit) => ((commit + 1) << OrdinalBits) - 1;
}
