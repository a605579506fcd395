using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Lifetime;

public sealed class DrainingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stop_StreamUnderWay_EndsItBeforeTheServerCloses(bool hostSaysSoFirst)
    {
        var (begun, told, release) = (NewSource(), NewSource(), NewSource());
        RunningService? host = null;
        await using var service = await RunningService.StartAsync(async (_, _, context) =>
        {
            using var link = host!.Shutdown.Link(context);
            await using var registration = link.Token.Register(told.SetResult);
            begun.SetResult();
            await release.Task;
            throw Unavailable.ShuttingDown();
        });
        host = service;
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);
        await begun.Task;

        if (hostSaysSoFirst) service.BeginShutdown();
        var stopping = service.StopAsync();
        await told.Task;
        // A server that closes would take no more calls.
        await service.Client.ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
        await stopping;

        Assert.Equal(Unavailable.ShuttingDown().ToStatus(), error.GetRpcStatus());
    }

    [Fact]
    public async Task Stop_ClientThatHasNotReadItsStatus_KeepsItsConnectionUntilItHas()
    {
        var ended = NewSource();
        RunningService? host = null;
        await using var service = await RunningService.StartAsync(async (_, responses, context) =>
        {
            using var link = host!.Shutdown.Link(context);
            // Without it the status would be all of the answer, which a client takes in unread.
            await responses.WriteAsync(new IngestDocumentsResponse(), context.CancellationToken);
            await Task.Delay(Timeout.Infinite, link.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended.SetResult();
            throw Unavailable.ShuttingDown();
        });
        host = service;
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));

        var stopping = service.StopAsync();
        await ended.Task;
        // Each goes there and back on the same connection: one that closes would take none of them.
        for (var i = 0; i < 100; i++)
            await service.Client.ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);
        var isStopping = !stopping.IsCompleted;
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
        await stopping;

        Assert.True(isStopping);
        Assert.Equal(Unavailable.ShuttingDown().ToStatus(), error.GetRpcStatus());
    }

    [Fact]
    public async Task Stop_StreamThatDoesNotEnd_IsNotHeldUpForLongerThanIsSet()
    {
        var begun = NewSource();
        await using var service = await RunningService.StartAsync(
            async (_, _, context) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            },
            "--Host:ShutdownSeconds=1");
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);
        await begun.Task;

        await service.StopAsync();

        await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
