using System.Diagnostics;
using Grpc.Net.Client;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>A server as a process of its own, with the one channel that calls it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Announcement = "listening on ";

    private readonly Process _process;
    private GrpcChannel? _channel;

    private Server(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>The channel, with the settings of the client library.</summary>
    public GrpcChannel Channel => _channel!;

    /// <summary>Calls the query service, or the bare server in its place.</summary>
    public QueryService.QueryServiceClient Query => new(Channel);

    /// <summary>How many bytes of memory the process holds.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>How long its processors have worked.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The query service on an archive.</summary>
    public static Task<Server> QueryAsync(string archive) =>
        StartAsync(Built.Query, "--urls=http://127.0.0.1:0", "--Host:StopWithInput=true", $"--Archive:Path={archive}");

    /// <summary>The ingestion service before a query service.</summary>
    public static Task<Server> IngestionAsync(Uri archive) =>
        StartAsync(
            Built.Ingestion, "--urls=http://127.0.0.1:0", "--Host:StopWithInput=true",
            $"--Ingestion:Archive={archive}");

    /// <summary>The bare server with the responses of an archive in memory.</summary>
    public static Task<Server> BareAsync(string archive) => StartAsync(Built.Benchmarks, BareServer.Command, archive);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo(Built.Dotnet, [assembly, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // The services collect garbage so; the bare server is not to differ from them in that.
        start.Environment["DOTNET_gcServer"] = "1";
        var server = new Server(Process.Start(start)!);
        while (await server._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            server.Address = new Uri(line[Announcement.Length..]);
            server._channel = OpenChannel(server.Address);
            return server;
        }

        throw new InvalidOperationException($"{assembly} did not start.");
    }

    private static GrpcChannel OpenChannel(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true },
        MaxReceiveMessageSize = null,
        DisposeHttpClient = true,
    });
}
