using Grpc.Core;

namespace OnRecord.Client.Retrying;

/// <summary>Tells a call that its caller has cancelled from one that somebody else has.</summary>
internal static class Cancellation
{
    public static bool IsReason(RpcException failure, CancellationToken cancellation) =>
        failure.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested;
}
