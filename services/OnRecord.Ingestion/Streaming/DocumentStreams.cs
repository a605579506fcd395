using Grpc.Core;
using OnRecord.Hosting.Lifetime;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Parsing;
using OnRecord.V1;

namespace OnRecord.Ingestion.Streaming;

/// <summary>Runs the streams of <c>IngestDocuments</c>.</summary>
internal sealed class DocumentStreams(
    ParsingRoom parsing, ArchiveLink archive, Shutdown shutdown, ILogger<DocumentStream> logger)
{
    /// <summary>
    /// Parses and keeps the documents of one stream until its client has sent the last, or cannot go on.
    /// </summary>
    public async Task RunAsync(
        IAsyncStreamReader<IngestDocumentsRequest> requests,
        IServerStreamWriter<IngestDocumentsResponse> responses,
        CancellationToken cancellation)
    {
        using var store = archive.Open(cancellation);
        using var stream = new DocumentStream(requests, responses, parsing, store, shutdown, logger);
        await stream.RunAsync(cancellation);
    }
}
