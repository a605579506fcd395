using OnRecord.Query.Archive.Preparing;
using OnRecord.Query.Archive.Sqlite.Chores;
using OnRecord.Query.Archive.Validity;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Writes documents within a transaction that somebody else opens and ends.</summary>
internal sealed class DocumentWriter(
    Session session, DocumentCache cache, Retention retention, TimeProvider time)
{
    private readonly RecordWriter _records = new(session);

    /// <summary>The number of the last commit of a document.</summary>
    public long Sequence { get; set; } = RecordReader.Head(session).Sequence;

    /// <summary>Keeps a document, in place of the revision that is there, if any.</summary>
    public StoreReceipt Store(PreparedDocument document)
    {
        var kept = Find(document.Id);
        if (kept is { IsDeleted: false } && kept.ContentSha256 == document.ContentSha256 && IsKept(document, kept))
            return new(CommitOutcome.Unchanged, kept.Revision, Position.After(kept.Sequence));

        var isRevision = kept is { IsDeleted: false };
        var revision = (kept?.Revision ?? 0) + 1;
        var sequence = ++Sequence;
        document.Assign(revision);

        IReadOnlyList<long> formerSpeakers = isRevision ? _records.Remove(kept!) : [];
        if (isRevision) Supersede(kept!, sequence);
        cache.Forget(document.Id);
        PutDocument(document, kept, revision, sequence);
        _records.Add(document, sequence);
        _records.RemoveSilent(formerSpeakers);
        return new(
            isRevision ? CommitOutcome.Revised : CommitOutcome.Stored, revision, Position.After(sequence));
    }

    /// <summary>Takes a document off the record. Its number of revisions stays known.</summary>
    /// <param name="documentId">Which one.</param>
    /// <param name="erase">Whether the archive must be erased after it; then it may be deleted already.</param>
    /// <returns>The position of the deletion; null where there is no such document.</returns>
    public Position? Delete(string documentId, bool erase)
    {
        var kept = Find(documentId);
        if (kept is null || (kept.IsDeleted && !erase)) return null;
        if (erase) EraseChore.Require(session);
        if (kept.IsDeleted) return Position.After(kept.Sequence);

        var sequence = ++Sequence;
        cache.Forget(documentId);
        var formerSpeakers = _records.Remove(kept);
        session.Execute(
            """
            UPDATE documents SET sequence = $sequence, content_sha256 = NULL, language = NULL, published_first = NULL,
                published_last = NULL, committed = $committed, section_count = 0, quote_count = 0, summary = NULL
            WHERE key = $key
            """,
            ("$sequence", sequence), ("$committed", time.GetUtcNow().UtcTicks), ("$key", kept.Key));
        session.Execute("DELETE FROM document_bodies WHERE key = $key", ("$key", kept.Key));
        session.Execute("DELETE FROM former_revisions WHERE document = $key", ("$key", kept.Key));
        LogRetraction(sequence, kept, RetractionReason.Deleted);
        _records.RemoveSilent(formerSpeakers);
        return Position.After(sequence);
    }

    private KeptDocument? Find(string documentId)
    {
        var row = session.Row(
            "SELECT key, revision, sequence, content_sha256, section_count, quote_count FROM documents WHERE id = ?");
        if (!row.With(documentId).First()) return null;
        var kept = new KeptDocument(
            row.Number(0), row.Number(1), row.Number(2), row.IsNull(3) ? null : row.Text(3), (int)row.Number(4),
            (int)row.Number(5));
        row.End();
        return kept;
    }

    // The same bytes may come with another title, language or date, or be read as another type of media.
    private bool IsKept(PreparedDocument document, KeptDocument kept)
    {
        var row = session.Row("SELECT body FROM document_bodies WHERE key = ?");
        if (!row.With(kept.Key).First()) return false;
        var isSame = document.TellsTheSameAs(row.Bytes(0).ToArray());
        row.End();
        return isSame;
    }

    private void PutDocument(PreparedDocument document, KeptDocument? kept, long revision, long sequence)
    {
        var now = time.GetUtcNow();
        // Not RETURNING: for that SQLite makes a savepoint, which GroupCommit does without.
        var row = session.Row(kept is null
            ? """
              INSERT INTO documents (revision, sequence, content_sha256, language, published_first, published_last,
                  committed, section_count, quote_count, summary, id)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              """
            : """
              UPDATE documents SET revision = ?, sequence = ?, content_sha256 = ?, language = ?, published_first = ?,
                  published_last = ?, committed = ?, section_count = ?, quote_count = ?, summary = ?
              WHERE key = ?
              """);
        row.With(revision).With(sequence).With(document.ContentSha256)
            .With(LanguageCode.Primary(document.Language))
            .With(document.Published?.First).With(document.Published?.Last)
            .With(now.UtcTicks).With(document.Sections.Count).With(document.Quotes.Count)
            .With(document.EncodeSummary(now));
        if (kept is null) row.With(document.Id).Run();
        else row.With(kept.Key).Run();
        var key = kept?.Key ?? session.LastKey;
        session.Row("INSERT OR REPLACE INTO document_bodies (key, body) VALUES (?, ?)")
            .With(key).With(document.Encode(now)).Run();
        if (document.Published is { } days) PublishedBlocks.Add(session, sequence, days);
    }

    private void Supersede(KeptDocument kept, long sequence)
    {
        LogRetraction(sequence, kept, RetractionReason.Revised);
        if (retention.Revisions == 0) return;
        session.Execute(
            """
            INSERT INTO former_revisions (document, revision, replaced, body)
            SELECT key, $revision, $replaced, body FROM document_bodies WHERE key = $key
            """,
            ("$key", kept.Key), ("$revision", kept.Revision), ("$replaced", time.GetUtcNow().UtcTicks));
        session.Execute(
            "DELETE FROM former_revisions WHERE document = $key AND revision <= $last",
            ("$key", kept.Key), ("$last", kept.Revision - retention.Revisions));
    }

    private void LogRetraction(long sequence, KeptDocument kept, RetractionReason reason) =>
        session.Execute(
            """
            INSERT INTO retractions (sequence, document, revision, reason)
            VALUES ($sequence, $document, $revision, $reason)
            """,
            ("$sequence", sequence), ("$document", kept.Key), ("$revision", kept.Revision), ("$reason", (int)reason));
}

/// <summary>What the archive knows of a document that it holds or held.</summary>
/// <param name="Key">Its row.</param>
/// <param name="Revision">Its last revision.</param>
/// <param name="Sequence">Its last commit.</param>
/// <param name="ContentSha256">The hash of its content; null once it is deleted.</param>
/// <param name="SectionCount">How many sections are on the record.</param>
/// <param name="QuoteCount">How many quotes are on the record.</param>
internal sealed record KeptDocument(
    long Key, long Revision, long Sequence, string? ContentSha256, int SectionCount, int QuoteCount)
{
    /// <summary>Whether only its number of revisions is left.</summary>
    public bool IsDeleted => ContentSha256 is null;
}
