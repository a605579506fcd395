using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Client.Tests.Fakes;

/// <summary>Errors as the services send them.</summary>
public static class Failures
{
    public static RpcException Unavailable(TimeSpan? retryAfter = null) =>
        With(StatusCode.Unavailable, "The service is shutting down.", retryAfter);

    public static RpcException Overloaded(TimeSpan? retryAfter) =>
        With(StatusCode.ResourceExhausted, "Too many calls at once.", retryAfter);

    public static RpcException Invalid(string field, string description) => new Google.Rpc.Status
    {
        Code = (int)Code.InvalidArgument,
        Message = $"{field} {description}",
        Details =
        {
            Any.Pack(new BadRequest
            {
                FieldViolations = { new BadRequest.Types.FieldViolation { Field = field, Description = description } },
            }),
        },
    }.ToRpcException();

    /// <summary>A document that is refused, or that a service failed on.</summary>
    public static RpcException Of(StatusCode code) => With(code, "This document can't be kept.", null);

    private static RpcException With(StatusCode code, string message, TimeSpan? retryAfter)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = message };
        if (retryAfter is { } delay)
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(delay) }));
        return status.ToRpcException();
    }
}
