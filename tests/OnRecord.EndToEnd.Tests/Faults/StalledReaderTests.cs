using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>Clients that open streams and do not read them.</summary>
public sealed class StalledReaderTests
{
    private const int Documents = 60;

    // Answers of two kilobytes each: the client's window and the server's buffer hold 64 KiB each.
    private const int Unread = 200;
    private const string Impatient = "--Host:ShutdownSeconds=1";

    // Less than the host's own 30 seconds, more than a slow machine takes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_TerminatedWhileReadersStall_EndsAndTellsTheOthers()
    {
        await using var pair = await Pair.StartAsync(settings: Impatient);
        await Volume.IngestAsync(pair.IngestionClient, Volume.Documents(0, Documents));
        using var stalled = GrpcChannel.ForAddress(pair.Query.Address);
        var service = new QueryService.QueryServiceClient(stalled);
        using var reading = service.StreamQuotes(new(), cancellationToken: Token);
        using var watching = service.WatchQuotes(new(), cancellationToken: Token);
        Assert.True(await reading.ResponseStream.MoveNext(Token));
        Assert.True(await watching.ResponseStream.MoveNext(Token));
        using var channel = GrpcChannel.ForAddress(pair.Query.Address);
        using var other = new QueryService.QueryServiceClient(channel).WatchQuotes(new(), cancellationToken: Token);
        Assert.True(await other.ResponseStream.MoveNext(Token));

        var terminating = pair.Query.TerminateAsync();
        var end = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await other.ResponseStream.MoveNext(Token)) Assert.NotEmpty(other.ResponseStream.Current.Cursor);
        });

        Assert.Equal(StatusCode.Unavailable, end.StatusCode);
        Assert.NotNull(end.GetRpcStatus()?.GetDetail<RetryInfo>());
        Assert.Equal(0, await terminating.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task Ingestion_TerminatedWhileAClientReadsNoAnswers_Ends()
    {
        await using var pair = await Pair.StartAsync(settings: Impatient);
        using var channel = GrpcChannel.ForAddress(pair.Ingestion.Address);
        using var call = new IngestionService.IngestionServiceClient(channel).IngestDocuments(cancellationToken: Token);
        var sources = Enumerable.Range(0, Unread).Select(number => WithLongUri(Articles.Make(number, 1))).ToList();
        foreach (var source in sources) await call.RequestStream.WriteAsync(new() { Document = source }, Token);

        // All are kept, and more answers are due than any buffer on their way holds.
        await foreach (var item in pair.QueryClient.WatchQuotesAsync(new(), Token))
            if (item.Events.Any(e => e.Kept?.Origin.SourceUri == sources[^1].Uri)) break;

        Assert.Equal(0, await pair.Ingestion.TerminateAsync().WaitAsync(Patience, Token));
    }

    // It stands in the answer.
    private static SourceDocument WithLongUri(SourceDocument source) =>
        new(source) { Uri = source.Uri + "/" + new string('a', 2000) };
}
