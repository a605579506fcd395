using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;
using OnRecord.Client.Retrying;
using OnRecord.V1;

namespace OnRecord.Client.Streaming;

/// <summary>One run of <see cref="IngestionClient.IngestManyAsync"/> over as many connections as it takes.</summary>
/// <remarks>
/// The pump moves documents from the caller to a channel that holds one; it outlives connections. The sender of a
/// connection moves them on, through the window of unanswered documents, to the service; the reader takes answers and
/// makes room in the window. What is in the window when a connection fails goes first on the next.
/// </remarks>
internal sealed class IngestionStream(
    IngestionService.IngestionServiceClient service, OnRecordOptions options, TimeProvider time)
{
    private readonly ResendWindow _unanswered = new(options.MaxUnacknowledgedDocuments, options.MaxUnacknowledgedBytes);
    private readonly Channel<SourceDocument> _input = Channel.CreateBounded<SourceDocument>(1);
    private readonly Backoff _backoff = new(options.Retry, time);
    private long _answered;

    public async IAsyncEnumerable<IngestedDocument> RunAsync(
        IAsyncEnumerable<SourceDocument> documents, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pump = PumpAsync(documents, stop.Token);
        try
        {
            while (true)
            {
                RpcException? failure;
                await using (var connection = new Connection(service, _input.Reader, _unanswered, stop.Token))
                {
                    while (true)
                    {
                        (var answer, failure) = await ReadAsync(connection, cancellation);
                        if (answer is null) break;
                        _backoff.Reset();
                        yield return Answered(answer);
                    }
                }

                if (failure is null) break;
                if (MayBeOneDocument(failure))
                {
                    while (_unanswered.Oldest() is { } document)
                        yield return Answered(await IngestAloneAsync(document, cancellation));
                    continue;
                }

                await _backoff.WaitAsync(failure, cancellation);
            }

            await pump;
        }
        finally
        {
            await stop.CancelAsync();
            await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>
    /// The next answer; or the failure that another connection, or sending documents by themselves, may be spared; or
    /// neither when all is answered.
    /// </returns>
    private async Task<(IngestDocumentsResponse? Answer, RpcException? Failure)> ReadAsync(
        Connection connection, CancellationToken cancellation)
    {
        try
        {
            return (await connection.NextAnswerAsync(cancellation), null);
        }
        catch (RpcException e) when (_backoff.AllowsRetry(e, cancellation) || MayBeOneDocument(e))
        {
            return (null, e);
        }
        catch (RpcException e) when (Cancellation.IsReason(e, cancellation))
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
    }

    /// <summary>
    /// Ends with the caller's exception if taking the next document throws; what came before is still sent.
    /// </summary>
    private async Task PumpAsync(IAsyncEnumerable<SourceDocument> documents, CancellationToken cancellation)
    {
        try
        {
            await foreach (var document in documents.WithCancellation(cancellation))
                await _input.Writer.WriteAsync(document, cancellation);
        }
        finally
        {
            _input.Writer.Complete();
        }
    }

    private IngestedDocument Answered(IngestDocumentsResponse answer)
    {
        var document = _unanswered.Remove() ?? throw Connection.Broken("an answer came to what was not sent");
        answer.Index = _answered++;
        return new IngestedDocument(document, answer);
    }

    /// <summary>
    /// A message too large for the service's transport ends the whole stream, and does not say which one it was.
    /// </summary>
    private static bool MayBeOneDocument(RpcException failure) =>
        failure.StatusCode == StatusCode.ResourceExhausted && !Transience.IsTransient(failure);

    /// <summary>
    /// What the service says of a document, refused or failed on; a connection that breaks says nothing.
    /// </summary>
    private static bool IsOfOneDocument(RpcException failure) =>
        failure.StatusCode is StatusCode.InvalidArgument or StatusCode.Internal && failure.GetRpcStatus() is not null;

    private async Task<IngestDocumentsResponse> IngestAloneAsync(
        SourceDocument document, CancellationToken cancellation)
    {
        try
        {
            var request = new IngestDocumentRequest { Document = document };
            var answer = await Retry.CallAsync(
                o => service.IngestDocumentAsync(request, o), options, time, cancellation);
            return new IngestDocumentsResponse
            {
                SourceUri = document.Uri,
                Commit = answer.Commit,
                SectionCount = answer.SectionCount,
                QuoteCount = answer.QuoteCount,
            };
        }
        catch (RpcException e) when (MayBeOneDocument(e) || IsOfOneDocument(e))
        {
            var error = e.GetRpcStatus() ?? new Google.Rpc.Status
            {
                Code = (int)e.StatusCode,
                Message = e.Status.Detail,
            };
            return new IngestDocumentsResponse { SourceUri = document.Uri, Error = error };
        }
    }

    /// <summary>One call, and the task that writes to it.</summary>
    private sealed class Connection : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop;
        private readonly ResendWindow _unanswered;
        private readonly AsyncDuplexStreamingCall<IngestDocumentsRequest, IngestDocumentsResponse> _call;
        private readonly Task _sender;
        private long _answers;

        public Connection(
            IngestionService.IngestionServiceClient service, ChannelReader<SourceDocument> input,
            ResendWindow unanswered, CancellationToken cancellation)
        {
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            _unanswered = unanswered;
            _call = service.IngestDocuments(cancellationToken: _stop.Token);
            _sender = SendAsync(input, _stop.Token);
        }

        /// <returns>The next answer, or null when the service has answered everything.</returns>
        public async Task<IngestDocumentsResponse?> NextAnswerAsync(CancellationToken cancellation)
        {
            if (!await _call.ResponseStream.MoveNext(cancellation))
            {
                await _sender;
                return _unanswered.Oldest() is null ? null : throw Broken("it ended with documents unanswered");
            }

            var answer = _call.ResponseStream.Current;
            if (answer.Index != _answers) throw Broken($"answer {answer.Index} came in the place of {_answers}");
            _answers++;
            return answer;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            // Why sending failed is told better by the status of the call, which the reader has seen.
            await _sender.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _call.Dispose();
            _stop.Dispose();
        }

        private async Task SendAsync(ChannelReader<SourceDocument> input, CancellationToken cancellation)
        {
            foreach (var document in _unanswered.Snapshot()) await WriteAsync(document, cancellation);

            while (await input.WaitToReadAsync(cancellation))
            {
                if (!input.TryPeek(out var document)) continue;
                await _unanswered.WaitForRoomAsync(document, cancellation);
                _unanswered.Add(document);
                input.TryRead(out _);
                await WriteAsync(document, cancellation);
            }

            await _call.RequestStream.CompleteAsync();
        }

        private Task WriteAsync(SourceDocument document, CancellationToken cancellation) =>
            _call.RequestStream.WriteAsync(new IngestDocumentsRequest { Document = document }, cancellation);

        public static RpcException Broken(string how) =>
            new(new Status(StatusCode.Internal, $"IngestDocuments broke its contract: {how}."));
    }
}
