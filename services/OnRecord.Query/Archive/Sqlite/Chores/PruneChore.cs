namespace OnRecord.Query.Archive.Sqlite.Chores;

/// <summary>Removes former revisions that are past their time, or more than are to be kept.</summary>
/// <param name="retention">What is to be kept.</param>
/// <param name="hasChanged">
/// Whether more may have been kept before; else each revision sees to the number itself.
/// </param>
/// <param name="time">The clock.</param>
internal sealed class PruneChore(Retention retention, bool hasChanged, TimeProvider time) : Chore
{
    private const int AtOnce = 100;

    private bool _numberIsRight = !hasChanged;

    /// <inheritdoc/>
    public override bool Step(Session session)
    {
        if (!_numberIsRight)
        {
            var surplus = session.Execute(
                """
                DELETE FROM former_revisions WHERE key IN (
                    SELECT f.key FROM former_revisions f CROSS JOIN documents d ON d.key = f.document
                    WHERE f.revision < d.revision - $kept LIMIT $atOnce)
                """,
                ("$kept", (long)retention.Revisions), ("$atOnce", (long)AtOnce));
            _numberIsRight = surplus < AtOnce;
            return false;
        }

        if (retention.Age is not { } age) return true;
        var old = session.Execute(
            """
            DELETE FROM former_revisions WHERE key IN (
                SELECT key FROM former_revisions WHERE replaced < $first LIMIT $atOnce)
            """,
            ("$first", (time.GetUtcNow() - age).UtcTicks), ("$atOnce", (long)AtOnce));
        return old < AtOnce;
    }
}
