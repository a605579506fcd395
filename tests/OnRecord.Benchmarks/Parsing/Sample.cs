using Google.Protobuf;
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

    /// <inheritdoc/>
    public override string ToString() => Name;
}
