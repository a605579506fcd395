using System.Collections.Concurrent;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnRecord.Hosting.Lifetime;
using OnRecord.V1;

namespace OnRecord.Hosting.Tests.Running;

/// <summary>A hosted service on a port of its own, whose methods do what the test says.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LogLines _log;

    private RunningService(WebApplication app, LogLines log)
    {
        _app = app;
        _log = log;
        Address = app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Channel = GrpcChannel.ForAddress(Address);
        Client = new IngestionService.IngestionServiceClient(Channel);
    }

    public delegate Task<ParseDocumentResponse> Unary(ParseDocumentRequest request, ServerCallContext context);

    public delegate Task Duplex(
        IAsyncStreamReader<IngestDocumentsRequest> requests,
        IServerStreamWriter<IngestDocumentsResponse> responses,
        ServerCallContext context);

    public string Address { get; }

    public GrpcChannel Channel { get; }

    public IngestionService.IngestionServiceClient Client { get; }

    public Shutdown Shutdown => _app.Services.GetRequiredService<Shutdown>();

    /// <summary>What was logged at error level.</summary>
    public IReadOnlyCollection<string> Errors => _log.Errors;

    public static Task<RunningService> StartAsync(Unary unary, params string[] settings) =>
        StartAsync(unary, Nothing, settings);

    public static Task<RunningService> StartAsync(Duplex duplex, params string[] settings) =>
        StartAsync(Nothing, duplex, settings);

    public static Task<RunningService> StartAsync(params string[] settings) => StartAsync(Nothing, settings);

    public static Task<RunningService> StartAsync(Action<GrpcServiceOptions> configure) =>
        StartAsync(Nothing, Nothing, [], configure);

    public void BeginShutdown() => _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _app.DisposeAsync();
    }

    private static Task<ParseDocumentResponse> Nothing(ParseDocumentRequest request, ServerCallContext context) =>
        Task.FromResult(new ParseDocumentResponse());

    private static Task Nothing(
        IAsyncStreamReader<IngestDocumentsRequest> requests,
        IServerStreamWriter<IngestDocumentsResponse> responses,
        ServerCallContext context) => Task.CompletedTask;

    private static async Task<RunningService> StartAsync(
        Unary unary, Duplex duplex, string[] settings, Action<GrpcServiceOptions>? configure = null)
    {
        // The last value of a setting counts. A stop may take what a busy machine makes of it, unless the test is about
        // its limit.
        string[] args = ["--urls=http://127.0.0.1:0", "--Host:ShutdownSeconds=60", .. settings];
        var log = new LogLines();
        var builder = ServiceHost.CreateBuilder(args, new ServiceIdentity("Test", 0));
        builder.Services.AddSingleton(unary);
        builder.Services.AddSingleton(duplex);
        builder.TakeMessages<Service>(IngestionService.Descriptor, 1024);
        if (configure is not null) builder.Services.Configure(configure);
        builder.Logging.AddProvider(log);
        var app = ServiceHost.Build(builder);
        app.MapGrpcService<Service>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningService(app, log);
    }

    private sealed class Service(Unary unary, Duplex duplex) : IngestionService.IngestionServiceBase
    {
        public override Task<ParseDocumentResponse> ParseDocument(
            ParseDocumentRequest request, ServerCallContext context) => unary(request, context);

        public override Task IngestDocuments(
            IAsyncStreamReader<IngestDocumentsRequest> requestStream,
            IServerStreamWriter<IngestDocumentsResponse> responseStream,
            ServerCallContext context) => duplex(requestStream, responseStream, context);
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _errors = new();

        public IReadOnlyCollection<string> Errors => _errors;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                _errors.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
