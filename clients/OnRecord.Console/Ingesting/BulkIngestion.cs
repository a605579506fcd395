using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;
using OnRecord.Client;
using OnRecord.Console.Inputs;
using OnRecord.V1;

namespace OnRecord.Console.Ingesting;

/// <summary>
/// Sends the user's documents to be kept; those that cannot be sent are rejected without disturbing the others.
/// </summary>
internal static class BulkIngestion
{
    private const int Buffered = 64;

    /// <summary>One result for each input; those of documents that were sent come in order.</summary>
    public static async IAsyncEnumerable<IngestedInput> RunAsync(
        IngestionClient client, IAsyncEnumerable<Input> inputs, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var results = Channel.CreateBounded<IngestedInput>(Buffered);
        var sent = new ConcurrentQueue<(long Index, Input Input)>();
        var ingesting = IngestAsync(stop.Token);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation)) yield return result;
            await ingesting;
        }
        finally
        {
            await stop.CancelAsync();
            await ingesting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task IngestAsync(CancellationToken token)
        {
            try
            {
                await foreach (var document in client.IngestManyAsync(DocumentsAsync(token), token))
                {
                    sent.TryDequeue(out var origin);
                    document.Answer.Index = origin.Index;
                    var result = new IngestedInput(origin.Input.Label, origin.Input.Bytes, document.Answer);
                    await results.Writer.WriteAsync(result, token);
                }
            }
            finally
            {
                results.Writer.Complete();
            }
        }

        async IAsyncEnumerable<SourceDocument> DocumentsAsync([EnumeratorCancellation] CancellationToken token)
        {
            var index = 0L;
            await foreach (var input in inputs.WithCancellation(token))
            {
                if (input.Document is null)
                {
                    await results.Writer.WriteAsync(Rejected(index++, input), token);
                    continue;
                }

                // The queue holds the label, not the bytes: the client keeps those as long as it needs them.
                sent.Enqueue((index++, input with { Document = null }));
                yield return input.Document;
            }
        }
    }

    private static IngestedInput Rejected(long index, Input input) =>
        new(input.Label, input.Bytes, new IngestDocumentsResponse
        {
            Index = index,
            SourceUri = input.Label,
            Error = new Google.Rpc.Status { Code = (int)StatusCode.InvalidArgument, Message = input.Defect },
        });
}
