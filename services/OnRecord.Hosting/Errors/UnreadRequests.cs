using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StatusCode = Grpc.Core.StatusCode;

namespace OnRecord.Hosting.Errors;

/// <summary>Says what is wrong with a request that gRPC could not read: it is too long, or no message.</summary>
/// <remarks>
/// gRPC reads the one request of a call before any interceptor runs. It refuses a long one with a bare status, and
/// takes one that doesn't decode for a failure of the service's own.
/// </remarks>
internal sealed class UnreadRequests(RequestDelegate next, BrokenMessages broken, ILogger<UnreadRequests> logger)
{
    /// <summary>What logs such requests as failures, with a stack trace for each that anybody sends.</summary>
    public const string LogOfGrpc = "Grpc.AspNetCore.Server.ServerCallHandler";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<IServerCallContextFeature>()?.ServerCallContext is not { } call) return;
        if (broken.Refusal(call.Status, call.Method) is { } refusal)
        {
            // With details, it is a status of the service's own.
            if (!context.Response.HasStarted
                && !context.Response.Headers.ContainsKey(Grpc.Core.MetadataExtensions.StatusDetailsTrailerName))
                refusal.ToStatus().WriteTo(context.Response);
        }
        else if (call.Status is { StatusCode: StatusCode.Unknown, DebugException: { } failure })
            Log.CallFailed(logger, call.Method, failure);
    }
}
