using System.Threading.Channels;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>How long an erasure is put off for what is still to be written.</summary>
/// <remarks>
/// It covers whatever is deleted before it begins, and the next one rewrites the file again. Deletions that are asked
/// for together come a little apart, so it begins in a lull; but whoever writes on and on does not put it off for good.
/// </remarks>
/// <param name="queue">Where writes come from.</param>
/// <param name="time">Tells how long they take to come.</param>
internal sealed class ErasurePace(ChannelReader<Work> queue, TimeProvider time)
{
    /// <summary>How long nothing may come before it begins.</summary>
    public static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(50);

    /// <summary>How many groups may come first.</summary>
    public const int MostGroups = 64;

    private int _groups;

    /// <summary>Waits for the lull.</summary>
    /// <returns>Whether it is to begin now; else something is queued that comes first.</returns>
    public bool MayBegin()
    {
        if (_groups < MostGroups && queue.HasWorkWithin(Lull, time))
        {
            _groups++;
            return false;
        }

        _groups = 0;
        return true;
    }
}
