using System.Text;
using OnRecord.Query.Words;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Puts together the statement that reads records, starting from the narrowest condition.</summary>
/// <remarks>
/// Which table leads decides what a read costs: the index of words, which holds the names of speakers too, else the
/// index of speakers, else the one document's range of keys, else the documents of a language or time; only a filter of
/// kind or confidence alone goes through all quotes. CROSS JOIN keeps SQLite to that order. Every statement reads in
/// commit order from a key on and sorts nothing, so a batch costs what it returns.
/// </remarks>
internal sealed class RecordSelect
{
    private readonly QuoteCondition _condition;
    private readonly string _from;
    private readonly string _records;
    private readonly string _key;
    private readonly string _order;
    private readonly string? _bounded;
    private readonly StringBuilder _where = new();
    private readonly List<(string Name, object? Value)> _values = [];

    private RecordSelect(string kind, QuoteCondition condition, WordQuery? search)
    {
        _condition = condition;
        string[] words =
        [
            .. Matching.Ranked(search), .. Matching.Anywhere(condition.Words),
            .. Matching.In("speaker", condition.SpeakerWords),
        ];
        var origin = condition.Origin;
        var narrow = condition.HasQuoteCondition ? "quotes q" : $"{kind}_records r";
        var narrowKey = condition.HasQuoteCondition ? "q.key" : "r.key";
        if (words.Length > 0)
        {
            _key = "w.rowid";
            _from = $"{kind}_words w";
            if (condition.HasQuoteCondition) _from += " CROSS JOIN quotes q ON q.key = w.rowid";
            Where($"w.{kind}_words MATCH $words", ("$words", Matching.All(words)));
        }
        else if (condition.SpeakerId is not null || condition.DocumentId is not null || origin.IsAny)
        {
            _key = narrowKey;
            _from = condition.SpeakerId is not null ? "quotes q INDEXED BY quotes_by_speaker" : narrow;
        }
        else
        {
            _key = narrowKey;
            _from = PublishedBlocks.Documents(origin) + $" CROSS JOIN {narrow}"
                + $" ON {_key} > (d.sequence << {Position.OrdinalBits})"
                + $" AND {_key} <= ((d.sequence << {Position.OrdinalBits}) | {Position.LastOrdinal})";
            Where(PublishedBlocks.After(origin));
            // Of two lower bounds SQLite takes either to begin at: only the document's may be taken.
            _bounded = "+" + _key;
            _order = $"{PublishedBlocks.Order(origin)}, {_key}";
        }

        if (!origin.IsAny && _order is null)
            _from += $" CROSS JOIN documents d ON d.sequence = ({_key} >> {Position.OrdinalBits})";
        _order ??= _key;
        _records = _key == "r.key" ? "" : $" CROSS JOIN {kind}_records r ON r.key = {_key}";
        AddConditions();
    }

    /// <summary>The statement for sections.</summary>
    public static RecordSelect Sections(SectionCondition condition, WordQuery? search = null) =>
        new("section", new QuoteCondition(condition.Origin, condition.DocumentId, condition.Words), search);

    /// <summary>The statement for quotes.</summary>
    public static RecordSelect Quotes(QuoteCondition condition, WordQuery? search = null) =>
        new("quote", condition, search);

    /// <summary>Reads records in commit order.</summary>
    /// <param name="session">A session with an open transaction.</param>
    /// <param name="after">Only what stands after this.</param>
    /// <param name="limit">How much to read.</param>
    /// <param name="through">Only what stands up to the end of the commit of this; null for all.</param>
    /// <returns>Keys and records, and whether there was nothing more.</returns>
    public (List<(Position Key, byte[] Record)> Records, bool IsLast) Read(
        Session session, Position after, ReadLimit limit, Position? through = null)
    {
        var sql = ReadSql(after, limit, through);
        var records = new List<(Position, byte[])>();
        long bytes = 0;
        using var rows = session.Query(sql, [.. _values]);
        while (rows.Read())
        {
            var record = rows.GetBytes(1);
            bytes += record.Length;
            if (records.Count > 0 && bytes > limit.Bytes) return (records, false);
            records.Add((new(rows.GetInt64(0)), record));
        }

        // Not a row more is looked for: the next one may be far away, and these are wanted now.
        return (records, records.Count < limit.Items);
    }

    /// <summary>How SQLite goes about reading: the steps of its plan.</summary>
    public List<string> Explain(Session session, Position after, ReadLimit limit, Position? through = null) =>
        session.Explain(ReadSql(after, limit, through), [.. _values]);

    /// <summary>Finds the records that fit the search best, by falling score.</summary>
    public List<(Position Key, double Score)> Rank(Session session, int count)
    {
        _values.Add(("$limit", (long)count));
        var sql = $"SELECT {_key}, w.rank FROM {_from} WHERE {_where} ORDER BY w.rank LIMIT $limit";
        var ranked = new List<(Position, double)>();
        using var rows = session.Query(sql, [.. _values]);
        // The index ranks by a number that falls the better a row fits.
        while (rows.Read()) ranked.Add((new(rows.GetInt64(0)), -rows.GetDouble(1)));
        return ranked;
    }

    private string ReadSql(Position after, ReadLimit limit, Position? through)
    {
        Where($"{_bounded ?? _key} > $after", ("$after", after.Value));
        if (through is { } last && _bounded is null) Where($"{_key} <= $through", ("$through", last.Value));
        else if (through is { } end) Where(PublishedBlocks.Through(_condition.Origin), ("$through", end.Value));
        _values.Add(("$limit", (long)limit.Items));
        return $"SELECT {_key}, r.record FROM {_from}{_records} WHERE {_where} ORDER BY {_order} LIMIT $limit";
    }

    private void AddConditions()
    {
        if (_condition.DocumentId is { } document)
        {
            Where(
                $"{_key} > (SELECT sequence << {Position.OrdinalBits} FROM documents WHERE id = $document)"
                    + $" AND {_key} <= (SELECT (sequence << {Position.OrdinalBits}) | {Position.LastOrdinal}"
                    + " FROM documents WHERE id = $document)",
                ("$document", document));
        }

        if (_condition.SpeakerId is { } speaker)
            Where("q.speaker = (SELECT key FROM speakers WHERE id = $speaker)", ("$speaker", speaker));
        if (_condition.Kinds is { Count: > 0 } kinds)
            Where($"q.kind IN ({string.Join(", ", kinds.Select(kind => (int)kind).Distinct().Order())})");
        if (_condition.MinConfidence > 0)
            Where("q.confidence >= $confidence", ("$confidence", _condition.MinConfidence));
        if (_condition.Origin.Language is { } language) Where("d.language = $language", ("$language", language));
        if (_condition.Origin.PublishedFrom is { } from) Where("d.published_last >= $from", ("$from", from));
        if (_condition.Origin.PublishedTo is { } to) Where("d.published_first <= $to", ("$to", to));
    }

    private void Where(string condition, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        _where.Append(_where.Length > 0 ? " AND " : "").Append(condition);
        _values.AddRange(values);
    }
}
