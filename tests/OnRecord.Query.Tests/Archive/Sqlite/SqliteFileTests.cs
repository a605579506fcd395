using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_FolderThatIsNotThere_MakesIt()
    {
        await using var archive = Open(_folder.File("a/b/onrecord.db"));

        Assert.True(File.Exists(_folder.File("a/b/onrecord.db")));
    }

    [Fact]
    public async Task Open_NewerSchema_IsRefusedInOneLine()
    {
        await Open().DisposeAsync();
        Execute($"PRAGMA user_version = {Schema.Version + 1}");

        var refusal = Assert.Throws<ArchiveUnusableException>(() => Open());

        Assert.Contains($"schema version {Schema.Version + 1}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void Open_NoDatabase_IsRefused()
    {
        File.WriteAllText(Path, string.Concat(Enumerable.Repeat("this is a shopping list and no archive ", 200)));

        Assert.Contains(Path, Assert.Throws<ArchiveUnusableException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_IsRefused()
    {
        Execute("CREATE TABLE birds (name TEXT)");

        Assert.Contains(
            "no archive", Assert.Throws<ArchiveUnusableException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DamagedPages_IsRefused()
    {
        await using (var archive = Open()) await await archive.StoreAsync(Samples.Harbour(), Token);
        var bytes = await File.ReadAllBytesAsync(Path, Token);
        bytes.AsSpan(4096).Fill(0xA5);
        await File.WriteAllBytesAsync(Path, bytes, Token);

        Assert.Throws<ArchiveUnusableException>(() => Open());
    }

    [Fact]
    public async Task Open_OpenAlready_IsRefused()
    {
        await using var archive = Open();

        Assert.Contains(
            "another process", Assert.Throws<ArchiveUnusableException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LeftoverThatCannotBeRemoved_IsRefused()
    {
        Directory.CreateDirectory(Path + ".copy");

        Assert.Contains(
            Path + ".copy", Assert.Throws<ArchiveUnusableException>(() => Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_Connection_WaitsForTheDiskAtEveryCommit()
    {
        using var session = Session.Open(Path, SqliteOpenMode.ReadWriteCreate);
        Schema.Prepare(session, Path, NullLogger.Instance);

        const long full = 2;
        Assert.Equal(full, session.Scalar("PRAGMA synchronous"));
        Assert.Equal("wal", session.Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public void Dispose_ConnectionThatWasInterruptedWhileNothingRan_PutsTheLogBack()
    {
        var session = Session.Open(Path, SqliteOpenMode.ReadWriteCreate);
        Schema.Prepare(session, Path, NullLogger.Instance);
        session.Interrupt();

        session.Dispose();

        Assert.False(File.Exists(Path + "-wal"));
    }

    [Fact]
    public async Task Store_DocumentThatTheEngineRefuses_DisturbsNoOther()
    {
        await Open().DisposeAsync();
        Execute(Refuse("ABORT"));
        await using var archive = Open();

        var before = await archive.StoreAsync(Samples.Note("truoc", "Trước"), Token);
        var refused = await archive.StoreAsync(Samples.Note("xau", "Không giữ được", "Xấu"), Token);
        var after = await archive.StoreAsync(Samples.Note("sau", "Sau"), Token);

        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => refused);
        Assert.Equal(1, (await before).Position.Sequence);
        Assert.Equal(2, (await after).Position.Sequence);
        Assert.Null(await archive.FindDocumentAsync("xau", Token));
        Assert.Equal(2, (await archive.ReadSectionsAsync(new(new()), default, new(10, 9999), Token)).Records.Count);
    }

    [Fact]
    public async Task Store_GroupThatIsRolledBack_KeepsNothingAndGoesOn()
    {
        await Open().DisposeAsync();
        Execute(Refuse("ROLLBACK"));
        await using var archive = Open();

        var refused = await archive.StoreAsync(Samples.Note("xau", "Không giữ được", "Xấu"), Token);
        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => refused);
        var receipt = await await archive.StoreAsync(Samples.Note("sau", "Sau"), Token);

        Assert.Equal(1, receipt.Position.Sequence);
        Assert.Null(await archive.FindDocumentAsync("xau", Token));
    }

    [Fact]
    public async Task Store_AfterClosing_IsUnavailable()
    {
        var archive = Open();
        await archive.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(async () => await archive.StoreAsync(Samples.Harbour(), Token));
    }

    [Theory]
    [MemberData(nameof(NarrowConditions))]
    internal void Read_NarrowCondition_LooksUpAndSortsNothing(QuoteCondition condition) =>
        AssertLooksUp(condition, through: null);

    [Theory]
    [MemberData(nameof(NarrowConditions))]
    internal void Read_NarrowConditionWithReach_LooksUpAndSortsNothing(QuoteCondition condition) =>
        AssertLooksUp(condition, through: Position.After(9));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("vi", null, null)]
    [InlineData(null, 20240101, null)]
    [InlineData(null, null, 20241231)]
    [InlineData("vi", 20240101, 20241231)]
    public void List_AnyCondition_LooksUpAndSortsNothing(string? language, int? from, int? to)
    {
        using var session = Session.Open(Path, SqliteOpenMode.ReadWriteCreate);
        Schema.Prepare(session, Path, NullLogger.Instance);

        var plan = DocumentReader.Explain(session, new(language, from, to), Position.After(1), 100);

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        Assert.Equal(
            from is not null || to is not null,
            plan.Exists(step => step.Contains(" b ", StringComparison.Ordinal)));
    }

    public static IEnumerable<object[]> NarrowConditions =>
    [
        [new QuoteCondition(new())],
        [new QuoteCondition(new(), "cang")],
        [new QuoteCondition(new(), "cang", Kinds: [QuoteKind.Direct])],
        [new QuoteCondition(new(), Words: WordQuery.Parse("dang bo"))],
        [new QuoteCondition(new("vi"), "cang", WordQuery.Parse("dang bo"), "nguyen-thi-dao-1f2e3d4c")],
        [new QuoteCondition(new(), SpeakerId: "nguyen-thi-dao-1f2e3d4c")],
        [new QuoteCondition(new("vi", 20240101), SpeakerId: "nguyen-thi-dao-1f2e3d4c", MinConfidence: 0.5)],
        [new QuoteCondition(new(), SpeakerWords: WordQuery.Phrase("thi dao"))],
        [new QuoteCondition(new("vi"), Words: WordQuery.Parse("dang"), SpeakerWords: WordQuery.Phrase("thi dao"))],
        [new QuoteCondition(new("vi"))],
        [new QuoteCondition(new(null, 20240101, 20241231))],
        [new QuoteCondition(new("vi"), Kinds: [QuoteKind.Direct])],
    ];

    private void AssertLooksUp(QuoteCondition condition, Position? through)
    {
        using var session = Session.Open(Path, SqliteOpenMode.ReadWriteCreate);
        Schema.Prepare(session, Path, NullLogger.Instance);

        var plan = RecordSelect.Quotes(condition).Explain(
            session, Position.OfItem(1, 1), new(100, 100), through);

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal)
            && !step.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static string Refuse(string how) =>
        $"""
        CREATE TRIGGER refuse BEFORE INSERT ON quotes WHEN new.name = 'Xấu'
        BEGIN SELECT RAISE({how}, 'no'); END
        """;

    private SqliteArchive Open(string? path = null) =>
        SqliteArchive.Open(path ?? Path, TimeProvider.System, NullLogger.Instance);

    private void Execute(string sql)
    {
        using var session = Session.Open(Path, SqliteOpenMode.ReadWriteCreate);
        session.Script(sql);
    }
}
