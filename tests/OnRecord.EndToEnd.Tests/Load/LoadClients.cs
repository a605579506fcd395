using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>The clients of a load: patient, so that they outlast every fault, and quick to try again.</summary>
internal sealed class LoadClients : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Makes clients of services at these addresses.</summary>
    /// <param name="ingestion">Where documents go.</param>
    /// <param name="query">Where they are read.</param>
    /// <param name="retry">How patient they are, where it is not as said above.</param>
    public LoadClients(Uri ingestion, Uri query, RetryPolicy? retry = null) => _services = new ServiceCollection()
        .AddOnRecord(options =>
        {
            (options.Ingestion, options.Query) = (ingestion, query);
            options.Retry = retry ?? new()
            {
                MaxAttempts = 200,
                FirstDelay = TimeSpan.FromMilliseconds(5),
                MaxDelay = TimeSpan.FromSeconds(5),
            };
        })
        .BuildServiceProvider();

    public IngestionClient Ingestion => _services.GetRequiredService<IngestionClient>();

    public QueryClient Query => _services.GetRequiredService<QueryClient>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
