using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Ingestion.Tests.Running;

/// <summary>Reads what a failed call says.</summary>
internal static class Rpc
{
    /// <summary>Waits for a call to fail, and returns its status with the details.</summary>
    public static async Task<Google.Rpc.Status> FailureOf(Func<Task> call) =>
        StatusOf(await Assert.ThrowsAsync<RpcException>(call));

    public static Google.Rpc.Status StatusOf(RpcException error)
    {
        var status = error.GetRpcStatus();
        Assert.True(status is not null, $"The status has no details: {error.Status}");
        Assert.Equal((int)error.StatusCode, status.Code);
        return status;
    }

    /// <summary>Asserts on code, reason and domain, and returns the ErrorInfo.</summary>
    public static ErrorInfo AssertError(Google.Rpc.Status status, StatusCode code, string reason)
    {
        var info = status.GetDetail<ErrorInfo>();
        Assert.Equal((code, reason, "onrecord"), ((StatusCode)status.Code, info?.Reason, info?.Domain));
        return info!;
    }

    /// <summary>Asserts that the status asks the client to come back, and returns after how long.</summary>
    public static TimeSpan AssertRetry(Google.Rpc.Status status)
    {
        var delay = status.GetDetail<RetryInfo>()?.RetryDelay.ToTimeSpan() ?? TimeSpan.Zero;
        Assert.True(delay > TimeSpan.Zero, "There is no RetryInfo.");
        return delay;
    }
}
