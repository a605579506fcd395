using Microsoft.AspNetCore.Http;

namespace OnRecord.Hosting.Lifetime;

/// <summary>While the service stops, ends a call only once its client has ended it too.</summary>
/// <remarks>
/// A client that is still sending when its connection closes takes the call for broken, though its status has arrived:
/// it has not come to read it yet. Once it has, it sends the end of its requests, or resets the call. Whoever does
/// neither is cut off when <see cref="Draining"/> waits no longer.
/// </remarks>
internal sealed class Parting(RequestDelegate next, Shutdown shutdown)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (shutdown.HasBegun) await PartAsync(context);
    }

    private static async Task PartAsync(HttpContext context)
    {
        await context.Response.CompleteAsync();
        try
        {
            while (true)
            {
                var unread = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
                context.Request.BodyReader.AdvanceTo(unread.Buffer.End);
                if (unread.IsCompleted) return;
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // Reset by the client, or by a stop that waits no longer.
        }
    }
}
