using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Writes a group in one transaction, and answers each of its writes once that is durable.</summary>
/// <remarks>
/// A savepoint for each write would keep one that fails from taking its group along. But at every savepoint the
/// full-text indexes put what they have gathered in memory into the file, to be merged later: that costs as much as all
/// the rest. So a group is written without; only one in which something fails is written again, with them.
/// </remarks>
internal sealed class GroupCommit(
    Session session, Epochs epochs, DocumentWriter documents, CommitSignal committed, ILogger logger)
{
    private readonly List<PendingWrite> _group = [];

    /// <summary>Commits a group.</summary>
    /// <param name="first">Its first write.</param>
    /// <param name="others">The others; each is written before the next is asked for, within the transaction.</param>
    public void Run(PendingWrite first, IEnumerable<PendingWrite> others)
    {
        _group.Add(first);
        var sequence = documents.Sequence;
        var failure = Transact(() => WriteAll(others));
        if (_group.Exists(write => write.Fault is not null))
        {
            _group.ForEach(write => write.Fault = null);
            failure = Transact(() => _group.ForEach(WriteAlone));
        }

        if (failure is not null) Log.CommitFailed(logger, _group.Count, failure);
        if (documents.Sequence > sequence) committed.Raise();
        var fault = failure is null
            ? null
            : new ArchiveUnavailableException($"The archive can't keep anything now: {failure.Message}", failure);
        foreach (var write in _group) Answer(write, write.Fault ?? fault);
        _group.Clear();
    }

    private Exception? Transact(Action write)
    {
        var sequence = documents.Sequence;
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            epochs.Keep(session);
            write();
            session.Execute("COMMIT");
            epochs.Kept();
            return null;
        }
        catch (Exception e)
        {
            documents.Sequence = sequence;
            session.TryAbandon(logger);
            return e;
        }
    }

    // Each as it comes, so that waiting for the next costs nothing but time that nobody else needs.
    private void WriteAll(IEnumerable<PendingWrite> others)
    {
        Write(_group[0]);
        foreach (var write in others)
        {
            _group.Add(write);
            Write(write);
        }
    }

    private void Write(PendingWrite write)
    {
        try
        {
            write.Apply(documents);
        }
        catch (Exception e)
        {
            write.Fault = e;
            throw;
        }
    }

    private void WriteAlone(PendingWrite write)
    {
        var sequence = documents.Sequence;
        session.Row("SAVEPOINT write").Run();
        try
        {
            write.Apply(documents);
        }
        catch (Exception e) when (session.InTransaction)
        {
            Log.WriteFailed(logger, e);
            documents.Sequence = sequence;
            write.Fault = e is SqliteException
                ? new ArchiveUnavailableException($"The archive can't keep the document now: {e.Message}", e)
                : e;
            session.Row("ROLLBACK TO write").Run();
        }

        session.Row("RELEASE write").Run();
    }

    private static void Answer(PendingWrite write, Exception? fault)
    {
        if (fault is null) write.Succeed();
        else write.Fail(fault);
        write.Dispose();
    }
}
