using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.V1;
using SQLitePCL;

namespace OnRecord.Benchmarks.Serving;

/// <summary>
/// The ceiling of ingestion: the rows of documents that are parsed already, written straight into a new file of the
/// same tables, five hundred documents a durable commit.
/// </summary>
internal static class BareWriter
{
    private const int Group = 500;

    /// <summary>Writes documents, and after them those that are measured.</summary>
    /// <param name="before">What is in the file already when measuring begins.</param>
    /// <param name="documents">What is measured; their rows are made before.</param>
    /// <param name="path">The new file.</param>
    /// <returns>How many a second.</returns>
    public static double Rate(IEnumerable<Document> before, IReadOnlyList<Document> documents, string path)
    {
        using (var session = Session.Open(path, SqliteOpenMode.ReadWriteCreate))
            Schema.Prepare(session, path, NullLogger.Instance);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = Schema.Settings;
        settings.ExecuteNonQuery();

        var database = connection.Handle!;
        var inserts = BareRows.Inserts.Select(sql => Prepare(database, sql)).ToArray();
        var source = new BareRows();
        var sequence = 0L;
        foreach (var group in before.Select(document => source.Of(document, ++sequence)).Chunk(Group))
            Write(database, inserts, group);
        var groups = documents.Select(document => source.Of(document, ++sequence)).Chunk(Group).ToArray();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (var group in groups) Write(database, inserts, group);
        var elapsed = watch.Elapsed;
        foreach (var insert in inserts) insert.Dispose();
        return documents.Count / elapsed.TotalSeconds;
    }

    private static void Write(sqlite3 database, sqlite3_stmt[] inserts, IReadOnlyList<BareRow>[] group)
    {
        Check(database, raw.sqlite3_exec(database, "BEGIN IMMEDIATE"));
        foreach (var row in group.SelectMany(document => document)) Insert(database, inserts[row.Table], row.Values);
        Check(database, raw.sqlite3_exec(database, "COMMIT"));
    }

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        Check(database, raw.sqlite3_prepare_v2(database, sql, out var statement));
        return statement;
    }

    private static void Insert(sqlite3 database, sqlite3_stmt insert, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(database, values[i] switch
            {
                null => raw.sqlite3_bind_null(insert, i + 1),
                long number => raw.sqlite3_bind_int64(insert, i + 1, number),
                double number => raw.sqlite3_bind_double(insert, i + 1, number),
                Utf8 text => raw.sqlite3_bind_text(insert, i + 1, text.Bytes),
                byte[] blob => raw.sqlite3_bind_blob(insert, i + 1, blob),
                var other => throw new InvalidOperationException($"A row holds {other.GetType()}."),
            });
        }

        if (raw.sqlite3_step(insert) != raw.SQLITE_DONE) throw new SqliteException(Message(database), raw.SQLITE_ERROR);
        Check(database, raw.sqlite3_reset(insert));
    }

    private static void Check(sqlite3 database, int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(Message(database), result);
    }

    private static string Message(sqlite3 database) => raw.sqlite3_errmsg(database).utf8_to_string();
}
