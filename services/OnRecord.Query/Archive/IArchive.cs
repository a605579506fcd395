using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive;

/// <summary>Keeps documents, and reads what is on the record in commit order.</summary>
/// <remarks>
/// What a method returns was on the record at one moment. No method holds a transaction or a lock once it has returned,
/// so a caller may take its time. All methods may be called from many threads at once, and throw
/// <see cref="ArchiveUnavailableException"/> where the engine fails.
/// </remarks>
internal interface IArchive : IAsyncDisposable
{
    /// <summary>Tells this archive from every other; never changes.</summary>
    ulong Id { get; }

    /// <summary>
    /// Tells what stands at a position from what stood there before the archive was put back to an older state; 0 where
    /// that can't be told.
    /// </summary>
    uint EpochOf(Position position);

    /// <summary>
    /// Completes with the next commit. Take it before reading, so that no commit falls between the two.
    /// </summary>
    Task NextCommit { get; }

    /// <summary>Keeps a valid document, whole or not at all.</summary>
    /// <remarks>Documents of one caller are kept in the order in which they were handed over.</remarks>
    /// <param name="document">The document; it must not be changed any more.</param>
    /// <param name="cancellationToken">Ends the wait for room; what was taken in will be kept.</param>
    /// <returns>
    /// A task that ends when the archive has taken the document in, with one that ends when it is durable.
    /// </returns>
    ValueTask<Task<StoreReceipt>> StoreAsync(Document document, CancellationToken cancellationToken);

    /// <summary>Takes a document off the record.</summary>
    /// <param name="documentId">Which one.</param>
    /// <param name="erase">Whether to leave no byte of its text in storage; then it may be deleted already.</param>
    /// <param name="cancellationToken">Ends the wait; what was begun goes on.</param>
    /// <returns>The position of the deletion once it is durable; null where there is no such document.</returns>
    /// <exception cref="ArchiveRoomException">
    /// The document is off the record, but there is no room to erase it.
    /// </exception>
    Task<Position?> DeleteAsync(string documentId, bool erase, CancellationToken cancellationToken);

    /// <summary>The position after the last commit.</summary>
    ValueTask<Position> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>The current revision of a document, encoded; null where there is no such document.</summary>
    /// <returns>The caller disposes of it.</returns>
    ValueTask<DocumentBytes?> FindDocumentAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>A revision of a document, encoded; null where it is not, or not any more.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindRevisionAsync(
        string documentId, long revision, CancellationToken cancellationToken);

    /// <summary>Documents after a position, oldest commit first.</summary>
    ValueTask<IReadOnlyList<ListedDocument>> ListDocumentsAsync(
        DocumentCondition condition, Position after, int count, CancellationToken cancellationToken);

    /// <summary>Sections after a position, in commit order.</summary>
    ValueTask<RecordBatch> ReadSectionsAsync(
        SectionCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken);

    /// <summary>Quotes after a position, in commit order.</summary>
    ValueTask<RecordBatch> ReadQuotesAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken);

    /// <summary>Quotes and retractions after a position, in commit order.</summary>
    ValueTask<EventBatch> ReadEventsAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken);

    /// <summary>The sections that fit a query best, by falling score, some at a time.</summary>
    /// <remarks>
    /// They are ranked at one moment. What is taken off the record before it is read may be left out then: that is so
    /// only of what comes after a first MiB.
    /// </remarks>
    IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SearchSectionsAsync(
        WordQuery query, SectionCondition condition, int count, CancellationToken cancellationToken);

    /// <summary>The quotes that fit a query best, by falling score, some at a time.</summary>
    /// <inheritdoc cref="SearchSectionsAsync" path="/remarks"/>
    IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SearchQuotesAsync(
        WordQuery query, QuoteCondition condition, int count, CancellationToken cancellationToken);

    /// <summary>Speakers whose names hold all words, after a place in the list.</summary>
    ValueTask<IReadOnlyList<ListedSpeaker>> ListSpeakersAsync(
        WordQuery? words, SpeakerPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>All that is on the record about a speaker; null where there is no such speaker.</summary>
    ValueTask<SpeakerProfile?> FindSpeakerAsync(string speakerId, CancellationToken cancellationToken);

    /// <summary>What the archive holds and how large it is.</summary>
    ValueTask<ArchiveStats> ReadStatsAsync(CancellationToken cancellationToken);

    /// <summary>Copies all that is committed, while others read and write.</summary>
    /// <exception cref="ArchiveRoomException">There is no room for a copy.</exception>
    Task<ArchiveCopy> CopyAsync(CancellationToken cancellationToken);

    /// <summary>Looks for what is wrong with the archive, while others read and write.</summary>
    IAsyncEnumerable<CheckStep> CheckAsync(CancellationToken cancellationToken);
}
