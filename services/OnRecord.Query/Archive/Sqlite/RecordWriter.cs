using Google.Protobuf;
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
            session.Execute(
                "INSERT INTO section_records (key, record) VALUES ($key, $record)",
                ("$key", key), ("$record", section.Record.ToByteArray()));
            session.Execute(
                "INSERT INTO section_words (rowid, words) VALUES ($key, $words)",
                ("$key", key), ("$words", section.Words));
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
        session.Execute(
            "INSERT INTO quote_records (key, record) VALUES ($key, $record)",
            ("$key", key), ("$record", prepared.Record.ToByteArray()));
        session.Execute(
            """
            INSERT INTO quotes (key, kind, confidence, speaker, speaker_kind, name, title, role, mention)
            VALUES ($key, $kind, $confidence, $speaker, $speaker_kind, $name, $title, $role, $mention)
            """,
            ("$key", key), ("$kind", (int)quote.Kind), ("$confidence", quote.Confidence),
            ("$speaker", prepared.Speaker is null ? null : FindOrAdd(prepared.Speaker, prepared.SpeakerWords)),
            ("$speaker_kind", speaker is null ? null : (int)speaker.Kind), ("$name", speaker?.Name.Trim()),
            ("$title", speaker is { HasTitle: true } ? speaker.Title : null),
            ("$role", speaker is { HasRole: true } ? speaker.Role : null),
            ("$mention", speaker is null ? null : prepared.Mention));
        session.Execute(
            "INSERT INTO quote_words (rowid, words, clause, speaker) VALUES ($key, $words, $clause, $speaker)",
            ("$key", key), ("$words", prepared.Words), ("$clause", prepared.ClauseWords),
            ("$speaker", prepared.SpeakerWords));
    }

    private long FindOrAdd(SpeakerIdentity speaker, string words)
    {
        if (session.Scalar(
            "SELECT key FROM speakers WHERE canonical = $canonical", ("$canonical", speaker.Canonical)) is long known)
            return known;

        var key = (long)session.Scalar(
            "INSERT INTO speakers (id, canonical) VALUES ($id, $canonical) RETURNING key",
            ("$id", speaker.Id), ("$canonical", speaker.Canonical))!;
        session.Execute(
            "INSERT INTO speaker_words (rowid, words) VALUES ($key, $words)", ("$key", key), ("$words", words));
        return key;
    }
}
