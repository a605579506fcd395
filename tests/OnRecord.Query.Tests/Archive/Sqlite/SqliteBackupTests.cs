using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.Query.Archive.Sqlite.Chores;
using OnRecord.Query.Requests;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    private string Backup => _folder.File("backup.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_WhileOthersWrite_IsAPrefixOfTheRecordAndWhole()
    {
        await using var archive = Open(Path);
        for (var i = 0; i < 400; i++) await await archive.StoreAsync(Samples.Harbour($"truoc{i}"), Token);
        var before = (await archive.ReadHeadAsync(Token)).Sequence;
        using var enough = new CancellationTokenSource();
        var writing = WriteUntilAsync(archive, enough.Token);

        await SaveAsync(archive);
        await enough.CancelAsync();
        await writing;
        await using var copy = Open(Backup);

        var head = (await copy.ReadHeadAsync(Token)).Sequence;
        Assert.InRange(head, before, (await archive.ReadHeadAsync(Token)).Sequence);
        Assert.True(
            head == (await copy.ReadStatsAsync(Token)).Documents, Contract.Of("BackupArchive", "Consistent"));
        await foreach (var step in copy.CheckAsync(Token)) Assert.Empty(step.Problems);
    }

    [Fact]
    public async Task CopyChore_BetweenItsPieces_LetsOthersCommitAndPutTheLogBack()
    {
        await using (var archive = Open(Path))
            for (var i = 0; i < 400; i++) await await archive.StoreAsync(Samples.Harbour($"truoc{i}"), Token);
        using var writer = Session.Open(Path, SqliteOpenMode.ReadWrite);
        using var reader = Session.Open(Path, SqliteOpenMode.ReadOnly);
        var chore = new CopyChore(Backup, new(Path), Token);

        Assert.False(chore.Step(writer));
        writer.Execute("UPDATE archive SET erasing = erasing + 1");
        using (var checkpoint = writer.Query("PRAGMA wal_checkpoint(TRUNCATE)"))
            Assert.True(checkpoint.Read() && checkpoint.GetInt64(0) == 0, Contract.Of("BackupArchive", "Online"));
        Assert.Equal(1L, reader.Scalar("SELECT erasing FROM archive"));
        while (!chore.Step(writer)) continue;

        using var copy = Session.Open(Backup, SqliteOpenMode.ReadOnly);
        Assert.Equal(1L, copy.Scalar("SELECT erasing FROM archive"));
    }

    [Fact]
    public async Task Copy_Disposed_LeavesNoFile()
    {
        await using var archive = Open(Path);
        await (await archive.CopyAsync(Token)).DisposeAsync();
        await (await archive.CopyAsync(Token)).DisposeAsync();

        Assert.DoesNotContain(Files(), file => file.Contains(".copy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Copy_Cancelled_LetsTheNextOneThrough()
    {
        await using var archive = Open(Path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.CopyAsync(new(canceled: true)));

        await SaveAsync(archive);

        Assert.True(new FileInfo(Backup).Length > 0);
    }

    [Fact]
    public async Task Open_LeftoversOfAKilledProcess_RemovesThem()
    {
        File.WriteAllText(Path + ".copy", "half");
        File.WriteAllText(Path + ".copy-journal", "half");
        File.WriteAllText(Path + ".restored", "half");
        await using var archive = Open(Path);

        Assert.All(Files(), file => Assert.DoesNotContain(".copy", file, StringComparison.Ordinal));
        Assert.DoesNotContain(Files(), file => file.EndsWith(".restored", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_OlderState_BringsItBackAndKnowsCursorsThatAreLost()
    {
        string kept, lost;
        await using (var archive = Open(Path))
        {
            kept = new Cursors(archive).Write((await await archive.StoreAsync(Samples.Harbour(), Token)).Position);
            await SaveAsync(archive);
            lost = new Cursors(archive).Write((await await archive.StoreAsync(Samples.Library(), Token)).Position);
        }

        var stats = await Restoration.RunAsync(Backup, Path);
        await using var restored = Open(Path);
        await await restored.StoreAsync(Samples.Note("khac", "Lời khác"), Token);

        Assert.Equal(1, stats.Documents);
        Assert.NotNull(await restored.FindDocumentAsync("cang", Token));
        Assert.Null(await restored.FindDocumentAsync("library", Token));
        Assert.Equal(1, (await new Cursors(restored).ReadAsync("cursor", kept, Token)).Sequence);
        var refusal = await Assert.ThrowsAsync<InvalidRequest>(
            async () => await new Cursors(restored).ReadAsync("cursor", lost, Token));
        Assert.Equal("LOST_CURSOR", refusal.Reason);
    }

    [Fact]
    public async Task Restore_ArchiveIsOpen_IsRefusedAndChangesNothing()
    {
        await using var archive = Open(Path);
        await SaveAsync(archive);
        await await archive.StoreAsync(Samples.Harbour(), Token);

        var refusal = await RefusedAsync();

        Assert.Contains("another process has it open", refusal, StringComparison.Ordinal);
        Assert.NotNull(await archive.FindDocumentAsync("cang", Token));
    }

    [Theory]
    [InlineData("DELETE FROM document_bodies", "is damaged: documents/cang: its document is missing")]
    [InlineData("PRAGMA user_version = 99", "has schema version 99")]
    [InlineData("PRAGMA application_id = 1", "is a database, but no archive")]
    public async Task Restore_BackupIsNoGood_IsRefusedAndChangesNothing(string damage, string message)
    {
        await using (var archive = Open(Path))
        {
            await await archive.StoreAsync(Samples.Harbour(), Token);
            await SaveAsync(archive);
        }

        Execute(Backup, damage);
        var before = await File.ReadAllBytesAsync(Path, Token);

        Assert.Contains(message, await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path, Token));
        Assert.DoesNotContain(Files(), file => file.EndsWith(".restored", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a shopping list", "can't be restored")]
    public async Task Restore_FileIsNoArchive_IsRefused(string content, string message)
    {
        await File.WriteAllTextAsync(Backup, content, Token);

        Assert.Contains(message, await RefusedAsync(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task Restore_NoFile_IsRefused() =>
        Assert.Contains("There is no backup", await RefusedAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Restore_FileOfARunningArchive_IsRefused()
    {
        await using var running = Open(Backup);
        await await running.StoreAsync(Samples.Harbour(), Token);

        Assert.Contains("commits in its log", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_ArchiveIsDamaged_ReplacesItWithItsLog()
    {
        await using (var archive = Open(Path))
        {
            await await archive.StoreAsync(Samples.Harbour(), Token);
            await SaveAsync(archive);
        }

        await File.WriteAllBytesAsync(Path, Enumerable.Repeat((byte)0xA5, 20_000).ToArray(), Token);
        await File.WriteAllBytesAsync(Path + "-wal", new byte[5000], Token);

        await Restoration.RunAsync(Backup, Path);

        Assert.False(File.Exists(Path + "-wal"));
        await using var restored = Open(Path);
        Assert.NotNull(await restored.FindDocumentAsync("cang", Token));
    }

    [Fact]
    public async Task Restore_ArchiveWasMovedAwayFromItsLog_DoesNotTakeTheLogForItsOwn()
    {
        await using (var archive = Open(Path))
        {
            await await archive.StoreAsync(Samples.Harbour(), Token);
            await SaveAsync(archive);
            await await archive.StoreAsync(Samples.Library(), Token);
            // What a process leaves that was killed; who closes an archive folds the log into it.
            File.Copy(Path + "-wal", Path + "-kept");
        }

        File.Move(Path + "-kept", Path + "-wal");
        File.Move(Path, _folder.File("bad.db"));

        await Restoration.RunAsync(Backup, Path);

        await using var restored = Open(Path);
        Assert.Equal(1, (await restored.ReadStatsAsync(Token)).Documents);
        await foreach (var step in restored.CheckAsync(Token)) Assert.Empty(step.Problems);
    }

    [Fact]
    public async Task Restore_BackupThatNobodyMayWrite_MakesAnArchiveThatItsOwnerMay()
    {
        await using (var archive = Open(Path))
        {
            await await archive.StoreAsync(Samples.Harbour(), Token);
            await SaveAsync(archive);
        }

        File.SetAttributes(Backup, FileAttributes.ReadOnly);

        await Restoration.RunAsync(Backup, Path);

        Assert.False(new FileInfo(Path).IsReadOnly, "Nobody may write the archive.");
        File.SetAttributes(Backup, FileAttributes.Normal);
    }

    [Fact]
    public async Task Restore_BackupOfTheFirstVersion_IsUpgraded()
    {
        var script = System.IO.Path.Combine(
            AppContext.BaseDirectory, "Archive", "Sqlite", "Fixtures", "Version1.sql");
        Execute(Backup, await File.ReadAllTextAsync(script, Token));

        var stats = await Restoration.RunAsync(Backup, Path);

        Assert.Equal((3, 5, Schema.Version), (stats.Documents, stats.Quotes, stats.SchemaVersion));
    }

    private async Task SaveAsync(SqliteArchive archive)
    {
        await using var copy = await archive.CopyAsync(Token);
        await using var file = File.Create(Backup);
        await copy.Content.CopyToAsync(file, Token);
    }

    private static async Task WriteUntilAsync(SqliteArchive archive, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
            await await archive.StoreAsync(Samples.Library($"trong{i}"), Token);
    }

    private async Task<string> RefusedAsync()
    {
        var refusal = await Assert.ThrowsAsync<ArchiveUnusableException>(
            () => Restoration.RunAsync(Backup, Path));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    private string[] Files() => Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!);

    private static SqliteArchive Open(string path) =>
        SqliteArchive.Open(path, TimeProvider.System, NullLogger.Instance);

    private static void Execute(string path, string sql)
    {
        using var session = Session.Open(path, SqliteOpenMode.ReadWriteCreate);
        session.Script(sql);
    }
}
