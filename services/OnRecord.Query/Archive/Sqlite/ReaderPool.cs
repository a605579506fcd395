using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Connections that only read, each for one short transaction at a time.</summary>
/// <remarks>
/// To begin a transaction and to end it costs as much as a document to read. So while nobody writes, a connection keeps
/// the one that it has. It lets go of it before the next write: a log that somebody reads can't be put back.
/// </remarks>
internal sealed class ReaderPool : IDisposable
{
    private static readonly int Size = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly SemaphoreSlim _slots = new(Size);
    private readonly Session?[] _idle = new Session?[Size];
    private readonly string _path;
    private readonly Lulls _lulls;
    private bool _isClosed;

    /// <summary>Makes a pool; connections are opened as they are needed.</summary>
    /// <param name="path">The archive's file.</param>
    /// <param name="lulls">Says when nobody writes.</param>
    public ReaderPool(string path, Lulls lulls)
    {
        (_path, _lulls) = (path, lulls);
        lulls.Ended += LetGo;
    }

    /// <summary>Reads within one transaction, so that everything read was on the record at one moment.</summary>
    /// <remarks>Reads on the caller's thread: SQLite has no asynchronous reads.</remarks>
    /// <exception cref="ArchiveUnavailableException">The engine failed.</exception>
    public ValueTask<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellationToken) =>
        LookUpAsync(
            static (session, reading) => reading.Run(session), new Reading<T>(read, cancellationToken),
            cancellationToken);

    /// <summary>Looks something up by its key, within a transaction.</summary>
    /// <remarks>That is over before anybody could stop it.</remarks>
    /// <exception cref="ArchiveUnavailableException">The engine failed.</exception>
    public ValueTask<T> LookUpAsync<TKey, T>(
        Func<Session, TKey, T> read, TKey key, CancellationToken cancellationToken) =>
        InSlotAsync(static (pool, look) => pool.OnIdle(look.read, look.key), (read, key), cancellationToken);

    /// <summary>
    /// Reads within one transaction, too, but on a connection that remembers nothing of earlier reads.
    /// </summary>
    /// <exception cref="ArchiveUnavailableException">The engine failed.</exception>
    public ValueTask<T> ReadAfreshAsync<T>(Func<Session, T> read, CancellationToken cancellationToken) =>
        InSlotAsync(
            static (pool, reading) =>
            {
                using var session = pool.Open();
                session.BeginSnapshot(lull: null);
                return reading.Run(session);
            },
            new Reading<T>(read, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _lulls.Ended -= LetGo;
        Volatile.Write(ref _isClosed, true);
        Close();
        _slots.Dispose();
    }

    private async ValueTask<T> InSlotAsync<TState, T>(
        Func<ReaderPool, TState, T> read, TState state, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return read(this, state);
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

    private T OnIdle<TKey, T>(Func<Session, TKey, T> read, TKey key)
    {
        var session = TakeIdle() ?? Open();
        var lull = _lulls.Current;
        try
        {
            session.Tidy();
            if (lull is null || session.Lull != lull) session.BeginSnapshot(lull);
            var result = read(session, key);
            if (lull is null || _lulls.Current != lull) session.EndSnapshot();
            return result;
        }
        catch
        {
            session.Abandon();
            throw;
        }
        finally
        {
            PutBack(session);
            // It may have ended before there was anything to let go of.
            if (lull is not null && _lulls.Current != lull) LetGo();
        }
    }

    private Session? TakeIdle()
    {
        foreach (ref var slot in _idle.AsSpan())
        {
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } session) return session;
        }

        return null;
    }

    private void PutBack(Session session)
    {
        foreach (ref var slot in _idle.AsSpan())
        {
            if (slot is not null || Interlocked.CompareExchange(ref slot, session, null) is not null) continue;
            if (Volatile.Read(ref _isClosed)) Close();
            return;
        }

        session.Dispose();
    }

    private void Close()
    {
        while (TakeIdle() is { } session) session.Dispose();
    }

    // Those that are in use see for themselves that the lull is over.
    private void LetGo()
    {
        foreach (ref var slot in _idle.AsSpan())
        {
            if (slot is null || Interlocked.Exchange(ref slot, null) is not { } session) continue;
            try
            {
                session.EndSnapshot();
                PutBack(session);
            }
            catch (SqliteException)
            {
                session.Dispose();
            }
        }
    }

    private Session Open() => Session.Open(_path, SqliteOpenMode.ReadOnly);

    /// <summary>A read that can be stopped.</summary>
    private readonly record struct Reading<T>(Func<Session, T> Read, CancellationToken Cancellation)
    {
        public T Run(Session session)
        {
            using var interruption = Cancellation.Register(session.Interrupt);
            // What was cancelled before interrupted nothing.
            Cancellation.ThrowIfCancellationRequested();
            return Read(session);
        }
    }
}
