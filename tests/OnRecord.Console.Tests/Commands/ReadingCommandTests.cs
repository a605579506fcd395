using OnRecord.Client.Tests.Fakes;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

/// <summary>documents, sections, quotes, search, watch.</summary>
public sealed class ReadingCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quotes_AllFilters_ReachTheService()
    {
        StreamQuotesRequest? asked = null;
        await using var server = await FakeServices.StartAsync();
        server.Query.OnStreamQuotes = (request, _, _) =>
        {
            asked = request;
            return Task.CompletedTask;
        };

        await RunAsync(
            server, false, "quotes", "--document", "documents/d", "--speaker", "to lam", "--words", "cau moi",
            "--language", "vi",
            "--kind", "direct", "--kind", "mixed", "--from", "2023-06", "--to", "2024", "--min-confidence", "0.5",
            "--limit", "7", "--after", "c");

        Assert.Equal(
            new StreamQuotesRequest
            {
                AfterCursor = "c",
                Limit = 7,
                Filter = new QuoteFilter
                {
                    Document = "documents/d",
                    Speaker = "to lam",
                    Words = "cau moi",
                    Language = "vi",
                    Kinds = { QuoteKind.Direct, QuoteKind.Mixed },
                    PublishedFrom = new Google.Type.Date { Year = 2023, Month = 6 },
                    PublishedTo = new Google.Type.Date { Year = 2024 },
                    MinConfidence = 0.5,
                },
            },
            asked);
    }

    [Fact]
    public async Task Quotes_Piped_PrintsOneRecordALine()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = await RunAsync(server, false, "quotes");

        Assert.Equal(Samples.QuoteRecord(), QuoteRecord.Parser.ParseJson(Assert.Single(terminal.Lines)));
    }

    [Fact]
    public async Task Quotes_LimitReached_SaysHowToGoOn()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = await RunAsync(server, true, "quotes", "--limit", "1");

        Assert.Contains("--after q1", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_NothingMatches_SaysSoToAPersonAndNothingToAMachine()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnStreamQuotes = (_, _, _) => Task.CompletedTask;
        using var person = await RunAsync(server, true, "quotes");
        using var machine = await RunAsync(server, false, "quotes");

        Assert.Equal("No quote matches.\n", person.Screen);
        Assert.Equal("", machine.Out + machine.Screen);
    }

    [Fact]
    public async Task Sections_OnAScreen_ShowsHeadingAndBlocks()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = await RunAsync(server, true, "sections");

        Assert.Contains("Cây cầu  documents/bridge/sections/1", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("paragraph", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Words_AreOneQueryAndHitsAreShown()
    {
        SearchQuotesRequest? asked = null;
        await using var server = await FakeServices.StartAsync();
        var answer = server.Query.OnSearchQuotes!;
        server.Query.OnSearchQuotes = (request, responses, context) =>
        {
            asked = request;
            return answer(request, responses, context);
        };
        using var terminal = await RunAsync(server, true, "search", "cay", "cau", "--kind", "direct");

        Assert.Equal(("cay cau", 20), (asked!.Query, asked.Limit));
        Assert.Equal([QuoteKind.Direct], asked.Filter.Kinds);
        Assert.Contains("Trần Thị Mai", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Sections_SearchesThose()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnSearchSections = (request, responses, context) => responses.WriteAsync(
            new SearchSectionsResponse
            {
                Hits =
                    { new SectionHit { Section = Samples.SectionRecord(), Highlights = { Samples.Find("mùa mưa") } } },
            },
            context.CancellationToken);
        using var terminal = await RunAsync(server, true, "search", "--sections", "mua mua");

        Assert.Contains("mùa mưa", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_List_ShowsTitleOrFileName()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnListDocuments = _ => Task.FromResult(new ListDocumentsResponse
        {
            Documents =
            {
                new DocumentSummary
                {
                    Name = "documents/a",
                    Title = "Cầu mới",
                    Language = "vi",
                    QuoteCount = 1234,
                    Revision = 1,
                },
                new DocumentSummary
                {
                    Name = "documents/b",
                    SourceUri = "file:///news/b%20c.txt",
                    Language = "vi",
                    Revision = 2,
                },
            },
        });
        using var terminal = await RunAsync(server, true, "documents");

        Assert.Contains("Cầu mới", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("1,234", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("b c.txt", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_Limit_StopsThere()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnListDocuments = _ => Task.FromResult(new ListDocumentsResponse
        {
            Documents = { new DocumentSummary { Name = "documents/a" }, new DocumentSummary { Name = "documents/b" } },
        });
        using var terminal = await RunAsync(server, false, "documents", "-n", "1");

        Assert.Single(terminal.Lines);
    }

    [Fact]
    public async Task Documents_Name_PrintsThatDocument()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = await RunAsync(server, false, "documents", "documents/bridge", "-o", "json");

        Assert.Equal(Samples.Document(), Document.Parser.ParseJson(terminal.Out));
    }

    [Fact]
    public async Task Watch_KeptAndRetracted_ShowsBoth()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnWatchQuotes = (_, responses, context) => responses.WriteAsync(
            new WatchQuotesResponse
            {
                Events =
                {
                    new QuoteEvent { Kept = Samples.QuoteRecord() },
                    new QuoteEvent
                    {
                        Retracted = new Retraction
                        {
                            Document = "documents/old",
                            Revision = 2,
                            Reason = RetractionReason.Deleted,
                        },
                    },
                },
                Cursor = "w1",
                CaughtUp = true,
            },
            context.CancellationToken);
        using var terminal = await RunAsync(server, true, "watch", "--limit", "2");

        Assert.Contains("Trần Thị Mai", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("the quotes of documents/old, revision 2, which was deleted", terminal.Screen,
            StringComparison.Ordinal);
        Assert.Contains("Up to date", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_Piped_PrintsTheCursorWithTheEvents()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnWatchQuotes = (_, responses, context) => responses.WriteAsync(
            new WatchQuotesResponse { Events = { new QuoteEvent { Kept = Samples.QuoteRecord() } }, Cursor = "w1" },
            context.CancellationToken);
        using var terminal = await RunAsync(server, false, "watch", "--limit", "1");

        Assert.Equal("w1", WatchQuotesResponse.Parser.ParseJson(Assert.Single(terminal.Lines)).Cursor);
    }

    private static async Task<TestTerminal> RunAsync(FakeServer server, bool isScreen, params string[] arguments)
    {
        var terminal = new TestTerminal { IsScreen = isScreen };
        var exitCode = await terminal.RunAsync(Cancellation, [.. arguments, "--query", server.Address.OriginalString]);
        Assert.True(exitCode == ExitCode.Done, terminal.Errors);
        return terminal;
    }
}
