using Grpc.Core;
using OnRecord.Hosting.Lifetime;
using OnRecord.Query.Archive;
using OnRecord.Query.Requests;

namespace OnRecord.Query.Responses;

/// <summary>Reads one batch of records after a position.</summary>
internal delegate ValueTask<RecordBatch> ReadRecords(
    Position after, ReadLimit limit, CancellationToken cancellationToken);

/// <summary>Sends records batch by batch, each read only when the one before has been taken.</summary>
internal sealed class RecordStream(Cursors cursors, Shutdown shutdown)
{
    // From one item to full responses in as few steps as is well: full ones cost the least.
    private const int Growth = 16;

    /// <summary>Sends everything after a position, or as much as is asked for.</summary>
    /// <param name="read">Reads a batch.</param>
    /// <param name="after">Where to begin.</param>
    /// <param name="limit">How many at most; 0 for no limit.</param>
    /// <param name="responses">Where to send them.</param>
    /// <param name="call">The call.</param>
    public async Task SendAsync(
        ReadRecords read,
        Position after,
        long limit,
        IServerStreamWriter<RecordResponse> responses,
        ServerCallContext call)
    {
        using var ending = shutdown.Link(call);
        var rest = limit;
        // What matches may be far apart: the first item must not wait for others to go with it.
        for (var items = 1; ; items *= Growth)
        {
            var size = ReadLimit.Response.AtMost(items).AtMost(rest);
            items = Math.Min(items, ReadLimit.Response.Items);
            var batch = await read(after, size, ending.Token);
            if (batch.Through > after)
            {
                after = batch.Through;
                await responses.WriteAsync(new(batch.Records, cursors.Write(after)), call.CancellationToken);
            }

            if (batch.IsLast) return;
            if (limit > 0 && (rest -= batch.Records.Count) == 0) return;
        }
    }
}
