using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnRecord.V1;

namespace OnRecord.Query.Tests;

/// <summary>The query service on a free port of 127.0.0.1, with an archive of its own, and a client.</summary>
internal sealed class QueryServer : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly WebApplication _app;

    private QueryServer(TemporaryFolder? folder, WebApplication app, GrpcChannel channel)
    {
        _folder = folder;
        _app = app;
        Channel = channel;
    }

    public GrpcChannel Channel { get; }

    public QueryService.QueryServiceClient Query => new(Channel);

    public ArchiveService.ArchiveServiceClient Archive => new(Channel);

    public ArchiveAdminService.ArchiveAdminServiceClient Admin => new(Channel);

    public static async Task<QueryServer> StartAsync(
        string? path = null, TimeProvider? time = null, Action<IServiceCollection>? configure = null,
        params string[] settings)
    {
        var folder = path is null ? new TemporaryFolder() : null;
        // A stop may take what a busy machine makes of it: no test with this server is about its limit.
        var app = QueryHost.Build(
            [
                $"--Archive:Path={path ?? folder!.File("onrecord.db")}", "--urls=http://127.0.0.1:0",
                "--Host:ShutdownSeconds=60", .. settings,
            ],
            builder =>
            {
                if (time is not null) builder.Services.Replace(ServiceDescriptor.Singleton(time));
                configure?.Invoke(builder.Services);
            });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(folder, app, GrpcChannel.ForAddress(app.Urls.Single()));
    }

    /// <summary>Keeps documents and returns the answers, in order.</summary>
    public async Task<IReadOnlyList<StoreDocumentsResponse>> StoreAsync(params Document?[] documents)
    {
        var token = TestContext.Current.CancellationToken;
        using var call = Archive.StoreDocuments(cancellationToken: token);
        var answers = new List<StoreDocumentsResponse>();
        foreach (var document in documents)
            await call.RequestStream.WriteAsync(new() { Document = document }, token);
        await call.RequestStream.CompleteAsync();
        while (await call.ResponseStream.MoveNext(token)) answers.Add(call.ResponseStream.Current);
        return answers;
    }

    /// <summary>Begins to stop the service; the task ends when it has.</summary>
    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _folder?.Dispose();
    }
}
