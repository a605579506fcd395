using Grpc.Core;
using Grpc.Core.Interceptors;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting;

/// <summary>What every call goes through: what it fails with becomes a status.</summary>
internal sealed class CallInterceptor(BrokenMessages broken, Failures failures) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception)
        {
            throw failures.Translate(exception, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(new RequestReader<TRequest>(requestStream, broken, context.Method), context);
        }
        catch (Exception exception)
        {
            throw failures.Translate(exception, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception)
        {
            throw failures.Translate(exception, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            var requests = new RequestReader<TRequest>(requestStream, broken, context.Method);
            await continuation(requests, responseStream, context);
        }
        catch (Exception exception)
        {
            throw failures.Translate(exception, context);
        }
    }
}
