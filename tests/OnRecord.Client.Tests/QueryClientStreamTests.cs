using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client.Tests.Fakes;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Client.Tests;

public sealed class QueryClientStreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Cut.Status, 1)]
    [InlineData(Cut.Status, 7)]
    [InlineData(Cut.Connection, 1)]
    [InlineData(Cut.Connection, 7)]
    public async Task StreamQuotes_StreamBreaksAgainAndAgain_DeliversEveryQuoteExactlyOnce(Cut cut, int batch)
    {
        var log = new QuoteLog(100, batch, cut, 0, 3, 40, 0, 0, 21);
        await using var server = await FakeServer.StartAsync();
        server.Query.OnStreamQuotes = log.StreamAsync;
        // A connection that breaks may take with it what was on its way: no cut is sure to let anything through.
        await using var clients = server.Connect(o => o.Retry = new RetryPolicy { MaxAttempts = 10 });

        var names = await clients.GetRequiredService<QueryClient>()
            .StreamQuotesAsync(new StreamQuotesRequest(), Cancellation)
            .Select(quote => quote.Name).ToListAsync(Cancellation);

        Assert.True(
            names.SequenceEqual(Enumerable.Range(0, 100).Select(QuoteLog.Name)),
            $"Every quote comes once, however often the stream breaks ({cut}, batches of {batch}; {names.Count} came).");
    }

    [Fact]
    public async Task StreamQuotes_StreamBreaksWithinLimit_AsksForTheRest()
    {
        var log = new QuoteLog(100, 4, Cut.Status, 12);

        var count = await CountAsync(log, limit: 20);

        Assert.Equal(20, count);
        Assert.Equal([(20L, ""), (8L, "12")], log.Requests.Select(r => (r.Limit, r.AfterCursor)));
    }

    [Fact]
    public async Task StreamQuotes_StreamBreaksBetweenLastItemAndEnd_EndsWithoutAskingForEverything()
    {
        var log = new QuoteLog(100, 4, Cut.Status, 20);

        var count = await CountAsync(log, limit: 20);

        Assert.Equal(20, count);
        Assert.Single(log.Requests);
    }

    [Fact]
    public async Task StreamQuotes_NoProgressAtAll_GivesUpWithTheErrorAsItIs()
    {
        var log = new QuoteLog(10, 1, Cut.Status, 0, 0, 0, 0, 0);
        await using var server = await FakeServer.StartAsync();
        server.Query.OnStreamQuotes = log.StreamAsync;
        await using var clients = server.Connect(o => o.Retry = new RetryPolicy { MaxAttempts = 3 });

        var error = await Assert.ThrowsAsync<RpcException>(async () => await clients.GetRequiredService<QueryClient>()
            .StreamQuotesAsync(new StreamQuotesRequest(), Cancellation).CountAsync(Cancellation));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Equal(3, log.Requests.Count);
    }

    [Fact]
    public async Task StreamQuotes_ProgressBetweenFailures_CountsAttemptsAnew()
    {
        var log = new QuoteLog(8, 1, Cut.Status, 1, 1, 1, 1, 1, 1, 1);
        await using var server = await FakeServer.StartAsync();
        server.Query.OnStreamQuotes = log.StreamAsync;
        await using var clients = server.Connect(o => o.Retry = new RetryPolicy { MaxAttempts = 2 });

        var count = await clients.GetRequiredService<QueryClient>()
            .StreamQuotesAsync(new StreamQuotesRequest(), Cancellation).CountAsync(Cancellation);

        Assert.Equal(8, count);
    }

    [Fact]
    public async Task StreamQuotes_InvalidCursor_IsNotTriedAgain()
    {
        var calls = 0;
        await using var server = await FakeServer.StartAsync();
        server.Query.OnStreamQuotes = (_, _, _) =>
        {
            calls++;
            throw Failures.Invalid("after_cursor", "is no cursor");
        };
        await using var clients = server.Connect();

        var error = await Assert.ThrowsAsync<RpcException>(async () => await clients.GetRequiredService<QueryClient>()
            .StreamQuotesAsync(new StreamQuotesRequest { AfterCursor = "x" }, Cancellation).CountAsync(Cancellation));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task StreamSections_StreamBreaks_ResumesAfterItsLastCursor()
    {
        var cursors = new List<string>();
        await using var server = await FakeServer.StartAsync();
        server.Query.OnStreamSections = async (request, responses, context) =>
        {
            cursors.Add(request.AfterCursor);
            var first = request.AfterCursor.Length == 0;
            var response = new StreamSectionsResponse { Cursor = first ? "one" : "two" };
            response.Sections.Add(new SectionRecord
            {
                Name = first ? "documents/d/sections/0" : "documents/d/sections/1",
            });
            await responses.WriteAsync(response, context.CancellationToken);
            if (first) throw Failures.Unavailable();
        };
        await using var clients = server.Connect();

        var names = await clients.GetRequiredService<QueryClient>()
            .StreamSectionsAsync(new StreamSectionsRequest(), Cancellation)
            .Select(section => section.Name).ToListAsync(Cancellation);

        Assert.Equal(["documents/d/sections/0", "documents/d/sections/1"], names);
        Assert.Equal(["", "one"], cursors);
    }

    [Fact]
    public async Task WatchQuotes_OnlyNewAndBroken_ResumesAfterItsCursorInsteadOfThePresent()
    {
        var requests = new List<WatchQuotesRequest>();
        await using var server = await FakeServer.StartAsync();
        server.Query.OnWatchQuotes = async (request, responses, context) =>
        {
            requests.Add(request);
            if (requests.Count == 1)
            {
                await responses.WriteAsync(new WatchQuotesResponse { Cursor = "7", CaughtUp = true },
                    context.CancellationToken);
                throw Failures.Unavailable();
            }

            var kept = new QuoteEvent { Kept = new QuoteRecord { Name = QuoteLog.Name(0) } };
            await responses.WriteAsync(new WatchQuotesResponse { Cursor = "8", Events = { kept } },
                context.CancellationToken);
        };
        await using var clients = server.Connect();

        var responses = await clients.GetRequiredService<QueryClient>()
            .WatchQuotesAsync(new WatchQuotesRequest { OnlyNew = true, Limit = 1 }, Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(["7", "8"], responses.Select(r => r.Cursor));
        Assert.Equal([(true, ""), (false, "7")], requests.Select(r => (r.OnlyNew, r.AfterCursor)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task SearchQuotes_Fails_IsRepeatedOnlyBeforeItsFirstHit(int hitsBefore, bool repeated)
    {
        var calls = 0;
        await using var server = await FakeServer.StartAsync();
        server.Query.OnSearchQuotes = async (_, responses, context) =>
        {
            calls++;
            var hits = new SearchQuotesResponse { Hits = { new QuoteHit { Score = 1 } } };
            if (calls > 1 || hitsBefore > 0) await responses.WriteAsync(hits, context.CancellationToken);
            if (calls == 1) throw Failures.Unavailable();
        };
        await using var clients = server.Connect();

        var search = clients.GetRequiredService<QueryClient>()
            .SearchQuotesAsync(new SearchQuotesRequest { Query = "x" }, Cancellation).CountAsync(Cancellation);

        if (repeated) Assert.Equal(1, await search);
        else await Assert.ThrowsAsync<RpcException>(async () => await search);
        Assert.Equal(repeated ? 2 : 1, calls);
    }

    private static async Task<int> CountAsync(QuoteLog log, int limit)
    {
        await using var server = await FakeServer.StartAsync();
        server.Query.OnStreamQuotes = log.StreamAsync;
        await using var clients = server.Connect();
        return await clients.GetRequiredService<QueryClient>()
            .StreamQuotesAsync(new StreamQuotesRequest { Limit = limit }, Cancellation).CountAsync(Cancellation);
    }
}
