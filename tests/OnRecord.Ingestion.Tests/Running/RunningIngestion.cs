using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnRecord.Ingestion.Parsing;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Running;

/// <summary>The service on a port of its own, and a client to it.</summary>
public sealed class RunningIngestion : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private RunningIngestion(WebApplication app)
    {
        _app = app;
        _channel = GrpcChannel.ForAddress(FakeArchive.AddressOf(app));
        Client = new V1.IngestionService.IngestionServiceClient(_channel);
        Health = new Health.HealthClient(_channel);
    }

    public V1.IngestionService.IngestionServiceClient Client { get; }

    public Health.HealthClient Health { get; }

    public static Task<RunningIngestion> StartAsync(FakeArchive archive, params string[] settings) =>
        StartAsync(archive.Address, null, settings);

    internal static async Task<RunningIngestion> StartAsync(
        string archive, ParseSource? parser = null, params string[] settings) =>
        await StartAsync(archive, parser, null, settings);

    internal static async Task<RunningIngestion> StartAsync(
        string archive, ParseSource? parser, TimeProvider? time, string[] settings)
    {
        // A stop may take what a busy machine makes of it, unless the test is about its limit.
        string[] args =
        [
            "--urls=http://127.0.0.1:0", $"--Ingestion:Archive={archive}", "--Host:ShutdownSeconds=60", .. settings,
        ];
        var app = IngestionHost.Build(args, parser, time);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningIngestion(app);
    }

    /// <summary>Begins to stop the service, as SIGTERM would.</summary>
    public void BeginShutdown() => _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    /// <summary>Sends a document as often, and as late, as the service says to come back, as a client does.</summary>
    internal async Task<IngestDocumentResponse> SendUntilAvailableAsync(SourceDocument source)
    {
        while (true)
            try
            {
                return await Client.IngestDocumentAsync(
                    new IngestDocumentRequest { Document = source },
                    cancellationToken: TestContext.Current.CancellationToken);
            }
            catch (RpcException error) when (error.StatusCode is StatusCode.Unavailable)
            {
                await Task.Delay(Rpc.AssertRetry(Rpc.StatusOf(error)), TestContext.Current.CancellationToken);
            }
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
    }
}
