using System.Diagnostics;
using OnRecord.Console.Services;
using Spectre.Console;

namespace OnRecord.Console.Demo;

/// <summary>
/// The two services of a demo: started for it with an archive that goes with them, or the user's own.
/// </summary>
internal sealed class DemoServices : IAsyncDisposable
{
    private ServiceProcess? _query;
    private ServiceProcess? _ingestion;
    private DirectoryInfo? _archive;

    private DemoServices(Uri? ingestion, Uri? query)
    {
        Ingestion = ingestion!;
        Query = query!;
    }

    public Uri Ingestion { get; private set; }

    public Uri Query { get; private set; }

    /// <param name="screen">Where to say so.</param>
    /// <param name="ingestion">The user's ingestion service; null to start both.</param>
    /// <param name="query">The user's query service; null to start both.</param>
    /// <param name="cancellation">Stops what has been started.</param>
    public static async Task<DemoServices> StartAsync(
        IAnsiConsole screen, Uri? ingestion, Uri? query, CancellationToken cancellation)
    {
        var services = new DemoServices(ingestion, query);
        if (ingestion is not null && query is not null)
        {
            Step.Done(screen, $"using ingestion at {ingestion.Authority}, query at {query.Authority}", null);
            return services;
        }

        try
        {
            var start = Stopwatch.GetTimestamp();
            await Step.WhileAsync(screen, "starting two services", () => services.StartAsync(cancellation));
            var where = $"ingestion on {services.Ingestion.Authority}, query on {services.Query.Authority}";
            Step.Done(screen, where, Stopwatch.GetElapsedTime(start));
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops what was started, and says so.</summary>
    public async Task StopAsync(IAnsiConsole screen)
    {
        if (_query is null) return;
        var start = Stopwatch.GetTimestamp();
        await DisposeAsync();
        screen.WriteLine();
        Step.Done(screen, "both services stopped, the archive removed", Stopwatch.GetElapsedTime(start));
    }

    public async ValueTask DisposeAsync()
    {
        if (_ingestion is not null) await _ingestion.DisposeAsync();
        if (_query is not null) await _query.DisposeAsync();
        _archive?.Delete(recursive: true);
        (_ingestion, _query, _archive) = (null, null, null);
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        _archive = Directory.CreateTempSubdirectory("onrecord-demo-");
        _query = await LocalServices.StartQueryAsync(Path.Combine(_archive.FullName, "archive.db"), cancellation);
        Query = _query.Address;
        _ingestion = await LocalServices.StartIngestionAsync(Query, cancellation);
        Ingestion = _ingestion.Address;
    }
}
