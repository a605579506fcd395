using OnRecord.Query.Archive.Preparing;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Writes and removes the sections, quotes and speakers of a document.</summary>
internal sealed class RecordWriter(Session session)
{
    /// <summary>Adds everything that a document holds.</summary>
    public void Add(PreparedDocument document, long sequence)
    {
        for (var i = 0; i < document.Sections.Count; i++)
        {
            var key = Position.OfItem(sequence, i).Value;
            var section = document.Sections[i];
            session.Row("INSERT INTO section_records (key, record) VALUES (?, ?)")
                .With(key).With(section.Encoded).Run();
            session.Row("INSERT INTO section_words (rowid, words) VALUES (?, ?)").With(key).With(section.Words).Run();
        }

        for (var i = 0; i < document.Quotes.Count; i++)
            AddQuote(Position.OfItem(sequence, i).Value, document.Quotes[i]);
    }

    /// <summary>Removes everything that a document holds.</summary>
    /// <returns>The speakers who may have lost their last quote.</returns>
    public IReadOnlyList<long> Remove(KeptDocument document)
    {
        var after = Position.OfRetraction(document.Sequence).Value;
        var through = Position.After(document.Sequence).Value;
        var speakers = new List<long>();
        using (var rows = session.Query(
            """
            SELECT DISTINCT speaker FROM quotes
            WHERE key > $after AND key <= $through AND speaker IS NOT NULL
            """,
            ("$after", after), ("$through", through)))
        {
            while (rows.Read()) speakers.Add(rows.GetInt64(0));
        }

        RemoveWords("section_words", document.Sequence, document.SectionCount);
        RemoveWords("quote_words", document.Sequence, document.QuoteCount);
        foreach (var table in (ReadOnlySpan<string>)["section_records", "quote_records", "quotes"])
        {
            session.Execute(
                $"DELETE FROM {table} WHERE key > $after AND key <= $through",
                ("$after", after), ("$through", through));
        }

        return speakers;
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

    private void AddQuote(long key, PreparedQuote prepared)
    {
        var quote = prepared.Record.Quote;
        var speaker = prepared.Speaker is null ? null : quote.Speaker;
        session.Row("INSERT INTO quote_records (key, record) VALUES (?, ?)")
            .With(key).With(prepared.Encoded).Run();
        session.Row(
            """
            INSERT INTO quotes (key, kind, confidence, speaker, speaker_kind, name, title, role, mention)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .With(key).With((long)quote.Kind).With(quote.Confidence)
            .With(prepared.Speaker is null ? (long?)null : FindOrAdd(prepared.Speaker, prepared.SpeakerWords))
            .With((long?)speaker?.Kind).With(speaker?.Name.Trim())
            .With(speaker is { HasTitle: true } ? speaker.Title : null)
            .With(speaker is { HasRole: true } ? speaker.Role : null)
            .With(speaker is null ? null : prepared.Mention)
            .Run();
        session.Row("INSERT INTO quote_words (rowid, words, clause, speaker) VALUES (?, ?, ?, ?)")
            .With(key).With(prepared.Words).With(prepared.ClauseWords).With(prepared.SpeakerWords).Run();
    }

    private long FindOrAdd(SpeakerIdentity speaker, string words)
    {
        var known = session.Row("SELECT key FROM speakers WHERE canonical = ?").With(speaker.Canonical);
        if (known.First())
        {
            var found = known.Number(0);
            known.End();
            return found;
        }

        // Not RETURNING: for that SQLite makes a savepoint, at which the indexes of words put into the file what they have.
        session.Row("INSERT INTO speakers (id, canonical) VALUES (?, ?)")
            .With(speaker.Id).With(speaker.Canonical).Run();
        var key = session.LastKey;
        session.Row("INSERT INTO speaker_words (rowid, words) VALUES (?, ?)").With(key).With(words).Run();
        return key;
    }
}
