using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class WatchQuotesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WatchQuotes_FromTheBeginning_JoinsHistoryAndPresent()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Library());
        using var watch = Call(server, new());

        var history = await watch.NextAsync();
        Assert.True(history.CaughtUp);
        await server.StoreAsync(Samples.Note("moi", "Tin mới nhất"));
        var present = await watch.NextAsync();

        Assert.True(
            Brief(history, present) == "+library/quotes/0 +library/quotes/1 +moi/quotes/0",
            Contract.Of("WatchQuotes", "Reliable watch"));
        Assert.True(present.CaughtUp);
    }

    [Fact]
    public async Task WatchQuotes_OnlyNew_SkipsHistoryAndSaysSoAtOnce()
    {
        await using var server = await QueryServer.StartAsync();
        var answers = await server.StoreAsync(Samples.Library());
        using var watch = Call(server, new() { OnlyNew = true });

        var start = await watch.NextAsync();
        await server.StoreAsync(Samples.Note("moi", "Tin mới nhất"));
        var present = await watch.NextAsync();

        Assert.Equal(("", true, answers[0].Commit.Cursor), (Brief(start), start.CaughtUp, start.Cursor));
        Assert.Equal("+moi/quotes/0", Brief(present));
    }

    [Fact]
    public async Task WatchQuotes_RevisionAndDeletion_RetractFirst()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Library());
        using var watch = Call(server, new());
        await watch.NextAsync();

        await server.StoreAsync(Samples.Note("library", "The roof is dry again", language: "en"));
        var revised = await watch.NextAsync();
        await server.Archive.DeleteDocumentAsync(new() { Name = "documents/library" }, cancellationToken: Token);
        var deleted = await watch.NextAsync();

        Assert.True(
            Brief(revised) == "-library#1 +library/quotes/0",
            Contract.Of("WatchQuotes", "All or nothing"));
        Assert.Equal("-library#2", Brief(deleted));
        Assert.Equal(RetractionReason.Deleted, deleted.Events[0].Retracted.Reason);
    }

    [Fact]
    public async Task WatchQuotes_NothingMatches_MarksProgressAtEveryInterval()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));
        await using var server = await QueryServer.StartAsync(time: time);
        using var watch = Call(server, new()
        {
            Filter = new() { Speaker = "nobody" },
            ProgressInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(5)),
        });
        var start = await watch.NextAsync();

        var commit = (await server.StoreAsync(Samples.Library()))[0].Commit;
        var mark = watch.NextAsync();
        while (!mark.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var progress = await mark;
        Assert.True(
            progress.Events.Count == 0 && progress.Cursor == commit.Cursor && progress.Cursor != start.Cursor,
            Contract.Of("WatchQuotes", "Reliable watch"));
    }

    [Fact]
    public async Task WatchQuotes_Limit_EndsWithOk()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var responses = await Call(server, new() { Limit = 5 }).ToListAsync();

        Assert.Equal(
            "+cang/quotes/0 +cang/quotes/1 +cang/quotes/2 +cang/quotes/3 +library/quotes/0", Brief([.. responses]));
    }

    [Fact]
    public async Task WatchQuotes_CutAfterEachEvent_DeliversTheRestOnceAcrossARestart()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("onrecord.db");
        await using (var server = await QueryServer.StartAsync(path))
        {
            await server.StoreAsync(Samples.Harbour(), Samples.Library());
            await server.StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));
        }

        await using var restarted = await QueryServer.StartAsync(path);
        var seen = new List<string>();
        var cursor = "";
        for (var i = 0; i < 4; i++)
        {
            var response = Assert.Single(
                await Call(restarted, new() { AfterCursor = cursor, Limit = 1 }).ToListAsync());
            seen.Add(Brief(response));
            cursor = response.Cursor;
        }

        Assert.True(
            string.Join(' ', seen) == "+library/quotes/0 +library/quotes/1 -cang#1 +cang/quotes/0",
            Contract.Of("WatchQuotes", "Resumable"));
    }

    [Fact]
    public async Task WatchQuotes_ServiceStops_SendsALastCursorAndEndsUnavailable()
    {
        await using var server = await QueryServer.StartAsync();
        var commit = (await server.StoreAsync(Samples.Library()))[0].Commit;
        using var watch = Call(server, new() { OnlyNew = true });
        await watch.NextAsync();

        var stopping = server.StopAsync();
        var last = await watch.NextAsync();
        var end = await Errors.RefusesAsync(watch);

        Assert.Equal(commit.Cursor, last.Cursor);
        Errors.IsShutdown(end);
        await stopping;
    }

    // One watcher reads at once, one lets everything pile up first; both must end with what is on the record.
    [Fact]
    public async Task WatchQuotes_FastAndSlowWatcher_SeeTheSameHistoryEnd()
    {
        await using var server = await QueryServer.StartAsync();
        using var slow = Call(server, new());
        using var fast = Call(server, new());
        var fastRecord = new HashSet<string>();
        var finale = FollowAsync(fast, fastRecord);
        var random = new Random(4711);
        for (var i = 0; i < 60; i++)
        {
            await server.StoreAsync(Samples.Note($"d{random.Next(6)}", $"Câu {i} " + new string('a', 4000)));
            if (i % 5 == 0) await DeleteAsync(server, $"d{random.Next(6)}");
        }

        await server.StoreAsync(Samples.Note("het", "Hết"));
        await finale;
        var slowRecord = new HashSet<string>();
        await FollowAsync(slow, slowRecord);

        var record = (await server.Query.StreamQuotes(new(), cancellationToken: Token).ToListAsync())
            .SelectMany(response => response.Quotes).Select(Key).ToHashSet();
        var guarantee = Contract.Of("WatchQuotes", "Reliable watch");
        Assert.True(record.SetEquals(fastRecord), guarantee);
        Assert.True(record.SetEquals(slowRecord), guarantee);
    }

    [Fact]
    public async Task WatchQuotes_OnlyNewWithACursor_IsRefused()
    {
        await using var server = await QueryServer.StartAsync();
        var cursor = (await server.StoreAsync(Samples.Library()))[0].Commit.Cursor;

        var end = await Errors.RefusesAsync(Call(server, new() { OnlyNew = true, AfterCursor = cursor }));

        Errors.IsInvalid(end, "only_new", "CONTRADICTION");
    }

    [Theory]
    [InlineData(0, 999_000_000, "0 seconds and 999000000 nanoseconds")]
    [InlineData(600, 1_000, "600 seconds and 1000 nanoseconds")]
    [InlineData(601, 0, "601 seconds")]
    [InlineData(-5, 0, "-5 seconds")]
    [InlineData(5, -1, "5 seconds and -1 nanoseconds")]
    [InlineData(5, 1_000_000_000, "5 seconds and 1000000000 nanoseconds")]
    [InlineData(315_576_000_001, 0, "315576000001 seconds")]
    public async Task WatchQuotes_IntervalOutOfRange_IsRefused(long seconds, int nanos, string value)
    {
        await using var server = await QueryServer.StartAsync();

        var end = await Errors.RefusesAsync(
            Call(server, new() { ProgressInterval = new() { Seconds = seconds, Nanos = nanos } }));

        Errors.IsInvalid(end, "progress_interval", "OUT_OF_RANGE");
        Assert.Equal(value, end.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["value"]);
    }

    private static async Task FollowAsync(AsyncServerStreamingCall<WatchQuotesResponse> watch, HashSet<string> record)
    {
        while (true)
        {
            foreach (var e in (await watch.NextAsync()).Events)
            {
                if (e.EventCase == QuoteEvent.EventOneofCase.Retracted)
                {
                    var retracted = $"{e.Retracted.Document}#{e.Retracted.Revision}.";
                    record.RemoveWhere(key => key.StartsWith(retracted, StringComparison.Ordinal));
                    continue;
                }

                Assert.True(record.Add(Key(e.Kept)), Contract.Of("WatchQuotes", "Reliable watch"));
                if (e.Kept.Origin.Document == "documents/het") return;
            }
        }
    }

    private static async Task DeleteAsync(QueryServer server, string id)
    {
        try
        {
            await server.Archive.DeleteDocumentAsync(new() { Name = "documents/" + id }, cancellationToken: Token);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            // The dice chose a document that is not there now.
        }
    }

    private static string Key(QuoteRecord quote) => $"{quote.Origin.Document}#{quote.Origin.Revision}.{quote.Name}";

    private static string Brief(params WatchQuotesResponse[] responses) => string.Join(
        ' ',
        responses.SelectMany(response => response.Events).Select(e => e.EventCase == QuoteEvent.EventOneofCase.Kept
            ? "+" + e.Kept.Name["documents/".Length..]
            : $"-{e.Retracted.Document["documents/".Length..]}#{e.Retracted.Revision}"));

    private static AsyncServerStreamingCall<WatchQuotesResponse> Call(QueryServer server, WatchQuotesRequest request) =>
        server.Query.WatchQuotes(request, cancellationToken: Token);
}
