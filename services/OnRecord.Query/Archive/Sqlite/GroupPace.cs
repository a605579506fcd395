using System.Threading.Channels;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>How long the writer waits for another write before it commits those that have gathered.</summary>
/// <remarks>
/// Where the last group had several, more are likely to be on their way: each that joins saves a wait for the disk, the
/// writing of pages again that all of them touch, and a piece of each full-text index that would have to be merged. The
/// wait ends with the first lull. It holds the writer's thread, which has nothing else to do.
/// </remarks>
/// <param name="queue">Where writes come from.</param>
/// <param name="time">Tells how long they take to come.</param>
internal sealed class GroupPace(ChannelReader<Work> queue, TimeProvider time)
{
    /// <summary>How long nothing may come before a group ends.</summary>
    public static readonly TimeSpan LongestLull = TimeSpan.FromMilliseconds(3);

    /// <summary>How long a group may gather.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(80);

    private long _begun;
    private int _gathered;
    private bool _isBusy;

    /// <summary>A new group begins with its first write.</summary>
    public void Begin()
    {
        _begun = time.GetTimestamp();
        (_isBusy, _gathered) = (_gathered > 1, 1);
    }

    /// <summary>Another write has joined the group.</summary>
    public void Join() => _gathered++;

    /// <summary>Waits until something is queued, if that is likely to be soon.</summary>
    /// <returns>Whether something is queued; else the group is to be committed.</returns>
    public bool AwaitsAnother()
    {
        if (!_isBusy) return false;
        var rest = LongestWait - time.GetElapsedTime(_begun);
        return rest > TimeSpan.Zero && queue.HasWorkWithin(rest < LongestLull ? rest : LongestLull, time);
    }
}
