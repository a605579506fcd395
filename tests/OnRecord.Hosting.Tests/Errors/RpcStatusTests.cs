using Grpc.Core;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Tests.Errors;

public sealed class RpcStatusTests
{
    [Fact]
    public void From_ServiceException_IsItsStatus()
    {
        var error = NotFound.Resource("document", "documents/1");

        Assert.Equal(error.ToStatus(), RpcStatus.From(error));
    }

    [Fact]
    public void From_RpcExceptionWithDetails_KeepsThem()
    {
        var status = Unavailable.ShuttingDown().ToStatus();

        Assert.Equal(status, RpcStatus.From(status.ToRpcException()));
    }

    [Fact]
    public void From_RpcExceptionWithoutDetails_KeepsCodeAndMessage()
    {
        var status = RpcStatus.From(new RpcException(new Status(StatusCode.Aborted, "no")));

        Assert.Equal(((int)StatusCode.Aborted, "no"), (status.Code, status.Message));
    }

    [Fact]
    public void From_AnythingElse_IsInternalAndTellsNothing()
    {
        var status = RpcStatus.From(new FormatException("secret"));

        Assert.Equal((int)StatusCode.Internal, status.Code);
        Assert.DoesNotContain("secret", status.ToString(), StringComparison.Ordinal);
    }
}
