using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive.Sqlite.Checking;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Puts a backup in the place of an archive that no process has open.</summary>
/// <remarks>
/// All is done beside the archive: the backup is copied, upgraded, checked and brought to the disk, and only then takes
/// the name of the archive, in one step. Cut short anywhere, the archive is the old one or the new one, whole.
/// </remarks>
internal static class Restoration
{
    /// <summary>Restores a backup.</summary>
    /// <param name="backup">The file of the backup; it is only read.</param>
    /// <param name="path">The archive's file; there may be none.</param>
    /// <returns>What the restored archive holds.</returns>
    /// <exception cref="ArchiveUnusableException">
    /// The archive is open, or the backup is none, newer than this program or damaged.
    /// </exception>
    public static async Task<ArchiveStats> RunAsync(string backup, string path)
    {
        path = Path.GetFullPath(path);
        await using var claim = ArchiveClaim.Take(path);
        Leftovers.Remove(path);
        var staged = Leftovers.Restored(path);
        try
        {
            Stage(backup, staged);
            var stats = await VerifyAsync(backup, staged);
            await using (var file = new FileStream(staged, FileMode.Open, FileAccess.ReadWrite)) file.Flush(true);
            RemoveLog(path);
            File.Move(staged, path, overwrite: true);
            return stats;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnusableException(
                $"The backup {backup} can't be restored: {e.Message.ReplaceLineEndings(" ").Trim()}", e);
        }
        finally
        {
            Leftovers.Remove(path);
        }
    }

    private static void Stage(string backup, string staged)
    {
        if (!File.Exists(backup)) throw new ArchiveUnusableException($"There is no backup {backup}.");
        if (new FileInfo(backup + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new ArchiveUnusableException(
                $"{backup} is no backup but an archive with commits in its log; make a backup of it first.");
        }

        // Not its mode too: a backup that nobody may write is not to become an archive that nobody may.
        using var from = File.OpenRead(backup);
        using var to = new FileStream(staged, FileMode.CreateNew, FileAccess.Write);
        from.CopyTo(to);
    }

    private static async Task<ArchiveStats> VerifyAsync(string backup, string staged)
    {
        using var session = Session.Open(staged, SqliteOpenMode.ReadWrite);
        if (session.Scalar("SELECT 1 FROM sqlite_schema LIMIT 1") is null)
            throw new ArchiveUnusableException($"{backup} is empty, and no backup.");
        Schema.Prepare(session, backup, NullLogger.Instance);
        using var readers = new ReaderPool(staged, new Lulls());
        await foreach (var step in new ArchiveCheck(readers).RunAsync(CancellationToken.None))
        {
            if (step.Problems.Count > 0)
                throw new ArchiveUnusableException($"The backup {backup} is damaged: {step.Problems[0]}.");
        }

        var stats = await readers.ReadAsync(reader => StatsReader.Read(reader, staged), CancellationToken.None);
        readers.Dispose();
        session.Script("PRAGMA wal_checkpoint(TRUNCATE)");
        return stats;
    }

    // A log that is left beside the new file would be taken for its own, wherever the file went that it belonged to.
    private static void RemoveLog(string path)
    {
        if (File.Exists(path)) FoldLog(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    private static void FoldLog(string path)
    {
        try
        {
            using var session = Session.Open(path, SqliteOpenMode.ReadWrite);
            session.Script("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            // Nobody can read what the log adds to: that may well be why a backup is restored.
        }
    }
}
