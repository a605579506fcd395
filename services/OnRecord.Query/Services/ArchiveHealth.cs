using Microsoft.Extensions.Diagnostics.HealthChecks;
using OnRecord.Query.Archive;

namespace OnRecord.Query.Services;

/// <summary>The service is ready while its archive can be read.</summary>
internal sealed class ArchiveHealth(IArchive archive) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await archive.ReadHeadAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ArchiveUnavailableException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
        }
    }
}
