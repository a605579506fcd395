using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Limits;

/// <summary>Counts every call while it runs, and refuses one too many before its request is read.</summary>
/// <remarks>
/// gRPC reads the one request of a call before any interceptor runs; so many that wait to be counted could fill the
/// memory.
/// </remarks>
internal sealed class Admission(RequestDelegate next, CallSlots slots)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method is not { } method)
        {
            await next(context);
            return;
        }

        CallSlots.Slot slot;
        try
        {
            slot = method.Type == MethodType.Unary ? slots.EnterCall(method.FullName)
                : slots.EnterStream(method.FullName);
        }
        catch (Exhausted full)
        {
            full.ToStatus().WriteTo(context.Response);
            return;
        }

        if (method.Type == MethodType.Unary)
        {
            using (slot) await next(context);
            return;
        }

        // A stream counts until all of its answer has been sent.
        context.Response.RegisterForDispose(slot);
        await next(context);
    }
}
