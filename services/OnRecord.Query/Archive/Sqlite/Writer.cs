using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Archive.Preparing;
using OnRecord.Query.Archive.Sqlite.Chores;
using OnRecord.V1;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>The one thread that writes: takes what has gathered, commits it together, and then answers.</summary>
/// <remarks>
/// A commit costs one wait for the disk, however much is in it, and every page that it touches is written once. While
/// the disk is waited for, the next group gathers; in busy times it is waited for a little while others keep coming. So
/// groups grow with the load, and a lonely document waits for nobody.
/// </remarks>
internal sealed class Writer : IAsyncDisposable
{
    private const int MaxGroup = 500;
    private const int MaxGroupBytes = 8 << 20;
    private const int MaxQueued = 2 * MaxGroup;
    private const int MaxQueuedBytes = 128 << 20;

    // Bounded by the room that each document takes. Nothing but the thread waits for it, and is woken at once.
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly ConcurrencyLimiter _room = new(new()
    {
        PermitLimit = MaxQueued,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly Queue<Chore> _chores = [];
    private readonly Session _session;
    private readonly DiskRoom _disk;
    private readonly Lulls _lulls;
    private readonly GroupCommit _commit;
    private readonly GroupPace _pace;
    private readonly ErasurePace _erasures;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private bool _isStepping;
    private bool _isClosing;

    /// <summary>Starts the thread.</summary>
    /// <param name="session">The only connection that writes; the writer closes it.</param>
    /// <param name="disk">Knows how much room work on the whole archive takes.</param>
    /// <param name="lulls">Hears when the thread writes and when it does not.</param>
    /// <param name="commit">Writes groups.</param>
    /// <param name="logger">Hears of chores that fail.</param>
    public Writer(Session session, DiskRoom disk, Lulls lulls, GroupCommit commit, ILogger logger)
    {
        _session = session;
        _disk = disk;
        _lulls = lulls;
        _commit = commit;
        _logger = logger;
        // Documents come in real time, whatever the clock says that dates them.
        _pace = new(_queue.Reader, TimeProvider.System);
        _erasures = new(_queue.Reader, TimeProvider.System);
        if (EraseChore.IsRequired(session)) _chores.Enqueue(new EraseChore(_disk));
        _thread = new(Run) { Name = "archive writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits for room, makes a document ready and queues it.</summary>
    /// <remarks>
    /// There is room for so many of up to so many bytes each; a larger one takes that of several, the largest all.
    /// </remarks>
    public async ValueTask<Task<StoreReceipt>> StoreAsync(Document document, CancellationToken cancellationToken)
    {
        var weight = PreparedDocument.WeightOf(document);
        var places = (int)Math.Clamp(weight / (MaxQueuedBytes / MaxQueued), 1, MaxQueued);
        var room = await _room.AcquireAsync(places, cancellationToken);
        try
        {
            if (!room.IsAcquired) throw Closing();
            var prepared = PreparedDocument.From(document);
            var write = new PendingWrite<StoreReceipt>(writer => writer.Store(prepared))
            {
                Size = prepared.Size,
                Room = room,
            };
            Queue(write);
            return write.Answer;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    /// <summary>Queues a deletion and waits until it is durable, and erased where that is asked for.</summary>
    /// <remarks>It is erased whether somebody waits for that or not.</remarks>
    public async Task<Position?> DeleteAsync(string documentId, bool erase, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Chore? erasure = null;
        var write = new PendingWrite<Position?>(writer => writer.Delete(documentId, erase))
        {
            WhenDurable = position => erasure = erase && position is not null ? Erasure() : null,
        };
        Queue(write);
        var position = await write.Answer.WaitAsync(cancellationToken);
        if (erasure is not null) await erasure.Done.WaitAsync(cancellationToken);
        return position;
    }

    /// <summary>Does a chore in between commits, and waits until it is done.</summary>
    public async Task DoAsync(Chore chore, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Queue(chore);
        await chore.Done.WaitAsync(cancellationToken);
    }

    /// <summary>Writes what is queued, takes nothing more, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        lock (_gate)
        {
            _isClosing = true;
            if (_isStepping) _session.Interrupt();
        }

        await Task.Run(_thread.Join);
        _session.Dispose();
        await _room.DisposeAsync();
    }

    private void Queue(Work work)
    {
        if (!_queue.Writer.TryWrite(work)) throw Closing();
    }

    private void Run()
    {
        while (HasWork())
        {
            _lulls.End();
            if (TryRead(out var first)) _commit.Run(first, Others(first));
            if (_chores.TryPeek(out var chore) && IsDue(chore)) Advance(chore);
            _lulls.Begin();
        }

        foreach (var chore in _chores) GiveUp(chore, Closing());
    }

    private static ArchiveUnavailableException Closing() => new("The archive is closing.");

    // Chores don't hold up the end: what must be done of them is done after the next start.
    private bool HasWork() => _chores.Count > 0
        ? !_queue.Reader.Completion.IsCompleted
        : _queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    private bool IsDue(Chore chore) => chore is not EraseChore { HasBegun: false } || _erasures.MayBegin();

    private void Advance(Chore chore)
    {
        lock (_gate)
        {
            if (_isClosing) return;
            _isStepping = true;
        }

        try
        {
            if (!chore.Step(_session)) return;
            chore.Succeed();
        }
        catch (Exception e)
        {
            var isEnded = e is SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT };
            if (!isEnded && e is not OperationCanceledException)
                Log.ChoreFailed(_logger, chore.GetType().Name, e);
            _session.TryAbandon(_logger);
            GiveUp(chore, isEnded ? Closing() : e);
        }
        finally
        {
            lock (_gate) _isStepping = false;
        }

        _chores.Dequeue();
    }

    // The disk that fails a chore may fail what cleans up after it too: the thread goes on for the others.
    private void GiveUp(Chore chore, Exception error)
    {
        try
        {
            chore.Fail(error);
        }
        catch (Exception e)
        {
            Log.ChoreFailed(_logger, chore.GetType().Name, e);
        }
    }

    private IEnumerable<PendingWrite> Others(PendingWrite first)
    {
        var (count, bytes) = (1, (long)first.Size);
        _pace.Begin();
        while (count < MaxGroup && bytes < MaxGroupBytes)
        {
            if (TryRead(out var write))
            {
                (count, bytes) = (count + 1, bytes + write.Size);
                _pace.Join();
                yield return write;
            }
            else if (!_pace.AwaitsAnother())
            {
                yield break;
            }
        }
    }

    // Chores are no part of a commit: they wait in a queue of their own.
    private bool TryRead([NotNullWhen(true)] out PendingWrite? write)
    {
        while (_queue.Reader.TryRead(out var work))
        {
            write = work as PendingWrite;
            if (write is not null) return true;
            _chores.Enqueue((Chore)work);
        }

        write = null;
        return false;
    }

    // On the thread: an erasure that has not begun covers whatever is durable by then.
    private EraseChore Erasure()
    {
        var erasure = _chores.OfType<EraseChore>().FirstOrDefault(known => !known.HasBegun);
        if (erasure is null) _chores.Enqueue(erasure = new(_disk));
        return erasure;
    }
}
