using Microsoft.Extensions.Options;
using OnRecord.Client.Retrying;
using OnRecord.Client.Streaming;
using OnRecord.V1;

namespace OnRecord.Client;

/// <summary>Turns documents into protobuf messages, and puts them on the record.</summary>
/// <remarks>
/// Errors come as <see cref="Grpc.Core.RpcException"/>, after the retries that <see cref="OnRecordOptions.Retry"/>
/// allows; <see cref="RpcErrors"/> puts them into words. Safe for use by many threads.
/// </remarks>
public sealed class IngestionClient(
    IngestionService.IngestionServiceClient service, IOptions<OnRecordOptions> options, TimeProvider time)
{
    /// <summary>Parses one document and stores nothing.</summary>
    /// <param name="document">Its bytes, and what is known about them.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<Document> ParseAsync(SourceDocument document, CancellationToken cancellation = default)
    {
        var request = new ParseDocumentRequest { Document = document };
        var answer = await Retry.CallAsync(
            o => service.ParseDocumentAsync(request, o), options.Value, time, cancellation);
        return answer.Document;
    }

    /// <summary>Parses one document and keeps it. When this returns, the document is durably on the record.</summary>
    /// <param name="document">Its bytes, and what is known about them.</param>
    /// <param name="cancellation">Ends the call; the document may be kept all the same.</param>
    public Task<IngestDocumentResponse> IngestAsync(SourceDocument document, CancellationToken cancellation = default)
    {
        var request = new IngestDocumentRequest { Document = document };
        return Retry.CallAsync(o => service.IngestDocumentAsync(request, o), options.Value, time, cancellation);
    }

    /// <summary>Parses and keeps many documents: one result for each, in order.</summary>
    /// <remarks>
    /// Documents are taken from <paramref name="documents"/> only as fast as the service takes them, and read while
    /// results are being read: stop reading, and the sending stops. A refused document has its reason in its result
    /// and ends nothing. When the connection or the service fails, or nothing can be kept for a while, the documents
    /// without an answer are sent again, which is safe; no result comes twice. Memory is bounded by
    /// <see cref="OnRecordOptions.MaxUnacknowledgedDocuments"/> and
    /// <see cref="OnRecordOptions.MaxUnacknowledgedBytes"/>.
    /// </remarks>
    /// <param name="documents">The documents; what they throw ends the results, once those before are answered.</param>
    /// <param name="cancellation">Ends the stream; documents without a result may be kept all the same.</param>
    public IAsyncEnumerable<IngestedDocument> IngestManyAsync(
        IAsyncEnumerable<SourceDocument> documents, CancellationToken cancellation = default) =>
        new IngestionStream(service, options.Value, time).RunAsync(documents, cancellation);
}
