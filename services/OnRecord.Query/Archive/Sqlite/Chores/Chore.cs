using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Archive.Sqlite.Chores;

/// <summary>Work on the whole archive that the writer does a piece at a time, in between commits.</summary>
internal abstract class Chore : Work
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all is done, or fails with what went wrong.</summary>
    public Task Done => _done.Task;

    /// <summary>Does the next piece.</summary>
    /// <param name="session">The connection that writes, outside of a transaction.</param>
    /// <returns>Whether that was the last one.</returns>
    public abstract bool Step(Session session);

    /// <summary>Says that all is done.</summary>
    public void Succeed() => _done.TrySetResult();

    /// <summary>Gives up; the archive is as it was after the last piece.</summary>
    /// <param name="error">What went wrong; whoever waits is told, even where that cannot be cleaned up after.</param>
    public void Fail(Exception error)
    {
        try
        {
            if (error is SqliteException failure) error = FaultOf(failure);
            CleanUp();
        }
        finally
        {
            _done.TrySetException(error);
            // Nobody may be waiting.
            _ = _done.Task.Exception;
        }
    }

    /// <summary>What to tell whoever waits, where the engine has failed.</summary>
    protected virtual Exception FaultOf(SqliteException failure) =>
        new ArchiveUnavailableException($"The archive can't be worked on now: {failure.Message}", failure);

    /// <summary>Lets go of what the chore holds, where it gives up.</summary>
    protected virtual void CleanUp()
    {
    }
}
