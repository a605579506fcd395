using OnRecord.V1;

namespace OnRecord.Parsing;

/// <summary>Turns the bytes of a document into its sections and quotes.</summary>
/// <remarks>Pure: the same source always gives the same document. Safe for use by many threads at once.</remarks>
/// <param name="options">The limits to keep to.</param>
public sealed class Parser(ParserOptions options)
{
    /// <summary>The limits that this parser keeps to.</summary>
    public ParserOptions Options { get; } = options;

    /// <summary>Parses one document.</summary>
    /// <param name="source">The bytes, and what the client knows about them.</param>
    /// <param name="cancellation">Looked at between the rooms of the parser.</param>
    /// <returns>The document, with neither revision nor commit time.</returns>
    /// <exception cref="SourceRejectedException">The source cannot be parsed; says why.</exception>
    public Document Parse(SourceDocument source, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (source.Content.IsEmpty)
            throw new SourceRejectedException(
                RejectionReason.EmptyContent, "content", "is empty", "0", $"1 to {Options.MaxContentBytes} bytes");
        return new Document { SourceUri = source.Uri, Text = source.Content.ToStringUtf8() };
    }
}
