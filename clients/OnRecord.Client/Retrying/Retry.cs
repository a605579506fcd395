using Grpc.Core;

namespace OnRecord.Client.Retrying;

/// <summary>Repeats calls that have one answer.</summary>
internal static class Retry
{
    public static async Task<T> CallAsync<T>(
        Func<CallOptions, AsyncUnaryCall<T>> call, OnRecordOptions options, TimeProvider time,
        CancellationToken cancellation)
    {
        var backoff = new Backoff(options.Retry, time);
        while (true)
        {
            try
            {
                var deadline = DateTime.UtcNow + options.CallTimeout;
                return await call(new CallOptions(deadline: deadline, cancellationToken: cancellation));
            }
            catch (RpcException failure) when (backoff.AllowsRetry(failure, cancellation))
            {
                await backoff.WaitAsync(failure, cancellation);
            }
            catch (RpcException failure) when (Cancellation.IsReason(failure, cancellation))
            {
                throw new OperationCanceledException(failure.Message, failure, cancellation);
            }
        }
    }
}
