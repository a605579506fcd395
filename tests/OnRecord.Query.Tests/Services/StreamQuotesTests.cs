using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class StreamQuotesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StreamQuotes_Everything_ComesInCommitAndTextOrder()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var responses = await Call(server, new()).ToListAsync();

        var names = responses.SelectMany(response => response.Quotes)
            .Select(quote => quote.Name.Replace("documents/", "", StringComparison.Ordinal));
        Assert.True(
            string.Join(' ', names)
                == "cang/quotes/0 cang/quotes/1 cang/quotes/2 cang/quotes/3 library/quotes/0 library/quotes/1",
            Contract.Of("StreamQuotes", "Ordered"));
    }

    [Fact]
    public async Task StreamQuotes_CutAfterEachQuote_DeliversTheRestOnceAcrossARestart()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("onrecord.db");
        var cursors = new List<string> { "" };
        var all = new List<string>();
        await using (var server = await QueryServer.StartAsync(path))
        {
            await server.StoreAsync(Samples.Harbour(), Samples.Library());
            while (await NextAsync(server, cursors[^1]) is [{ Quotes: [var quote] } response])
            {
                all.Add(quote.Name);
                cursors.Add(response.Cursor);
            }
        }

        Assert.Equal(6, all.Count);
        await using var restarted = await QueryServer.StartAsync(path);
        for (var seen = 0; seen < cursors.Count; seen++)
        {
            var rest = await Call(restarted, new() { AfterCursor = cursors[seen] }).ToListAsync();
            Assert.True(
                all.Skip(seen).SequenceEqual(rest.SelectMany(r => r.Quotes).Select(quote => quote.Name)),
                Contract.Of("StreamQuotes", "Resumable"));
        }

        static Task<List<StreamQuotesResponse>> NextAsync(QueryServer server, string after) =>
            Call(server, new() { AfterCursor = after, Limit = 1 }).ToListAsync();
    }

    [Fact]
    public async Task StreamQuotes_CursorOfACommit_StartsWithWhatCameNext()
    {
        await using var server = await QueryServer.StartAsync();
        var answers = await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var responses = await Call(server, new() { AfterCursor = answers[0].Commit.Cursor }).ToListAsync();

        Assert.Equal("documents/library/quotes/0", responses[0].Quotes[0].Name);
    }

    [Fact]
    public async Task StreamQuotes_Filter_DeliversAllThatMatches()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());
        var filter = new QuoteFilter
        {
            Speaker = "thi dao",
            Words = "hang",
            Language = "vi",
            Kinds = { QuoteKind.Indirect, QuoteKind.Direct },
            PublishedFrom = new() { Year = 2024 },
            PublishedTo = new() { Year = 2024, Month = 3 },
            MinConfidence = 0.7,
        };

        var responses = await Call(server, new() { Filter = filter }).ToListAsync();

        Assert.True(
            responses.SelectMany(r => r.Quotes).Select(q => q.Name).SequenceEqual(["documents/cang/quotes/1"]),
            Contract.Of("StreamQuotes", "Complete and unique"));
        Assert.Equal(
            (await Call(server, new()).ToListAsync())[^1].Cursor, responses[^1].Cursor);
    }

    [Fact]
    public async Task StreamQuotes_DocumentIsRevisedMeanwhile_NeverMixesRevisions()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Revision(0));
        var writing = Task.Run(
            async () =>
            {
                for (var i = 1; i <= 40; i++) await server.StoreAsync(Revision(i));
            },
            Token);

        while (!writing.IsCompleted)
        {
            foreach (var response in await Call(server, new()).ToListAsync())
            {
                var revisions = response.Quotes.Select(quote => quote.Origin.Revision).Distinct().Count();
                Assert.True(
                    revisions <= 1,
                    Contract.Of("StreamQuotes", "All or nothing"));
            }
        }

        await writing;

        static Document Revision(int number)
        {
            var builder = new DocumentBuilder("doi");
            for (var i = 0; i < 30; i++)
                builder.Paragraph($"Bà nói: “bản {number} câu {i}”.").Quote($"bản {number} câu {i}");
            return builder.Build();
        }
    }

    [Fact]
    public async Task StreamQuotes_ServiceStops_EndsUnavailableAndResumesElsewhere()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("onrecord.db");
        var names = new List<string>();
        var cursor = "";
        await using (var server = await QueryServer.StartAsync(path))
        {
            var words = string.Concat(Enumerable.Repeat("một lời rất dài ", 4000));
            await server.StoreAsync([.. Enumerable.Range(0, 60).Select(i => Samples.Note($"n{i}", $"{i} {words}"))]);
            using var call = Call(server, new());
            Add(await call.NextAsync());

            // The rest doesn't fit between server and client: the stream is in the middle when the service stops.
            var stopping = server.StopAsync();
            var end = await Assert.ThrowsAsync<RpcException>(async () =>
            {
                while (true) Add(await call.NextAsync());
            });

            Errors.IsShutdown(end);
            Assert.InRange(names.Count, 1, 59);
            await stopping;
        }

        await using var restarted = await QueryServer.StartAsync(path);
        foreach (var response in await Call(restarted, new() { AfterCursor = cursor }).ToListAsync()) Add(response);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"documents/n{i}/quotes/0"), names);

        void Add(StreamQuotesResponse response)
        {
            names.AddRange(response.Quotes.Select(quote => quote.Name));
            cursor = response.Cursor;
        }
    }

    private static AsyncServerStreamingCall<StreamQuotesResponse> Call(
        QueryServer server, StreamQuotesRequest request) =>
        server.Query.StreamQuotes(request, cancellationToken: Token);
}
