using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Lifetime;
using OnRecord.Query.Archive;
using OnRecord.Query.Requests;
using OnRecord.V1;

namespace OnRecord.Query.Services;

/// <summary>Tells watchers what happens to the record.</summary>
/// <remarks>
/// A watcher is nothing but a position. History and present are read the same way, from storage; a commit only wakes
/// the watcher to read on. So there is no join that could have a gap, and a slow watcher holds up nobody. Those that a
/// commit wakes take turns, however many they are: half of the processors stay free for everybody else.
/// </remarks>
internal sealed class QuoteWatch(IArchive archive, Cursors cursors, Shutdown shutdown, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    /// <summary>Sends events until the limit is reached, the caller leaves or the service stops.</summary>
    public async Task RunAsync(
        WatchQuotesRequest request, IServerStreamWriter<WatchQuotesResponse> responses, ServerCallContext call)
    {
        var condition = Conditions.Of(request.Filter);
        var limit = Counts.Limit(request.Limit);
        var interval = Interval(request.ProgressInterval);
        if (request.OnlyNew && request.AfterCursor.Length > 0)
            throw InvalidRequest.Field(
                "only_new", "can't be set together with after_cursor", "true", "false where after_cursor is set",
                "CONTRADICTION");
        var after = request.OnlyNew
            ? await archive.ReadHeadAsync(call.CancellationToken)
            : await cursors.ReadAsync("after_cursor", request.AfterCursor, call.CancellationToken);

        using var ending = shutdown.Link(call);
        try
        {
            await FollowAsync(ending.Token);
        }
        catch (OperationCanceledException) when (shutdown.HasBegun && !call.CancellationToken.IsCancellationRequested)
        {
            await responses.WriteAsync(new() { Cursor = cursors.Write(after) }, call.CancellationToken);
            throw Unavailable.ShuttingDown();
        }

        async Task FollowAsync(CancellationToken cancellationToken)
        {
            var rest = limit;
            var sent = time.GetTimestamp();
            // The first response tells an idle watcher at once that it has seen everything.
            var wasCaughtUp = false;
            while (true)
            {
                var nextCommit = archive.NextCommit;
                var size = ReadLimit.Response.AtMost(rest);
                // Whoever reads history may read for long, and waits for no turn that others wait for.
                var batch = wasCaughtUp
                    ? await ReadInTurnAsync(condition, after, size, cancellationToken)
                    : await archive.ReadEventsAsync(condition, after, size, cancellationToken);
                var isDue = time.GetElapsedTime(sent) >= interval;
                if (batch.Events.Count > 0 || isDue || (batch.CaughtUp && !wasCaughtUp))
                {
                    await responses.WriteAsync(Response(batch), call.CancellationToken);
                    sent = time.GetTimestamp();
                }

                after = batch.Through;
                wasCaughtUp = batch.CaughtUp;
                if (limit > 0 && (rest -= batch.Events.Count) == 0) return;
                if (!batch.CaughtUp) continue;

                // Without a commit there is nothing to read: a mark tells so, and costs no more than that.
                while (!await HasCompletedAsync(nextCommit, interval - time.GetElapsedTime(sent), cancellationToken))
                {
                    await responses.WriteAsync(
                        new() { Cursor = cursors.Write(after), CaughtUp = true }, call.CancellationToken);
                    sent = time.GetTimestamp();
                }
            }
        }
    }

    private async ValueTask<bool> HasCompletedAsync(Task commit, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (patience > TimeSpan.Zero)
        {
            await commit.WaitAsync(patience, time, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return commit.IsCompleted;
    }

    private async ValueTask<EventBatch> ReadInTurnAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await archive.ReadEventsAsync(condition, after, limit, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    private WatchQuotesResponse Response(EventBatch batch)
    {
        var response = new WatchQuotesResponse { Cursor = cursors.Write(batch.Through), CaughtUp = batch.CaughtUp };
        response.Events.Add(batch.Events);
        return response;
    }

    private static TimeSpan Interval(Duration? duration)
    {
        if (duration is null) return DefaultInterval;
        // Within these it is a duration by protobuf's rules, too.
        if (duration is { Seconds: >= 0 and <= 600, Nanos: >= 0 and < 1_000_000_000 }
            && duration.ToTimeSpan() is var interval && interval >= ShortestInterval && interval <= LongestInterval)
            return interval;

        const string allowed = "1 second to 10 minutes";
        var value = $"{duration.Seconds} seconds" + (duration.Nanos == 0 ? "" : $" and {duration.Nanos} nanoseconds");
        throw InvalidRequest.Field(
            "progress_interval", $"is {value}; it must be {allowed}", value, allowed, "OUT_OF_RANGE");
    }
}
