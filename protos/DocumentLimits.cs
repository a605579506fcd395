namespace OnRecord.V1;

/// <summary>The limits that the contract tells of documents: what is longer is refused, or not told.</summary>
public static class DocumentLimits
{
    /// <summary>The longest content, in bytes, where a service is not set to another.</summary>
    public const int ContentBytes = 16 * 1024 * 1024;

    /// <summary>The longest URI, in bytes of UTF-8.</summary>
    public const int UriBytes = 2048;

    /// <summary>The longest headline, in bytes of UTF-8: it stands in the record of every quote.</summary>
    public const int TitleBytes = 2048;

    /// <summary>The longest name, title, role or body of a speaker, in bytes of UTF-8: so do they.</summary>
    public const int NameBytes = 512;
}
