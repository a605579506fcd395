using OnRecord.Query.Archive;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests;

/// <summary>An archive whose engine fails at every call.</summary>
internal sealed class FailingArchive(IArchive archive) : IArchive
{
    public ulong Id => archive.Id;

    public Task NextCommit => archive.NextCommit;

    public uint EpochOf(Position position) => archive.EpochOf(position);

    public ValueTask<Task<StoreReceipt>> StoreAsync(Document document, CancellationToken cancellationToken) =>
        throw Fault();

    public Task<Position?> DeleteAsync(string documentId, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<Position> ReadHeadAsync(CancellationToken cancellationToken) => throw Fault();

    public ValueTask<ReadOnlyMemory<byte>?> FindDocumentAsync(string documentId, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask<IReadOnlyList<ListedDocument>> ListDocumentsAsync(
        DocumentCondition condition, Position after, int count, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<RecordBatch> ReadSectionsAsync(
        SectionCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask<RecordBatch> ReadQuotesAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask<EventBatch> ReadEventsAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask<IReadOnlyList<ScoredRecord>> SearchSectionsAsync(
        WordQuery query, SectionCondition condition, int count, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<IReadOnlyList<ScoredRecord>> SearchQuotesAsync(
        WordQuery query, QuoteCondition condition, int count, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<IReadOnlyList<ListedSpeaker>> ListSpeakersAsync(
        WordQuery? words, SpeakerPlace? after, int count, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<SpeakerProfile?> FindSpeakerAsync(string speakerId, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private static ArchiveUnavailableException Fault() => new("The engine fails.");
}
