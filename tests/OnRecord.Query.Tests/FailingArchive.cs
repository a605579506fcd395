using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnRecord.Query.Archive;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests;

/// <summary>An archive whose engine fails at every call.</summary>
internal class FailingArchive(IArchive archive, Exception? fault = null) : IArchive
{
    /// <summary>Puts it in front of the archive of a service.</summary>
    public static void Replace(IServiceCollection services, Exception? fault = null)
    {
        var open = services.Last(service => service.ServiceType == typeof(IArchive)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IArchive>(
            provider => new FailingArchive((IArchive)open(provider), fault)));
    }

    public ulong Id => archive.Id;

    public Task NextCommit => archive.NextCommit;

    public uint EpochOf(Position position) => archive.EpochOf(position);

    public virtual ValueTask<Task<StoreReceipt>> StoreAsync(Document document, CancellationToken cancellationToken) =>
        throw Fault();

    public virtual Task<Position?> DeleteAsync(
        string documentId, bool erase, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<Position> ReadHeadAsync(CancellationToken cancellationToken) => throw Fault();

    public ValueTask<DocumentBytes?> FindDocumentAsync(string documentId, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask<ReadOnlyMemory<byte>?> FindRevisionAsync(
        string documentId, long revision, CancellationToken cancellationToken) => throw Fault();

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

    public IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SearchSectionsAsync(
        WordQuery query, SectionCondition condition, int count, CancellationToken cancellationToken) => throw Fault();

    public IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SearchQuotesAsync(
        WordQuery query, QuoteCondition condition, int count, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<IReadOnlyList<ListedSpeaker>> ListSpeakersAsync(
        WordQuery? words, SpeakerPlace? after, int count, CancellationToken cancellationToken) => throw Fault();

    public ValueTask<SpeakerProfile?> FindSpeakerAsync(string speakerId, CancellationToken cancellationToken) =>
        throw Fault();

    public ValueTask<ArchiveStats> ReadStatsAsync(CancellationToken cancellationToken) => throw Fault();

    public Task<ArchiveCopy> CopyAsync(CancellationToken cancellationToken) => throw Fault();

    public IAsyncEnumerable<CheckStep> CheckAsync(CancellationToken cancellationToken) => throw Fault();

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private Exception Fault() => fault ?? new ArchiveUnavailableException("The engine fails.");
}
