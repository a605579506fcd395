using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.Query.Archive.Sqlite.Chores;

namespace OnRecord.Query.Tests.Archive.Sqlite;

/// <summary>Searches the bytes of all of an archive's files for words that must not be there any more.</summary>
public sealed class SqliteErasureTests : IDisposable
{
    private const string Word = "Quẩyđặng";
    private const string FoldedWord = "quaydang";
    private const string Speaker = "Zebedäus Xylophon";

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Delete_WithErasure_LeavesNoByteOfTheText()
    {
        await using var archive = Open();
        await FillAsync(archive);
        Assert.Equal([Word, FoldedWord, "xylophon"], Found().Order(StringComparer.Ordinal));

        await archive.DeleteAsync("bimat", erase: true, Token);

        AssertErased();
        await CheckAsync(archive);
    }

    [Fact]
    public async Task Delete_WithErasureOfARevisedDocument_LeavesNoByteOfFormerRevisions()
    {
        await using var archive = Open();
        await FillAsync(archive);
        await await archive.StoreAsync(Samples.Note("bimat", "Không có gì"), Token);
        Assert.NotEmpty(Found());

        await archive.DeleteAsync("bimat", erase: true, Token);

        AssertErased();
    }

    [Fact]
    public async Task Delete_WithErasureOfAnother_CoversWhatWasDeletedBefore()
    {
        await using var archive = Open();
        await FillAsync(archive);
        await archive.DeleteAsync("bimat", erase: false, Token);
        Assert.NotEmpty(Found());

        await archive.DeleteAsync("d1", erase: true, Token);

        AssertErased();
    }

    [Fact]
    public async Task Delete_WithErasureOfAnother_CoversFormerRevisionsPastTheirTime()
    {
        var (time, retention) = (new FakeTimeProvider(), new Retention(3, TimeSpan.FromDays(30)));
        await using var archive = SqliteArchive.Open(Path, time, NullLogger.Instance, retention);
        await FillAsync(archive);
        await await archive.StoreAsync(Samples.Note("bimat", "Không có gì"), Token);
        time.Advance(TimeSpan.FromDays(31));
        while ((await archive.ReadStatsAsync(Token)).FormerRevisions > 0)
            await await archive.StoreAsync(Samples.Note("moi", "Một lời"), Token);
        Assert.NotEmpty(Found());

        await archive.DeleteAsync("d1", erase: true, Token);

        AssertErased();
    }

    [Fact]
    public async Task Delete_ManyWithErasureAtOnce_EraseAll()
    {
        await using var archive = Open();
        await FillAsync(archive);
        string[] ids = ["bimat", .. Enumerable.Range(0, 20).Select(i => $"d{i}")];

        await Task.WhenAll(ids.Select(id => archive.DeleteAsync(id, erase: true, Token)));

        AssertErased();
        Assert.Equal(40 - 20, (await archive.ReadStatsAsync(Token)).Documents);
    }

    [Fact]
    public async Task Delete_WithErasureOfMoreThanAGroupHolds_RewritesTheFileOnce()
    {
        await using var archive = Open();
        await FillAsync(archive);
        using var other = Session.Open(Path, SqliteOpenMode.ReadWrite);
        var before = Rewritings(other);

        // Queued before the first of them can be written; a document may be erased again.
        other.Execute("BEGIN IMMEDIATE");
        var erasures = Enumerable.Range(0, 502).Select(_ => archive.DeleteAsync("bimat", erase: true, Token)).ToArray();
        other.Execute("COMMIT");
        await Task.WhenAll(erasures);

        Assert.Equal(1, Rewritings(other) - before);
        AssertErased();

        static long Rewritings(Session session) => (long)session.Scalar("PRAGMA schema_version")!;
    }

    [Fact]
    public async Task Delete_WithErasureWhoseCallerLeaves_ErasesAllTheSame()
    {
        await using var archive = Open();
        await FillAsync(archive);
        using var other = Session.Open(Path, SqliteOpenMode.ReadWrite);
        using var leaving = new CancellationTokenSource();
        var deleted = archive.NextCommit;

        other.Execute("BEGIN IMMEDIATE");
        var erasure = archive.DeleteAsync("bimat", erase: true, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => erasure);
        other.Execute("COMMIT");
        await deleted;
        // Waits for its turn behind the erasure.
        await (await archive.CopyAsync(Token)).DisposeAsync();

        AssertErased();
    }

