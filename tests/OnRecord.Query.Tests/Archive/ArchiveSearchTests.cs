using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

public abstract class ArchiveSearchTests : ArchiveTests
{
    [Theory]
    [InlineData("dang bo", "cang#1.0")]
    [InlineData("Đảng bộ công nhân", "cang#1.0")]
    [InlineData("\"bo dang\"", "")]
    [InlineData("con duong", "cang#1.2")]
    [InlineData("hoang van anh", "cang#1.2")]
    [InlineData("anh cua", "cang#1.2")]
    [InlineData("floor ellis", "library#1.0")]
    [InlineData("dang* OR floor", "")]
    [InlineData("nowhere", "")]
    public async Task SearchQuotes_Words_FindsThemInQuoteClauseAndSpeaker(string query, string expected)
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());

        var found = await SearchQuotesAsync(WordQuery.Parse(query));

        Assert.Equal(
            expected, string.Join(' ', found.Select(hit => Brief(QuoteRecord.Parser.ParseFrom(hit.Record.Span)))));
    }

    [Fact]
    public async Task SearchQuotes_SeveralHits_ComeByFallingScoreUpToTheLimit()
    {
        await StoreAsync(Samples.Note("a", "Mưa, mưa và mưa"));
        await StoreAsync(Samples.Note("b", "Hôm nay trời nắng nhưng ngày mai sẽ có một cơn mưa rất lớn ở miền Trung"));
        await StoreAsync(Samples.Note("c", "Mưa lớn"));

        var found = await SearchQuotesAsync(WordQuery.Parse("mua"));

        Assert.Equal(3, found.Count);
        Assert.Equal(found.Select(hit => hit.Score).OrderDescending(), found.Select(hit => hit.Score));
        Assert.Equal("b#1.0", Brief(QuoteRecord.Parser.ParseFrom(found[^1].Record.Span)));
        Assert.Equal(2, (await SearchQuotesAsync(WordQuery.Parse("mua"), count: 2)).Count);
    }

    [Fact]
    public async Task Search_WithConditions_FindsOnlyWhatMeetsThem()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Harbour("cang2"));
        var words = WordQuery.Parse("cang");

        var quotes = await SearchQuotesAsync(
            words, new(new("vi"), "cang2", Kinds: [QuoteKind.Indirect], MinConfidence: 0.5));
        var sections = await SearchSectionsAsync(words, new(new("vi"), "cang2"));

        Assert.Equal("cang2#1.1", Brief(QuoteRecord.Parser.ParseFrom(Assert.Single(quotes).Record.Span)));
        Assert.Equal(2, sections.Count);
        Assert.Empty(await SearchSectionsAsync(words, new(new("en"))));
    }

    [Fact]
    public async Task Search_LongHits_AreReadAsTheyAreTaken()
    {
        await StoreLongAsync(12);

        var sections = await Archive.SearchSectionsAsync(Rain, new(new()), 12, Token).ToListAsync(Token);
        var quotes = await Archive.SearchQuotesAsync(Rain, new(new()), 12, Token).ToListAsync(Token);

        Assert.Equal((12, 12), (sections.Sum(found => found.Count), quotes.Sum(found => found.Count)));
        Assert.All(sections.Concat(quotes), found => Assert.InRange(found.Sum(hit => hit.Record.Length), 1, 2 << 20));
        var scores = sections.SelectMany(found => found).Select(hit => hit.Score).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.NotEqual(scores[0], scores[^1]);
    }

    [Fact]
    public async Task Search_RecordChangesMeanwhile_GoesOnWithWhatIsLeft()
    {
        await StoreLongAsync(12);
        var found = new List<string>();

        await foreach (var sections in Archive.SearchSectionsAsync(Rain, new(new()), 12, Token))
        {
            if (found.Count == 0)
            {
                await DeleteAsync("n0");
                await StoreAsync(Samples.Note("n1", "Mưa mưa mưa"));
            }

            found.AddRange(sections.Select(hit => SectionRecord.Parser.ParseFrom(hit.Record.Span).Origin.Document));
        }

        // The first ones are the longest, and rank last.
        Assert.Equal(Enumerable.Range(2, 10).Select(i => $"documents/n{i}").Reverse(), found);
    }

    private static WordQuery Rain => WordQuery.Parse("mua");

    // Each has one section and one quote of some 250 KB.
    private async Task StoreLongAsync(int count)
    {
        const int words = 40_000;
        for (var i = 0; i < count; i++)
        {
            var drought = string.Concat(Enumerable.Repeat("nắng ", words + (100 * (count - i))));
            await StoreAsync(Samples.Note($"n{i}", $"mưa {drought}"));
        }
    }
}
