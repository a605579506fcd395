using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using HttpResponse = Microsoft.AspNetCore.Http.HttpResponse;
using Status = Google.Rpc.Status;
using StatusCodes = Microsoft.AspNetCore.Http.StatusCodes;

namespace OnRecord.Hosting.Errors;

/// <summary>Turns exceptions into the statuses that callers see, for a whole call or one item of a stream.</summary>
public static class RpcStatus
{
    /// <summary>The status of an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>
    /// The status that the exception carries; INTERNAL, without any of its insides, for one that carries none.
    /// </returns>
    public static Status From(Exception exception) => exception switch
    {
        ServiceException known => known.ToStatus(),
        RpcException rpc => rpc.GetRpcStatus() ?? new Status
        {
            Code = (int)rpc.StatusCode,
            Message = rpc.Status.Detail,
        },
        _ => Internal(),
    };

    /// <summary>Makes a status the whole answer of a call whose response has not begun.</summary>
    internal static void WriteTo(this Status status, HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.Headers["grpc-status"] = status.Code.ToString("d", null);
        response.Headers["grpc-message"] = Uri.EscapeDataString(status.Message);
        response.Headers[MetadataExtensions.StatusDetailsTrailerName] = Convert.ToBase64String(status.ToByteArray());
    }

    private static Status Internal() => new()
    {
        Code = (int)StatusCode.Internal,
        Message = "The service failed; the reason is in its log.",
        Details = { Any.Pack(new ErrorInfo { Domain = ServiceException.Domain, Reason = "INTERNAL" }) },
    };
}
