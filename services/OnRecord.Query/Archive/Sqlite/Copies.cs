using OnRecord.Query.Archive.Sqlite.Chores;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Makes copies of an archive beside it, one at a time.</summary>
/// <param name="path">The archive's file.</param>
/// <param name="writer">Does the copying.</param>
internal sealed class Copies(string path, Writer writer) : IDisposable
{
    private readonly DiskRoom _room = new(path);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Copies all that is committed.</summary>
    /// <exception cref="ArchiveRoomException">
    /// The disk has no room for that, with some to spare for the others.
    /// </exception>
    public async Task<ArchiveCopy> MakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Leftovers.Remove(path);
            await writer.DoAsync(new CopyChore(Leftovers.Copy(path), _room, cancellationToken), cancellationToken);
            var content = new FileStream(
                Leftovers.Copy(path), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16,
                FileOptions.Asynchronous | FileOptions.SequentialScan | FileOptions.DeleteOnClose);
            return new(content, () => _turn.Release());
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
