using Google.Protobuf;
using OnRecord.Parsing;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>Documents that are measured together.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Sources">The documents.</param>
public sealed record Sample(string Name, IReadOnlyList<SourceDocument> Sources)
{
    /// <summary>How many bytes they have together.</summary>
    public long Bytes => Sources.Sum(source => (long)source.Content.Length);

    /// <summary>A sample of one text.</summary>
    public static Sample Of(string name, string text, string? language = null, string mediaType = "") =>
        new(name, [Source(name, text, language, mediaType)]);

    /// <summary>A document as a client sends it.</summary>
    public static SourceDocument Source(string uri, string text, string? language = null, string mediaType = "")
    {
        var source = new SourceDocument { Uri = uri, Content = ByteString.CopyFromUtf8(text), MediaType = mediaType };
        if (language is not null) source.Language = language;
        return source;
    }

    /// <summary>Parses all of them.</summary>
    /// <returns>How many quotes they have.</returns>
    public int Parse(Parser parser)
    {
        var quotes = 0;
        foreach (var source in Sources) quotes += parser.Parse(source).Quotes.Count;
        return quotes;
    }

    /// <summary>How many bytes their messages have together.</summary>
    public long MessageBytes()
    {
        var parser = new Parser(new ParserOptions());
        return Sources.Sum(source => (long)parser.Parse(source).CalculateSize());
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
