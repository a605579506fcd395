using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using OnRecord.Client.Tests.Fakes;
using Xunit;

namespace OnRecord.Client.Tests;

public sealed class RpcErrorsTests
{
    [Fact]
    public void Describe_DetailsRepeatTheMessage_SaysItOnce() =>
        Assert.Equal("page_size is -1", Failures.Invalid("page_size", "is -1").Describe());

    [Fact]
    public void Describe_DetailsAddToTheMessage_SaysBoth()
    {
        var status = new Google.Rpc.Status { Code = (int)Code.NotFound, Message = "There is no such document." };
        status.Details.Add(Any.Pack(new ResourceInfo { ResourceType = "document", ResourceName = "documents/x" }));

        Assert.Equal("There is no such document; documents/x", status.ToRpcException().Describe());
    }

    [Fact]
    public void Describe_RetryInfo_SaysWhenToTryAgain() =>
        Assert.Equal(
            "The service is shutting down; try again in 1.5 s",
            Failures.Unavailable(TimeSpan.FromSeconds(1.5)).Describe());

    [Fact]
    public void Describe_NoDetails_GivesTheMessageOnOneLine() =>
        Assert.Equal("first second",
            new RpcException(new Grpc.Core.Status(StatusCode.Internal, "first\nsecond")).Describe());

    [Fact]
    public void Describe_NoMessage_NamesTheStatus() =>
        Assert.Equal("Aborted", new RpcException(new Grpc.Core.Status(StatusCode.Aborted, "")).Describe());
}
