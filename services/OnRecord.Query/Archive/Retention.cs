namespace OnRecord.Query.Archive;

/// <summary>Which former revisions of documents stay readable.</summary>
/// <remarks>
/// The bytes of others stay in the files until an erasure, whichever document that is asked for: to overwrite them
/// where they stand would leave their words in the indexes, which forget only when they are written anew.
/// </remarks>
/// <param name="Revisions">How many of a document.</param>
/// <param name="Age">For how long after they were replaced; null for good.</param>
internal sealed record Retention(int Revisions, TimeSpan? Age)
{
    /// <summary>
    /// What suits one machine: enough to see what was changed, bounded for whatever is revised for ever.
    /// </summary>
    public static Retention Default { get; } = new(3, null);
}
