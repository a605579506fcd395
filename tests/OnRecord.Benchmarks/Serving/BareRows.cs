using System.Text;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Preparing;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>One row as it is bound: whole numbers, fractions, texts in UTF-8, blobs and nulls.</summary>
/// <param name="Table">Which of <see cref="BareRows.Inserts"/> writes it.</param>
/// <param name="Values">Its values in the order of the columns.</param>
internal sealed record BareRow(int Table, object?[] Values);

/// <summary>A text in UTF-8.</summary>
internal sealed record Utf8(byte[] Bytes);

/// <summary>Makes the rows that an archive keeps of documents, before anything is measured.</summary>
internal sealed class BareRows
{
    /// <summary>What writes a row of each table.</summary>
    public static IReadOnlyList<string> Inserts { get; } =
    [
        "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "INSERT INTO document_bodies VALUES (?, ?)",
        "INSERT INTO section_records VALUES (?, ?)",
        "INSERT INTO section_words (rowid, words) VALUES (?, ?)",
        "INSERT INTO quote_records VALUES (?, ?)",
        "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "INSERT INTO quote_words (rowid, words, clause, speaker) VALUES (?, ?, ?, ?)",
        "INSERT INTO speakers (key, id, canonical) VALUES (?, ?, ?)",
        "INSERT INTO speaker_words (rowid, words) VALUES (?, ?)",
    ];

    private readonly Dictionary<string, long> _speakers = [];

    /// <summary>The rows of a document.</summary>
    public IReadOnlyList<BareRow> Of(Document document, long sequence)
    {
        var prepared = PreparedDocument.From(document);
        prepared.Assign(1);
        var now = DateTimeOffset.UtcNow;
        List<BareRow> rows =
        [
            new(0,
            [
                sequence, Text(prepared.Id), 1L, sequence, Text(document.ContentSha256), Text(document.Language),
                (long?)prepared.Published?.First, (long?)prepared.Published?.Last, now.UtcTicks,
                (long)prepared.Sections.Count, (long)prepared.Quotes.Count, prepared.EncodeSummary(now),
            ]),
            new(1, [sequence, prepared.Encode(now)]),
        ];
        for (var i = 0; i < prepared.Sections.Count; i++)
        {
            var key = Position.OfItem(sequence, i).Value;
            rows.Add(new(2, [key, prepared.Sections[i].Record.Encoded]));
            rows.Add(new(3, [key, Text(prepared.Sections[i].Words)]));
        }

        for (var i = 0; i < prepared.Quotes.Count; i++)
            AddQuote(rows, prepared.Quotes[i], Position.OfItem(sequence, i).Value);
        return rows;
    }

    private void AddQuote(List<BareRow> rows, PreparedQuote quote, long key)
    {
        var speaker = quote.Speaker;
        rows.Add(new(4, [key, quote.Record.Encoded]));
        rows.Add(new(5,
        [
            key, (long)quote.Kind, quote.Confidence, speaker is null ? null : Key(rows, speaker), (long?)speaker?.Kind,
            Text(speaker?.Name), Text(speaker?.Title), Text(speaker?.Role), Text(speaker?.Mention),
        ]));
        rows.Add(new(6, [key, Text(quote.Words), Text(quote.ClauseWords), Text(speaker?.Words ?? "")]));
    }

    private long Key(List<BareRow> rows, PreparedSpeaker speaker)
    {
        if (_speakers.TryGetValue(speaker.Identity.Canonical, out var known)) return known;
        var key = _speakers.Count + 1L;
        _speakers.Add(speaker.Identity.Canonical, key);
        rows.Add(new(7, [key, Text(speaker.Identity.Id), Text(speaker.Identity.Canonical)]));
        rows.Add(new(8, [key, Text(speaker.Words)]));
        return key;
    }

    private static Utf8? Text(string? text) => text is null ? null : new(Encoding.UTF8.GetBytes(text));
}
