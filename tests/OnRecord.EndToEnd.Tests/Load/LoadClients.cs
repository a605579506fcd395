using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>The clients of a load: patient, so that they outlast every fault, and quick to try again.</summary>
internal sealed class LoadClients : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Makes clients of services at these addresses.</summary>
    public LoadClients(Uri ingestion, Uri query) => _services = new ServiceCollection()
        .AddOnRecord(options =>
        {
            (options.Ingestion, options.Query) = (ingestion, query);
            options.Retry = new()
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
