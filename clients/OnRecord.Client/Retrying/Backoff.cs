using Google.Rpc;
using Grpc.Core;

namespace OnRecord.Client.Retrying;

/// <summary>Counts the failures in a row of one call or stream, and waits between them.</summary>
internal sealed class Backoff(RetryPolicy policy, TimeProvider time)
{
    private int _failures;

    /// <summary>To be called when the other side has shown that it works.</summary>
    public void Reset() => _failures = 0;

    /// <summary>
    /// Whether the failure is worth another attempt; to be followed by <see cref="WaitAsync"/> if so.
    /// </summary>
    public bool AllowsRetry(RpcException failure, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested
        && Transience.IsTransient(failure)
        && _failures + 1 < policy.MaxAttempts
        && RequestedPause(failure) <= policy.MaxDelay;

    /// <summary>Waits before the next attempt.</summary>
    public Task WaitAsync(RpcException failure, CancellationToken cancellation)
    {
        var longest = policy.FirstDelay * Math.Pow(2, Math.Min(_failures, 30));
        if (longest > policy.MaxDelay) longest = policy.MaxDelay;
        _failures++;
        var pause = longest * (0.5 + Random.Shared.NextDouble() / 2);
        var requested = RequestedPause(failure);
        return Task.Delay(pause > requested ? pause : requested, time, cancellation);
    }

    private static TimeSpan RequestedPause(RpcException failure) =>
        failure.GetRpcStatus()?.GetDetail<RetryInfo>()?.RetryDelay?.ToTimeSpan() ?? TimeSpan.Zero;
}
