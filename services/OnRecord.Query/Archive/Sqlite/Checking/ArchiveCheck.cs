using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite.Checking;

/// <summary>Looks at all there is, in many transactions, so that the log can be put back in between.</summary>
/// <remarks>They are short, but for the first ones: SQLite checks a table with its indexes in one.</remarks>
internal sealed class ArchiveCheck(ReaderPool readers)
{
    private const int DocumentsAtOnce = 50;
    private const int RowsAtOnce = 20_000;

    /// <summary>The problems, as they are found.</summary>
    public async IAsyncEnumerable<CheckStep> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        yield return await StepAsync(
            "the schema", session => tables.AddRange(PageAudit.Tables(session)), cancellationToken);
        foreach (var table in tables)
        {
            yield return await StepAsync(
                $"table {table}", (session, problems) => PageAudit.Check(session, table, problems), cancellationToken);
        }

        for (long? after = 0; after is { } from;)
        {
            after = null;
            var count = 0;
            var step = await StepAsync(
                $"a document after row {from}",
                (session, problems) =>
                    (count, after) = DocumentAudit.Check(session, from, DocumentsAtOnce, problems),
                cancellationToken);
            yield return step with { Documents = count };
        }

        foreach (var audit in RowAudit.All)
        {
            for (long? after = long.MinValue; after is { } from;)
            {
                after = null;
                yield return await StepAsync(
                    $"table {audit.Table}",
                    (session, problems) => after = audit.Check(session, from, RowsAtOnce, problems), cancellationToken);
            }
        }
    }

    private Task<CheckStep> StepAsync(string what, Action<Session> look, CancellationToken cancellationToken) =>
        StepAsync(what, (session, _) => look(session), cancellationToken);

    // What SQLite itself finds damaged while reading is one of the problems. A connection that has read an index of
    // words before would compare it with what it remembers of it, and find it damaged once others have merged it.
    private async Task<CheckStep> StepAsync(
        string what, Action<Session, ProblemList> look, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        try
        {
            await readers.ReadAfreshAsync(
                session =>
                {
                    look(session, problems);
                    return 0;
                },
                cancellationToken);
        }
        catch (ArchiveUnavailableException e) when (IsDamage(e.InnerException))
        {
            problems.Add($"{what} can't be read: {e.InnerException!.Message}");
        }

        return new(0, problems.Count, problems.Lines);
    }

    private static bool IsDamage(Exception? cause) =>
        cause is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };
}
