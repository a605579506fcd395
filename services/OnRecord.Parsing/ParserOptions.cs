using OnRecord.V1;

namespace OnRecord.Parsing;

/// <summary>The limits within which documents are parsed.</summary>
public sealed record ParserOptions
{
    /// <summary>The longest content that is read, in bytes. 16 MiB unless set.</summary>
    public int MaxContentBytes { get; init; } = DocumentLimits.ContentBytes;

    /// <summary>The longest URI, in bytes of UTF-8.</summary>
    public int MaxUriBytes { get; init; } = DocumentLimits.UriBytes;

    /// <summary>The longest headline, in bytes of UTF-8. What is longer in a text is none.</summary>
    public int MaxTitleBytes { get; init; } = DocumentLimits.TitleBytes;

    /// <summary>
    /// The longest name, title, role or body of a speaker, in bytes of UTF-8. What is longer is none.
    /// </summary>
    public int MaxNameBytes { get; init; } = DocumentLimits.NameBytes;
}
