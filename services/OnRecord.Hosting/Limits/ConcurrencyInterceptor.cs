using System.Threading.RateLimiting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Limits;

/// <summary>Answers RESOURCE_EXHAUSTED with RetryInfo rather than taking on more calls than it can serve.</summary>
/// <remarks>Unary calls and streams are counted apart: many idle watchers do not keep a short call out.</remarks>
internal sealed class ConcurrencyInterceptor(CallLimits limits, ILogger<ConcurrencyInterceptor> logger)
    : Interceptor, IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ConcurrencyLimiter _calls = Limiter(limits.MaxCalls);
    private readonly ConcurrencyLimiter _streams = Limiter(limits.MaxStreams);

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        using var lease = Enter(_calls, $"{limits.MaxCalls} calls at a time", context);
        return await continuation(request, context);
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        using var lease = EnterStream(context);
        return await continuation(requestStream, context);
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        using var lease = EnterStream(context);
        await continuation(request, responseStream, context);
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        using var lease = EnterStream(context);
        await continuation(requestStream, responseStream, context);
    }

    public void Dispose()
    {
        _calls.Dispose();
        _streams.Dispose();
    }

    private static ConcurrencyLimiter Limiter(int permits) => new(new() { PermitLimit = permits, QueueLimit = 0 });

    private RateLimitLease? EnterStream(ServerCallContext context) =>
        Enter(_streams, $"{limits.MaxStreams} streams at a time", context);

    private RateLimitLease? Enter(ConcurrencyLimiter limiter, string limit, ServerCallContext context)
    {
        // A busy service is still a healthy one, and has to be able to say so.
        if (context.Method.StartsWith("/grpc.health.", StringComparison.Ordinal))
            return null;
        var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired)
            return lease;
        lease.Dispose();
        Log.Overloaded(logger, context.Method, limit);
        throw Exhausted.Overloaded(limit, RetryAfter);
    }
}
