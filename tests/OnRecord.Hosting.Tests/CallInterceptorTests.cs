using Google.Rpc;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests;

public sealed class CallInterceptorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UnaryCall_ServiceException_ReachesTheClientWithItsDetails()
    {
        var thrown = InvalidRequest.Field("page_size", "is -1", "-1", "0 to 1000");
        await using var service = await RunningService.StartAsync((_, _) => throw thrown);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await SayAsync(service));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(thrown.ToStatus(), error.GetRpcStatus());
        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task Stream_ServiceExceptionAfterAnAnswer_ReachesTheClientAfterThatAnswer()
    {
        await using var service = await RunningService.StartAsync(async (_, responses, context) =>
        {
            await responses.WriteAsync(new IngestDocumentsResponse { Index = 7 }, context.CancellationToken);
            throw NotFound.Resource("document", "documents/1");
        });
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);

        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));

        Assert.Equal("documents/1", error.GetRpcStatus()!.GetDetail<ResourceInfo>()!.ResourceName);
        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task UnaryCall_UnknownException_IsInternalWithoutItsInsidesAndLoggedOnce()
    {
        await using var service = await RunningService.StartAsync((_, _) => throw new FormatException("secret"));

        var error = await Assert.ThrowsAsync<RpcException>(async () => await SayAsync(service));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.DoesNotContain("secret", error.GetRpcStatus()!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/onrecord.v1.IngestionService/ParseDocument failed.", Assert.Single(service.Errors));
    }

    [Fact]
    public async Task UnaryCall_DeadlinePasses_IsDeadlineExceededAndLogsNoError()
    {
        await using var service = await RunningService.StartAsync(async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return new ParseDocumentResponse();
        });

        var error = await Assert.ThrowsAsync<RpcException>(async () => await service.Client.ParseDocumentAsync(
            new ParseDocumentRequest(), deadline: DateTime.UtcNow.AddMilliseconds(50),
            cancellationToken: Cancellation));

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        Assert.Empty(service.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_ClientLeaves_LogsNoError(bool reading)
    {
        var begun = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var service = await RunningService.StartAsync(async (requests, responses, context) =>
        {
            begun.SetResult();
            try
            {
                while (reading && await requests.MoveNext(context.CancellationToken))
                    continue;
                while (true)
                    await responses.WriteAsync(new IngestDocumentsResponse(), context.CancellationToken);
            }
            finally
            {
                ended.SetResult();
            }
        });
        var call = service.Client.IngestDocuments(cancellationToken: Cancellation);

        await call.RequestStream.WriteAsync(new IngestDocumentsRequest(), Cancellation);
        await begun.Task;
        call.Dispose();
        await ended.Task;
        await service.StopAsync();

        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task Stream_CancelledByShutdown_IsUnavailableForNow()
    {
        var begun = new TaskCompletionSource();
        RunningService? host = null;
        await using var service = await RunningService.StartAsync(async (_, _, context) =>
        {
            using var link = host!.Shutdown.Link(context);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, link.Token);
        });
        host = service;
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);

        await begun.Task;
        service.BeginShutdown();
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));

        Assert.Equal(Unavailable.ShuttingDown().ToStatus(), error.GetRpcStatus());
    }

    [Fact]
    public async Task Stream_ToldOfShutdown_CanStillSendALastAnswer()
    {
        var begun = new TaskCompletionSource();
        RunningService? host = null;
        await using var service = await RunningService.StartAsync(async (_, responses, context) =>
        {
            using var link = host!.Shutdown.Link(context);
            var told = new TaskCompletionSource();
            await using var registration = link.Token.Register(told.SetResult);
            begun.SetResult();
            await told.Task;
            Assert.True(host.Shutdown.HasBegun);
            await responses.WriteAsync(new IngestDocumentsResponse { Index = 42 }, context.CancellationToken);
            throw Unavailable.ShuttingDown();
        });
        host = service;
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);

        await begun.Task;
        service.BeginShutdown();

        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(42, call.ResponseStream.Current.Index);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
    }

    private static AsyncUnaryCall<ParseDocumentResponse> SayAsync(RunningService service) =>
        service.Client.ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);
}
