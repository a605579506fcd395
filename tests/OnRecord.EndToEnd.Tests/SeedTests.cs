using System.Text;
using Google.Protobuf;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests;

public sealed class SeedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pair_Seed_IsReadBackAsItWasSent()
    {
        await using var pair = await Pair.StartAsync();
        var bytes = await File.ReadAllBytesAsync(Built.Seed, Token);
        var source = new SourceDocument { Uri = "https://news.example/seed", Content = ByteString.CopyFrom(bytes) };

        var answer = await pair.IngestionClient.IngestAsync(source, Token);
        Assert.Equal((CommitOutcome.Stored, 1), (answer.Commit.Outcome, answer.Commit.Revision));

        var document = await pair.QueryClient.GetDocumentAsync(answer.Commit.Document, Token);
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(document.Text));
        Assert.Equal((2023, 6, 0), (document.Published.Year, document.Published.Month, document.Published.Day));
        Assert.Equal(2, document.Sections.Count);
        Assert.Equal(answer.QuoteCount, document.Quotes.Count);

        var sections = await pair.QueryClient.StreamSectionsAsync(new(), Token).ToListAsync(Token);
        Assert.Equal(["", "Nhiều thành tích nổi bật của lực lượng công an"],
            sections.Select(record => record.Section.Heading));
        var quotes = await pair.QueryClient.StreamQuotesAsync(new(), Token).ToListAsync(Token);
        Assert.Equal(document.Quotes, quotes.Select(record => record.Quote));
    }

    [Fact]
    public async Task Pair_SearchTypedWithoutDiacritics_FindsTheWordsWithThem()
    {
        await using var pair = await Pair.StartAsync();
        await IngestSeedAsync(pair);

        var first = await pair.QueryClient.SearchQuotesAsync(new() { Query = "to lam" }, Token).FirstAsync(Token);
        Assert.Equal("Tô Lâm", first.Quote.Quote.Speaker.Name);

        var party = await pair.QueryClient.SearchQuotesAsync(new() { Query = "\"dang bo\"" }, Token).ToListAsync(Token);
        Assert.Contains(party, hit => hit.Quote.Quote.Text.StartsWith("Đảng bộ Công an", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pair_SpeakerOfTheSeed_UnitesTheTitles()
    {
        await using var pair = await Pair.StartAsync();
        await IngestSeedAsync(pair);

        var summary = await pair.QueryClient.ListSpeakersAsync(new() { Words = "to lam" }, Token).FirstAsync(Token);
        var speaker = await pair.QueryClient.GetSpeakerAsync(summary.Name, Token);

        Assert.Equal("Tô Lâm", speaker.Summary.DisplayName);
        Assert.Equal(["Bộ trưởng", "Bộ trưởng Công an", "Đại tướng"],
            speaker.Titles.Select(title => title.Text).Order(StringComparer.Ordinal));
        Assert.Equal((2023, 6), (Assert.Single(speaker.Activity).Month.Year, speaker.Activity[0].Month.Month));
    }

    private static async Task IngestSeedAsync(Pair pair) => await pair.IngestionClient.IngestAsync(
        new SourceDocument
        {
            Uri = "seed",
            Content = ByteString.CopyFrom(await File.ReadAllBytesAsync(Built.Seed, Token)),
        },
        Token);
}
