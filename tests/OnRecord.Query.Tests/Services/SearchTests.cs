using System.Text;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class SearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SearchQuotes_TypedWithoutMarks_HighlightsTheWordsInTheirContext()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var hit = Assert.Single(await QuotesAsync(server, new() { Query = "\"dang bo\" DAO" }));

        Assert.Equal("documents/cang/quotes/0", hit.Quote.Name);
        var context = Encoding.UTF8.GetBytes(hit.Quote.Context);
        Assert.Equal(
            ["Đào", "Đảng bộ"], hit.Highlights.Select(span => Encoding.UTF8.GetString(context[span.Start..span.End])));
    }

    [Fact]
    public async Task SearchQuotes_WordsSideBySide_RankBeforeTheSameWordsApart()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(
            Samples.Note("apart", "mưa rơi rồi nắng lên"),
            Samples.Note("together", "trời có mưa nắng thất thường suốt cả tuần này"));

        var hits = await QuotesAsync(server, new() { Query = "mua nang" });

        Assert.Equal(["documents/together", "documents/apart"], hits.Select(hit => hit.Quote.Origin.Document));
    }

    [Fact]
    public async Task SearchSections_Words_HighlightsThemInTheText()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var responses = await server.Query.SearchSections(
            new() { Query = "cua ky" }, cancellationToken: Token).ToListAsync();

        var hit = Assert.Single(responses.SelectMany(response => response.Hits));
        Assert.Equal("documents/cang/sections/1", hit.Section.Name);
        var text = Encoding.UTF8.GetBytes(Samples.Harbour().Text);
        Assert.Equal(
            ["Kỳ", "của", "cửa", "của"],
            hit.Highlights.Select(span => Encoding.UTF8.GetString(text[span.Start..span.End])));
    }

    [Fact]
    public async Task SearchQuotes_ManyHits_FallInScoreUpToTheLimit()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync([.. Enumerable.Range(0, 60).Select(i => Samples.Note(
            $"n{i}",
            string.Concat(Enumerable.Repeat("mưa ", 1 + (i % 7)))
                + string.Concat(Enumerable.Repeat("nắng ", i % 11))))]);

        var hits = await QuotesAsync(server, new() { Query = "mua", Limit = 50 });

        Assert.Equal(50, hits.Count);
        Assert.True(
            hits.Zip(hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score),
            Contract.Of("SearchQuotes", "Ranked"));
        Assert.Equal(20, (await QuotesAsync(server, new() { Query = "mua" })).Count);
    }

    [Fact]
    public async Task SearchQuotes_LongHits_ComeInResponsesOfModerateSize()
    {
        await using var server = await QueryServer.StartAsync();
        var words = string.Concat(Enumerable.Repeat("nắng ", 1500));
        await server.StoreAsync([.. Enumerable.Range(0, 30).Select(i => Samples.Note($"n{i}", $"mưa {words}{i}"))]);

        var responses = await Call(server, new() { Query = "mua", Limit = 30 }).ToListAsync();

        Assert.Equal(30, responses.Sum(response => response.Hits.Count));
        Assert.All(responses, response => Assert.InRange(response.CalculateSize(), 1, 85_000));
    }

    [Fact]
    public async Task SearchSections_ManyHits_FallInScoreUpToTheLimit()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync([.. Enumerable.Range(0, 60).Select(i => Samples.Note(
            $"n{i}",
            string.Concat(Enumerable.Repeat("mưa ", 1 + (i % 7)))
                + string.Concat(Enumerable.Repeat("nắng ", i % 11))))]);

        var hits = await SectionsAsync(server, new() { Query = "mua", Limit = 50 });

        Assert.Equal(50, hits.Count);
        Assert.NotEqual(hits[0].Score, hits[^1].Score);
        Assert.True(
            hits.Zip(hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score),
            Contract.Of("SearchSections", "Ranked"));
        Assert.Equal(20, (await SectionsAsync(server, new() { Query = "mua" })).Count);
    }

    [Fact]
    public async Task SearchQuotes_RecordChangesMeanwhile_ShowsOneMoment()
    {
        await using var server = await QueryServer.StartAsync();
        var writing = ReviseTwoDocumentsAsync(server);

        while (!writing.IsCompleted)
        {
            var hits = await QuotesAsync(server, new() { Query = "mua" });
            Assert.True(
                hits.Count == hits.Select(hit => hit.Quote.Origin.Document).Distinct().Count(),
                Contract.Of("SearchQuotes", "Consistent"));
        }

        await writing;
        Assert.Equal(2, (await QuotesAsync(server, new() { Query = "mua 30" })).Count);
    }

    [Fact]
    public async Task SearchSections_RecordChangesMeanwhile_ShowsOneMoment()
    {
        await using var server = await QueryServer.StartAsync();
        var writing = ReviseTwoDocumentsAsync(server);

        while (!writing.IsCompleted)
        {
            var hits = await SectionsAsync(server, new() { Query = "mua" });
            Assert.True(
                hits.Count == hits.Select(hit => hit.Section.Origin.Document).Distinct().Count(),
                Contract.Of("SearchSections", "Consistent"));
        }

        await writing;
        Assert.Equal(2, (await SectionsAsync(server, new() { Query = "mua 30" })).Count);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("mua\" OR \"lam")]
    [InlineData("NEAR(mua lam)")]
    [InlineData("words: mua*")]
    [InlineData("(mua) AND -lam ^ {clause} : 'x'")]
    [InlineData("mua\0lam; DROP TABLE quotes")]
    public async Task SearchQuotes_SyntaxOfTheIndex_IsTakenAsText(string query)
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Note("mua", "Mưa"));

        if (query == "\"")
            Errors.IsInvalid(await Errors.RefusesAsync(Call(server, new() { Query = query })), "query", "NO_WORDS");
        else
            Assert.Empty(await QuotesAsync(server, new() { Query = query }));
    }

    [Theory]
    [InlineData("", 0, "query", "NO_WORDS")]
    [InlineData("… — !", 0, "query", "NO_WORDS")]
    [InlineData("mua", -1, "limit", "OUT_OF_RANGE")]
    [InlineData("mua", 1001, "limit", "OUT_OF_RANGE")]
    public async Task Search_BadRequest_IsRefused(string query, int limit, string field, string reason)
    {
        await using var server = await QueryServer.StartAsync();

        Errors.IsInvalid(
            await Errors.RefusesAsync(Call(server, new() { Query = query, Limit = limit })), field, reason);
        Errors.IsInvalid(
            await Errors.RefusesAsync(
                server.Query.SearchSections(new() { Query = query, Limit = limit }, cancellationToken: Token)),
            field, reason);
    }

    [Fact]
    public async Task Search_TooLongOrTooManyWords_IsRefused()
    {
        await using var server = await QueryServer.StartAsync();

        var tooLong = await Errors.RefusesAsync(Call(server, new() { Query = new string('a', 1025) }));
        var tooMany = await Errors.RefusesAsync(
            Call(server, new() { Query = string.Join(' ', Enumerable.Repeat("a", 33)) }));

        Errors.IsInvalid(tooLong, "query", "TOO_LONG");
        Errors.IsInvalid(tooMany, "query", "TOO_MANY_WORDS");
    }

    private static Grpc.Core.AsyncServerStreamingCall<SearchQuotesResponse> Call(
        QueryServer server, SearchQuotesRequest request) =>
        server.Query.SearchQuotes(request, cancellationToken: Token);

    private static async Task<List<QuoteHit>> QuotesAsync(QueryServer server, SearchQuotesRequest request) =>
        [.. (await Call(server, request).ToListAsync()).SelectMany(response => response.Hits)];

    private static async Task<List<SectionHit>> SectionsAsync(QueryServer server, SearchSectionsRequest request) =>
        [.. (await server.Query.SearchSections(request, cancellationToken: Token).ToListAsync())
            .SelectMany(response => response.Hits)];

    private static async Task ReviseTwoDocumentsAsync(QueryServer server)
    {
        for (var i = 1; i <= 30; i++)
            await server.StoreAsync(Samples.Note("mot", $"Mưa lần {i}"), Samples.Note("hai", $"Mưa lần {i}"));
    }
}
