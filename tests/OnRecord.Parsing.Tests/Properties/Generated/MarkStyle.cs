namespace OnRecord.Parsing.Tests.Properties.Generated;

/// <summary>The marks that a generated quote stands in.</summary>
/// <param name="Opener">The mark that opens it.</param>
/// <param name="Closer">The mark that closes it.</param>
/// <param name="InnerOpener">The mark that opens a quote within it.</param>
/// <param name="InnerCloser">The mark that closes a quote within it.</param>
internal sealed record MarkStyle(string Opener, string Closer, string InnerOpener, string InnerCloser)
{
    public static IReadOnlyList<MarkStyle> All { get; } =
    [
        new("“", "”", "‘", "’"), new("\"", "\"", "'", "'"), new("„", "“", "‚", "‘"), new("„", "”", "‚", "’"),
        new("«", "»", "“", "”"), new("»", "«", "„", "“"),
        new("«\u00A0", "\u00A0»", "“", "”"), new("‘", "’", "“", "”"), new("'", "'", "\"", "\""),
        new("''", "''", "‘", "’"), new("‚", "‘", "„", "“"), new("‹", "›", "“", "”"),
        new("“", "“", "‘", "’"), new("”", "”", "‘", "’"),
        new("“", "\"", "‘", "’"), new("\"", "”", "‘", "'"), new("„", "\"", "‚", "‘"),
    ];
}

/// <summary>What is wrong with the marks of a generated paragraph.</summary>
internal enum Damage
{
    None,
    NoCloser,
    NoOpener,
    Swapped,
    OtherStyle,
    DoubledOpener,
    DoubledCloser,
    StrayMark,
}
