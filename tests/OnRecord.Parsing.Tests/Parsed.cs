using System.Text;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests;

/// <summary>A text, parsed, and short ways to ask about what was found.</summary>
internal sealed class Parsed
{
    private static readonly Lazy<Parser> Shared = new(() => new Parser(new ParserOptions()));
    private readonly byte[] _bytes;

    private Parsed(Document document)
    {
        Document = document;
        _bytes = Encoding.UTF8.GetBytes(document.Text);
    }

    public Document Document { get; }

    public static Parser Parser => Shared.Value;

    public static Parsed Text(string text, string? language = null)
    {
        var source = new SourceDocument { Uri = "test:article", Content = ByteString.CopyFromUtf8(text) };
        if (language is not null) source.Language = language;
        return new Parsed(Parser.Parse(source, TestContext.Current.CancellationToken));
    }

    public string Cut(Span span) => Encoding.UTF8.GetString(_bytes.AsSpan(span.Start, span.End - span.Start));

    /// <summary>The one quote whose words hold these.</summary>
    public Quote Quote(string words) =>
        Assert.Single(Document.Quotes, quote => quote.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Requires that the text holds nothing but a statement of these words, by whoever is mentioned so.</summary>
    public void HoldsOnlyStatement(string mention, string words)
    {
        var quote = Assert.Single(Document.Quotes);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal(mention, Cut(quote.Speaker.Mention));
        Assert.Equal(words, quote.Text);
    }

    public Block Block(string words) => Assert.Single(
        Document.Sections.SelectMany(section => section.Blocks),
        block => block.Text.Contains(words, StringComparison.Ordinal));
}
