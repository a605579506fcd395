using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Reads documents within a transaction.</summary>
internal static class DocumentReader
{
    /// <summary>The current revision of a document, encoded; null where there is none.</summary>
    public static RentedBytes? Find(Session session, string documentId)
    {
        var row = session.Row(
            "SELECT b.body FROM documents d CROSS JOIN document_bodies b ON b.key = d.key WHERE d.id = ?");
        if (!row.With(documentId).First()) return null;
        try
        {
            return RentedBytes.CopyOf(row.Bytes(0));
        }
        finally
        {
            row.End();
        }
    }

    /// <summary>A revision of a document, encoded; null where it is not there, or not any more.</summary>
    public static ReadOnlyMemory<byte>? FindRevision(Session session, string documentId, long revision)
    {
        using var row = session.Query(
            """
            SELECT b.body FROM documents d CROSS JOIN document_bodies b ON b.key = d.key
            WHERE d.id = $id AND d.revision = $revision
            UNION ALL
            SELECT f.body FROM documents d CROSS JOIN former_revisions f ON f.document = d.key
            WHERE d.id = $id AND f.revision = $revision
            """,
            ("$id", documentId), ("$revision", revision));
        if (!row.Read()) return null;
        return row.GetBytes(0);
    }

    /// <summary>Documents in commit order.</summary>
    public static IReadOnlyList<ListedDocument> List(
        Session session, DocumentCondition condition, Position after, int count)
    {
        List<string> where = ["summary IS NOT NULL", "sequence > $after"];
        List<(string, object?)> values = [("$after", after.Sequence), ("$limit", (long)count)];
        if (condition.Language is { } language) Add("language = $language", "$language", language);
        if (condition.PublishedFrom is { } from) Add("published_last >= $from", "$from", from);
        if (condition.PublishedTo is { } to) Add("published_first <= $to", "$to", to);

        var sql =
            $"""
            SELECT sequence, summary FROM documents WHERE {string.Join(" AND ", where)} ORDER BY sequence LIMIT $limit
            """;
        var documents = new List<ListedDocument>();
        using var rows = session.Query(sql, [.. values]);
        while (rows.Read())
            documents.Add(new(DocumentSummary.Parser.ParseFrom(rows.GetBytes(1)), Position.After(rows.GetInt64(0))));
        return documents;

        void Add(string sql, string name, object value)
        {
            where.Add(sql);
            values.Add((name, value));
        }
    }
}
