using Grpc.Core;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnRecord.Ingestion.Archiving;

/// <summary>The service is ready when the archive is, and takes documents from it.</summary>
internal sealed class ArchiveReachable(ArchiveLink archive, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await archive.IsServingAsync(either.Token)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The archive is not serving.");
        }
        catch (RpcException error)
        {
            return HealthCheckResult.Unhealthy("The archive cannot be reached, or refuses this service.", error);
        }
    }
}
