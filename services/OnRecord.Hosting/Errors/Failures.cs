using Grpc.Core;
using Microsoft.Extensions.Logging;
using OnRecord.Hosting.Lifetime;

namespace OnRecord.Hosting.Errors;

/// <summary>Finds the status that the exception of a failed call stands for.</summary>
internal sealed class Failures(
    IEnumerable<ErrorTranslation> translations,
    Shutdown shutdown,
    ILogger<Failures> logger)
{
    /// <summary>The exception to end a call with; what nobody foresaw is logged.</summary>
    public RpcException Translate(Exception exception, ServerCallContext context)
    {
        foreach (var translation in translations) exception = translation.Of(exception) ?? exception;
        switch (exception)
        {
            case ServiceException known:
                return known.ToStatus().ToRpcException();
            case RpcException rpc:
                return rpc;
            // After the caller has left, reads are cancelled, and writes fail as invalid operations or broken pipes.
            case OperationCanceledException or IOException or InvalidOperationException
                when context.CancellationToken.IsCancellationRequested:
                return new RpcException(new Status(EndOf(context), "The call was given up by its caller."));
            case OperationCanceledException when shutdown.HasBegun:
                return Unavailable.ShuttingDown().ToStatus().ToRpcException();
            default:
                Log.CallFailed(logger, context.Method, exception);
                return RpcStatus.From(exception).ToRpcException();
        }
    }

    private static StatusCode EndOf(ServerCallContext context) =>
        context.Deadline <= DateTime.UtcNow ? StatusCode.DeadlineExceeded : StatusCode.Cancelled;
}
