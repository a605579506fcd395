namespace OnRecord.Query.Archive;

/// <summary>Which former revisions of documents stay readable.</summary>
/// <param name="Revisions">How many of a document.</param>
/// <param name="Age">For how long after they were replaced; null for good.</param>
internal sealed record Retention(int Revisions, TimeSpan? Age)
{
    /// <summary>
    /// What suits one machine: enough to see what was changed, bounded for whatever is revised for ever.
    /// </summary>
    public static Retention Default { get; } = new(3, null);
}
