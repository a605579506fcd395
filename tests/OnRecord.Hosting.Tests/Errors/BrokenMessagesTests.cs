using Google.Rpc;
using Grpc.Core;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Errors;

public sealed class BrokenMessagesTests
{
    private const string Unary = "/onrecord.v1.IngestionService/ParseDocument";
    private const string Stream = "/onrecord.v1.IngestionService/IngestDocuments";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string> Undecodable => new()
    {
        { "junk in place of gzip", RawCall.Frame([1, 2, 3], flag: 1), "UNDECODABLE_MESSAGE" },
        { "a flag that is none", RawCall.Frame([], flag: 7), "UNDECODABLE_MESSAGE" },
        { "cut short", RawCall.Frame([0x0A], length: 9), "UNDECODABLE_MESSAGE" },
        { "a length beyond every limit", RawCall.Frame([0x0A], length: uint.MaxValue), "MESSAGE_TOO_LARGE" },
    };

    [Theory]
    [MemberData(nameof(Undecodable))]
    public async Task UnaryCall_FrameIsBroken_IsRefusedWithDetailsAndLogsNoError(
        string what, byte[] frame, string reason)
    {
        await using var service = await RunningService.StartAsync();

        var status = await RawCall.PostAsync(service.Address, Unary, frame, Cancellation);

        Assert.True(status.GetDetail<ErrorInfo>() is { } info && info.Reason == reason, $"{what}: {status}");
        Assert.Empty(service.Errors);
    }

    [Theory]
    [MemberData(nameof(Undecodable))]
    public async Task Stream_FrameIsBroken_IsRefusedWithDetailsAndLogsNoError(string what, byte[] frame, string reason)
    {
        await using var service = await RunningService.StartAsync(async (requests, responses, context) =>
        {
            while (await requests.MoveNext(context.CancellationToken))
                await responses.WriteAsync(new IngestDocumentsResponse(), context.CancellationToken);
        });

        var status = await RawCall.PostAsync(service.Address, Stream, frame, Cancellation);

        Assert.True(status.GetDetail<ErrorInfo>() is { } info && info.Reason == reason, $"{what}: {status}");
        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task HealthCheck_MessageThatUnpacksToMegabytes_IsRefusedUnread()
    {
        await using var service = await RunningService.StartAsync();
        var bomb = RawCall.Frame(RawCall.Gzip(new byte[4 * 1024 * 1024]), flag: 1);

        var status = await RawCall.PostAsync(service.Address, "/grpc.health.v1.Health/Check", bomb, Cancellation);

        Assert.Equal((int)StatusCode.ResourceExhausted, status.Code);
        var info = status.GetDetail<ErrorInfo>()!;
        Assert.Equal(("MESSAGE_TOO_LARGE", "65536 bytes"), (info.Reason, info.Metadata["limit"]));
    }
}
