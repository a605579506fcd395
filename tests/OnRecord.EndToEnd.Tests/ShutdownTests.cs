using System.Net.Sockets;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests;

public sealed class ShutdownTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_TerminatedDuringAWatch_EndsItAfterALastCursorWithRetryInfo()
    {
        await using var pair = await Pair.StartAsync();
        await pair.IngestionClient.IngestAsync(Articles.Make(1, 1), Token);
        using var channel = GrpcChannel.ForAddress(pair.Query.Address);
        using var watch = new QueryService.QueryServiceClient(channel).WatchQuotes(new(), cancellationToken: Token);
        Assert.True(await watch.ResponseStream.MoveNext(Token));
        var seen = watch.ResponseStream.Current.Events.Count;

        var terminating = pair.Query.TerminateAsync();
        var cursor = "";
        var end = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await watch.ResponseStream.MoveNext(Token)) cursor = watch.ResponseStream.Current.Cursor;
        });

        AssertComeBack(end);
        Assert.NotEmpty(cursor);
        Assert.True(seen > 0);
        Assert.Equal(0, await terminating);
    }

    [Fact]
    public async Task Query_TerminatedDuringAStream_EndsItAfterItsLastCursorWithRetryInfo()
    {
        await using var pair = await Pair.StartAsync();
        await Volume.IngestAsync(pair.IngestionClient, Volume.Documents(0, 60));
        using var channel = GrpcChannel.ForAddress(pair.Query.Address);
        using var stream = new QueryService.QueryServiceClient(channel).StreamQuotes(new(), cancellationToken: Token);
        var names = new List<string>();
        var cursor = "";

        // The stream is longer than what fits between the two, so it is not at its end
        Assert.True(await stream.ResponseStream.MoveNext(Token));
        var terminating = pair.Query.TerminateAsync();
        await StoppingAsync(pair.Query.Address);
        var end = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            do
            {
                cursor = stream.ResponseStream.Current.Cursor;
                names.AddRange(stream.ResponseStream.Current.Quotes.Select(quote => quote.Name));
            }
            while (await stream.ResponseStream.MoveNext(Token));
        });

        AssertComeBack(end);
        Assert.Equal(0, await terminating);
        await pair.RestartQueryAsync();
        var all = await pair.QueryClient.StreamQuotesAsync(new(), Token).Select(quote => quote.Name).ToListAsync(Token);
        var rest = pair.QueryClient.StreamQuotesAsync(new() { AfterCursor = cursor }, Token)
            .Select(quote => quote.Name);
        Assert.Equal(all, names.Concat(await rest.ToListAsync(Token)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pair_TerminatedDuringAnIngestion_AnswersWhatItKeptAndEndsWithRetryInfo(bool query)
    {
        await using var pair = await Pair.StartAsync();
        using var channel = GrpcChannel.ForAddress(pair.Ingestion.Address);
        using var call = new IngestionService.IngestionServiceClient(channel).IngestDocuments(cancellationToken: Token);
        var writing = WriteAsync();

        Assert.True(await call.ResponseStream.MoveNext(Token));
        var answered = new List<string> { call.ResponseStream.Current.Commit.Document };
        var terminating = (query ? pair.Query : pair.Ingestion).TerminateAsync();
        var end = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(Token)) answered.Add(call.ResponseStream.Current.Commit.Document);
        });

        AssertComeBack(end);
        Assert.Equal(0, await terminating);
        await writing;
        if (query) await pair.RestartQueryAsync();
        var kept = await pair.QueryClient.ListDocumentsAsync(new(), Token)
            .Select(document => document.Name).ToListAsync(Token);
        Assert.Equal(kept, answered);

        async Task WriteAsync()
        {
            try
            {
                for (var number = 0; ; number++)
                    await call.RequestStream.WriteAsync(new() { Document = Articles.Make(number, 1) }, Token);
            }
            catch (Exception e) when (e is RpcException or InvalidOperationException or IOException)
            {
                // The stream has ended; its reader says how
            }
        }
    }

    [Fact]
    public async Task Client_WatchingWhileQueryRestarts_SeesEveryQuoteOnce()
    {
        await using var pair = await Pair.StartAsync();
        var first = await pair.IngestionClient.IngestAsync(Articles.Make(1, 1), Token);
        await using var watch = pair.QueryClient.WatchQuotesAsync(new(), Token).GetAsyncEnumerator(Token);
        var names = new List<string>();
        await ReadAsync(watch, names, first.QuoteCount);

        await pair.Query.TerminateAsync();
        await pair.RestartQueryAsync();
        var second = await pair.IngestionClient.IngestAsync(Articles.Make(2, 1), Token);
        await ReadAsync(watch, names, first.QuoteCount + second.QuoteCount);

        Assert.True(
            names.Distinct().Count() == names.Count,
            Contract.Of("WatchQuotes", "Resumable"));
        Assert.Equal(first.QuoteCount + second.QuoteCount, names.Count);
    }

    private static void AssertComeBack(RpcException end)
    {
        Assert.Equal(StatusCode.Unavailable, end.StatusCode);
        Assert.NotNull(end.GetRpcStatus()?.GetDetail<RetryInfo>());
    }

    // A service that stops takes no new connections.
    private static async Task StoppingAsync(Uri address)
    {
        try
        {
            while (true)
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(address.Host, address.Port, Token);
            }
        }
        catch (SocketException)
        {
            // It stops
        }
    }

    private static async Task ReadAsync(IAsyncEnumerator<WatchQuotesResponse> watch, List<string> names, int count)
    {
        while (names.Count < count && await watch.MoveNextAsync())
            names.AddRange(watch.Current.Events.Select(e => e.Kept.Name));
    }
}
