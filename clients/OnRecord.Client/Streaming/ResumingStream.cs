using System.Runtime.CompilerServices;
using Grpc.Core;
using OnRecord.Client.Retrying;

namespace OnRecord.Client.Streaming;

/// <summary>Reads a server stream to its end, reopening it where it broke.</summary>
/// <remarks>
/// A response arrives whole or not at all, and carries the cursor after its last item: reopened after the last cursor
/// received, the stream goes on with exactly the items that were not received.
/// </remarks>
internal static class ResumingStream
{
    /// <param name="open">
    /// Opens the stream after a cursor (null: where the caller wants to begin) for at most so many items (0: no limit).
    /// </param>
    /// <param name="position">The cursor of a response, and how many items it holds.</param>
    /// <param name="limit">How many items in all; 0 for no limit.</param>
    /// <param name="backoff">Pauses between attempts.</param>
    /// <param name="cancellation">Ends the stream.</param>
    public static async IAsyncEnumerable<TResponse> ReadAsync<TResponse>(
        Func<string?, long, AsyncServerStreamingCall<TResponse>> open,
        Func<TResponse, (string Cursor, int Items)> position,
        long limit,
        Backoff backoff,
        [EnumeratorCancellation] CancellationToken cancellation)
        where TResponse : class
    {
        string? cursor = null;
        var remaining = limit;
        while (true)
        {
            RpcException failure;
            using (var call = open(cursor, remaining))
            {
                while (true)
                {
                    try
                    {
                        if (!await call.ResponseStream.MoveNext(cancellation)) yield break;
                    }
                    catch (RpcException e) when (backoff.AllowsRetry(e, cancellation))
                    {
                        failure = e;
                        break;
                    }
                    catch (RpcException e) when (Cancellation.IsReason(e, cancellation))
                    {
                        throw new OperationCanceledException(e.Message, e, cancellation);
                    }

                    var response = call.ResponseStream.Current;
                    var (after, items) = position(response);
                    if (after.Length > 0) cursor = after;
                    if (limit > 0) remaining -= items;
                    backoff.Reset();
                    yield return response;
                }
            }

            // The stream broke between its last item and its end.
            if (limit > 0 && remaining <= 0) yield break;
            await backoff.WaitAsync(failure, cancellation);
        }
    }

    /// <summary>
    /// Reads a stream that has no cursor: tried again until its first response comes, and then no more.
    /// </summary>
    public static async IAsyncEnumerable<TResponse> ReadOnceAsync<TResponse>(
        Func<AsyncServerStreamingCall<TResponse>> open,
        Backoff backoff,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var started = false;
        while (true)
        {
            RpcException failure;
            using (var call = open())
            {
                while (true)
                {
                    try
                    {
                        if (!await call.ResponseStream.MoveNext(cancellation)) yield break;
                    }
                    catch (RpcException e) when (!started && backoff.AllowsRetry(e, cancellation))
                    {
                        failure = e;
                        break;
                    }
                    catch (RpcException e) when (Cancellation.IsReason(e, cancellation))
                    {
                        throw new OperationCanceledException(e.Message, e, cancellation);
                    }

                    started = true;
                    yield return call.ResponseStream.Current;
                }
            }

            await backoff.WaitAsync(failure, cancellation);
        }
    }
}
