using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Histories;

/// <summary>What clients did to a pair of services, and what they were told. All share one order of moments.</summary>
/// <param name="Contents">What was sent, by the hash of its content, as the parser alone makes it.</param>
/// <param name="Writes">Documents that were sent.</param>
/// <param name="Deletions">Deletions that were asked for.</param>
/// <param name="Lookups">Single documents that were asked for.</param>
/// <param name="Readings">Streams that were read.</param>
internal sealed record History(
    IReadOnlyDictionary<string, Content> Contents,
    IReadOnlyList<Write> Writes,
    IReadOnlyList<Deletion> Deletions,
    IReadOnlyList<Lookup> Lookups,
    IReadOnlyList<Reading> Readings);

/// <summary>A document that was sent.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Content">The hash of its content.</param>
/// <param name="Begun">When it was sent first.</param>
/// <param name="Receipt">The answer; null where none came, or one that kept nothing.</param>
internal sealed record Write(string Document, string Content, long Begun, Receipt? Receipt);

/// <summary>An answer that says that a document is kept.</summary>
/// <param name="At">When it came.</param>
/// <param name="Outcome">What keeping it did.</param>
/// <param name="Revision">The revision that was current then.</param>
/// <param name="Position">Where that revision stands in commit order.</param>
internal sealed record Receipt(long At, CommitOutcome Outcome, long Revision, long Position);

/// <summary>A deletion that was asked for.</summary>
/// <param name="Document">The document.</param>
/// <param name="Begun">When it was asked for first.</param>
/// <param name="Answered">When the answer came; null where none did.</param>
/// <param name="Position">Where the deletion stands; null where the document was not there.</param>
internal sealed record Deletion(string Document, long Begun, long? Answered, long? Position);

/// <summary>A document that was asked for by its name.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Begun">When it was asked for.</param>
/// <param name="Answered">When it came.</param>
/// <param name="Revision">Its revision; 0 where it was not there.</param>
/// <param name="Content">The hash of its content; empty where it was not there.</param>
/// <param name="IsWhole">Whether everything of it is what the parser makes of that content.</param>
internal sealed record Lookup(
    string Document, long Begun, long Answered, long Revision, string Content, bool IsWhole);

/// <summary>A stream that a client read, on as many connections as it took.</summary>
/// <param name="Reader">Who read it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Selection">Which items were asked for.</param>
/// <param name="After">The position that it was asked to begin after.</param>
/// <param name="Begun">When it was asked for.</param>
/// <param name="Ended">When it was at its end (a watch: at the recording's); null where it never was.</param>
/// <param name="Responses">What came, in order.</param>
/// <param name="Refusal">The reason that its status gave, where it was refused; else empty.</param>
internal sealed record Reading(
    string Reader,
    ReadingKind Kind,
    Selection Selection,
    long After,
    long Begun,
    long? Ended,
    IReadOnlyList<Response> Responses,
    string Refusal = "")
{
    /// <summary>All items, in order.</summary>
    public IEnumerable<Item> Items => Responses.SelectMany(response => response.Items);
}

/// <summary>What a stream holds.</summary>
internal enum ReadingKind
{
    Quotes,
    Sections,
    Documents,
    Search,
    Watch,
}

/// <summary>Some items of a stream.</summary>
/// <param name="At">When they came.</param>
/// <param name="Items">The items.</param>
/// <param name="Position">What their cursor names; 0 where the stream has none.</param>
internal sealed record Response(long At, IReadOnlyList<Item> Items, long Position);

/// <summary>A quote, a section, a document or a retraction.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Document">The name of its document.</param>
/// <param name="Revision">The revision that it belongs to.</param>
/// <param name="Index">Which quote or section of it; else 0.</param>
internal readonly record struct Item(ItemKind Kind, string Document, long Revision, int Index = 0)
{
    /// <summary>The revision, for people.</summary>
    public override string ToString() => $"{Kind} {Document}@{Revision}/{Index}";
}

/// <summary>What an item of a stream says.</summary>
internal enum ItemKind
{
    /// <summary>It is on the record.</summary>
    Kept,

    /// <summary>Its revision has been replaced.</summary>
    Revised,

    /// <summary>Its document has been deleted.</summary>
    Deleted,
}
