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
        while (true)
        {
            var batch = await read(after, ReadLimit.Response.AtMost(rest), ending.Token);
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
