namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Something that is to be written, and who waits for it.</summary>
internal abstract class PendingWrite : Work, IDisposable
{
    /// <summary>About how many bytes it brings.</summary>
    public int Size { get; init; }

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

/// <summary>A write with an answer.</summary>
/// <param name="write">Writes within the open transaction, and gives the answer.</param>
internal sealed class PendingWrite<T>(Func<DocumentWriter, T> write) : PendingWrite
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    /// <summary>What became of it, once that is durable.</summary>
    public Task<T> Answer => _answer.Task;

    /// <summary>What follows from it: done on the writer's thread, before the answer.</summary>
    public Action<T>? WhenDurable { get; init; }

    /// <inheritdoc/>
    public override void Apply(DocumentWriter writer) => _result = write(writer);

    /// <inheritdoc/>
    public override void Succeed()
    {
        WhenDurable?.Invoke(_result!);
        _answer.SetResult(_result!);
    }

    /// <inheritdoc/>
    public override void Fail(Exception fault) => _answer.SetException(fault);
}
