using System.Runtime.InteropServices;
using OnRecord.Query.Archive.Preparing;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Writes and removes the sections, quotes and speakers of a document.</summary>
internal sealed class RecordWriter(Session session)
{
    // Dozens a document: not even looked up by their text.
    private readonly RowStatement _section = session.Row("INSERT INTO section_records (key, record) VALUES (?, ?)");
    private readonly RowStatement _sectionWords = session.Row("INSERT INTO section_words (rowid, words) VALUES (?, ?)");
    private readonly RowStatement _record = session.Row("INSERT INTO quote_records (key, record) VALUES (?, ?)");
    private readonly RowStatement _speaker = session.Row("SELECT key, id <> ? FROM speakers WHERE canonical = ?");

    private readonly RowStatement _count = session.Row(
        "UPDATE speakers SET quote_count = quote_count + ?, document_count = document_count + ? WHERE key = ?");

    private readonly RowStatement _quote = session.Row(
        """
        INSERT INTO quotes (key, kind, confidence, speaker, speaker_kind, name, title, role, mention)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly RowStatement _quoteWords = session.Row(
        "INSERT INTO quote_words (rowid, words, clause, speaker) VALUES (?, ?, ?, ?)");

    /// <summary>Adds everything that a document holds.</summary>
    public void Add(PreparedDocument document, long sequence)
    {
        for (var i = 0; i < document.Sections.Count; i++)
        {
            var key = Position.OfItem(sequence, i).Value;
            var section = document.Sections[i];
            _section.With(key).With(section.Record.Encoded).Run();
            _sectionWords.With(key).With(section.Words).Run();
        }

        var counts = new Dictionary<long, long>();
        for (var i = 0; i < document.Quotes.Count; i++)
        {
            var quote = document.Quotes[i];
            var speaker = AddQuote(Position.OfItem(sequence, i).Value, quote);
            if (speaker is { } key && quote.Kind != QuoteKind.Term)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }

        foreach (var (speaker, quotes) in counts) _count.With(quotes).With(1L).With(speaker).Run();
    }

    /// <summary>Removes everything that a document holds.</summary>
    /// <returns>The speakers who may have lost their last quote.</returns>
    public IReadOnlyList<long> Remove(KeptDocument document)
    {
        var after = Position.OfRetraction(document.Sequence).Value;
        var through = Position.After(document.Sequence).Value;
        var speakers = new List<(long Key, long Quotes)>();
        using (var rows = session.Query(
            $"""
            SELECT speaker, count(*) FILTER (WHERE kind <> {(int)QuoteKind.Term}) FROM quotes
            WHERE key > $after AND key <= $through AND speaker IS NOT NULL GROUP BY speaker
            """,
            ("$after", after), ("$through", through)))
        {
            while (rows.Read()) speakers.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        foreach (var (key, quotes) in speakers) _count.With(-quotes).With(quotes > 0 ? -1L : 0L).With(key).Run();
        RemoveWords("section_words", document.Sequence, document.SectionCount);
        RemoveWords("quote_words", document.Sequence, document.QuoteCount);
        foreach (var table in (ReadOnlySpan<string>)["section_records", "quote_records", "quotes"])
        {
            session.Execute(
                $"DELETE FROM {table} WHERE key > $after AND key <= $through",
                ("$after", after), ("$through", through));
        }

        return [.. speakers.Select(speaker => speaker.Key)];
    }

    /// <summary>Removes those speakers who have no quote any more.</summary>
    public void RemoveSilent(IReadOnlyList<long> speakers)
    {
        foreach (var speaker in speakers)
        {
            var removed = session.Execute(
                "DELETE FROM speakers WHERE key = $key AND NOT EXISTS (SELECT 1 FROM quotes WHERE speaker = $key)",
                ("$key", speaker));
            if (removed > 0) session.Execute("DELETE FROM speaker_words WHERE rowid = $key", ("$key", speaker));
        }
    }

    private void RemoveWords(string table, long sequence, int count)
    {
        for (var i = 0; i < count; i++)
        {
            session.Execute(
                $"DELETE FROM {table} WHERE rowid = $key", ("$key", Position.OfItem(sequence, i).Value));
        }
    }

    private long? AddQuote(long key, PreparedQuote quote)
    {
        var speaker = quote.Speaker;
        var (speakerKey, isSpare) = speaker is null ? ((long?)null, false) : FindOrAdd(speaker);
        var record = quote.Record.Encoded;
        _record.With(key).With(isSpare ? Renamed(record, speaker!.Identity.SpareId) : record).Run();
        _quote.With(key).With((long)quote.Kind).With(quote.Confidence).With(speakerKey).With((long?)speaker?.Kind)
            .With(speaker?.Name).With(speaker?.Title).With(speaker?.Role).With(speaker?.Mention).Run();
        _quoteWords.With(key).With(quote.Words).With(quote.ClauseWords).With(speaker?.Words ?? "").Run();
        return speakerKey;
    }

    private (long Key, bool IsSpare) FindOrAdd(PreparedSpeaker speaker)
    {
        var identity = speaker.Identity;
        if (_speaker.With(identity.Id).With(identity.Canonical).First())
        {
            var known = (_speaker.Number(0), _speaker.Number(1) != 0);
            _speaker.End();
            return known;
        }

        var taken = session.Row("SELECT 1 FROM speakers WHERE id = ?").With(identity.Id);
        var isSpare = taken.First();
        if (isSpare) taken.End();
        // Not RETURNING: for that SQLite makes a savepoint, which GroupCommit does without.
        session.Row("INSERT INTO speakers (id, canonical) VALUES (?, ?)")
            .With(isSpare ? identity.SpareId : identity.Id).With(identity.Canonical).Run();
        var key = session.LastKey;
        session.Row("INSERT INTO speaker_words (rowid, words) VALUES (?, ?)").With(key).With(speaker.Words).Run();
        return (key, isSpare);
    }

    // Of a field that comes twice the last counts.
    private static byte[] Renamed(ReadOnlySpan<byte> record, string speakerId) =>
        new RecordEncoder().Raw(record)
            .Text(QuoteRecord.SpeakerFieldNumber, ResourceNames.Speaker(speakerId)).Take();
}
