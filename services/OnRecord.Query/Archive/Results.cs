using OnRecord.V1;

namespace OnRecord.Query.Archive;

/// <summary>What became of a document that was to be kept, once that is durable.</summary>
/// <param name="Outcome">What keeping it did.</param>
/// <param name="Revision">The revision that is now current, from 1.</param>
/// <param name="Position">The position after that revision.</param>
internal sealed record StoreReceipt(CommitOutcome Outcome, long Revision, Position Position);

/// <summary>Sections or quotes in commit order, encoded as they go on the wire.</summary>
/// <param name="Records">Encoded <see cref="QuoteRecord"/>s or <see cref="SectionRecord"/>s.</param>
/// <param name="Through">Everything that matches up to here has been read.</param>
/// <param name="IsLast">Whether nothing more that matches is on the record.</param>
internal sealed record RecordBatch(IReadOnlyList<ReadOnlyMemory<byte>> Records, Position Through, bool IsLast);

/// <summary>What happened to the record, in commit order.</summary>
/// <param name="Events">The events.</param>
/// <param name="Through">Everything that matches up to here has been read.</param>
/// <param name="CaughtUp">Whether that is all that is on the record.</param>
internal sealed record EventBatch(IReadOnlyList<QuoteEvent> Events, Position Through, bool CaughtUp);

/// <summary>A record that was found by its words.</summary>
/// <param name="Record">The encoded <see cref="QuoteRecord"/> or <see cref="SectionRecord"/>.</param>
/// <param name="Score">Higher is better.</param>
internal readonly record struct ScoredRecord(ReadOnlyMemory<byte> Record, double Score);

/// <summary>A document in a list, and its place in it.</summary>
/// <param name="Summary">What the list shows.</param>
/// <param name="Position">The position after its commit.</param>
internal sealed record ListedDocument(DocumentSummary Summary, Position Position);

/// <summary>A speaker in a list, and its place in it.</summary>
/// <param name="Summary">What the list shows.</param>
/// <param name="Place">What the next page goes on after.</param>
internal sealed record ListedSpeaker(SpeakerSummary Summary, SpeakerPlace Place);

/// <summary>A place in the list of speakers, which falls by quotes and then goes by name.</summary>
/// <param name="QuoteCount">The speaker's quotes.</param>
/// <param name="Canonical">The speaker's name as the list is sorted by it.</param>
internal readonly record struct SpeakerPlace(long QuoteCount, string Canonical);

/// <summary>How much one read returns at most; the first item always fits.</summary>
/// <param name="Items">How many items.</param>
/// <param name="Bytes">How many bytes all items have together.</param>
/// <param name="Commits">
/// How far to look for events: a condition that nothing meets must not keep a watcher waiting while all of a long
/// history is looked through.
/// </param>
internal readonly record struct ReadLimit(int Items, int Bytes, int Commits = 1 << 16)
{
    /// <summary>What makes a response that stays under 85 KB, and with that off the large object heap.</summary>
    public static ReadLimit Response { get; } = new(500, 80_000);

    /// <summary>This limit, or fewer items.</summary>
    /// <param name="items">How many items; 0 or less for no such limit.</param>
    public ReadLimit AtMost(long items) => items > 0 && items < Items ? this with { Items = (int)items } : this;
}
