using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Query.Tests;

/// <summary>Looks into the statuses that calls end with.</summary>
internal static class Errors
{
    /// <summary>The status with which a stream refuses a request, before any response.</summary>
    public static Task<RpcException> RefusesAsync<T>(AsyncServerStreamingCall<T> call) =>
        Assert.ThrowsAsync<RpcException>(
            async () => await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

    /// <summary>Asserts INVALID_ARGUMENT that names a field, with both details.</summary>
    public static void IsInvalid(RpcException exception, string field, string reason)
    {
        Assert.Equal(StatusCode.InvalidArgument, exception.StatusCode);
        var status = exception.GetRpcStatus()!;
        Assert.Equal(field, Assert.Single(status.GetDetail<BadRequest>()!.FieldViolations).Field);
        var info = status.GetDetail<ErrorInfo>()!;
        Assert.Equal((reason, field), (info.Reason, info.Metadata["field"]));
        Assert.True(info.Metadata.ContainsKey("limit"), $"{exception.Status.Detail} says of no limit.");
        Assert.StartsWith(field, exception.Status.Detail, StringComparison.Ordinal);
    }

    /// <summary>Asserts NOT_FOUND of a resource.</summary>
    public static void IsNotFound(RpcException exception, string type, string name)
    {
        Assert.Equal(StatusCode.NotFound, exception.StatusCode);
        var resource = exception.GetRpcStatus()!.GetDetail<ResourceInfo>()!;
        Assert.Equal((type, name), (resource.ResourceType, resource.ResourceName));
    }

    /// <summary>Asserts UNAVAILABLE with a time to come again.</summary>
    public static void IsShutdown(RpcException exception)
    {
        Assert.True(exception.StatusCode == StatusCode.Unavailable, $"{exception} {exception.Status.DebugException}");
        Assert.True(exception.GetRpcStatus()!.GetDetail<RetryInfo>()!.RetryDelay.ToTimeSpan() > TimeSpan.Zero);
    }
}
