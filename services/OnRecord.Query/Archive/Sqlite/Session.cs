using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>One connection and its prepared statements. For one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private const int MaxStatements = 128;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = [];
    private readonly Dictionary<string, RowStatement> _rows = [];
    private volatile bool _isInterrupted;

    private Session(SqliteConnection connection) => _connection = connection;

    /// <summary>The connection as SQLite knows it.</summary>
    public sqlite3 Handle => _connection.Handle!;

    /// <summary>Whether a transaction is open; SQLite itself ends one on some failures.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>The key of the row that was inserted last.</summary>
    public long LastKey => raw.sqlite3_last_insert_rowid(Handle);

    /// <summary>Opens a connection of its own to a file.</summary>
    /// <exception cref="SqliteException">The file can't be opened.</exception>
    public static Session Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The statement of a text, prepared once. Parameters keep their values until they are bound again.
    /// </summary>
    public SqliteCommand Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement)) return statement;
        statement = _connection.CreateCommand();
#pragma warning disable CA2100 // every text is put together from constants; values are bound
        statement.CommandText = sql;
#pragma warning restore CA2100
        _statements.Add(sql, statement);
        return statement;
    }

    /// <summary>The statement of a text that writes rows, prepared once and kept.</summary>
    public RowStatement Row(string sql)
    {
        if (_rows.TryGetValue(sql, out var row)) return row;
        row = new(_connection.Handle!, sql);
        _rows.Add(sql, row);
        return row;
    }

    /// <summary>Runs a statement for what it does.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(sql).Bind(values).ExecuteNonQuery();

    /// <summary>Runs a statement for its rows; dispose the reader before the statement runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(sql).Bind(values).ExecuteReader();

    /// <summary>The first column of the first row; null where there is no row or no value.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Statement(sql).Bind(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>How SQLite goes about a query: the steps of its plan.</summary>
    public List<string> Explain(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        const int detail = 3;
        var steps = new List<string>();
        using var rows = Query("EXPLAIN QUERY PLAN " + sql, values);
        while (rows.Read()) steps.Add(rows.GetString(detail));
        return steps;
    }

    /// <summary>Runs several statements once, such as those that make tables.</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // scripts are constants
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Forgets the statements, once there are many; those whose rows are being read would end.</summary>
    public void Tidy()
    {
        if (_statements.Count > MaxStatements) DropStatements();
    }

    /// <summary>Makes the statement that runs now, in another thread, fail with SQLITE_INTERRUPT.</summary>
    public void Interrupt()
    {
        _isInterrupted = true;
        raw.sqlite3_interrupt(Handle);
    }

    /// <summary>The lull in which the open snapshot was taken; null where none is open, or somebody wrote.</summary>
    public long? Lull { get; private set; }

    /// <summary>Begins a transaction that reads, in place of the one that is open, if any.</summary>
    /// <param name="lull">The lull that is now; null while somebody writes.</param>
    public void BeginSnapshot(long? lull)
    {
        EndSnapshot();
        Row("BEGIN").Run();
        Lull = lull;
    }

    /// <summary>Ends a transaction that reads, where one is open.</summary>
    public void EndSnapshot()
    {
        Lull = null;
        if (InTransaction) Row("COMMIT").Run();
    }

    /// <summary>Ends a transaction that failed.</summary>
    public void Abandon()
    {
        Lull = null;
        if (InTransaction) Execute("ROLLBACK");
    }

    /// <summary>
    /// Ends a transaction that failed; logs if that fails, too, and leaves it to whoever writes next.
    /// </summary>
    public void TryAbandon(ILogger logger)
    {
        try
        {
            Abandon();
        }
        catch (SqliteException e)
        {
            Log.WriteFailed(logger, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var row in _rows.Values) row.Dispose();
        DropStatements();
        // An interruption that found no statement to stop would stop the log from being put back into the file.
        if (_isInterrupted && _connection.Handle is { } handle) raw.sqlite3_exec(handle, "SELECT 1");
        _connection.Dispose();
    }

    private void DropStatements()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
    }
}
