using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Makes a file an archive, or an older archive one of today.</summary>
internal static class Schema
{
    private const int ApplicationId = 0x4F6E5265; // "OnRe"

    /// <summary>
    /// How the connection that writes treats the file: a commit is durable; pages that many commits touch stay in
    /// memory, and go from the log into the file once for many of them.
    /// </summary>
    public const string Settings =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -65536;
        PRAGMA wal_autocheckpoint = 8000;
        """;

    /// <summary>The version that this program writes.</summary>
    public static int Version => Migrations.All.Count;

    /// <summary>Makes a new file an archive, or an older archive one of today.</summary>
    /// <returns>The id of the archive.</returns>
    /// <exception cref="ArchiveUnusableException">The file is none of ours, or newer.</exception>
    public static ulong Prepare(Session session, string path, ILogger logger)
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

        session.Script(Settings);
        if (version > 0 && version < Version) Log.ArchiveUpgraded(logger, path, version, Version);
        if (version < Version) Migrate(session, version);
        Check(session);
        return unchecked((ulong)(long)session.Scalar("SELECT id FROM archive")!);
    }

    // A transaction for each, so that a process that is killed leaves the archive at one version or the next, and the
    // next start goes on from there.
    private static void Migrate(Session session, int version)
    {
        for (var next = version + 1; next <= Version; next++)
        {
            session.Execute("BEGIN IMMEDIATE");
            session.Script(Migrations.All[next - 1]);
            if (next == 1)
            {
                var id = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
                session.Execute("INSERT INTO archive (id) VALUES ($id)", ("$id", id));
            }

            session.Script($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {next};");
            session.Execute("COMMIT");
        }
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
