using System.Diagnostics;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>How long the writer waits for another document before it commits those that have gathered.</summary>
/// <remarks>
/// Where the last group had several, more are likely to be on their way: each that joins saves a wait for the disk, and
/// the writing of pages again that all of them touch. The wait ends with the first lull.
/// </remarks>
internal sealed class GroupPace
{
    private const int LongestLullMilliseconds = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(40);

    private long _begun;
    private int _gathered;
    private int _last;
    private int _lull;

    /// <summary>A new group begins.</summary>
    public void Begin()
    {
        _begun = Stopwatch.GetTimestamp();
        (_last, _gathered, _lull) = (_gathered, 0, 0);
    }

    /// <summary>Waits a moment, if that is likely to bring another.</summary>
    /// <param name="gathered">How many are in the group.</param>
    /// <returns>Whether to look again.</returns>
    public bool AwaitsAnother(int gathered)
    {
        if (gathered > _gathered) (_gathered, _lull) = (gathered, 0);
        if (_last <= 1 || gathered == 0) return false;
        if (++_lull > LongestLullMilliseconds || Stopwatch.GetElapsedTime(_begun) > LongestWait) return false;
        Thread.Sleep(1);
        return true;
    }
}
