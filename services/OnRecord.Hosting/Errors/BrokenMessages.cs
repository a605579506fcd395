using Google.Protobuf;
using Grpc.Core;
using OnRecord.Hosting.Limits;

namespace OnRecord.Hosting.Errors;

/// <summary>Tells what a client got wrong where gRPC could not read its message.</summary>
/// <remarks>
/// gRPC takes one that it can't unpack or decode for a failure of the service's own, and refuses others with a bare
/// status. What a service fails with itself has details.
/// </remarks>
internal sealed class BrokenMessages(MessageLimits limits)
{
    /// <summary>What is wrong with the request of a call that ended so, or null where it is not to blame.</summary>
    /// <param name="status">How the call ended, without details.</param>
    /// <param name="method">The path of its method.</param>
    public ServiceException? Refusal(Status status, string method) => status switch
    {
        { StatusCode: StatusCode.Unknown, DebugException: { } failure } => Refusal(failure, method),
        { StatusCode: StatusCode.ResourceExhausted } => MessageSize.Refusal(limits.Of(method)),
        // A message that is cut short, or has more behind it.
        { StatusCode: StatusCode.Internal } => InvalidRequest.Undecodable(status.Detail),
        _ => null,
    };

    /// <summary>What is wrong with a message that could not be read, or null where it is not to blame.</summary>
    /// <param name="failure">What reading it failed with.</param>
    /// <param name="method">The path of its method.</param>
    public ServiceException? Refusal(Exception failure, string method) => failure switch
    {
        InvalidProtocolBufferException or InvalidDataException => InvalidRequest.Undecodable(failure.Message),
        // Its length does not even fit an int.
        IOException when failure.Message.StartsWith("Message too large", StringComparison.Ordinal) =>
            MessageSize.Refusal(limits.Of(method)),
        RpcException rpc when rpc.GetRpcStatus() is null => Refusal(rpc.Status, method),
        _ => null,
    };
}
