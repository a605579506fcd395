using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Reads sections, quotes and events within a transaction.</summary>
internal static class RecordReader
{
    /// <summary>The position after the last commit.</summary>
    public static Position Head(Session session) =>
        Position.After(session.Scalar("SELECT max(sequence) FROM documents") is long last ? last : 0);

    /// <summary>Records in commit order.</summary>
    public static RecordBatch Batch(Session session, RecordSelect select, Position after, ReadLimit limit)
    {
        var head = Head(session);
        var (records, isLast) = select.Read(session, after, limit);
        var through = isLast ? Later(after, head) : records[^1].Key;
        return new([.. records.Select(record => (ReadOnlyMemory<byte>)record.Record)], through, isLast);
    }

    /// <summary>Quotes and retractions in commit order.</summary>
    public static EventBatch Events(Session session, QuoteCondition condition, Position after, ReadLimit limit)
    {
        var head = Later(after, Head(session));
        var reach = Position.After(after.Sequence + limit.Commits);
        if (reach > head) reach = head;
        var (quotes, isLast) = RecordSelect.Quotes(condition).Read(session, after, limit, reach);
        var through = isLast ? reach : quotes[^1].Key;

        var events = new List<(Position Key, QuoteEvent Event)>();
        foreach (var (key, retraction) in Retractions(session, condition.DocumentId, after, through, limit.Items + 1))
            events.Add((key, new QuoteEvent { Retracted = retraction }));
        foreach (var (key, record) in quotes)
            events.Add((key, new QuoteEvent { Kept = QuoteRecord.Parser.ParseFrom(record) }));
        events.Sort((left, right) => left.Key.CompareTo(right.Key));

        if (events.Count > limit.Items)
        {
            events.RemoveRange(limit.Items, events.Count - limit.Items);
            through = events[^1].Key;
        }

        return new([.. events.Select(e => e.Event)], through, CaughtUp: through >= head);
    }

    private static IEnumerable<(Position Key, Retraction Retraction)> Retractions(
        Session session, string? documentId, Position after, Position through, int count)
    {
        // A retraction has ordinal 0, so one in the commit of `after` itself has been seen.
        var sql =
            $"""
            SELECT r.sequence, d.id, r.revision, r.reason
            FROM retractions r CROSS JOIN documents d ON d.key = r.document
            WHERE r.sequence > $after AND r.sequence <= $through
            {(documentId is null ? "" : "AND r.document = (SELECT key FROM documents WHERE id = $document)")}
            ORDER BY r.sequence LIMIT $limit
            """;
        List<(string, object?)> values =
            [("$after", after.Sequence), ("$through", through.Sequence), ("$limit", (long)count)];
        if (documentId is not null) values.Add(("$document", documentId));
        using var rows = session.Query(sql, [.. values]);
        while (rows.Read())
        {
            yield return (Position.OfRetraction(rows.GetInt64(0)), new Retraction
            {
                Document = ResourceNames.Document(rows.GetString(1)),
                Revision = rows.GetInt64(2),
                Reason = (RetractionReason)rows.GetInt32(3),
            });
        }
    }

    private static Position Later(Position left, Position right) => left > right ? left : right;
}
