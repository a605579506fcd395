namespace OnRecord.Query.Archive;

/// <summary>What an archive holds and how large it is.</summary>
/// <param name="Documents">Documents on the record.</param>
/// <param name="DeletedDocuments">Documents that were taken off it.</param>
/// <param name="Sections">Sections on the record.</param>
/// <param name="Quotes">Quotes on the record.</param>
/// <param name="Speakers">Speakers on record.</param>
/// <param name="Retractions">Retractions that are kept for watchers.</param>
/// <param name="FormerRevisions">Former revisions that can be read.</param>
/// <param name="Head">The position after the last commit.</param>
/// <param name="LastCommit">When that was committed; null in an empty archive.</param>
/// <param name="SchemaVersion">The version of its tables.</param>
/// <param name="FileBytes">The size of its file.</param>
/// <param name="FreeBytes">How much of the file is free.</param>
/// <param name="LogBytes">The size of its log.</param>
internal sealed record ArchiveStats(
    long Documents,
    long DeletedDocuments,
    long Sections,
    long Quotes,
    long Speakers,
    long Retractions,
    long FormerRevisions,
    Position Head,
    DateTimeOffset? LastCommit,
    int SchemaVersion,
    long FileBytes,
    long FreeBytes,
    long LogBytes);
