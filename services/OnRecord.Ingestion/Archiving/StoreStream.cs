using Google.Rpc;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.V1;

namespace OnRecord.Ingestion.Archiving;

/// <summary>
/// One stream of documents to the archive, and its answers. One writer and one reader may use it at once.
/// </summary>
internal sealed class StoreStream(
    AsyncDuplexStreamingCall<StoreDocumentsRequest, StoreDocumentsResponse> call, ILogger<ArchiveLink> logger)
    : IDisposable
{
    private long _answers;
    private bool _reported;

    /// <summary>Sends a document, when the archive takes it.</summary>
    /// <exception cref="Unavailable">The archive cannot be reached.</exception>
    public async Task SendAsync(Document document, CancellationToken cancellation)
    {
        try
        {
            await call.RequestStream.WriteAsync(new StoreDocumentsRequest { Document = document }, cancellation);
        }
        catch (Exception error) when (IsBroken(error, cancellation))
        {
            throw Failed(error, null);
        }
    }

    /// <summary>Tells the archive that no more documents follow.</summary>
    /// <exception cref="Unavailable">The archive cannot be reached.</exception>
    public async Task CompleteAsync()
    {
        try
        {
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception error) when (IsBroken(error, CancellationToken.None))
        {
            throw Failed(error, null);
        }
    }

    /// <summary>Waits for the archive's next answer: a commit, or why it will never keep the document.</summary>
    /// <exception cref="Unavailable">The archive cannot be reached, or ended the stream before its time.</exception>
    /// <exception cref="FailedPrecondition">The archive refuses this service.</exception>
    /// <exception cref="RpcException">
    /// The archive can't keep the document now, but may if it is sent again; or it ended the stream since a document is
    /// too long.
    /// </exception>
    public async Task<StoreDocumentsResponse> ReadAsync(CancellationToken cancellation)
    {
        bool answered;
        try
        {
            answered = await call.ResponseStream.MoveNext(cancellation);
        }
        catch (Exception error) when (IsBroken(error, cancellation))
        {
            throw Failed(error, error);
        }

        if (!answered)
            throw Failed(null, null);
        var answer = call.ResponseStream.Current;
        var expected = _answers++;
        if (answer.Index != expected)
            throw new InvalidOperationException($"The archive answered {answer.Index} where {expected} was due.");
        return answer.Error?.GetDetail<RetryInfo>() is null ? answer : throw answer.Error.ToRpcException();
    }

    public void Dispose() => call.Dispose();

    // What the caller gave up is not the archive's fault; a call that ends on its own may cancel what waits for it.
    private static bool IsBroken(Exception error, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && error is RpcException or InvalidOperationException or IOException or HttpRequestException
            or OperationCanceledException;

    // Whoever writes is told that it broke, whoever reads what the archive said, both at once: one of them reports it.
    private Exception Failed(Exception? error, Exception? told)
    {
        if (!Interlocked.Exchange(ref _reported, true))
            Log.ArchiveFailed(logger, error switch
            {
                null => "it ended the stream before its last answer",
                RpcException rpc => $"{rpc.StatusCode}, {rpc.Status.Detail}",
                _ => error.Message,
            });
        return ArchiveFailure.Of(told);
    }
}
