using Grpc.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnRecord.Ingestion.Archiving;

/// <summary>The service is ready when the archive is, and takes documents from it.</summary>
/// <remarks>
/// Anybody may ask, and each question takes one of the archive's streams: so there is one at a time, and its answer is
/// for all who ask within a second.
/// </remarks>
internal sealed class ArchiveReachable(ArchiveLink archive, TimeProvider time) : IHealthCheck
{
    /// <summary>How long an answer is good for, from when the archive was asked.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _answer;
    private long _asked;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_answer is null || (_answer.IsCompleted && time.GetElapsedTime(_asked) >= Freshness))
            {
                _asked = time.GetTimestamp();
                _answer = AskAsync();
            }

            return _answer.WaitAsync(cancellationToken);
        }
    }

    // Not given up by one who asks: others may wait for it too.
    private async Task<HealthCheckResult> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return await archive.IsServingAsync(patience.Token)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The archive is not serving.");
        }
        catch (RpcException error)
        {
            return HealthCheckResult.Unhealthy("The archive cannot be reached, or refuses this service.", error);
        }
    }
}
