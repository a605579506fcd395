using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Client.Tests.Fakes;

public sealed class FakeIngestion : IngestionService.IngestionServiceBase
{
    public Func<ParseDocumentRequest, ServerCallContext, Task<ParseDocumentResponse>>? OnParse { get; set; }

    public Func<IngestDocumentRequest, ServerCallContext, Task<IngestDocumentResponse>>? OnIngest { get; set; }

    public Func<IAsyncStreamReader<IngestDocumentsRequest>, IServerStreamWriter<IngestDocumentsResponse>, ServerCallContext, Task>? OnIngestMany { get; set; }

    public override Task<ParseDocumentResponse> ParseDocument(
        ParseDocumentRequest request, ServerCallContext context) =>
        OnParse!(request, context);

    public override Task<IngestDocumentResponse> IngestDocument(
        IngestDocumentRequest request, ServerCallContext context) =>
        OnIngest!(request, context);

    public override Task IngestDocuments(
        IAsyncStreamReader<IngestDocumentsRequest> requestStream,
        IServerStreamWriter<IngestDocumentsResponse> responseStream, ServerCallContext context) =>
        OnIngestMany!(requestStream, responseStream, context);
}
