using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Limits;

public sealed class LimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task UnaryCall_ServiceIsFull_IsRefusedForNowAndServedAfterwards()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await HoldingAsync(begun, release);

        var first = SayAsync(service);
        await begun.Task;
        var error = await Assert.ThrowsAsync<RpcException>(() => SayAsync(service));
        var health = await new Health.HealthClient(service.Channel)
            .CheckAsync(new HealthCheckRequest(), cancellationToken: Cancellation);
        release.SetResult();
        await first;
        var again = await SayAsync(service);

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Equal("OVERLOADED", error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        Assert.Equal("1 calls at a time", error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["limit"]);
        Assert.Equal(TimeSpan.FromSeconds(1), error.GetRpcStatus()!.GetDetail<RetryInfo>()!.RetryDelay.ToTimeSpan());
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
        Assert.Equal(new ParseDocumentResponse(), again);
    }

    [Fact]
    public async Task UnaryCall_ServiceIsFull_IsRefusedBeforeItsRequestIsRead()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await HoldingAsync(begun, release);
        var first = SayAsync(service);
        await begun.Task;

        var status = await RawCall.PostAsync(
            service.Address, "/onrecord.v1.IngestionService/ParseDocument", RawCall.Frame([1, 2, 3], flag: 1),
            Cancellation);
        release.SetResult();
        await first;

        Assert.Equal("OVERLOADED", status.GetDetail<ErrorInfo>()?.Reason);
    }

    [Fact]
    public async Task Stream_ServiceIsFullOfStreams_IsRefusedForNowWhileCallsAreServed()
    {
        var begun = new TaskCompletionSource();
        await using var service = await RunningService.StartAsync(
            async (requests, _, context) =>
            {
                begun.TrySetResult();
                while (await requests.MoveNext(context.CancellationToken)) continue;
            },
            "--Limits:MaxStreams=1");
        using var first = service.Client.IngestDocuments(cancellationToken: Cancellation);
        await begun.Task;

        using var second = service.Client.IngestDocuments(cancellationToken: Cancellation);
        var error = await Assert.ThrowsAsync<RpcException>(() => second.ResponseStream.MoveNext(Cancellation));

        Assert.Equal("OVERLOADED", error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        Assert.NotNull(error.GetRpcStatus()!.GetDetail<RetryInfo>());
        Assert.Equal(new ParseDocumentResponse(), await SayAsync(service));

        await first.RequestStream.CompleteAsync();
        Assert.False(await first.ResponseStream.MoveNext(Cancellation));
        // Its place is free once all of its answer has been sent, which its client may know before.
        while (await IsRefusedAsync(service)) continue;
    }

    [Fact]
    public async Task Health_AskedByAsManyAsAreAllowed_IsRefusedToTheNextWhileOthersAreServed()
    {
        await using var service = await RunningService.StartAsync("--Limits:MaxStreams=1");
        var health = new Health.HealthClient(service.Channel);
        using var first = health.Watch(new HealthCheckRequest(), cancellationToken: Cancellation);
        await first.ResponseStream.MoveNext(Cancellation);

        using var second = health.Watch(new HealthCheckRequest(), cancellationToken: Cancellation);
        var error = await Assert.ThrowsAsync<RpcException>(() => second.ResponseStream.MoveNext(Cancellation));
        var check = await health.CheckAsync(new HealthCheckRequest(), cancellationToken: Cancellation);

        Assert.Equal("OVERLOADED", error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
        Assert.Equal("1 streams at a time", error.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["limit"]);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, check.Status);
        Assert.False(await IsRefusedAsync(service), "A stream was kept out by those who ask for health.");
    }

    [Fact]
    public async Task UnaryCall_MessageTooLong_IsRefusedWithTheLimit()
    {
        await using var service = await RunningService.StartAsync();
        var document = new SourceDocument { Content = ByteString.CopyFrom(new byte[1025]) };

        var error = await Assert.ThrowsAsync<RpcException>(async () => await service.Client.ParseDocumentAsync(
            new ParseDocumentRequest { Document = document }, cancellationToken: Cancellation));

        AssertTooLarge(error);
    }

    [Fact]
    public async Task Stream_MessageTooLong_IsRefusedWithTheLimit()
    {
        await using var service = await RunningService.StartAsync(async (requests, _, context) =>
        {
            while (await requests.MoveNext(context.CancellationToken))
                continue;
        });
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);
        var document = new SourceDocument { Content = ByteString.CopyFrom(new byte[1025]) };

        await call.RequestStream.WriteAsync(new IngestDocumentsRequest { Document = document }, Cancellation);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));

        AssertTooLarge(error);
        Assert.Empty(service.Errors);
    }

    /// <summary>A service of one call at a time, which begins and then waits.</summary>
    private static Task<RunningService> HoldingAsync(TaskCompletionSource begun, TaskCompletionSource release) =>
        RunningService.StartAsync(
            async (_, _) =>
            {
                begun.TrySetResult();
                await release.Task;
                return new ParseDocumentResponse();
            },
            "--Limits:MaxCalls=1");

    private static async Task<bool> IsRefusedAsync(RunningService service)
    {
        using var call = service.Client.IngestDocuments(cancellationToken: Cancellation);
        try
        {
            await call.RequestStream.CompleteAsync();
            return await call.ResponseStream.MoveNext(Cancellation);
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.ResourceExhausted)
        {
            return true;
        }
    }

    private static void AssertTooLarge(RpcException error)
    {
        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Equal("message is too long; 1024 bytes are allowed", error.Status.Detail);
        var info = error.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("MESSAGE_TOO_LARGE", "1024 bytes"), (info.Reason, info.Metadata["limit"]));
    }

    private static async Task<ParseDocumentResponse> SayAsync(RunningService service) =>
        await service.Client.ParseDocumentAsync(new ParseDocumentRequest(), cancellationToken: Cancellation);
}
