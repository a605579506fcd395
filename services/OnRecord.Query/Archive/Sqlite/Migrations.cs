namespace OnRecord.Query.Archive.Sqlite;

/// <summary>The tables of an archive, as they came to be.</summary>
/// <remarks>
/// A key is a <see cref="Position"/>: of a section or quote its place in commit order. Records, which are wide, stand
/// apart from what they are chosen by, which is narrow and read far more often. The indexes of words hold text that is
/// folded already and parted by spaces, hence the plainest tokenizer.
/// </remarks>
internal static class Migrations
{
    /// <summary>
    /// One script a version; the first makes version 1. Never change one that has shipped: add another.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
    [
        """
        CREATE TABLE archive (id INTEGER NOT NULL);
        CREATE TABLE documents (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            revision INTEGER NOT NULL,
            sequence INTEGER NOT NULL UNIQUE,
            content_sha256 TEXT,
            language TEXT,
            published_first INTEGER,
            published_last INTEGER,
            committed INTEGER NOT NULL,
            section_count INTEGER NOT NULL,
            quote_count INTEGER NOT NULL,
            summary BLOB
        );
        CREATE UNIQUE INDEX documents_by_language ON documents (language, sequence);
        CREATE TABLE document_bodies (key INTEGER PRIMARY KEY, body BLOB NOT NULL);
        CREATE TABLE changes (
            sequence INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            retracted INTEGER,
            reason INTEGER
        );
        CREATE INDEX retractions ON changes (sequence, document) WHERE retracted IS NOT NULL;
        CREATE TABLE section_records (key INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE quote_records (key INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE quotes (
            key INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            confidence REAL NOT NULL,
            speaker INTEGER,
            speaker_kind INTEGER,
            name TEXT,
            title TEXT,
            role TEXT,
            mention TEXT
        );
        CREATE INDEX quotes_by_speaker ON quotes (speaker, key, kind) WHERE speaker IS NOT NULL;
        CREATE TABLE speakers (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            canonical TEXT NOT NULL UNIQUE
        );
        CREATE VIRTUAL TABLE section_words USING fts5
            (words, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE quote_words USING fts5
            (words, clause, speaker, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE speaker_words USING fts5
            (words, content='', contentless_delete=1, tokenize='ascii');
        INSERT INTO quote_words (quote_words, rank) VALUES ('rank', 'bm25(10.0, 4.0, 4.0)');
        """,
        "CREATE TABLE epochs (first INTEGER PRIMARY KEY, tag INTEGER NOT NULL);",

        // A commit that retracts nothing has its place in its document's row: to log it again was to write it twice.
        """
        DROP INDEX retractions;
        CREATE TABLE retractions (
            sequence INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            reason INTEGER NOT NULL
        );
        INSERT INTO retractions (sequence, document, revision, reason)
            SELECT sequence, document, retracted, reason FROM changes WHERE retracted IS NOT NULL;
        DROP TABLE changes;
        CREATE TABLE former_revisions (
            key INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            replaced INTEGER NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (document, revision)
        );
        CREATE INDEX former_revisions_by_time ON former_revisions (replaced);
        ALTER TABLE archive ADD COLUMN erasing INTEGER NOT NULL DEFAULT 0;
        """,

        // Who asks for days passes over whole blocks of commits, however far into the record the first of those days
        // is.
        """
        CREATE TABLE published_blocks (block INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL);
        INSERT INTO published_blocks (block, first, last)
            SELECT sequence >> 7, min(published_first), max(published_last) FROM documents
            WHERE published_first IS NOT NULL GROUP BY sequence >> 7;
        """,

        // A list of speakers reads those that it shows, not all quotes. Kind 4 is a term, which is nobody's speech.
        """
        ALTER TABLE speakers ADD COLUMN quote_count INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE speakers ADD COLUMN document_count INTEGER NOT NULL DEFAULT 0;
        UPDATE speakers SET (quote_count, document_count) = (
            SELECT count(*), count(DISTINCT q.key >> 24) FROM quotes q
            WHERE q.speaker = speakers.key AND q.kind <> 4);
        CREATE INDEX speakers_by_quotes ON speakers (quote_count DESC, canonical) WHERE quote_count > 0;
        """,

        // Documents are found by their language alone, in lower case, whatever the code that they came with.
        """
        UPDATE documents SET language = lower(substr(language, 1, instr(language || '-', '-') - 1))
            WHERE language GLOB '*[-A-Z]*';
        """,
    ];
}
