using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client;

namespace OnRecord.EndToEnd.Tests.Running;

/// <summary>Both services as processes, an archive of their own, and a client of theirs.</summary>
internal sealed class Pair : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-");
    private readonly OwnPort _queryPort = OwnPort.Take();
    private readonly OwnPort _ingestionPort = OwnPort.Take();
    private ServiceProvider? _services;
    private Uri? _archive;
    private string[] _settings = [];

    public required ServiceProcess Query { get; set; }

    public required ServiceProcess Ingestion { get; set; }

    public IngestionClient IngestionClient => _services!.GetRequiredService<IngestionClient>();

    public QueryClient QueryClient => _services!.GetRequiredService<QueryClient>();

    private string Archive => Path.Combine(_folder.FullName, "archive.db");

    /// <summary>Starts both.</summary>
    /// <param name="archive">Where the ingestion service finds the query service; null for its own address.</param>
    /// <param name="settings">Settings of both.</param>
    public static async Task<Pair> StartAsync(Func<Uri, Uri>? archive = null, params string[] settings)
    {
        var pair = new Pair { Query = null!, Ingestion = null!, _settings = settings };
        pair.Query = await ServiceProcess.StartAsync(
            Built.Query, pair._queryPort.Address, [$"--Archive:Path={pair.Archive}", .. settings]);
        pair._archive = archive?.Invoke(pair.Query.Address) ?? pair.Query.Address;
        pair.Ingestion = await ServiceProcess.StartAsync(
            Built.Ingestion, pair._ingestionPort.Address, [$"--Ingestion:Archive={pair._archive}", .. settings]);
        pair._services = new ServiceCollection()
            .AddOnRecord(options => (options.Ingestion, options.Query) = (pair.Ingestion.Address, pair.Query.Address))
            .BuildServiceProvider();
        return pair;
    }

    /// <summary>Starts the query service again, where it was, on the archive that it left.</summary>
    public async Task RestartQueryAsync()
    {
        await Query.DisposeAsync();
        Query = await ServiceProcess.StartAsync(
            Built.Query, _queryPort.Address, [$"--Archive:Path={Archive}", .. _settings]);
    }

    /// <summary>Starts the ingestion service again, where it was.</summary>
    public async Task RestartIngestionAsync()
    {
        await Ingestion.DisposeAsync();
        Ingestion = await ServiceProcess.StartAsync(
            Built.Ingestion, _ingestionPort.Address, [$"--Ingestion:Archive={_archive}", .. _settings]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        await Ingestion.DisposeAsync();
        await Query.DisposeAsync();
        _ingestionPort.Dispose();
        _queryPort.Dispose();
        _folder.Delete(recursive: true);
    }
}
