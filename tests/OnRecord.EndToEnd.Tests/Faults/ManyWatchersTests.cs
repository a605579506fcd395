using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>Watchers that are many, or that do not read.</summary>
public sealed class ManyWatchersTests
{
    private const int Idle = 1000;
    private const int Stalled = 50;
    private const int Documents = 60;
    private const int MostBytesEach = 50_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Query_AThousandIdleWatchers_CostLittleAndAllHearOfACommit()
    {
        await using var pair = await Pair.StartAsync();
        using var channel = GrpcChannel.ForAddress(pair.Query.Address);
        await WatchAsync(channel, 1);
        var before = pair.Query.ResidentBytes();
        var watches = await WatchAsync(channel, Idle);
        var each = (pair.Query.ResidentBytes() - before) / Idle;
        TestContext.Current.TestOutputHelper!.WriteLine($"{each} bytes each");

        var kept = await pair.IngestionClient.IngestAsync(Articles.Make(1, 1), Token);
        await Task.WhenAll(watches.Select(async watch =>
        {
            for (var heard = 0; heard < kept.QuoteCount; heard += watch.ResponseStream.Current.Events.Count)
                Assert.True(await watch.ResponseStream.MoveNext(Token));
        }));
        foreach (var watch in watches) watch.Dispose();
        Assert.True(each <= MostBytesEach, $"A watcher costs {each} bytes; it may cost {MostBytesEach}.");
    }

    [Fact]
    public async Task Query_WatchersThatDoNotRead_CostWritersAndOtherWatchersNothing()
    {
        await using var pair = await Pair.StartAsync();
        await Volume.IngestAsync(pair.IngestionClient, Volume.Documents(0, Documents));
        using var channel = GrpcChannel.ForAddress(pair.Query.Address);
        var service = new QueryService.QueryServiceClient(channel);
        var stalled = Enumerable.Range(0, Stalled)
            .Select(_ => service.WatchQuotes(new(), cancellationToken: Token)).ToList();
        foreach (var watch in stalled) Assert.True(await watch.ResponseStream.MoveNext(Token));
        using var other = GrpcChannel.ForAddress(pair.Query.Address);
        using var reading = new QueryService.QueryServiceClient(other)
            .WatchQuotes(new() { OnlyNew = true }, cancellationToken: Token);
        Assert.True(await reading.ResponseStream.MoveNext(Token));

        await Volume.IngestAsync(pair.IngestionClient, Volume.Documents(Documents, Documents));
        var all = await pair.QueryClient.StreamQuotesAsync(new(), Token).Select(quote => quote.Name).ToListAsync(Token);
        var live = await ReadAsync(reading, all[^1]);
        var late = stalled[0].ResponseStream.Current.Events.Select(e => e.Kept.Name)
            .Concat(await ReadAsync(stalled[0], all[^1]));

        Assert.Equal(all.TakeLast(live.Count), live);
        Assert.Equal(
            Documents, live.DistinctBy(name => name[..name.IndexOf("/quotes", StringComparison.Ordinal)]).Count());
        Assert.Equal(all, late);
        foreach (var watch in stalled) watch.Dispose();
    }

    private static async Task<List<string>> ReadAsync(AsyncServerStreamingCall<WatchQuotesResponse> watch, string last)
    {
        var names = new List<string>();
        while (names.LastOrDefault() != last && await watch.ResponseStream.MoveNext(Token))
            names.AddRange(watch.ResponseStream.Current.Events.Select(e => e.Kept.Name));
        return names;
    }

    // Each is told at once that it has seen everything.
    private static async Task<List<AsyncServerStreamingCall<WatchQuotesResponse>>> WatchAsync(
        GrpcChannel channel, int count)
    {
        var service = new QueryService.QueryServiceClient(channel);
        var request = new WatchQuotesRequest
        {
            OnlyNew = true,
            ProgressInterval = Duration.FromTimeSpan(TimeSpan.FromMinutes(10)),
        };
        var watches = Enumerable.Range(0, count)
            .Select(_ => service.WatchQuotes(request, cancellationToken: Token)).ToList();
        foreach (var watch in watches)
        {
            Assert.True(await watch.ResponseStream.MoveNext(Token));
            Assert.True(watch.ResponseStream.Current.CaughtUp);
        }

        return watches;
    }
}
