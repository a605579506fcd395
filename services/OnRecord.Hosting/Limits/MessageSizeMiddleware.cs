using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OnRecord.Hosting.Limits;

/// <summary>Adds details to the status of a unary call whose message was too long.</summary>
/// <remarks>gRPC reads the message of a unary call before any interceptor runs, so none could add them.</remarks>
internal sealed class MessageSizeMiddleware(RequestDelegate next, IOptions<GrpcServiceOptions> options)
{
    private const string StatusHeader = "grpc-status";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var headers = context.Response.Headers;
        if (context.Response.HasStarted
            || headers[StatusHeader] != ((int)StatusCode.ResourceExhausted).ToString("d", null)
            || headers.ContainsKey(MetadataExtensions.StatusDetailsTrailerName))
            return;
        var status = MessageSize.Refusal(options.Value.MaxReceiveMessageSize).ToStatus();
        headers["grpc-message"] = Uri.EscapeDataString(status.Message);
        headers[MetadataExtensions.StatusDetailsTrailerName] = Convert.ToBase64String(status.ToByteArray());
    }
}
