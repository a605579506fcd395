using System.Runtime.CompilerServices;
using OnRecord.Query.Words;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Reads what fits a search best.</summary>
/// <remarks>
/// A thousand records may be as long as a thousand documents. So they are ranked by their keys alone, and read as they
/// are taken. Later as well, what a key means is the record that was ranked, or nothing.
/// </remarks>
internal static class SearchReader
{
    // What nearly every search finds is less, and with that is read at the moment at which it is ranked.
    private const int BytesAtOnce = 1 << 20;

    /// <summary>The sections that fit a query best.</summary>
    public static IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SectionsAsync(
        ReaderPool readers, WordQuery query, SectionCondition condition, int count,
        CancellationToken cancellationToken) =>
        ReadAsync(
            readers, session => RecordSelect.Sections(condition, query).Rank(session, count),
            "SELECT record FROM section_records WHERE key = ?", cancellationToken);

    /// <summary>The quotes that fit a query best.</summary>
    public static IAsyncEnumerable<IReadOnlyList<ScoredRecord>> QuotesAsync(
        ReaderPool readers, WordQuery query, QuoteCondition condition, int count,
        CancellationToken cancellationToken) =>
        ReadAsync(
            readers, session => RecordSelect.Quotes(condition, query).Rank(session, count),
            "SELECT record FROM quote_records WHERE key = ?", cancellationToken);

    private static async IAsyncEnumerable<IReadOnlyList<ScoredRecord>> ReadAsync(
        ReaderPool readers,
        Func<Session, List<(Position, double)>> rank,
        string sql,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<(Position, double)>? rest = null;
        do
        {
            yield return await readers.ReadAsync(
                session => Next(session, rest ??= new(rank(session)), sql), cancellationToken);
        }
        while (rest?.Count > 0);
    }

    private static List<ScoredRecord> Next(Session session, Queue<(Position Key, double Score)> rest, string sql)
    {
        var (records, bytes) = (new List<ScoredRecord>(), 0L);
        var row = session.Row(sql);
        while (bytes < BytesAtOnce && rest.TryDequeue(out var next))
        {
            if (!row.With(next.Key.Value).First()) continue;
            records.Add(new(row.Bytes(0).ToArray(), next.Score));
            row.End();
            bytes += records[^1].Record.Length;
        }

        return records;
    }
}
