using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Reads documents within a transaction.</summary>
internal static class DocumentReader
{
    /// <summary>The current revision of a document, encoded; null where there is none.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="documentId">Which document.</param>
    /// <param name="cache">Takes what is asked for again.</param>
    public static DocumentBytes? Find(Session session, string documentId, DocumentCache cache)
    {
        var row = session.Row(
            "SELECT b.body FROM documents d CROSS JOIN document_bodies b ON b.key = d.key WHERE d.id = ?");
        if (!row.With(documentId).First()) return null;
        try
        {
            var bytes = row.Bytes(0);
            cache.Offer(documentId, session.Lull, bytes);
            return DocumentBytes.CopyForOne(bytes);
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
        var documents = new List<ListedDocument>();
        using var rows = session.Query(ListSql(condition), ListValues(condition, after, count));
        while (rows.Read())
            documents.Add(new(DocumentSummary.Parser.ParseFrom(rows.GetBytes(1)), Position.After(rows.GetInt64(0))));
        return documents;
    }

    /// <summary>How SQLite goes about listing: the steps of its plan.</summary>
    public static List<string> Explain(
        Session session, DocumentCondition condition, Position after, int count) =>
        session.Explain(ListSql(condition), ListValues(condition, after, count));

    // Of two lower bounds of a sequence SQLite takes either to begin at: only the block's may be taken.
    private static string ListSql(DocumentCondition condition)
    {
        var sql =
            $"""
            SELECT d.sequence, d.summary FROM {PublishedBlocks.Documents(condition)}
            WHERE {PublishedBlocks.After(condition)} AND +d.sequence > ($after >> {Position.OrdinalBits})
                AND d.summary IS NOT NULL
            """;
        if (condition.Language is not null) sql += " AND d.language = $language";
        if (condition.PublishedFrom is not null) sql += " AND d.published_last >= $from";
        if (condition.PublishedTo is not null) sql += " AND d.published_first <= $to";
        return $"{sql} ORDER BY {PublishedBlocks.Order(condition)} LIMIT $limit";
    }

    private static (string, object?)[] ListValues(DocumentCondition condition, Position after, int count)
    {
        List<(string, object?)> values = [("$after", after.Value), ("$limit", (long)count)];
        if (condition.Language is { } language) values.Add(("$language", language));
        if (condition.PublishedFrom is { } from) values.Add(("$from", from));
        if (condition.PublishedTo is { } to) values.Add(("$to", to));
        return [.. values];
    }
}
