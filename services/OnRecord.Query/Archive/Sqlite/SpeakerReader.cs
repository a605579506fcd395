using System.Text;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Reads speakers within a transaction.</summary>
/// <remarks>
/// A list costs what it shows: the numbers of quotes and documents are kept with each speaker. Everything else is
/// counted from the quotes that are on the record.
/// </remarks>
internal static class SpeakerReader
{
    private const int Term = (int)QuoteKind.Term;
    private const int Latest = 100;
    private const int MaxNamings = 100;

    /// <summary>Speakers, the most quoted first, then by name.</summary>
    public static IReadOnlyList<ListedSpeaker> List(Session session, WordQuery? words, SpeakerPlace? after, int count)
    {
        var sql = new StringBuilder("SELECT s.key, s.id, s.canonical, s.quote_count, s.document_count FROM ");
        List<(string, object?)> values = [("$limit", (long)count)];
        if (words is null)
        {
            sql.Append("speakers s INDEXED BY speakers_by_quotes WHERE s.quote_count > 0");
        }
        else
        {
            sql.Append("speaker_words w CROSS JOIN speakers s ON s.key = w.rowid");
            sql.Append(" WHERE w.speaker_words MATCH $words AND s.quote_count > 0");
            values.Add(("$words", Matching.All(Matching.Anywhere(words))));
        }

        if (after is { } place)
        {
            sql.Append(" AND s.quote_count <= $quotes AND (s.quote_count < $quotes OR s.canonical > $name)");
            values.AddRange([("$quotes", place.QuoteCount), ("$name", place.Canonical)]);
        }

        var speakers = new List<ListedSpeaker>();
        using var rows = session.Query($"{sql} ORDER BY s.quote_count DESC, s.canonical LIMIT $limit", [.. values]);
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

    // Of the last quotes, since a list is not to read all that its speakers have ever said.
    private static object? Commonest(Session session, long key, string column) => session.Scalar(
        $"""
        SELECT {column} FROM (
            SELECT {column} FROM quotes INDEXED BY quotes_by_speaker WHERE speaker = $speaker AND kind <> {Term}
            ORDER BY key DESC LIMIT {Latest})
        GROUP BY {column} ORDER BY count(*) DESC, {column} DESC LIMIT 1
        """,
        ("$speaker", key));

    private static string Column(string column) =>
        $"SELECT {column} AS text FROM quotes WHERE speaker = $speaker AND kind <> {Term} AND {column} IS NOT NULL";

    private static List<Naming> Namings(Session session, long key, string texts)
    {
        var namings = new List<Naming>();
        using var rows = session.Query(
            $"""
            SELECT text, count(*) AS quotes FROM ({texts})
            WHERE octet_length(text) BETWEEN 1 AND {DocumentLimits.NameBytes}
            GROUP BY text ORDER BY quotes DESC, text LIMIT {MaxNamings}
            """,
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
