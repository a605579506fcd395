using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite.Checking;

/// <summary>Looks for rows of a table that should not be there, some at a time.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The column whose order it goes by.</param>
/// <param name="Fault">What must not be true of a row.</param>
/// <param name="Meaning">What is wrong with it then.</param>
internal sealed record RowAudit(string Table, string Key, string Fault, string Meaning)
{
    /// <summary>Every audit.</summary>
    public static IReadOnlyList<RowAudit> All { get; } =
    [
        Orphans("section_records", "key", "section"),
        Orphans("section_words_docsize", "id", "section"),
        Orphans("quote_records", "key", "quote"),
        Orphans("quotes", "key", "quote"),
        Orphans("quote_words_docsize", "id", "quote"),
        new(
            "quotes", "key", "t.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM speakers s WHERE s.key = t.speaker)",
            "names a speaker that is not there"),
        new(
            "speakers", "key", "NOT EXISTS (SELECT 1 FROM quotes q WHERE q.speaker = t.key)", "has no quote"),
        new(
            "speakers", "key",
            $"(t.quote_count, t.document_count) <> (SELECT count(*), count(DISTINCT q.key >> {Position.OrdinalBits})"
                + $" FROM quotes q WHERE q.speaker = t.key AND q.kind <> {(int)QuoteKind.Term})",
            "has not as many quotes or documents as it says"),
        new(
            "speakers", "key", "NOT EXISTS (SELECT 1 FROM speaker_words_docsize w WHERE w.id = t.key)",
            "is not in the index of words"),
        new(
            "speaker_words_docsize", "id", "NOT EXISTS (SELECT 1 FROM speakers s WHERE s.key = t.id)",
            "belongs to no speaker"),
        new(
            "document_bodies", "key",
            "NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = t.key AND d.content_sha256 IS NOT NULL)",
            "belongs to no document"),
        new(
            "former_revisions", "key",
            "NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = t.document AND d.content_sha256 IS NOT NULL"
                + " AND d.revision > t.revision)",
            "is no former revision of a document"),
        new(
            "retractions", "sequence",
            "NOT EXISTS (SELECT 1 FROM documents d WHERE d.key = t.document AND d.sequence >= t.sequence"
                + " AND d.revision >= t.revision)",
            "comes after its document's last commit"),
        new(
            "documents", "sequence",
            "t.published_first IS NOT NULL AND NOT EXISTS (SELECT 1 FROM published_blocks b"
                + $" WHERE b.block = t.sequence >> {PublishedBlocks.Bits} AND b.first <= t.published_first"
                + " AND b.last >= t.published_last)",
            "has days that its block of commits has not"),
        new(
            "documents", "key", "coalesce(t.language GLOB '*[-A-Z]*', 0)", "has more than its language to be found by"),
        new(
            "epochs", "first",
            "EXISTS (SELECT 1 FROM epochs e WHERE e.first < t.first AND e.tag = t.tag)", "has the tag of another"),
    ];

    /// <summary>Looks at the next rows.</summary>
    /// <returns>The key of the last of them; null where there are no more.</returns>
    public long? Check(Session session, long after, int count, ProblemList problems)
    {
        var (seen, last) = (0, after);
        using var rows = session.Query(
            $"SELECT t.{Key}, {Fault} FROM {Table} t WHERE t.{Key} > $after ORDER BY t.{Key} LIMIT $count",
            ("$after", after), ("$count", (long)count));
        for (; rows.Read(); seen++)
        {
            last = rows.GetInt64(0);
            if (rows.GetInt64(1) != 0)
                problems.Add($"table {Table}: row {last} {Meaning}");
        }

        return seen == count ? last : null;
    }

    private static RowAudit Orphans(string table, string key, string kind) =>
        new(
            table, key,
            $"NOT EXISTS (SELECT 1 FROM documents d WHERE d.sequence = (t.{key} >> {Position.OrdinalBits})"
                + $" AND (t.{key} & {Position.LastOrdinal}) BETWEEN 1 AND d.{kind}_count)",
            "belongs to no document");
}
