using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>
/// A document with all that can be made ready before it has its revision and its place in commit order.
/// </summary>
/// <remarks>
/// Made by the caller's thread, so that the one writer has little to do. Holds nothing of the message that it was made
/// of: thousands of small objects would outlive their youth while they wait, at some cost. Engines share it.
/// </remarks>
internal sealed class PreparedDocument
{
    private readonly byte[] _body;
    private readonly Origin _origin;
    private readonly DocumentSummary _summary;

    private PreparedDocument(byte[] body, Origin origin, DocumentSummary summary) =>
        (_body, _origin, _summary) = (body, origin, summary);

    /// <summary>The id in its name.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of its content.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>Its language.</summary>
    public string Language => _summary.Language;

    /// <summary>The days on which it may have been published, or null.</summary>
    public required PublishedDays? Published { get; init; }

    /// <summary>Its sections in text order.</summary>
    public required IReadOnlyList<PreparedSection> Sections { get; init; }

    /// <summary>Its quotes in text order.</summary>
    public required IReadOnlyList<PreparedQuote> Quotes { get; init; }

    /// <summary>About how many bytes it brings to the archive.</summary>
    public int Size => _body.Length;

    /// <summary>About how many bytes of memory a valid document takes once it is ready: hardly ever more.</summary>
    /// <remarks>
    /// Its message holds the text twice; then it stands in sections, in words of two bytes a letter, and up to eight
    /// times in contexts. What is told of the document stands in every record. Clauses and mentions may be any part of
    /// the text, and become letters of two bytes.
    /// </remarks>
    public static long WeightOf(Document document)
    {
        const int perMessageByte = 8;
        const int perLetter = 2;
        var origin = document.Name.Length + document.SourceUri.Length + document.Title.Length;
        var text = Encoding.UTF8.GetByteCount(document.Text);
        return ((long)perMessageByte * document.CalculateSize())
            + ((long)origin * (document.Quotes.Count + document.Sections.Count))
            + (perLetter * TextBudget.Brought(text, document.Quotes.Select(quote => quote.Clause)))
            + (perLetter * TextBudget.Brought(text, document.Quotes.Select(quote => quote.Speaker?.Mention)));
    }

    /// <summary>Makes a valid document ready.</summary>
    public static PreparedDocument From(Document document)
    {
        var id = ResourceNames.DocumentId(document.Name)
            ?? throw new ArgumentException($"'{document.Name}' is no name of a document.", nameof(document));
        var text = new Utf8Text(document.Text);
        var body = EncodeBody(document);
        var (sections, quotes) = FieldBytes.Of(body);
        var origin = OriginOf(document);
        var encodedOrigin = origin.ToByteArray();
        var encoder = new RecordEncoder();
        var preparation = new QuotePreparation(document, text, encodedOrigin, encoder);
        return new(body, origin, SummaryOf(document, text))
        {
            Id = id,
            ContentSha256 = document.ContentSha256,
            Published = PublishedDays.Of(document.Published),
            Sections =
            [
                .. document.Sections.Select((section, i) => PreparedSection.From(
                    section, $"{document.Name}/sections/{i}", sections[i].Span, encodedOrigin, encoder)),
            ],
            Quotes = [.. quotes.Select((quote, i) => preparation.Prepare(i, quote.Span))],
        };
    }

    /// <summary>Whether a document that is kept tells the same: content, title, language, date and text.</summary>
    /// <param name="kept">The document, encoded.</param>
    public bool TellsTheSameAs(byte[] kept) => FieldBytes.Head(kept).SequenceEqual(FieldBytes.Head(_body));

    /// <summary>Gives the document its revision, which goes into every record.</summary>
    public void Assign(long revision)
    {
        if (_origin.Revision == revision) return;
        _origin.Revision = revision;
        var origin = _origin.ToByteArray();
        var encoder = new RecordEncoder();
        foreach (var section in Sections) section.Record.Assign(origin, encoder);
        foreach (var quote in Quotes) quote.Record.Assign(origin, encoder);
    }

    /// <summary>The document as it is kept, encoded.</summary>
    public byte[] Encode(DateTimeOffset committed)
    {
        // Revision and commit time have the highest field numbers: put after the rest they make the canonical encoding.
        var assigned =
            new Document { Revision = _origin.Revision, CommitTime = Timestamp.FromDateTimeOffset(committed) };
        var encoded = new byte[_body.Length + assigned.CalculateSize()];
        _body.CopyTo(encoded, 0);
        assigned.WriteTo(encoded.AsSpan(_body.Length));
        return encoded;
    }

    /// <summary>What a list shows of the document, encoded.</summary>
    public byte[] EncodeSummary(DateTimeOffset committed)
    {
        _summary.Revision = _origin.Revision;
        _summary.CommitTime = Timestamp.FromDateTimeOffset(committed);
        return _summary.ToByteArray();
    }

    private static byte[] EncodeBody(Document document)
    {
        if (document.Revision == 0 && document.CommitTime is null) return document.ToByteArray();
        var unassigned = document.Clone();
        unassigned.Revision = 0;
        unassigned.CommitTime = null;
        return unassigned.ToByteArray();
    }

    private static Origin OriginOf(Document document)
    {
        var origin = new Origin
        {
            Document = document.Name,
            SourceUri = document.SourceUri,
            Language = document.Language,
            Published = document.Published,
            // Most documents have no other: their records are encoded here and not by the writer.
            Revision = 1,
        };
        if (document.HasTitle) origin.Title = document.Title;
        return origin;
    }

    private static DocumentSummary SummaryOf(Document document, Utf8Text text)
    {
        var summary = new DocumentSummary
        {
            Name = document.Name,
            SourceUri = document.SourceUri,
            Language = document.Language,
            Published = document.Published,
            SectionCount = document.Sections.Count,
            QuoteCount = document.Quotes.Count,
            TextBytes = text.Length,
        };
        if (document.HasTitle) summary.Title = document.Title;
        return summary;
    }
}
