using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Hosting;
using OnRecord.Hosting.Limits;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests.Running;

/// <summary>An archive on a port of its own that does what the test says.</summary>
public sealed class FakeArchive : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeArchive(WebApplication app) => _app = app;

    /// <summary>What a stream of documents does.</summary>
    public delegate Task Script(
        IAsyncStreamReader<StoreDocumentsRequest> requests,
        IServerStreamWriter<StoreDocumentsResponse> responses,
        ServerCallContext context);

    public string Address { get; private set; } = "";

    /// <summary>Starts an archive that keeps whatever it is sent, or follows a script.</summary>
    public static async Task<FakeArchive> StartAsync(Script? script = null, params string[] settings)
    {
        var builder = ServiceHost.CreateBuilder(
            ["--urls=http://127.0.0.1:0", "--Host:ShutdownSeconds=60", .. settings], new ServiceIdentity("FakeArchive", 0));
        builder.Services.AddSingleton(script ?? KeepAll);
        builder.TakeMessages<Service>(ArchiveService.Descriptor, MessageSize.OfDocument(16 * 1024 * 1024));
        var app = ServiceHost.Build(builder);
        app.MapGrpcService<Service>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new FakeArchive(app) { Address = AddressOf(app) };
    }

    public static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Answers every document with a commit.</summary>
    public static async Task KeepAll(
        IAsyncStreamReader<StoreDocumentsRequest> requests,
        IServerStreamWriter<StoreDocumentsResponse> responses,
        ServerCallContext context)
    {
        var index = 0L;
        while (await requests.MoveNext(context.CancellationToken))
            await responses.WriteAsync(Kept(index++, requests.Current), context.CancellationToken);
    }

    /// <summary>Takes the first document, and does not answer until whoever sent it has left.</summary>
    /// <param name="received">Completes when the document is there.</param>
    /// <param name="cancelled">Completes when the call is given up.</param>
    public static Script HoldFirst(TaskCompletionSource received, TaskCompletionSource cancelled) =>
        async (requests, _, context) =>
        {
            await requests.MoveNext(context.CancellationToken);
            context.CancellationToken.Register(cancelled.SetResult);
            received.SetResult();
            await cancelled.Task;
        };

    /// <summary>The answer to a document that is kept.</summary>
    public static StoreDocumentsResponse Kept(long index, StoreDocumentsRequest request) => new()
    {
        Index = index,
        Commit = new Commit
        {
            Outcome = CommitOutcome.Stored,
            Document = $"documents/{request.Document.SourceUri}",
            Revision = 1,
            Cursor = $"c{index}",
        },
    };

    /// <summary>Stops it as the end of its process would.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class Service(Script script) : ArchiveService.ArchiveServiceBase
    {
        public override Task StoreDocuments(
            IAsyncStreamReader<StoreDocumentsRequest> requestStream,
            IServerStreamWriter<StoreDocumentsResponse> responseStream,
            ServerCallContext context) => script(requestStream, responseStream, context);
    }
}
