using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using Microsoft.Data.Sqlite;
using OnRecord.Query.Archive.Preparing;
using OnRecord.Query.Archive.Sqlite.Chores;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>The one thread that writes: takes what has gathered, commits it together, and then answers.</summary>
/// <remarks>
/// A commit costs one wait for the disk, however much is in it, and every page that it touches is written once. While the
/// disk is waited for, the next group gathers; in busy times it is waited for a little while others keep coming. So groups
/// grow with the load, and a lonely document waits for nobody.
/// </remarks>
internal sealed class Writer : IAsyncDisposable
{
    private const int MaxGroup = 500;
    private const int MaxGroupBytes = 8 << 20;
    private const int MaxQueued = 2 * MaxGroup;
    private const int MaxQueuedBytes = 64 << 20;

    private readonly Channel<PendingWrite> _queue = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(MaxQueued) { SingleReader = true });

    private readonly ConcurrencyLimiter _room = new(new()
    {
        PermitLimit = MaxQueuedBytes,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly Queue<Chore> _chores = [];
    private readonly GroupPace _pace = new();
    private readonly Session _session;
    private readonly Epochs _epochs;
    private readonly DocumentWriter _documents;
    private readonly CommitSignal _committed;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private bool _isStepping;
    private bool _isClosing;

    /// <summary>Starts the thread.</summary>
    /// <param name="session">The only connection that writes; the writer closes it.</param>
    /// <param name="epochs">Hears of the first commit.</param>
    /// <param name="committed">Raised after each commit.</param>
    /// <param name="retention">Which former revisions to keep.</param>
    /// <param name="time">Gives the times of commits.</param>
    /// <param name="logger">Hears of commits that fail.</param>
    public Writer(
        Session session, Epochs epochs, CommitSignal committed, Retention retention, TimeProvider time, ILogger logger)
    {
        _session = session;
        _epochs = epochs;
        _committed = committed;
        _logger = logger;
        _documents = new(session, retention, time);
        if (EraseChore.IsRequired(session)) _chores.Enqueue(new EraseChore());
        _thread = new(Run) { Name = "archive writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits for room and queues a document.</summary>
    public async ValueTask<Task<StoreReceipt>> StoreAsync(
        PreparedDocument document, CancellationToken cancellationToken)
    {
        var room = await _room.AcquireAsync(Math.Clamp(document.Size, 1, MaxQueuedBytes), cancellationToken);
        var write = new PendingStore(document) { Room = room };
        await QueueAsync(write, cancellationToken);
        return write.Answer;
    }

    /// <summary>Queues a deletion and waits until it is durable.</summary>
    public async Task<Position?> DeleteAsync(string documentId, bool erase, CancellationToken cancellationToken)
    {
        var write = new PendingDeletion(documentId, erase);
        await QueueAsync(write, cancellationToken);
        var position = await write.Answer.WaitAsync(cancellationToken);
        if (erase && position is not null) await DoAsync(new EraseChore(), cancellationToken);
        return position;
    }

    /// <summary>Does a chore in between commits, and waits until it is done.</summary>
    public async Task DoAsync(Chore chore, CancellationToken cancellationToken)
    {
        var write = new PendingChore(chore);
        await QueueAsync(write, cancellationToken);
        await (await write.Answer).WaitAsync(cancellationToken);
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

    private async ValueTask QueueAsync(PendingWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            write.Dispose();
            throw new ArchiveUnavailableException("The archive is closing.", e);
        }
        catch
        {
            write.Dispose();
            throw;
        }
    }

    private void Run()
    {
        var group = new List<PendingWrite>(MaxGroup);
        while (HasWork())
        {
            if (TryRead(out var first))
            {
                group.Add(first);
                Commit(group);
                group.Clear();
            }

            if (_chores.Count > 0) Advance(_chores.Peek());
        }

        foreach (var chore in _chores) chore.Fail(new ArchiveUnavailableException("The archive is closing."));
    }

    // Chores don't hold up the end: what must be done of them is done after the next start.
    private bool HasWork() => _chores.Count > 0
        ? !_queue.Reader.Completion.IsCompleted
        : _queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

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
            if (e is not OperationCanceledException) Log.ChoreFailed(_logger, chore.GetType().Name, e);
            TryAbandon();
            chore.Fail(e is SqliteException
                ? new ArchiveUnavailableException($"The archive can't be worked on now: {e.Message}", e)
                : e);
        }
        finally
        {
            lock (_gate) _isStepping = false;
        }

        _chores.Dequeue();
    }

    // Writes each as it comes, so that waiting for the next costs nothing but time that nobody else needs.
    private void Gather(List<PendingWrite> group)
    {
        Attempt(group[0]);
        var bytes = (long)group[0].Size;
        _pace.Begin();
        while (group.Count < MaxGroup && bytes < MaxGroupBytes && TryTake(group.Count, out var write))
        {
            group.Add(write);
            bytes += write.Size;
            Attempt(write);
        }
    }

    private bool TryTake(int gathered, [NotNullWhen(true)] out PendingWrite? write)
    {
        while (!TryRead(out write))
        {
            if (!_pace.AwaitsAnother(gathered)) return false;
        }

        return true;
    }

    // Chores are no part of a commit: they wait in a queue of their own.
    private bool TryRead([NotNullWhen(true)] out PendingWrite? write)
    {
        while (_queue.Reader.TryRead(out write))
        {
            if (write is not PendingChore chore) return true;
            chore.Take(_chores);
        }

        return false;
    }

    private void Commit(List<PendingWrite> group)
    {
        var sequence = _documents.Sequence;
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            _epochs.Keep(_session);
            Gather(group);
            _session.Execute("COMMIT");
            _epochs.Kept();
        }
        catch (Exception e)
        {
            Log.CommitFailed(_logger, group.Count, e);
            _documents.Sequence = sequence;
            TryAbandon();
            var fault = new ArchiveUnavailableException($"The archive can't keep anything now: {e.Message}", e);
            foreach (var write in group) Answer(write, write.Fault ?? fault);
            return;
        }

        if (_documents.Sequence > sequence) _committed.Raise();
        foreach (var write in group) Answer(write, write.Fault);
    }

    // A savepoint for each, so that one that fails takes nothing of its group along.
    private void Attempt(PendingWrite write)
    {
        var sequence = _documents.Sequence;
        _session.Row("SAVEPOINT write").Run();
        try
        {
            write.Apply(_documents);
        }
        catch (Exception e) when (_session.InTransaction)
        {
            Log.WriteFailed(_logger, e);
            _documents.Sequence = sequence;
            write.Fault = e is SqliteException
                ? new ArchiveUnavailableException($"The archive can't keep the document now: {e.Message}", e)
                : e;
            _session.Row("ROLLBACK TO write").Run();
        }

        _session.Row("RELEASE write").Run();
    }

    private static void Answer(PendingWrite write, Exception? fault)
    {
        if (fault is null) write.Succeed();
        else write.Fail(fault);
        write.Dispose();
    }

    private void TryAbandon()
    {
        try
        {
            _session.Abandon();
        }
        catch (SqliteException e)
        {
            Log.WriteFailed(_logger, e);
        }
    }
}
