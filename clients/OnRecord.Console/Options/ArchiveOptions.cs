using System.CommandLine;
using OnRecord.Console.Services;

namespace OnRecord.Console.Options;

/// <summary>Which archive: that of a running service, or one in a file.</summary>
internal sealed class ArchiveOptions(Terminal terminal)
{
    private readonly Option<Uri?> _query = AddressOptions.Query(terminal, AddressOptions.DefaultQuery);
    private readonly Option<string?> _token = AddressOptions.Token(terminal);

    private readonly Option<string?> _archive = new("--archive")
    {
        Description = "The file of an archive that no service has open; a service is started for it",
        HelpName = "path",
    };

    public void AddTo(Command command)
    {
        command.Add(_query);
        command.Add(_token);
        command.Add(_archive);
    }

    /// <summary>Connects to the service, which is started first where the archive is a file.</summary>
    public async Task<ArchiveConnection> ConnectAsync(ParseResult result, CancellationToken cancellation)
    {
        if (result.GetValue(_archive) is not { } path)
            return new(new(ingestion: null, result.GetValue(_query), result.GetValue(_token), terminal.Time), null);

        path = Path.GetFullPath(path);
        // The service would make it.
        if (!File.Exists(path)) throw new CommandFailedException(ExitCode.Usage, $"there is no archive {path}");
        var service = await LocalServices.StartQueryToCareAsync(path, cancellation);
        return new(new(ingestion: null, service.Address, token: null, terminal.Time), service);
    }
}

/// <summary>Clients of the service that has the archive, and that service where it was started.</summary>
internal sealed class ArchiveConnection(Clients clients, ServiceProcess? service) : IAsyncDisposable
{
    public Clients Clients { get; } = clients;

    public async ValueTask DisposeAsync()
    {
        await Clients.DisposeAsync();
        if (service is not null) await service.DisposeAsync();
    }
}
