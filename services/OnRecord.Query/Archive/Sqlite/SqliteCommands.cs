using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Binds and reads values.</summary>
internal static class SqliteCommands
{
    /// <summary>Gives parameters their values.</summary>
    public static SqliteCommand Bind(this SqliteCommand command, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var index = command.Parameters.IndexOf(name);
            if (index < 0) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            else command.Parameters[index].Value = value ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>The bytes of a column.</summary>
    public static byte[] GetBytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);
}
