namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Counts what is in the archive, within a transaction.</summary>
internal static class StatsReader
{
    /// <summary>All numbers of one moment.</summary>
    /// <param name="session">A session with an open transaction.</param>
    /// <param name="path">The archive's file.</param>
    public static ArchiveStats Read(Session session, string path)
    {
        using var row = session.Query(
            """
            SELECT count(*), count(content_sha256), sum(section_count), sum(quote_count) FROM documents
            """);
        row.Read();
        var (all, kept) = (row.GetInt64(0), row.GetInt64(1));
        var last = session.Scalar("SELECT committed FROM documents ORDER BY sequence DESC LIMIT 1");
        return new(
            Documents: kept,
            DeletedDocuments: all - kept,
            Sections: row.IsDBNull(2) ? 0 : row.GetInt64(2),
            Quotes: row.IsDBNull(3) ? 0 : row.GetInt64(3),
            Speakers: Number("SELECT count(*) FROM speakers"),
            Retractions: Number("SELECT count(*) FROM retractions"),
            FormerRevisions: Number("SELECT count(*) FROM former_revisions INDEXED BY former_revisions_by_time"),
            Head: RecordReader.Head(session),
            LastCommit: last is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            SchemaVersion: (int)Number("PRAGMA user_version"),
            FileBytes: Length(path),
            FreeBytes: Number("PRAGMA freelist_count") * Number("PRAGMA page_size"),
            LogBytes: Length(path + "-wal"));

        long Number(string sql) => (long)session.Scalar(sql)!;
    }

    private static long Length(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }
}
