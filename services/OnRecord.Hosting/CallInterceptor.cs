using Grpc.Core;
using Grpc.Core.Interceptors;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Limits;

namespace OnRecord.Hosting;

/// <summary>
/// What every call goes through: it is counted while it runs, and what it fails with becomes a status.
/// </summary>
/// <remarks>One interceptor for both, since each costs a call as much as all that it does.</remarks>
internal sealed class CallInterceptor(CallSlots slots, Failures failures) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            using var slot = slots.EnterCall(context);
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
            slots.EnterStream(context);
            return await continuation(new RequestReader<TRequest>(requestStream), context);
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
            slots.EnterStream(context);
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
            slots.EnterStream(context);
            await continuation(new RequestReader<TRequest>(requestStream), responseStream, context);
        }
        catch (Exception exception)
        {
            throw failures.Translate(exception, context);
        }
    }
}
