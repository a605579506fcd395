using System.Threading.Channels;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Waits for what is queued next.</summary>
internal static class WorkQueue
{
    /// <summary>Holds the calling thread until something is queued, the queue is closed or the patience ends.</summary>
    /// <returns>Whether something is queued.</returns>
    public static bool HasWorkWithin(this ChannelReader<Work> queue, TimeSpan patience, TimeProvider time)
    {
        using var end = new CancellationTokenSource(patience, time);
        var another = queue.WaitToReadAsync(end.Token).AsTask();
        ((Task)another).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        return another is { IsCompletedSuccessfully: true, Result: true };
    }
}
