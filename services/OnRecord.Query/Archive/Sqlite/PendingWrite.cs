using OnRecord.Query.Archive.Preparing;
using OnRecord.Query.Archive.Sqlite.Chores;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Something that the writer is to do, and who waits for it.</summary>
internal abstract class PendingWrite : IDisposable
{
    /// <summary>About how many bytes it brings.</summary>
    public virtual int Size => 0;

    /// <summary>Room in the queue, given back when the write has its answer.</summary>
    public IDisposable? Room { get; init; }

    /// <summary>What went wrong, where it went wrong alone.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Writes within the open transaction.</summary>
    public abstract void Apply(DocumentWriter writer);

    /// <summary>Answers: the transaction is durable.</summary>
    public abstract void Succeed();

    /// <summary>Answers: nothing of it was kept.</summary>
    public abstract void Fail(Exception fault);

    /// <inheritdoc/>
    public void Dispose() => Room?.Dispose();
}

/// <summary>A document to keep.</summary>
internal sealed class PendingStore(PreparedDocument document) : PendingWrite
{
    private readonly TaskCompletionSource<StoreReceipt> _answer = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private StoreReceipt? _receipt;

    /// <summary>What becomes of the document.</summary>
    public Task<StoreReceipt> Answer => _answer.Task;

    /// <inheritdoc/>
    public override int Size => document.Size;

    /// <inheritdoc/>
    public override void Apply(DocumentWriter writer) => _receipt = writer.Store(document);

    /// <inheritdoc/>
    public override void Succeed() => _answer.SetResult(_receipt!);

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _answer.SetException(fault);
}

/// <summary>A document to take off the record.</summary>
internal sealed class PendingDeletion(string documentId, bool erase) : PendingWrite
{
    private readonly TaskCompletionSource<Position?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Position? _position;

    /// <summary>Where the deletion stands, or null where there was no such document.</summary>
    public Task<Position?> Answer => _answer.Task;

    /// <inheritdoc/>
    public override void Apply(DocumentWriter writer) => _position = writer.Delete(documentId, erase);

    /// <inheritdoc/>
    public override void Succeed() => _answer.SetResult(_position);

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _answer.SetException(fault);
}

/// <summary>A chore, which joins the queue of those; it is no part of a transaction.</summary>
internal sealed class PendingChore(Chore chore) : PendingWrite
{
    private readonly TaskCompletionSource<Task> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The end of the chore, once it stands in the queue.</summary>
    public Task<Task> Answer => _answer.Task;

    /// <summary>Puts the chore into the queue. Erasures that come before one has begun are one with it.</summary>
    public void Take(Queue<Chore> chores)
    {
        Chore? taken =
            chore is EraseChore ? chores.OfType<EraseChore>().FirstOrDefault(known => !known.HasBegun) : null;
        if (taken is null) chores.Enqueue(taken = chore);
        _answer.SetResult(taken.Done);
        Dispose();
    }

    /// <inheritdoc/>
    public override void Apply(DocumentWriter writer)
    {
    }

    /// <inheritdoc/>
    public override void Succeed()
    {
    }

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _answer.TrySetException(fault);
}
