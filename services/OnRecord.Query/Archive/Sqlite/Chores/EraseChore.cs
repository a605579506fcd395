using Microsoft.Data.Sqlite;

namespace OnRecord.Query.Archive.Sqlite.Chores;

/// <summary>Leaves no byte in the archive's files of what is not on the record any more.</summary>
/// <remarks>
/// The indexes of words keep what was deleted until they are merged, the file keeps it in free space, and the log keeps
/// it until it is cut. So all of them are written anew; half of that would be a promise that nobody could check.
/// </remarks>
/// <param name="room">Knows how much room there must be.</param>
internal sealed class EraseChore(DiskRoom room) : Chore
{
    private static readonly string[] Pieces =
    [
        "INSERT INTO section_words (section_words) VALUES ('optimize')",
        "INSERT INTO quote_words (quote_words) VALUES ('optimize')",
        "INSERT INTO speaker_words (speaker_words) VALUES ('optimize')",
        "VACUUM",
    ];

    private int _next;
    private long _size;
    private long _asked;

    /// <summary>Whether it has begun, so that what is deleted now is not covered for certain.</summary>
    public bool HasBegun => _next > 0;

    /// <summary>Notes in the archive that this is to be done, within the transaction of a deletion.</summary>
    /// <remarks>Counted, so that an erasure does not take for done what is asked for while it works.</remarks>
    public static void Require(Session session) => session.Execute("UPDATE archive SET erasing = erasing + 1");

    /// <summary>Whether an erasure was cut short.</summary>
    public static bool IsRequired(Session session) => Asked(session) > 0;

    /// <inheritdoc/>
    public override bool Step(Session session)
    {
        if (_next == 0)
        {
            room.RequireForErasure(_size = DiskRoom.SizeOf(session));
            _asked = Asked(session);
        }

        if (_next < Pieces.Length)
        {
            Rewrite(session, Pieces[_next++]);
            return false;
        }

        if (!CutLog(session)) return false;
        session.Execute("UPDATE archive SET erasing = 0 WHERE erasing = $asked", ("$asked", _asked));
        return true;
    }

    /// <inheritdoc/>
    protected override Exception FaultOf(SqliteException failure) =>
        DiskRoom.IsLacking(failure) ? room.LackingForErasure(_size) : base.FaultOf(failure);

    private static long Asked(Session session) => (long)session.Scalar("SELECT erasing FROM archive")!;

    private static void Rewrite(Session session, string piece)
    {
        try
        {
            session.Script(piece);
        }
        catch (SqliteException failure) when (DiskRoom.IsLacking(failure))
        {
            // What was written in vain is not to keep the room from the others.
            CutLog(session);
            throw;
        }
    }

    // Readers may still need the log; each needs it for one short transaction.
    private static bool CutLog(Session session)
    {
        session.Script("PRAGMA busy_timeout = 100");
        using var row = session.Query("PRAGMA wal_checkpoint(TRUNCATE)");
        return row.Read() && row.GetInt64(0) == 0;
    }
}
