using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Tests.Running;
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
        using var store = BrokenStore.Over(error);

        await Assert.ThrowsAsync<Unavailable>(() => store.SendAsync(new Document(), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<Unavailable>(store.CompleteAsync);
    }

    [Fact]
    public async Task Send_GivenUpByItsCaller_IsCancelled()
    {
        using var store = BrokenStore.Over(new OperationCanceledException("given up"));

        await Assert.ThrowsAsync<OperationCanceledException>(() => store.SendAsync(new Document(), new(canceled: true)));
    }
}
