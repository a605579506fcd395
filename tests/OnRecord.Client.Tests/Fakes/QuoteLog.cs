using System.Collections.Concurrent;
using System.Globalization;
using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Client.Tests.Fakes;

/// <summary>How a stream is broken.</summary>
public enum Cut
{
    /// <summary>By the service, with a status.</summary>
    Status,

    /// <summary>By the transport, without one.</summary>
    Connection,
}

/// <summary>
/// A record of numbered quotes, streamed as the contract asks: batches, cursors, limits; and cut at will.
/// </summary>
public sealed class QuoteLog(int count, int batch, Cut cut, params int[] cutsAfter)
{
    private readonly ConcurrentQueue<StreamQuotesRequest> _requests = new();

    /// <summary>What the client asked for, call by call.</summary>
    public IReadOnlyList<StreamQuotesRequest> Requests => [.. _requests];

    public static string Name(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"documents/d/quotes/{number}");

    public async Task StreamAsync(
        StreamQuotesRequest request, IServerStreamWriter<StreamQuotesResponse> responses, ServerCallContext context)
    {
        _requests.Enqueue(request);
        var call = _requests.Count - 1;
        var left = call < cutsAfter.Length ? cutsAfter[call] : int.MaxValue;
        var next = request.AfterCursor.Length == 0 ? 0 : int.Parse(request.AfterCursor, CultureInfo.InvariantCulture);
        var end = request.Limit == 0 ? count : (int)Math.Min(count, next + request.Limit);
        while (next < end && left > 0)
        {
            var size = Math.Min(Math.Min(batch, end - next), left);
            var response = new StreamQuotesResponse();
            for (var i = 0; i < size; i++) response.Quotes.Add(new QuoteRecord { Name = Name(next++) });
            response.Cursor = next.ToString(CultureInfo.InvariantCulture);
            await responses.WriteAsync(response, context.CancellationToken);
            left -= size;
        }

        if (left == 0) await BreakAsync(context);
    }

    private async Task BreakAsync(ServerCallContext context)
    {
        if (cut == Cut.Status) throw Failures.Unavailable();
        // What was written must be on its way before the connection goes, or the test would cut earlier than it says.
        await context.GetHttpContext().Response.Body.FlushAsync(context.CancellationToken);
        context.GetHttpContext().Abort();
    }
}
