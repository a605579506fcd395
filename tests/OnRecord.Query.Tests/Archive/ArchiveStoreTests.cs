using OnRecord.Query.Archive;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

public abstract class ArchiveStoreTests : ArchiveTests
{
    [Fact]
    public async Task Store_NewDocument_IsStoredWhole()
    {
        var document = Samples.Harbour();

        var receipt = await StoreAsync(document);

        Assert.Equal((CommitOutcome.Stored, 1), (receipt.Outcome, receipt.Revision));
        var found = Document.Parser.ParseFrom((await Archive.FindDocumentAsync("cang", Token))!.Memory.Span);
        Assert.Equal(1, found.Revision);
        Assert.Equal(Time.GetUtcNow(), found.CommitTime.ToDateTimeOffset());
        found.Revision = 0;
        found.CommitTime = null;
        Assert.Equal(document, found);
    }

    [Fact]
    public async Task Store_DocumentThatIsAskedForAgainAndAgain_IsReplacedForWhoAsksNext()
    {
        await StoreAsync(Samples.Harbour());
        await AskOftenAsync("cang");

        await StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));

        foreach (var found in await AskOftenAsync("cang")) Assert.Equal(2, found!.Revision);
    }

    [Fact]
    public async Task Delete_DocumentThatIsAskedForAgainAndAgain_IsGoneForWhoAsksNext()
    {
        await StoreAsync(Samples.Harbour());
        await AskOftenAsync("cang");

        await Archive.DeleteAsync("cang", erase: false, Token);

        foreach (var found in await AskOftenAsync("cang")) Assert.Null(found);
    }

    [Fact]
    public async Task Store_RevisionAndTimeOfTheSender_AreReplaced()
    {
        var document = Samples.Harbour();
        document.Revision = 77;
        document.CommitTime = new() { Seconds = 1 };

        await StoreAsync(document);

        var bytes = (await Archive.FindDocumentAsync("cang", Token))!.Memory.ToArray();
        var found = Document.Parser.ParseFrom(bytes);
        Assert.Equal(1, found.Revision);
        Assert.Equal(Time.GetUtcNow(), found.CommitTime.ToDateTimeOffset());
        Assert.Equal(found.CalculateSize(), bytes.Length);
    }

    [Fact]
    public async Task Store_SameContentAgain_IsUnchangedAndAtTheSamePosition()
    {
        var first = await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        var nextCommit = Archive.NextCommit;

        var again = await StoreAsync(Samples.Harbour());

        Assert.Equal(first with { Outcome = CommitOutcome.Unchanged }, again);
        Assert.False(nextCommit.IsCompleted, "Nothing was written, so there was no commit.");
    }

    public static IEnumerable<TheoryDataRow<string, Action<Document>>> Corrections =>
    [
        new("title", document => document.Title = "Cảng mới"),
        new("no title", document => document.ClearTitle()),
        new("language", document => document.Language = "en"),
        new("published", document => document.Published = new() { Year = 2024, Month = 4 }),
        new("no date", document => document.Published = null),
        new("text", document => document.Text += "\n"),
    ];

    [Theory]
    [MemberData(nameof(Corrections))]
    public async Task Store_SameContentToldOtherwise_IsRevised(string what, Action<Document> correct)
    {
        await StoreAsync(Samples.Harbour());
        var corrected = Samples.Harbour();
        correct(corrected);

        var receipt = await StoreAsync(corrected);
        var again = await StoreAsync(corrected);

        Assert.True(receipt is { Outcome: CommitOutcome.Revised, Revision: 2 }, $"{what}: {receipt}");
        Assert.Equal(receipt with { Outcome = CommitOutcome.Unchanged }, again);
        Assert.All(await QuotesAsync(), quote => Assert.Equal(
            (corrected.Language, corrected.Title, corrected.Published),
            (quote.Origin.Language, quote.Origin.Title, quote.Origin.Published)));
    }

    [Fact]
    public async Task Store_SameContentFromABetterParser_IsUnchanged()
    {
        var first = await StoreAsync(Samples.Harbour());
        var reread = Samples.Harbour();
        reread.Quotes.RemoveAt(3);
        reread.Quotes[0].Confidence = 0.95;

        Assert.Equal(first with { Outcome = CommitOutcome.Unchanged }, await StoreAsync(reread));
    }

    [Fact]
    public async Task Store_OtherContent_ReplacesTheRevisionEverywhere()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());

        var receipt = await StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));

        Assert.Equal((CommitOutcome.Revised, 2), (receipt.Outcome, receipt.Revision));
        Assert.Equal(["library#1.0", "library#1.1", "cang#2.0"], (await QuotesAsync()).Select(Brief));
        Assert.Equal(
            ["library", "cang"], (await SectionsAsync()).Select(s => s.Origin.Document["documents/".Length..]));
        Assert.Empty(await SearchQuotesAsync(new([["cong", "nhan"]])));
        Assert.Empty(await SearchSectionsAsync(new([["cong", "nhan"]])));
        Assert.Single(await SearchQuotesAsync(new([["tau"]])));
    }

    [Fact]
    public async Task Store_RecordsNameTheirPlace()
    {
        await StoreAsync(Samples.Harbour());

        var quote = (await QuotesAsync())[2];

        Assert.Equal("documents/cang/quotes/2", quote.Name);
        Assert.Matches("^speakers/hoang-van-anh-[0-9a-f]{8}$", quote.Speaker);
        Assert.Equal("Ông Hoàng Văn Ánh nói con đường là “cửa ngõ mới” của cả vùng.", quote.Context);
        Assert.Equal(Samples.Harbour().Sections[1].Blocks[2].Span.Start, quote.ContextStart);
        Assert.Equal(Samples.Harbour().Quotes[2], quote.Quote);
        Assert.Equal(
            new Origin
            {
                Document = "documents/cang",
                Revision = 1,
                SourceUri = "https://example.org/cang",
                Title = "Cảng mới đón chuyến tàu đầu tiên",
                Language = "vi",
                Published = new() { Year = 2024, Month = 3, Day = 18 },
            },
            quote.Origin);
    }

    [Fact]
    public async Task Store_QuoteWithoutAName_HasNoSpeakerResource()
    {
        await StoreAsync(Samples.Library());

        Assert.Equal("", (await QuotesAsync())[1].Speaker);
    }

    [Fact]
    public async Task Store_OneHugeBlockWithManyQuotes_KeepsContextsWithinTheirBudget()
    {
        var builder = new DocumentBuilder("dai");
        builder.Paragraph(string.Concat(Enumerable.Range(0, 3000).Select(i => $"Lời thứ {i}: “ừ{i}”. ")));
        for (var i = 0; i < 3000; i++) builder.Quote($"ừ{i}");
        await StoreAsync(builder.Build());

        var quotes = await QuotesAsync();

        Assert.Equal(3000, quotes.Count);
        Assert.InRange(quotes.Sum(quote => (long)quote.Context.Length), 1, 2 << 20);
        Assert.All(quotes, quote => Assert.Contains($"“{quote.Quote.Text}", quote.Context, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Store_ManyAtOnce_KeepsTheOrderOfTheCaller()
    {
        var receipts = new List<Task<StoreReceipt>>();
        for (var i = 0; i < 1200; i++)
            receipts.Add(await Archive.StoreAsync(Samples.Note($"n{i}", $"Câu thứ {i}"), Token));

        var positions = (await Task.WhenAll(receipts)).Select(receipt => receipt.Position.Value).ToList();

        Assert.Equal(positions.Order().Distinct(), positions);
        Assert.Equal(Enumerable.Range(0, 1200).Select(i => $"n{i}#1.0"), (await QuotesAsync(atOnce: 7)).Select(Brief));
    }

    [Fact]
    public async Task Delete_Document_TakesEverythingOffTheRecord()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());

        var position = await DeleteAsync("cang");

        Assert.Equal(await Archive.ReadHeadAsync(Token), position);
        Assert.Null(await Archive.FindDocumentAsync("cang", Token));
        Assert.Equal(["library#1.0", "library#1.1"], (await QuotesAsync()).Select(Brief));
        Assert.Single(await SectionsAsync());
        Assert.Single(await Archive.ListDocumentsAsync(new(), default, 10, Token));
        Assert.Empty(await SearchQuotesAsync(new([["dang"]])));
        Assert.Empty(await SearchSectionsAsync(new([["ben"]])));
    }

    [Fact]
    public async Task Delete_UnknownOrDeletedDocument_SaysSo()
    {
        await StoreAsync(Samples.Harbour());
        await DeleteAsync("cang");

        Assert.Null(await DeleteAsync("cang"));
        Assert.Null(await DeleteAsync("nowhere"));
    }

    [Fact]
    public async Task Store_AfterDeletion_GoesOnWithTheRevisions()
    {
        await StoreAsync(Samples.Harbour());
        await DeleteAsync("cang");

        var receipt = await StoreAsync(Samples.Harbour());

        Assert.Equal((CommitOutcome.Stored, 2), (receipt.Outcome, receipt.Revision));
        Assert.All(await QuotesAsync(), quote => Assert.Equal(2, quote.Origin.Revision));
    }

    [Fact]
    public async Task Reopen_Archive_IsTheSame()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await DeleteAsync("cang");
        var (id, head) = (Archive.Id, await Archive.ReadHeadAsync(Token));

        await ReopenAsync();

        Assert.Equal((id, head), (Archive.Id, await Archive.ReadHeadAsync(Token)));
        var next = await StoreAsync(Samples.Note("sau", "Chúng tôi vẫn ở đây"));
        Assert.True(next.Position > head, "Ordered: a commit after a restart stands after those before it.");
    }

    [Fact]
    public async Task NextCommit_Commit_CompletesIt()
    {
        var nextCommit = Archive.NextCommit;
        Assert.False(nextCommit.IsCompleted);

        await StoreAsync(Samples.Harbour());

        await nextCommit.WaitAsync(Token);
        Assert.False(Archive.NextCommit.IsCompleted);
    }

    private async Task<List<Document?>> AskOftenAsync(string id)
    {
        const int times = 4;
        var found = new List<Document?>();
        for (var i = 0; i < times; i++)
        {
            using var bytes = await Archive.FindDocumentAsync(id, Token);
            found.Add(bytes is null ? null : Document.Parser.ParseFrom(bytes.Memory.Span));
        }

        return found;
    }
}
