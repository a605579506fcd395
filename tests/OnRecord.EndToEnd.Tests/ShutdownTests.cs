using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
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

        Assert.Equal(StatusCode.Unavailable, end.StatusCode);
        Assert.NotNull(end.GetRpcStatus()?.GetDetail<RetryInfo>());
        Assert.NotEmpty(cursor);
        Assert.True(seen > 0);
        Assert.Equal(0, await terminating);
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
            "Unique: No event is delivered twice to a watcher that resumes from its last cursor.");
        Assert.Equal(first.QuoteCount + second.QuoteCount, names.Count);
    }

    private static async Task ReadAsync(IAsyncEnumerator<WatchQuotesResponse> watch, List<string> names, int count)
    {
        while (names.Count < count && await watch.MoveNextAsync())
            names.AddRange(watch.Current.Events.Select(e => e.Kept.Name));
    }
}
