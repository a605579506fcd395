using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client;

namespace OnRecord.Console.Services;

/// <summary>The clients of one command, connected on first use.</summary>
internal sealed class Clients : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    /// <param name="ingestion">Address of the ingestion service; null where the command does not use it.</param>
    /// <param name="query">Address of the query service; null where the command does not use it.</param>
    /// <param name="token">Bearer token, or null.</param>
    /// <param name="time">The clock that pauses between attempts go by.</param>
    public Clients(Uri? ingestion, Uri? query, string? token, TimeProvider time)
    {
        _provider = new ServiceCollection()
            .AddSingleton(time)
            .AddOnRecord(options =>
            {
                options.Ingestion = ingestion ?? options.Ingestion;
                options.Query = query ?? options.Query;
                options.Token = token;
            })
            .BuildServiceProvider();
    }

    public IngestionClient Ingestion => _provider.GetRequiredService<IngestionClient>();

    public AdminClient Admin => _provider.GetRequiredService<AdminClient>();

    public QueryClient Query => _provider.GetRequiredService<QueryClient>();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
