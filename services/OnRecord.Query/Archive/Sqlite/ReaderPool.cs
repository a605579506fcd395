using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Connections that only read, each for one short transaction at a time.</summary>
/// <param name="path">The archive's file.</param>
internal sealed class ReaderPool(string path) : IDisposable
{
    private static readonly int Size = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly SemaphoreSlim _slots = new(Size);
    private readonly ConcurrentBag<Session> _idle = [];

    /// <summary>Reads within one transaction, so that everything read was on the record at one moment.</summary>
    /// <remarks>Reads on the caller's thread: SQLite has no asynchronous reads.</remarks>
    /// <exception cref="ArchiveUnavailableException">The engine failed.</exception>
    public ValueTask<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellationToken) =>
        ReadAsync(session => InTransaction(session, read, cancellationToken), isAfresh: false, cancellationToken);

    /// <summary>Looks something up by its key with one statement, which is a transaction by itself.</summary>
    /// <remarks>That is over before anybody could stop it.</remarks>
    /// <exception cref="ArchiveUnavailableException">The engine failed.</exception>
    public ValueTask<T> LookUpAsync<T>(Func<Session, T> read, CancellationToken cancellationToken) =>
        ReadAsync(read, isAfresh: false, cancellationToken);

    /// <summary>
    /// Reads within one transaction, too, but on a connection that remembers nothing of earlier reads.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">The engine failed.</exception>
    public ValueTask<T> ReadAfreshAsync<T>(Func<Session, T> read, CancellationToken cancellationToken) =>
        ReadAsync(session => InTransaction(session, read, cancellationToken), isAfresh: true, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
        _slots.Dispose();
    }

    private async ValueTask<T> ReadAsync<T>(
        Func<Session, T> read, bool isAfresh, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var session = isAfresh || !_idle.TryTake(out var idle) ? Open() : idle;
            try
            {
                return read(session);
            }
            finally
            {
                if (isAfresh) session.Dispose();
                else _idle.Add(session);
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException("The read was cancelled.", e, cancellationToken);
        }
        catch (SqliteException e)
        {
            throw new ArchiveUnavailableException($"The archive can't be read: {e.Message}", e);
        }
        finally
        {
            _slots.Release();
        }
    }

    private static T InTransaction<T>(
        Session session, Func<Session, T> read, CancellationToken cancellationToken)
    {
        try
        {
            using var interruption = cancellationToken.Register(session.Interrupt);
            session.Row("BEGIN").Run();
            var result = read(session);
            session.Row("COMMIT").Run();
            return result;
        }
        finally
        {
            session.Abandon();
        }
    }

    private Session Open() => Session.Open(path, SqliteOpenMode.ReadOnly);
}
