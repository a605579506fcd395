using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite.Chores;

/// <summary>Copies the archive into another file.</summary>
/// <remarks>
/// On the connection that writes, for then SQLite brings every later change into the copy too; on any other it would
/// begin again after each commit. Between two pieces nothing is locked, so the log is put back as ever.
/// </remarks>
/// <param name="path">The file to make; it is gone again where that fails.</param>
/// <param name="room">Knows how much room there must be.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class CopyChore(string path, DiskRoom room, CancellationToken cancellationToken) : Chore
{
    private const int PagesAtOnce = 512;

    private long _size;
    private Session? _copy;
    private sqlite3_backup? _backup;

    /// <summary>The position after the last commit in the copy.</summary>
    public Position Head { get; private set; }

    /// <inheritdoc/>
    public override bool Step(Session session)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_copy is null) room.RequireForCopy(_size = DiskRoom.SizeOf(session));
        _copy ??= Session.Open(path, SqliteOpenMode.ReadWriteCreate);
        _backup ??= raw.sqlite3_backup_init(_copy.Handle, "main", session.Handle, "main");
        var outcome = raw.sqlite3_backup_step(_backup, PagesAtOnce);
        if (outcome is raw.SQLITE_OK or raw.SQLITE_BUSY or raw.SQLITE_LOCKED) return false;

        Head = RecordReader.Head(session);
        raw.sqlite3_backup_finish(_backup);
        _backup = null;
        SqliteException.ThrowExceptionForRC(outcome is raw.SQLITE_DONE ? raw.SQLITE_OK : outcome, _copy.Handle);
        _copy.Dispose();
        _copy = null;
        return true;
    }

    /// <inheritdoc/>
    protected override Exception FaultOf(SqliteException failure) =>
        DiskRoom.IsLacking(failure) ? room.LackingForCopy(_size) : base.FaultOf(failure);

    /// <inheritdoc/>
    protected override void CleanUp()
    {
        if (_backup is not null) raw.sqlite3_backup_finish(_backup);
        _copy?.Dispose();
        (_backup, _copy) = (null, null);
        File.Delete(path);
    }
}
