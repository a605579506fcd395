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

    [Theory]
    [InlineData("content")]
    [InlineData("uri")]
    [InlineData("title")]
    public async Task Run_ArchiveTakesNothing_TakesFourLongDocumentsAndAsksForNoMoreThanTheNext(string longField)
    {
        const int most = 4;
        using var store = BrokenStore.Stalled();
        var client = new Client(
            [.. Enumerable.Range(0, most + 2).Select(_ => new IngestDocumentsRequest
            {
                Document = Sample.WithLong(longField, 1 << 20),
            })])
        {
            Held = most + 1,
        };
        using var parsed = new SemaphoreSlim(0);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = Task.Run(() => RunAsync(client, store, Parse, end.Token), end.Token);
        for (var i = 0; i < most; i++) await parsed.WaitAsync(end.Token);
        await client.HeldIsAsked.Task.WaitAsync(end.Token);

        // Whoever lets it come goes on with it as far as that goes.
        await Task.Run(client.LetHeldCome.SetResult, end.Token);

        var asked = client.Asked;
        Assert.True(asked == most + 1, $"{Contract.Of("IngestDocuments", "Bounded")} ({asked} documents were taken.)");
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Document Parse(SourceDocument source, CancellationToken cancellation)
        {
            parsed.Release();
            return new Document();
        }
    }

    private static async Task RunAsync(
        Client client, StoreStream store, ParseSource? parse = null, CancellationToken? cancellation = null)
    {
        using var room = new ParsingRoom(
            parse ?? ((source, _) => new Document { SourceUri = source.Uri }),
            new(new Uri("http://127.0.0.1"), null, 1 << 20));
        using var shutdown = new Shutdown(
            new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        using var stream = new DocumentStream(
            client, client, room, store, shutdown, NullLogger<DocumentStream>.Instance);
        await stream.RunAsync(cancellation ?? TestContext.Current.CancellationToken);
    }

    private sealed class Client(params IngestDocumentsRequest[] requests)
        : IAsyncStreamReader<IngestDocumentsRequest>, IServerStreamWriter<IngestDocumentsResponse>
    {
        private int _read;

        // Which request comes only when the test lets it, counted from 1.
        public int Held { get; init; }

        public TaskCompletionSource HeldIsAsked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource LetHeldCome { get; } = new();

        public int Asked => Volatile.Read(ref _read);

        public List<IngestDocumentsResponse> Answers { get; } = [];

        public IngestDocumentsRequest Current => requests[_read - 1];

        public WriteOptions? WriteOptions { get; set; }

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _read) == Held)
            {
                HeldIsAsked.SetResult();
                await LetHeldCome.Task;
            }

            return _read <= requests.Length;
        }

        public Task WriteAsync(IngestDocumentsResponse message) => WriteAsync(message, CancellationToken.None);

        public Task WriteAsync(IngestDocumentsResponse message, CancellationToken cancellationToken)
        {
            Answers.Add(message);
            return Task.CompletedTask;
        }
    }
}
