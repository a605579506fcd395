using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using OnRecord.V1;

namespace OnRecord.Ingestion.Archiving;

/// <summary>The connection to the archive.</summary>
internal sealed class ArchiveLink : IDisposable
{
    private readonly ILogger<ArchiveLink> _logger;
    private readonly GrpcChannel _channel;
    private readonly ArchiveService.ArchiveServiceClient _archive;
    private readonly Health.HealthClient _health;

    /// <summary>Makes the link; connects when it is first used.</summary>
    public ArchiveLink(IngestionOptions options, ILoggerFactory loggers)
    {
        _logger = loggers.CreateLogger<ArchiveLink>();
        _channel = GrpcChannel.ForAddress(options.Archive, new GrpcChannelOptions
        {
            LoggerFactory = loggers,
            // More streams than one connection carries would wait for each other without a word.
            HttpHandler = new SocketsHttpHandler
            {
                EnableMultipleHttp2Connections = true,
                KeepAlivePingDelay = TimeSpan.FromSeconds(30),
                KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
                ConnectTimeout = TimeSpan.FromSeconds(5),
            },
            DisposeHttpClient = true,
            // Clients are told to come back after a second; two minutes, gRPC's own limit, would keep them waiting.
            InitialReconnectBackoff = TimeSpan.FromMilliseconds(200),
            MaxReconnectBackoff = TimeSpan.FromSeconds(1),
            Credentials = CredentialsOf(options),
            // The options have made sure that clear text stays on this machine.
            UnsafeUseInsecureChannelCallCredentials = true,
        });
        _archive = new ArchiveService.ArchiveServiceClient(_channel);
        _health = new Health.HealthClient(_channel);
    }

    /// <summary>Opens a stream that keeps documents.</summary>
    /// <param name="cancellation">Gives the stream up.</param>
    public StoreStream Open(CancellationToken cancellation) =>
        new(_archive.StoreDocuments(cancellationToken: cancellation), _logger);

    /// <summary>Asks the archive whether it serves, and takes documents from this service.</summary>
    /// <param name="cancellation">Gives the question up.</param>
    /// <exception cref="RpcException">The archive cannot be reached, or refuses this service.</exception>
    public async Task<bool> IsServingAsync(CancellationToken cancellation)
    {
        var answer = await _health.CheckAsync(new HealthCheckRequest(), cancellationToken: cancellation);
        if (answer.Status is not HealthCheckResponse.Types.ServingStatus.Serving) return false;
        // Anybody may ask for health; a stream is opened for those who are let in.
        using var stream = _archive.StoreDocuments(cancellationToken: cancellation);
        try
        {
            await stream.RequestStream.CompleteAsync();
            while (await stream.ResponseStream.MoveNext(cancellation)) continue;
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.ResourceExhausted)
        {
            // Busy is healthy.
        }

        return true;
    }

    public void Dispose() => _channel.Dispose();

    private static ChannelCredentials CredentialsOf(IngestionOptions options)
    {
        var channel = options.Archive.Scheme == "https" ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure;
        if (options.ArchiveToken is not { } token)
            return channel;
        return ChannelCredentials.Create(channel, CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add("authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }));
    }
}
