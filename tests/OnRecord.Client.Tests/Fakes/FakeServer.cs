using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnRecord.Client.Tests.Fakes;

/// <summary>Both services on a real server and a free port, doing what the test has scripted.</summary>
public sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeServer(
        WebApplication app, FakeIngestion ingestion, FakeQuery query, FakeArchive archive, FakeAdmin admin)
    {
        Admin = admin;
        _app = app;
        Ingestion = ingestion;
        Query = query;
        Archive = archive;
    }

    public Uri Address => new(_app.Urls.Single());

    public FakeIngestion Ingestion { get; }

    public FakeQuery Query { get; }

    public FakeArchive Archive { get; }

    public FakeAdmin Admin { get; }

    public static async Task<FakeServer> StartAsync(int? maxMessageBytes = null)
    {
        var (ingestion, query, archive, admin) =
            (new FakeIngestion(), new FakeQuery(), new FakeArchive(), new FakeAdmin());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = maxMessageBytes
            ?? options.MaxReceiveMessageSize);
        builder.Services.AddSingleton(ingestion).AddSingleton(query).AddSingleton(archive)
            .AddSingleton(admin);
        var app = builder.Build();
        app.MapGrpcService<FakeIngestion>();
        app.MapGrpcService<FakeQuery>();
        app.MapGrpcService<FakeArchive>();
        app.MapGrpcService<FakeAdmin>();
        await app.StartAsync();
        return new FakeServer(app, ingestion, query, archive, admin);
    }

    /// <summary>Clients of this server that wait no real time between attempts.</summary>
    public ServiceProvider Connect(Action<OnRecordOptions>? configure = null, TimeProvider? time = null) =>
        new ServiceCollection()
            .AddSingleton(time ?? new RecordingTime())
            .AddOnRecord(options =>
            {
                options.Ingestion = Address;
                options.Query = Address;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
