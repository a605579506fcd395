using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Client.Retrying;

/// <summary>Tells failures that may pass by themselves from those that will not.</summary>
internal static class Transience
{
    public static bool IsTransient(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.Unavailable => true,
        StatusCode.ResourceExhausted => failure.GetRpcStatus()?.GetDetail<RetryInfo>() is not null,
        // A connection that breaks in the middle of a stream has no status of the service's; what the library makes up
        // for it depends on how the connection broke.
        StatusCode.Internal or StatusCode.Unknown or StatusCode.Cancelled =>
            IsBrokenConnection(failure.Status.DebugException),
        _ => false,
    };

    private static bool IsBrokenConnection(Exception? cause) =>
        cause is IOException or HttpRequestException
        || cause?.InnerException is { } inner && IsBrokenConnection(inner);
}
