using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Archiving;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Archiving;

public sealed class StoreStreamTests
{
    public static TheoryData<Exception> Breaks =>
    [
        new RpcException(new Status(StatusCode.Unavailable, "gone")), new InvalidOperationException("complete"),
        new IOException("reset"), new HttpRequestException("reset"), new OperationCanceledException("aborted"),
    ];

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Send_OnACallThatHasBroken_SaysThatTheArchiveIsUnreachable(Exception error)
    {
        using var store = Over(new BrokenWriter(error));

        await Assert.ThrowsAsync<Unavailable>(() => store.SendAsync(new Document(), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<Unavailable>(store.CompleteAsync);
    }

    [Fact]
    public async Task Send_GivenUpByItsCaller_IsCancelled()
    {
        using var store = Over(new BrokenWriter(new OperationCanceledException("given up")));

        await Assert.ThrowsAsync<OperationCanceledException>(() => store.SendAsync(new Document(), new(canceled: true)));
    }

    private static StoreStream Over(IClientStreamWriter<StoreDocumentsRequest> writer) => new(
        new AsyncDuplexStreamingCall<StoreDocumentsRequest, StoreDocumentsResponse>(
            writer, null!, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { }),
        NullLogger<ArchiveLink>.Instance);

    private sealed class BrokenWriter(Exception error) : IClientStreamWriter<StoreDocumentsRequest>
    {
        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(StoreDocumentsRequest message) => Task.FromException(error);

        public Task WriteAsync(StoreDocumentsRequest message, CancellationToken cancellationToken) =>
            Task.FromException(error);

        public Task CompleteAsync() => Task.FromException(error);
    }
}
