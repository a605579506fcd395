using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>The tables of an archive, and how an older archive becomes one of today.</summary>
/// <remarks>
/// A key is a <see cref="Position"/>: of a section or quote its place in commit order. Records, which are wide, stand
/// apart from what they are chosen by, which is narrow and read far more often. The indexes of words hold text that is
/// folded already and parted by spaces, hence the plainest tokenizer.
/// </remarks>
internal static class Schema
{
    private const int ApplicationId = 0x4F6E5265; // "OnRe"

    // One script a version, the first makes version 1. Never change one that has shipped; add another.
    private static readonly string[] Migrations =
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
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Makes a new file an archive, or an older archive one of today.</summary>
    /// <returns>The id of the archive.</returns>
    /// <exception cref="ArchiveUnusableException">The file is none of ours, or newer.</exception>
    public static ulong Prepare(Session session, string path)
    {
        var version = Convert.ToInt32(session.Scalar("PRAGMA user_version"), null);
        var application = Convert.ToInt32(session.Scalar("PRAGMA application_id"), null);
        var isEmpty = session.Scalar("SELECT 1 FROM sqlite_schema LIMIT 1") is null;
        if (!isEmpty && application != ApplicationId)
            throw new ArchiveUnusableException($"The file {path} is a database, but no archive of OnRecord.");
        if (version > Version)
        {
            throw new ArchiveUnusableException(
                $"The archive {path} has schema version {version}; this program knows versions up to {Version}. "
                    + "Use a newer one.");
        }

        session.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        if (version < Version) Migrate(session, version);
        Check(session);
        return unchecked((ulong)(long)session.Scalar("SELECT id FROM archive")!);
    }

    private static void Migrate(Session session, int version)
    {
        session.Execute("BEGIN IMMEDIATE");
        foreach (var migration in Migrations.Skip(version)) session.Script(migration);
        if (version == 0)
        {
            var id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
            session.Execute("INSERT INTO archive (id) VALUES ($id)", ("$id", id));
        }

        session.Script($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
        session.Execute("COMMIT");
    }

    // Reads from every table, so that damage to its root shows now and not in the middle of a stream.
    private static void Check(Session session)
    {
        var tables = new List<string>();
        using (var rows = session.Query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'"))
        {
            while (rows.Read()) tables.Add(rows.GetString(0));
        }

        foreach (var table in tables) session.Script($"SELECT * FROM {table} LIMIT 1");
        if (session.Scalar("SELECT count(*) FROM archive") is not 1L)
            throw new SqliteException("it holds no id", raw.SQLITE_CORRUPT);
    }
}
