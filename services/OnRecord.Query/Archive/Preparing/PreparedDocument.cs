using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>
/// A document with all that can be made ready before it has its revision and its place in commit order.
/// </summary>
/// <remarks>Made by the caller's thread, so that the one writer has little to do. Engines share it.</remarks>
internal sealed class PreparedDocument
{
    private readonly byte[] _body;
    private readonly Origin _origin;

    private PreparedDocument(Document document, byte[] body, Origin origin)
    {
        _body = body;
        _origin = origin;
        Id = ResourceNames.DocumentId(document.Name)
            ?? throw new ArgumentException($"'{document.Name}' is no name of a document.", nameof(document));
        Source = document;
        Published = PublishedDays.Of(document.Published);
    }

    /// <summary>The id in its name.</summary>
    public string Id { get; }

    /// <summary>The document as it was handed over.</summary>
    public Document Source { get; }

    /// <summary>The days on which it may have been published, or null.</summary>
    public PublishedDays? Published { get; }

    /// <summary>Its sections in text order.</summary>
    public required IReadOnlyList<PreparedSection> Sections { get; init; }

    /// <summary>Its quotes in text order.</summary>
    public required IReadOnlyList<PreparedQuote> Quotes { get; init; }

    /// <summary>The length of its text in UTF-8 bytes.</summary>
    public required int TextBytes { get; init; }

    /// <summary>About how many bytes it brings to the archive.</summary>
    public int Size => _body.Length;

    /// <summary>Makes a valid document ready.</summary>
    public static PreparedDocument From(Document document)
    {
        var text = new Utf8Text(document.Text);
        var contexts = new Contexts(text, document.Quotes.Count);
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

        var speakers = new Dictionary<string, SpeakerIdentity?>();
        return new(document, EncodeBody(document), origin)
        {
            Sections = [.. document.Sections.Select((section, i) => PreparedSection.From(section, i, origin))],
            Quotes =
            [
                .. document.Quotes.Select((_, i) => PreparedQuote.From(document, i, text, contexts, origin, speakers)),
            ],
            TextBytes = text.Length,
        };
    }

    /// <summary>Gives the document its revision, which goes into every record.</summary>
    public void Assign(long revision)
    {
        if (_origin.Revision == revision) return;
        _origin.Revision = revision;
        foreach (var section in Sections) section.Encode();
        foreach (var quote in Quotes) quote.Encode();
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

    private static byte[] EncodeBody(Document document)
    {
        if (document.Revision == 0 && document.CommitTime is null) return document.ToByteArray();
        var unassigned = document.Clone();
        unassigned.Revision = 0;
        unassigned.CommitTime = null;
        return unassigned.ToByteArray();
    }
}

/// <summary>A section with what the archive looks it up by.</summary>
/// <param name="Record">The record; its origin gets the revision when the document is kept.</param>
/// <param name="Words">Its folded words.</param>
internal sealed record PreparedSection(SectionRecord Record, string Words)
{
    /// <summary>The record, encoded.</summary>
    public byte[] Encoded { get; private set; } = Record.ToByteArray();

    /// <summary>Encodes the record again, with another revision.</summary>
    public void Encode() => Encoded = Record.ToByteArray();

    /// <summary>Makes a section ready.</summary>
    public static PreparedSection From(Section section, int index, Origin origin)
    {
        var record =
            new SectionRecord { Name = $"{origin.Document}/sections/{index}", Section = section, Origin = origin };
        return new(record, string.Join(' ', section.Blocks.Select(block => Folding.Fold(block.Text))));
    }
}

/// <summary>A quote with what the archive looks it up by.</summary>
/// <param name="Record">The record; its origin gets the revision when the document is kept.</param>
/// <param name="Speaker">Who said it, where the document names somebody.</param>
/// <param name="Mention">The words that name the speaker, where there are any.</param>
/// <param name="Words">Its folded words.</param>
/// <param name="ClauseWords">The folded words of its clause, where that is wider.</param>
/// <param name="SpeakerWords">The folded words of its speaker's name.</param>
internal sealed record PreparedQuote(
    QuoteRecord Record,
    SpeakerIdentity? Speaker,
    string? Mention,
    string Words,
    string ClauseWords,
    string SpeakerWords)
{
    /// <summary>The record, encoded.</summary>
    public byte[] Encoded { get; private set; } = Record.ToByteArray();

    /// <summary>Encodes the record again, with another revision.</summary>
    public void Encode() => Encoded = Record.ToByteArray();

    /// <summary>Makes a quote ready.</summary>
    public static PreparedQuote From(
        Document document, int index, Utf8Text text, Contexts contexts, Origin origin,
        Dictionary<string, SpeakerIdentity?> speakers)
    {
        var quote = document.Quotes[index];
        var speaker = quote.Speaker is { HasName: true } named ? IdentityOf(named.Name, speakers) : null;
        var (start, end) = contexts.Around(quote, document.Sections[quote.Section].Blocks[quote.Block]);
        var record = new QuoteRecord
        {
            Name = $"{document.Name}/quotes/{index}",
            Speaker = speaker is null ? "" : ResourceNames.Speaker(speaker.Id),
            Quote = quote,
            Context = text.Cut(start, end),
            ContextStart = start,
            Origin = origin,
        };
        var mention = quote.Speaker?.Mention is { } span ? text.Cut(span.Start, span.End) : null;
        var clause = quote.Clause is { } wider ? Folding.Fold(text.Cut(wider.Start, wider.End)) : "";
        var name = speaker is null ? "" : Folding.Fold(quote.Speaker!.Name);
        return new(record, speaker, mention, Folding.Fold(quote.Text), clause, name);
    }

    private static SpeakerIdentity? IdentityOf(string name, Dictionary<string, SpeakerIdentity?> known)
    {
        if (known.TryGetValue(name, out var identity)) return identity;
        identity = SpeakerIdentity.Of(name);
        known.Add(name, identity);
        return identity;
    }
}
