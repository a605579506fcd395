using Google.Protobuf.WellKnownTypes;
using Google.Type;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>
/// Reads speakers within a transaction; everything is counted from the quotes that are on the record.
/// </summary>
internal static class SpeakerReader
{
    private const int Term = (int)QuoteKind.Term;

    /// <summary>Speakers, the most quoted first, then by name.</summary>
    public static IReadOnlyList<ListedSpeaker> List(Session session, WordQuery? words, SpeakerPlace? after, int count)
    {
        List<(string, object?)> values = [("$limit", (long)count)];
        if (words is not null) values.Add(("$words", Matching.All(Matching.Anywhere(words))));
        if (after is { } place) values.AddRange([("$quotes", place.QuoteCount), ("$name", place.Canonical)]);
        var sql =
            $"""
            SELECT s.key, s.id, s.canonical, count(*) AS quotes, count(DISTINCT q.key >> {Position.OrdinalBits})
            FROM speakers s CROSS JOIN quotes q INDEXED BY quotes_by_speaker ON q.speaker = s.key
            WHERE q.kind <> {Term}
            {(words is null ? "" : "AND s.key IN (SELECT rowid FROM speaker_words WHERE speaker_words MATCH $words)")}
            GROUP BY s.key
            {(after is null ? "" : "HAVING quotes < $quotes OR (quotes = $quotes AND s.canonical > $name)")}
            ORDER BY quotes DESC, s.canonical LIMIT $limit
            """;
        var speakers = new List<ListedSpeaker>();
        using var rows = session.Query(sql, [.. values]);
        while (rows.Read())
        {
            var quotes = rows.GetInt64(3);
            var summary = Summarize(session, rows.GetInt64(0), rows.GetString(1), quotes, rows.GetInt64(4));
            speakers.Add(new(summary, new(quotes, rows.GetString(2))));
        }

        return speakers;
    }

    /// <summary>All about one speaker; null where there is none.</summary>
    public static SpeakerProfile? Find(Session session, string speakerId)
    {
        if (session.Scalar("SELECT key FROM speakers WHERE id = $id", ("$id", speakerId)) is not long key) return null;

        using var row = session.Query(
            $"""
            SELECT count(*), count(DISTINCT d.key), min(d.committed), max(d.committed)
            FROM quotes q CROSS JOIN documents d ON d.sequence = (q.key >> {Position.OrdinalBits})
            WHERE q.speaker = $speaker AND q.kind <> {Term}
            """,
            ("$speaker", key));
        if (!row.Read() || row.GetInt64(0) == 0) return null;

        var profile = new SpeakerProfile
        {
            Summary = Summarize(session, key, speakerId, row.GetInt64(0), row.GetInt64(1)),
            FirstCommitTime = TimestampOf(row.GetInt64(2)),
            LastCommitTime = TimestampOf(row.GetInt64(3)),
        };
        profile.Aliases.Add(Namings(session, key, Column("mention")));
        profile.Titles.Add(Namings(session, key, $"{Column("title")} UNION ALL {Column("role")}"));
        profile.Activity.Add(Activity(session, key));
        return profile;
    }

    private static SpeakerSummary Summarize(Session session, long key, string id, long quotes, long documents) => new()
    {
        Name = ResourceNames.Speaker(id),
        DisplayName = (string)Commonest(session, key, "name")!,
        Kind = (SpeakerKind)(long)Commonest(session, key, "speaker_kind")!,
        QuoteCount = quotes,
        DocumentCount = documents,
    };

    private static object? Commonest(Session session, long key, string column) => session.Scalar(
        $"""
        SELECT {column} FROM quotes WHERE speaker = $speaker AND kind <> {Term}
        GROUP BY {column} ORDER BY count(*) DESC, {column} DESC LIMIT 1
        """,
        ("$speaker", key));

    private static string Column(string column) =>
        $"SELECT {column} AS text FROM quotes WHERE speaker = $speaker AND kind <> {Term} AND {column} IS NOT NULL";

    private static List<Naming> Namings(Session session, long key, string texts)
    {
        var namings = new List<Naming>();
        using var rows = session.Query(
            $"SELECT text, count(*) AS quotes FROM ({texts}) WHERE text <> '' GROUP BY text ORDER BY quotes DESC, text",
            ("$speaker", key));
        while (rows.Read()) namings.Add(new() { Text = rows.GetString(0), Count = rows.GetInt64(1) });
        return namings;
    }

    private static List<MonthlyActivity> Activity(Session session, long key)
    {
        // A date known only to the year begins and ends in different months: it says nothing of the month.
        var months = new List<MonthlyActivity>();
        using var rows = session.Query(
            $"""
            SELECT d.published_first / 100 AS month, count(*)
            FROM quotes q CROSS JOIN documents d ON d.sequence = (q.key >> {Position.OrdinalBits})
            WHERE q.speaker = $speaker AND q.kind <> {Term} AND d.published_first / 100 = d.published_last / 100
            GROUP BY month ORDER BY month
            """,
            ("$speaker", key));
        while (rows.Read())
        {
            var month = rows.GetInt32(0);
            months.Add(new()
            {
                Month = new Date { Year = month / 100, Month = month % 100 },
                QuoteCount = rows.GetInt64(1),
            });
        }

        return months;
    }

    private static Timestamp TimestampOf(long ticks) =>
        Timestamp.FromDateTimeOffset(new DateTimeOffset(ticks, TimeSpan.Zero));
}
