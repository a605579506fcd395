using Grpc.Core;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Lifetime;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Parsing;
using OnRecord.Ingestion.Streaming;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Streaming;

public sealed class DocumentStreamTests
{
    [Fact]
    public async Task Run_ArchiveKeepsADocumentWhoseSendingBreaksOff_AnswersItAndIsUnavailable()
    {
        var request = Sample.Request("a");
        var kept = FakeArchive.Kept(0, new() { Document = new() { SourceUri = "a" } });
        using var store = BrokenStore.Over(new IOException("reset"), kept);
        var client = new Client(request);

        await Assert.ThrowsAsync<Unavailable>(() => RunAsync(client, store));

        Assert.Equal(["documents/a"], client.Answers.Select(answer => answer.Commit?.Document));
    }

    [Fact]
    public async Task Run_SendingBreaksOffWithoutAnAnswer_AcknowledgesNothing()
    {
        using var store = BrokenStore.Over(new IOException("reset"));
        var client = new Client(Sample.Request("a"));

        await Assert.ThrowsAsync<Unavailable>(() => RunAsync(client, store));

        Assert.Empty(client.Answers);
    }

    private static async Task RunAsync(Client client, StoreStream store)
    {
        using var room = new ParsingRoom(
            (source, _) => new Document { SourceUri = source.Uri }, new(new Uri("http://127.0.0.1"), null, 1 << 20));
        using var shutdown = new Shutdown(
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        using var stream = new DocumentStream(
            client, client, room, store, shutdown, NullLogger<DocumentStream>.Instance);
        await stream.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Client(params IngestDocumentsRequest[] requests)
        : IAsyncStreamReader<IngestDocumentsRequest>, IServerStreamWriter<IngestDocumentsResponse>
    {
        private int _read;

        public List<IngestDocumentsResponse> Answers { get; } = [];

        public IngestDocumentsRequest Current => requests[_read - 1];

        public WriteOptions? WriteOptions { get; set; }

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Task.FromResult(_read++ < requests.Length);

        public Task WriteAsync(IngestDocumentsResponse message) => WriteAsync(message, CancellationToken.None);

        public Task WriteAsync(IngestDocumentsResponse message, CancellationToken cancellationToken)
        {
            Answers.Add(message);
            return Task.CompletedTask;
        }
    }
}