    [Fact]
    public async Task Delete_WithErasureWhileOthersWrite_LosesNothing()
    {
        await using var archive = Open();
        await FillAsync(archive);
        var erasure = archive.DeleteAsync("bimat", erase: true, Token);
        var receipts = new List<Task<StoreReceipt>>();
        for (var i = 0; i < 200; i++) receipts.Add(await archive.StoreAsync(Samples.Harbour($"moi{i}"), Token));
        await Task.WhenAll(receipts);
        await erasure;

        AssertErased();
        Assert.Equal(240, (await archive.ReadStatsAsync(Token)).Documents);
        await CheckAsync(archive);
    }

    [Fact]
    public async Task Dispose_WhileItErases_EndsAndLeavesItToTheNextStart()
    {
        var archive = Open();
        await FillAsync(archive);
        var deleted = archive.NextCommit;
        var erasure = archive.DeleteAsync("bimat", erase: true, Token);
        await deleted;

        await archive.DisposeAsync();
        // Done just in time, or not.
        if (await Record.ExceptionAsync(() => erasure) is { } fault) Assert.IsType<ArchiveUnavailableException>(fault);
        await using var reopened = Open();
        await reopened.DeleteAsync("bimat", erase: true, Token);

        AssertErased();
        Assert.Equal(40, (await reopened.ReadStatsAsync(Token)).Documents);
        await CheckAsync(reopened);
    }

    // What a process leaves that was killed after the deletion had been committed, and before the text was gone.
    [Fact]
    public async Task Open_ErasureWasCutShort_FinishesIt()
    {
        await using (var archive = Open())
        {
            await FillAsync(archive);
            await archive.DeleteAsync("bimat", erase: false, Token);
        }

        using (var session = Session.Open(Path, SqliteOpenMode.ReadWrite))
            session.Script("UPDATE archive SET erasing = 1");
        Assert.NotEmpty(Found());

        await using var reopened = Open();
        // Stands in the queue behind what the start has put there.
        await reopened.DeleteAsync("d1", erase: true, Token);

        AssertErased();
    }

    [Fact]
    public async Task EraseChore_AnotherErasureIsAskedForMeanwhile_IsStillRequired()
    {
        await using (var archive = Open()) await FillAsync(archive);
        using var session = Session.Open(Path, SqliteOpenMode.ReadWrite);
        EraseChore.Require(session);
        var chore = new EraseChore(new(Path));

        Assert.False(chore.Step(session));
        EraseChore.Require(session);
        while (!chore.Step(session)) continue;

        Assert.True(EraseChore.IsRequired(session), Contract.Of("DeleteDocument", "Erased"));
        chore = new(new(Path));
        while (!chore.Step(session)) continue;
        Assert.False(EraseChore.IsRequired(session));
    }

    private SqliteArchive Open() =>
        SqliteArchive.Open(Path, TimeProvider.System, NullLogger.Instance);

    private static async Task FillAsync(SqliteArchive archive)
    {
        for (var i = 0; i < 20; i++) await await archive.StoreAsync(Samples.Harbour($"d{i}"), Token);
        // Long enough for pages of its own, and for words in every index.
        var secret = string.Join(' ', Enumerable.Range(0, 900).Select(i => $"{Word} {Word}{i}"));
        await await archive.StoreAsync(Samples.Note("bimat", secret, Speaker), Token);
        for (var i = 20; i < 40; i++) await await archive.StoreAsync(Samples.Library($"d{i}"), Token);
    }

    private void AssertErased()
    {
        var found = Found();
        Assert.True(found.Count == 0, $"{Contract.Of("DeleteDocument", "Erased")} {string.Join(", ", found)}");
    }

    private List<string> Found()
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!))
        {
            if (file.EndsWith(".lock", StringComparison.Ordinal)) continue;
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var word in (string[])[Word, FoldedWord, "xylophon"])
            {
                if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 && !found.Contains(word)) found.Add(word);
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static async Task CheckAsync(SqliteArchive archive)
    {
        await foreach (var step in archive.CheckAsync(Token)) Assert.Empty(step.Problems);
    }
}
