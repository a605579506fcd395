using OnRecord.Query.Archive;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

public abstract class ArchiveCareTests : ArchiveTests
{
    private protected Retention Retention { get; private set; } = Retention.Default;

    [Fact]
    public async Task FindRevision_FormerOne_IsTheDocumentAsItWas()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));

        Assert.Equal(Samples.Harbour().Text, (await RevisionAsync("cang", 1))!.Text);
        Assert.Equal(1, (await RevisionAsync("cang", 1))!.Revision);
        Assert.Equal(2, (await RevisionAsync("cang", 2))!.Revision);
        Assert.Null(await RevisionAsync("cang", 3));
        Assert.Null(await RevisionAsync("cau", 1));
    }

    [Fact]
    public async Task FindRevision_MoreThanAreRetained_ForgetsTheOldest()
    {
        await OpenWithAsync(new(2, null));
        for (var i = 1; i <= 5; i++) await StoreAsync(Samples.Note("cang", $"Lần thứ {i}"));

        Assert.Equal([3L, 4L, 5L], await ReadableAsync("cang", 5));
    }

    [Fact]
    public async Task FindRevision_NoneIsRetained_KnowsOnlyTheCurrentOne()
    {
        await OpenWithAsync(new(0, null));
        for (var i = 1; i <= 3; i++) await StoreAsync(Samples.Note("cang", $"Lần thứ {i}"));

        Assert.Equal([3L], await ReadableAsync("cang", 3));
    }

    [Fact]
    public async Task FindRevision_FewerAreRetainedThanBefore_ForgetsTheRest()
    {
        for (var i = 1; i <= 4; i++) await StoreAsync(Samples.Note("cang", $"Lần thứ {i}"));
        await OpenWithAsync(new(1, null));
        await PrunedAsync(1);

        Assert.Equal([3L, 4L], await ReadableAsync("cang", 4));
    }

    [Fact]
    public async Task FindRevision_PastItsTime_IsForgotten()
    {
        await OpenWithAsync(new(10, TimeSpan.FromDays(30)));
        await StoreAsync(Samples.Note("cang", "Lần thứ nhất"));
        Time.Advance(TimeSpan.FromDays(20));
        await StoreAsync(Samples.Note("cang", "Lần thứ hai"));
        Time.Advance(TimeSpan.FromDays(20));
        await StoreAsync(Samples.Note("cang", "Lần thứ ba"));
        Assert.Equal([1L, 2L, 3L], await ReadableAsync("cang", 3));

        Time.Advance(TimeSpan.FromDays(11));
        await PrunedAsync(1);

        Assert.Equal([2L, 3L], await ReadableAsync("cang", 3));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delete_DocumentWithFormerRevisions_ForgetsThemAll(bool erase)
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));
        await Archive.DeleteAsync("cang", erase, Token);

        Assert.Empty(await ReadableAsync("cang", 2));
        Assert.Equal(3, (await StoreAsync(Samples.Harbour())).Revision);
        Assert.Equal([3L], await ReadableAsync("cang", 3));
    }

    [Fact]
    public async Task Delete_WithErasure_IsADeletionToWatchers()
    {
        await StoreAsync(Samples.Harbour());
        var before = await Archive.ReadHeadAsync(Token);

        var position = await Archive.DeleteAsync("cang", erase: true, Token);
        var events = await EventsAsync(after: before);

        Assert.Equal(["-cang#1"], events.Select(e => Brief(e.Event)));
        Assert.Equal(await Archive.ReadHeadAsync(Token), position);
        Assert.Null(await Archive.FindDocumentAsync("cang", Token));
    }

    [Fact]
    public async Task Delete_WithErasureOfADeletedDocument_AnswersWithItsDeletion()
    {
        await StoreAsync(Samples.Harbour());
        var deleted = await DeleteAsync("cang");

        Assert.Equal(deleted, await Archive.DeleteAsync("cang", erase: true, Token));
        Assert.Null(await Archive.DeleteAsync("cang", erase: false, Token));
        Assert.Null(await Archive.DeleteAsync("cau", erase: true, Token));
    }

    [Fact]
    public async Task ReadStats_AfterChanges_CountsWhatIsThere()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Note("library", "Sách đã khô"));
        await StoreAsync(Samples.Note("but", "Một lời"));
        await DeleteAsync("but");

        var stats = await Archive.ReadStatsAsync(Token);

        Assert.Equal((2, 1, 3, 5), (stats.Documents, stats.DeletedDocuments, stats.Sections, stats.Quotes));
        Assert.Equal((3, 2, 1), (stats.Speakers, stats.Retractions, stats.FormerRevisions));
        Assert.Equal(await Archive.ReadHeadAsync(Token), stats.Head);
        Assert.Equal(Time.GetUtcNow(), stats.LastCommit);
    }

    [Fact]
    public async Task ReadStats_EmptyArchive_IsZero()
    {
        var stats = await Archive.ReadStatsAsync(Token);

        Assert.Equal((0, 0, 0, Position.Beginning), (stats.Documents, stats.Quotes, stats.Speakers, stats.Head));
        Assert.Null(stats.LastCommit);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(55_731)]
    public async Task Check_RandomHistory_FindsNothingWrong(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 150; step++)
        {
            var id = $"d{random.Next(70)}";
            if (random.Next(5) == 0) await Archive.DeleteAsync(id, erase: random.Next(10) == 0, Token);
            else if (random.Next(3) == 0) await StoreAsync(Samples.Harbour(id));
            else if (random.Next(3) == 0) await StoreAsync(Samples.Library(id));
            else await StoreAsync(Samples.Note(id, $"Lời nói số {random.Next(5)} của ngày hôm nay"));
        }

        var (documents, problems) = await CheckAsync();

        Assert.Empty(problems);
        var stats = await Archive.ReadStatsAsync(Token);
        Assert.Equal(stats.Documents + stats.DeletedDocuments, documents);
    }

    private protected async Task<(long Documents, List<string> Problems)> CheckAsync()
    {
        var (documents, problems) = (0L, new List<string>());
        await foreach (var step in Archive.CheckAsync(Token))
        {
            documents += step.Documents;
            problems.AddRange(step.Problems);
        }

        return (documents, problems);
    }

    private Task OpenWithAsync(Retention retention)
    {
        Retention = retention;
        return ReopenAsync();
    }

    private async Task<Document?> RevisionAsync(string id, long revision) =>
        await Archive.FindRevisionAsync(id, revision, Token) is { } body ? Document.Parser.ParseFrom(body.Span) : null;

    private async Task<List<long>> ReadableAsync(string id, long last)
    {
        var readable = new List<long>();
        for (var revision = 1L; revision <= last; revision++)
            if (await RevisionAsync(id, revision) is not null) readable.Add(revision);
        return readable;
    }

    // Pruning is queued behind what was written before it; whoever writes after it may rely on it.
    private async Task PrunedAsync(long expected)
    {
        while ((await Archive.ReadStatsAsync(Token)).FormerRevisions > expected)
            await StoreAsync(Samples.Note($"{Guid.NewGuid():N}", "Một lời"));
    }
}
