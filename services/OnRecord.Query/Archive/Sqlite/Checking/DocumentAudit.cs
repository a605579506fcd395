using System.Text;
using Google.Protobuf;
using OnRecord.Query.Archive.Preparing;
using OnRecord.Query.Archive.Validity;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite.Checking;

/// <summary>Compares a document with everything that was made of it, within a transaction.</summary>
internal sealed class DocumentAudit
{
    private readonly Session _session;
    private readonly string _name;
    private readonly ProblemList _problems;

    private DocumentAudit(Session session, string id, ProblemList problems)
    {
        _session = session;
        _name = ResourceNames.Document(id);
        _problems = problems;
    }

    /// <summary>Checks the documents after a row.</summary>
    /// <returns>How many there were, and the row of the last; null where there are no more.</returns>
    public static (int Count, long? Last) Check(Session session, long after, int count, ProblemList problems)
    {
        var seen = 0;
        using var rows = session.Query(
            """
            SELECT d.key, d.id, d.revision, d.sequence, d.content_sha256, d.section_count, d.quote_count, b.body,
                d.summary
            FROM documents d LEFT JOIN document_bodies b ON b.key = d.key
            WHERE d.key > $after ORDER BY d.key LIMIT $count
            """,
            ("$after", after), ("$count", (long)count));
        for (; rows.Read(); seen++)
        {
            after = rows.GetInt64(0);
            var kept = new KeptDocument(
                after, rows.GetInt64(2), rows.GetInt64(3), rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.GetInt32(5), rows.GetInt32(6));
            new DocumentAudit(session, rows.GetString(1), problems).Check(
                kept, rows.IsDBNull(7) ? null : rows.GetBytes(7), rows.IsDBNull(8) ? null : rows.GetBytes(8));
        }

        return (seen, seen == count ? after : null);
    }

    private void Check(KeptDocument kept, byte[]? body, byte[]? summary)
    {
        if (kept.IsDeleted)
        {
            Require(body is null && summary is null, "is deleted, and still there");
            return;
        }

        var document = Decode("its document", Document.Parser, body);
        var listed = Decode("its summary", DocumentSummary.Parser, summary);
        Require(
            listed is null || (listed.Name == _name && listed.Revision == kept.Revision), "has the summary of another");
        if (document is null) return;

        Require(document.Name == _name, $"holds {document.Name}");
        Require(document.Revision == kept.Revision, $"holds revision {document.Revision}, not {kept.Revision}");
        Require(document.ContentSha256 == kept.ContentSha256, "holds content with another hash");
        var faults = DocumentCheck.Faults(document);
        foreach (var fault in faults) _problems.Add($"{_name}: {fault.Field} {fault.Problem}");
        if (faults.Count > 0) return;

        CheckSections(document, kept);
        CheckQuotes(document, kept);
    }

    private void CheckSections(Document document, KeptDocument kept)
    {
        var sections = document.Sections;
        var records = Records("section", kept.Sequence, SectionRecord.Parser);
        Require(sections.Count == kept.SectionCount, $"has {sections.Count} sections, not {kept.SectionCount}");
        Require(records.Count == sections.Count, $"has {records.Count} records of {sections.Count} sections");
        for (var i = 0; i < sections.Count; i++)
        {
            var key = Position.OfItem(kept.Sequence, i).Value;
            if (records.GetValueOrDefault(key) is not { } record) continue;
            Require(
                record.Section.Equals(sections[i]) && record.Name == $"{_name}/sections/{i}"
                    && record.Origin.Revision == kept.Revision,
                $"has a record of section {i} that disagrees with it");
            CheckWords("section", i, key, string.Join(' ', sections[i].Blocks.Select(block => block.Text)));
        }
    }

    private void CheckQuotes(Document document, KeptDocument kept)
    {
        var (quotes, text) = (document.Quotes, new Utf8Text(document.Text));
        var records = Records("quote", kept.Sequence, QuoteRecord.Parser);
        Require(quotes.Count == kept.QuoteCount, $"has {quotes.Count} quotes, not {kept.QuoteCount}");
        Require(records.Count == quotes.Count, $"has {records.Count} records of {quotes.Count} quotes");
        for (var i = 0; i < quotes.Count; i++)
        {
            var key = Position.OfItem(kept.Sequence, i).Value;
            if (records.GetValueOrDefault(key) is not { } record) continue;
            var end = record.ContextStart + Encoding.UTF8.GetByteCount(record.Context);
            var context = new Span { Start = record.ContextStart, End = end };
            Require(
                record.Quote.Equals(quotes[i]) && record.Name == $"{_name}/quotes/{i}"
                    && record.Origin.Revision == kept.Revision
                    && text.Holds(context) && text.Matches(context, record.Context),
                $"has a record of quote {i} that disagrees with it");
            CheckRow(i, key, record);
            CheckWords("quote", i, key, record.Quote.Text);
        }
    }

    private void CheckRow(int index, long key, QuoteRecord record)
    {
        using var row = _session.Query(
            """
            SELECT q.kind, q.confidence, s.id FROM quotes q LEFT JOIN speakers s ON s.key = q.speaker WHERE q.key = $key
            """,
            ("$key", key));
        Require(
            row.Read() && row.GetInt32(0) == (int)record.Quote.Kind
                && row.GetDouble(1).Equals(record.Quote.Confidence)
                && (row.IsDBNull(2) ? "" : ResourceNames.Speaker(row.GetString(2))) == record.Speaker,
            $"has a row of quote {index} that disagrees with it");
    }

    // The longest word stands for all: what is missing from the index is a whole row, or a whole page.
    private void CheckWords(string kind, int index, long key, string text)
    {
        if (Folding.Fold(text).Split(' ').MaxBy(word => word.Length) is not { Length: > 0 } longest) return;
        var found = _session.Scalar(
            $"SELECT 1 FROM {kind}_words WHERE {kind}_words MATCH $word AND rowid = $key",
            ("$word", $"\"{longest}\""), ("$key", key));
        Require(found is not null, $"has a {kind} {index} that is not found by its word '{longest}'");
    }

    private Dictionary<long, T?> Records<T>(string kind, long sequence, MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        var records = new Dictionary<long, T?>();
        using var rows = _session.Query(
            $"SELECT key, record FROM {kind}_records WHERE key > $after AND key <= $through",
            ("$after", Position.OfRetraction(sequence).Value), ("$through", Position.After(sequence).Value));
        while (rows.Read()) records.Add(rows.GetInt64(0), Decode($"a {kind} record", parser, rows.GetBytes(1)));
        return records;
    }

    private T? Decode<T>(string what, MessageParser<T> parser, byte[]? bytes)
        where T : class, IMessage<T>
    {
        try
        {
            if (bytes is not null) return parser.ParseFrom(bytes);
            _problems.Add($"{_name}: {what} is missing");
        }
        catch (InvalidProtocolBufferException e)
        {
            _problems.Add($"{_name}: {what} doesn't decode: {e.Message}");
        }

        return null;
    }

    private void Require(bool isRight, string fault)
    {
        if (!isRight) _problems.Add($"{_name} {fault}");
    }
}
