namespace OnRecord.Query.Archive.Sqlite.Checking;

/// <summary>Lets SQLite check its pages and indexes, and the indexes of words theirs.</summary>
internal static class PageAudit
{
    /// <summary>All tables, those behind the indexes of words included.</summary>
    public static IReadOnlyList<string> Tables(Session session)
    {
        var tables = new List<string>();
        using var rows = session.Query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (rows.Read()) tables.Add(rows.GetString(0));
        return tables;
    }

    /// <summary>Checks one table and its indexes, and finds the first hundred problems: SQLite stops there.</summary>
    public static void Check(Session session, string table, ProblemList problems)
    {
        using var rows = session.Query($"SELECT integrity_check FROM pragma_integrity_check('{table}')");
        while (rows.Read())
        {
            foreach (var line in rows.GetString(0).Split('\n'))
                if (line != "ok") problems.Add($"table {table}: {line.Trim()}");
        }
    }
}
