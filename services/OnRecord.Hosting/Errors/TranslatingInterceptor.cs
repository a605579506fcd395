using Grpc.Core;
using Grpc.Core.Interceptors;

namespace OnRecord.Hosting.Errors;

/// <summary>Ends a failed call with another exception than the one it failed with.</summary>
public abstract class TranslatingInterceptor : Interceptor
{
    /// <summary>What a caller is told of an exception.</summary>
    /// <param name="exception">What the call failed with.</param>
    /// <param name="context">The call.</param>
    /// <returns>What it ends with; null to let the exception pass as it is.</returns>
    protected abstract Exception? Translate(Exception exception, ServerCallContext context);

    /// <summary>
    /// What the service reads a client's messages from; the client's stream itself if not overridden.
    /// </summary>
    protected virtual IAsyncStreamReader<T> Read<T>(IAsyncStreamReader<T> requests) => requests;

    /// <inheritdoc/>
    public sealed override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception) when (Translate(exception, context) is { } told)
        {
            throw told;
        }
    }

    /// <inheritdoc/>
    public sealed override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(Read(requestStream), context);
        }
        catch (Exception exception) when (Translate(exception, context) is { } told)
        {
            throw told;
        }
    }

    /// <inheritdoc/>
    public sealed override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception) when (Translate(exception, context) is { } told)
        {
            throw told;
        }
    }

    /// <inheritdoc/>
    public sealed override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(Read(requestStream), responseStream, context);
        }
        catch (Exception exception) when (Translate(exception, context) is { } told)
        {
            throw told;
        }
    }
}
