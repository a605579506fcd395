using OnRecord.Query.Archive;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

public abstract class ArchiveReadTests : ArchiveTests
{
    [Fact]
    public async Task ReadQuotes_FromEachPosition_DeliversTheRestOnce()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        var all = (await QuotesAsync()).Select(Brief).ToList();

        var after = Position.Beginning;
        for (var seen = 0; seen < all.Count; seen++)
        {
            Assert.Equal(all.Skip(seen), (await QuotesAsync(after: after)).Select(Brief));
            after = (await Archive.ReadQuotesAsync(new(new()), after, new(1, 1), Token)).Through;
        }
    }

    [Fact]
    public async Task ReadQuotes_MoreBytesThanAllowed_ReturnsAtLeastOne()
    {
        await StoreAsync(Samples.Harbour());

        var batch = await Archive.ReadQuotesAsync(new(new()), default, new(500, 1), Token);

        Assert.Single(batch.Records);
        Assert.False(batch.IsLast);
    }

    [Fact]
    public async Task ReadQuotes_AtTheEnd_IsLastAndThroughTheHead()
    {
        await StoreAsync(Samples.Harbour());
        var head = await Archive.ReadHeadAsync(Token);

        var batch = await Archive.ReadQuotesAsync(new(new()), head, new(10, 1000), Token);

        Assert.Empty(batch.Records);
        Assert.Equal((head, true), (batch.Through, batch.IsLast));
    }

    [Fact]
    public async Task ReadQuotes_EachCombinationOfConditions_ReturnsWhatMeetsThemAll()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Note("ghi", "Cảng sẽ mở cửa ngày mai", "Nguyễn Thị Đào"));
        await StoreAsync(Samples.Harbour("cang2"));
        var all = await QuotesAsync();
        var speaker = all[0].Speaker["speakers/".Length..];

        foreach (var condition in
            from origin in new DocumentCondition[] { new(), new("vi"), new("en"), new(null, 20230101, 20231231) }
            from document in new[] { null, "cang", "nowhere" }
            from words in new[] { null, "cang", "\"dao nguyen\"", "thi dao" }
            from name in new[] { null, "Đào", "thi dao", "ellis" }
            from kinds in new QuoteKind[][] { [], [QuoteKind.Direct, QuoteKind.Term] }
            from confidence in new[] { 0, 0.75 }
            select new QuoteCondition(
                origin, document, words is null ? null : WordQuery.Parse(words), name == "Đào" ? speaker : null,
                name is null or "Đào" ? null : WordQuery.Phrase(name), kinds, confidence))
        {
            var expected = all.Where(quote => Meets(quote, condition)).Select(Brief);
            var actual = (await QuotesAsync(condition, atOnce: 2)).Select(Brief);
            Assert.True(
                expected.SequenceEqual(actual),
                $"Complete: every matching quote is delivered. {condition}: {string.Join(' ', actual)}");
        }
    }

    [Theory]
    [InlineData("vi", "cang cang")]
    [InlineData("en", "library")]
    [InlineData("de", "")]
    public async Task ReadSections_Language_ReturnsItsSections(string language, string expected)
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());

        Assert.Equal(expected, Names(await SectionsAsync(new(new(language)), atOnce: 1)));
    }

    [Theory]
    [InlineData("cua ngo", null, "cang")]
    [InlineData("\"ben cang\"", null, "cang")]
    [InlineData("pumps", "library", "library")]
    [InlineData("pumps", "cang", "")]
    [InlineData(null, "cang", "cang cang")]
    [InlineData("\"cang ben\"", null, "")]
    public async Task ReadSections_WordsAndDocument_ReturnsWhatMeetsBoth(
        string? words, string? document, string expected)
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());

        var condition = new SectionCondition(new(), document, words is null ? null : WordQuery.Parse(words));

        Assert.Equal(expected, Names(await SectionsAsync(condition, atOnce: 1)));
    }

    [Theory]
    [InlineData(20240318, null, "ngay")]
    [InlineData(20240401, null, "")]
    [InlineData(20230615, 20240101, "thang")]
    [InlineData(20230101, 20230531, "")]
    [InlineData(20220701, 20220702, "nam")]
    [InlineData(null, 20231231, "thang nam")]
    public async Task ListDocuments_Dates_ReturnsWhatMayHaveBeenPublishedThen(int? from, int? to, string expected)
    {
        await StoreAsync(new DocumentBuilder("ngay").Published(2024, 3, 18).Paragraph("Một.").Build());
        await StoreAsync(new DocumentBuilder("thang").Published(2023, 6).Paragraph("Hai.").Build());
        await StoreAsync(new DocumentBuilder("nam").Published(2022).Paragraph("Ba.").Build());
        await StoreAsync(new DocumentBuilder("khong").Paragraph("Bốn.").Build());

        var documents = await Archive.ListDocumentsAsync(new(null, from, to), default, 10, Token);

        Assert.Equal(expected, string.Join(' ', documents.Select(d => d.Summary.Name["documents/".Length..])));
    }

    [Fact]
    public async Task ListDocuments_Page_GoesOnAfterThePosition()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Note("cang", "Bản mới"));

        var first = Assert.Single(await Archive.ListDocumentsAsync(new(), default, 1, Token));
        var second = Assert.Single(await Archive.ListDocumentsAsync(new(), first.Position, 1, Token));

        Assert.Equal(
            new DocumentSummary
            {
                Name = "documents/library",
                SourceUri = "https://example.org/library",
                Title = "Library reopens after the flood",
                Language = "en",
                Published = new() { Year = 2023, Month = 6 },
                Revision = 1,
                CommitTime = first.Summary.CommitTime,
                SectionCount = 1,
                QuoteCount = 2,
                TextBytes = System.Text.Encoding.UTF8.GetByteCount(Samples.Library().Text),
            },
            first.Summary);
        Assert.Equal(("documents/cang", 2), (second.Summary.Name, second.Summary.Revision));
        Assert.Empty(await Archive.ListDocumentsAsync(new(), second.Position, 1, Token));
    }

    [Fact]
    public async Task Read_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Archive.ReadQuotesAsync(new(new()), default, new(10, 10), cancelled.Token));
    }

    private static string Names(IEnumerable<SectionRecord> sections) =>
        string.Join(' ', sections.Select(section => section.Origin.Document["documents/".Length..]));

    // The conditions once more, told in another way than an engine's.
    private static bool Meets(QuoteRecord quote, QuoteCondition condition)
    {
        var published = PublishedDays.Of(quote.Origin.Published);
        var name = quote.Quote.Speaker?.Name ?? "";
        string[] fields = [quote.Quote.Text, quote.Quote.Clause is null ? "" : quote.Context, name];
        return (condition.DocumentId is null || quote.Origin.Document == "documents/" + condition.DocumentId)
            && (condition.Origin.Language is null || quote.Origin.Language == condition.Origin.Language)
            && (condition.Origin.PublishedFrom is null || published?.Last >= condition.Origin.PublishedFrom)
            && (condition.Origin.PublishedTo is null || published?.First <= condition.Origin.PublishedTo)
            && (condition.SpeakerId is null || quote.Speaker == "speakers/" + condition.SpeakerId)
            && (condition.SpeakerWords is null || condition.SpeakerWords.Locate(name).Count > 0)
            && (condition.Kinds!.Count == 0 || condition.Kinds.Contains(quote.Quote.Kind))
            && quote.Quote.Confidence >= condition.MinConfidence
            && (condition.Words is null || condition.Words.Terms.All(
                term => fields.Any(field => new WordQuery([term]).Locate(field).Count > 0)));
    }
}
