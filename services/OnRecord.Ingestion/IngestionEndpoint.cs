using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Lifetime;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Parsing;
using OnRecord.Ingestion.Streaming;
using OnRecord.V1;

namespace OnRecord.Ingestion;

/// <summary>Parses documents, and hands them to the archive.</summary>
internal sealed class IngestionEndpoint(
    ParsingRoom parsing, ArchiveLink archive, Shutdown shutdown, ILogger<DocumentStream> logger)
    : IngestionService.IngestionServiceBase
{
    public override async Task<ParseDocumentResponse> ParseDocument(
        ParseDocumentRequest request, ServerCallContext context) =>
        new() { Document = await parsing.ParseAsync(request.Document, context.CancellationToken) };

    public override async Task<IngestDocumentResponse> IngestDocument(
        IngestDocumentRequest request, ServerCallContext context)
    {
        var document = await parsing.ParseAsync(request.Document, context.CancellationToken);
        using var store = archive.Open(context.CancellationToken);
        var answer = store.ReadAsync(context.CancellationToken);
        try
        {
            await store.SendAsync(document, context.CancellationToken);
            await store.CompleteAsync();
        }
        catch (Unavailable)
        {
            // The status that comes in place of an answer says why, and for how long.
        }

        var stored = await answer;
        if (stored.ResultCase is not StoreDocumentsResponse.ResultOneofCase.Commit)
            throw stored.Error.ToRpcException();
        return new IngestDocumentResponse
        {
            Commit = stored.Commit,
            SectionCount = document.Sections.Count,
            QuoteCount = document.Quotes.Count,
        };
    }

    public override async Task IngestDocuments(
        IAsyncStreamReader<IngestDocumentsRequest> requestStream,
        IServerStreamWriter<IngestDocumentsResponse> responseStream,
        ServerCallContext context)
    {
        using var store = archive.Open(context.CancellationToken);
        using var stream = new DocumentStream(requestStream, responseStream, parsing, store, shutdown, logger);
        await stream.RunAsync(context.CancellationToken);
    }
}
