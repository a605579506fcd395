using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Client.Tests.Fakes;

public sealed class FakeArchive : ArchiveService.ArchiveServiceBase
{
    public Func<DeleteDocumentRequest, Task<DeleteDocumentResponse>>? OnDelete { get; set; }

    public override Task<DeleteDocumentResponse> DeleteDocument(
        DeleteDocumentRequest request, ServerCallContext context) =>
        OnDelete!(request);
}
