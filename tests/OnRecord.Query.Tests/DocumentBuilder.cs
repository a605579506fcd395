using System.Security.Cryptography;
using System.Text;
using Google.Type;
using OnRecord.V1;

namespace OnRecord.Query.Tests;

/// <summary>Writes documents as the parser would make them, with spans that are right by construction.</summary>
internal sealed class DocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly Document _document;

    public DocumentBuilder(string id, string language = "vi")
    {
        _document = new() { Name = $"documents/{id}", SourceUri = $"https://example.org/{id}", Language = language };
    }

    public DocumentBuilder Title(string title)
    {
        _document.Title = title;
        return this;
    }

    public DocumentBuilder Published(int year, int month = 0, int day = 0)
    {
        _document.Published = new Date { Year = year, Month = month, Day = day };
        return this;
    }

    public DocumentBuilder Heading(string heading)
    {
        _document.Sections.Add(new Section { Heading = heading, Span = new() });
        return Block(BlockKind.Heading, heading);
    }

    public DocumentBuilder Paragraph(string text)
    {
        if (_document.Sections.Count == 0) _document.Sections.Add(new Section { Span = new() });
        return Block(BlockKind.Paragraph, text);
    }

    /// <summary>Adds a quote whose words stand in the last paragraph.</summary>
    public DocumentBuilder Quote(
        string words,
        string? speaker = null,
        string? mention = null,
        string? title = null,
        string? role = null,
        string? clause = null,
        string? cue = null,
        QuoteKind kind = QuoteKind.Direct,
        SpeakerKind speakerKind = SpeakerKind.Person,
        double confidence = 0.9)
    {
        var quote = new Quote
        {
            Kind = kind,
            Text = words,
            Parts = { Find(words) },
            Clause = clause is null ? null : Find(clause),
            Cue = cue is null ? null : Find(cue),
            Section = _document.Sections.Count - 1,
            Block = _document.Sections[^1].Blocks.Count - 1,
            Confidence = confidence,
            Rule = "frame.speaker-cue-quote",
        };
        if (speaker is not null || mention is not null)
        {
            quote.Speaker = new() { Kind = speakerKind, Resolution = SpeakerResolution.Named };
            quote.Speaker.Mention = mention is null ? null : Find(mention);
            if (speaker is not null) quote.Speaker.Name = speaker;
            if (title is not null) quote.Speaker.Title = title;
            if (role is not null) quote.Speaker.Role = role;
        }

        _document.Quotes.Add(quote);
        return this;
    }

    public Document Build()
    {
        _document.Text = _text.ToString();
        foreach (var section in _document.Sections.Where(section => section.Blocks.Count > 0))
        {
            section.Span.Start = section.Blocks[0].Span.Start;
            section.Span.End = section.Blocks[^1].Span.End;
        }

        _document.ContentSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_document.Text)));
        return _document.Clone();
    }

    private DocumentBuilder Block(BlockKind kind, string text)
    {
        if (_text.Length > 0) _text.Append("\n\n");
        var start = Bytes(_text.ToString());
        _text.Append(text);
        var span = new Span { Start = start, End = start + Bytes(text) };
        _document.Sections[^1].Blocks.Add(new Block { Kind = kind, Span = span, Text = text });
        return this;
    }

    private Span Find(string words)
    {
        var block = _document.Sections[^1].Blocks[^1];
        var at = block.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' does not stand in '{block.Text}'.");
        var start = block.Span.Start + Bytes(block.Text[..at]);
        return new() { Start = start, End = start + Bytes(words) };
    }

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
