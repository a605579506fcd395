using Google.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;
using OnRecord.Hosting.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Errors;

public sealed class UnreadRequestsTests
{
    private static readonly Marshaller<byte[]> Raw = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<byte[]> NoMessages => new()
    {
        // a document that is cut, one whose URI is no UTF-8, and bytes that are no fields at all
        (byte[])[0x0A, 0x7F],
        (byte[])[0x0A, 0x04, 0x0A, 0x02, 0xC3, 0x28],
        (byte[])[0xFF, 0xFF, 0xFF, 0xFF],
    };

    [Theory]
    [MemberData(nameof(NoMessages))]
    public async Task UnaryCall_RequestIsNoMessage_IsRefusedWithDetailsAndLogsNoError(byte[] request)
    {
        await using var service = await RunningService.StartAsync();
        var call = service.Channel.CreateCallInvoker().AsyncUnaryCall(
            Method(MethodType.Unary, "ParseDocument"), null, new(cancellationToken: Cancellation), request);

        AssertUndecodable(await Assert.ThrowsAsync<RpcException>(async () => await call));

        Assert.Empty(service.Errors);
    }

    [Theory]
    [MemberData(nameof(NoMessages))]
    public async Task Stream_RequestIsNoMessage_IsRefusedWithDetailsAfterTheAnswersBefore(byte[] request)
    {
        await using var service = await RunningService.StartAsync(async (requests, responses, context) =>
        {
            while (await requests.MoveNext(context.CancellationToken))
                await responses.WriteAsync(new IngestDocumentsResponse(), context.CancellationToken);
        });
        using var call = service.Channel.CreateCallInvoker().AsyncDuplexStreamingCall(
            Method(MethodType.DuplexStreaming, "IngestDocuments"), null, new(cancellationToken: Cancellation));

        await call.RequestStream.WriteAsync([], Cancellation);
        await call.RequestStream.WriteAsync(request, Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        AssertUndecodable(await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation)));

        Assert.Empty(service.Errors);
    }

    [Fact]
    public async Task UnaryCall_FailsOutsideOfItsMethod_IsLoggedOnce()
    {
        await using var service = await RunningService.StartAsync(grpc =>
        {
            grpc.Interceptors.Add<FailingInterceptor>();
            grpc.Interceptors.Insert(0, grpc.Interceptors[^1]);
        });

        var error = await Assert.ThrowsAsync<RpcException>(async () => await service.Client.ParseDocumentAsync(
            new ParseDocumentRequest(), cancellationToken: Cancellation));

        Assert.Equal(StatusCode.Unknown, error.StatusCode);
        Assert.Equal("/onrecord.v1.IngestionService/ParseDocument failed.", Assert.Single(service.Errors));
    }

    private static Method<byte[], byte[]> Method(MethodType type, string name) =>
        new(type, IngestionService.Descriptor.FullName, name, Raw, Raw);

    private static void AssertUndecodable(RpcException error)
    {
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        var info = error.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal("UNDECODABLE_MESSAGE", info.Reason);
        Assert.Equal("a message in protobuf, its texts in UTF-8", info.Metadata["limit"]);
        var violation = Assert.Single(error.GetRpcStatus()!.GetDetail<BadRequest>()!.FieldViolations);
        Assert.Equal("message", violation.Field);
        Assert.StartsWith("can't be decoded: ", violation.Description, StringComparison.Ordinal);
    }

    private sealed class FailingInterceptor : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
            throw new FormatException("it is broken");
    }
}
