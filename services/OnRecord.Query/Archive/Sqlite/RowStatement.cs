using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>A statement that runs often, bound value by value in the order of its parameters.</summary>
/// <remarks>
/// Keeping a document takes dozens of statements. This is the way without a name to look up, a value to box or a reader
/// to make for each.
/// </remarks>
internal sealed class RowStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    /// <summary>Prepares the statement.</summary>
    /// <exception cref="SqliteException">It is none, or the archive fails.</exception>
    public RowStatement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out _statement), database);
    }

    /// <summary>Binds the next parameter.</summary>
    public RowStatement With(long value) => Bound(raw.sqlite3_bind_int64(_statement, ++_bound, value));

    /// <inheritdoc cref="With(long)"/>
    public RowStatement With(long? value) =>
        value is { } number ? With(number) : Bound(raw.sqlite3_bind_null(_statement, ++_bound));

    /// <inheritdoc cref="With(long)"/>
    public RowStatement With(double value) => Bound(raw.sqlite3_bind_double(_statement, ++_bound, value));

    /// <inheritdoc cref="With(long)"/>
    public RowStatement With(ReadOnlySpan<byte> value) => Bound(raw.sqlite3_bind_blob(_statement, ++_bound, value));

    /// <inheritdoc cref="With(long)"/>
    public RowStatement With(string? value)
    {
        if (value is null) return Bound(raw.sqlite3_bind_null(_statement, ++_bound));
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(value, utf8);
            return Bound(raw.sqlite3_bind_text(_statement, ++_bound, utf8.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Runs the statement, which then waits for its values again.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        Step();
        End();
    }

    /// <summary>Runs the statement for the first row that it gives.</summary>
    /// <returns>Whether there is one; then read its columns, and end the statement.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool First()
    {
        if (Step()) return true;
        End();
        return false;
    }

    /// <summary>Whether a column of the row is null.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A column of the row as a whole number.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column of the row as a text.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>The bytes of a column of the row, until the statement ends.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>Ends the statement, which then waits for its values again.</summary>
    /// <exception cref="SqliteException">Its last step failed.</exception>
    public void End()
    {
        _bound = 0;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(_statement), _database);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        // Resetting says again how the step failed.
        if (result != raw.SQLITE_DONE) End();
        return false;
    }

    private RowStatement Bound(int result)
    {
        if (result == raw.SQLITE_OK) return this;
        _bound = 0;
        SqliteException.ThrowExceptionForRC(result, _database);
        return this;
    }
}
