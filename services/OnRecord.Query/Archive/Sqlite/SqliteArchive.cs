using Microsoft.Data.Sqlite;
using OnRecord.Query.Archive.Sqlite.Checking;
using OnRecord.Query.Archive.Sqlite.Chores;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>An archive in one file, which one process opens at a time.</summary>
internal sealed class SqliteArchive : IArchive
{
    private static readonly TimeSpan PruneInterval = TimeSpan.FromHours(1);

    private readonly string _path;
    private readonly Epochs _epochs;
    private readonly CommitSignal _committed = new();
    private readonly FileStream _claim;
    private readonly ReaderPool _readers;
    private readonly DocumentCache _documents;
    private readonly Writer _writer;
    private readonly Copies _copies;
    private readonly ITimer _pruning;
    private volatile bool _hasPruned;

    private SqliteArchive(
        string path, FileStream claim, Session session, Retention retention, TimeProvider time, ILogger logger)
    {
        var lulls = new Lulls();
        _path = path;
        _claim = claim;
        Id = Schema.Prepare(session, path, logger);
        _epochs = Epochs.Open(session);
        _readers = new(path, lulls);
        _documents = new(lulls);
        var documents = new DocumentWriter(session, _documents, retention, time);
        var commit = new GroupCommit(session, _epochs, documents, _committed, logger);
        _writer = new(session, new DiskRoom(path), lulls, commit, logger);
        _copies = new(path, _writer);
        _ = PruneAsync(retention, time);
        _pruning = time.CreateTimer(_ => _ = PruneAsync(retention, time), null, PruneInterval, PruneInterval);
        Log.ArchiveOpened(logger, path, Schema.Version);
    }

    /// <inheritdoc/>
    public ulong Id { get; }

    /// <inheritdoc/>
    public Task NextCommit => _committed.Next;

    /// <inheritdoc/>
    public uint EpochOf(Position position) => _epochs.TagOf(position);

    /// <summary>Opens the archive in a file, which is made where there is none, with its folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">Gives the times of commits.</param>
    /// <param name="logger">Hears of what is done on its own account, and of what fails.</param>
    /// <param name="retention">Which former revisions to keep; null for the default.</param>
    /// <exception cref="ArchiveUnusableException">
    /// The file is corrupt, newer, in use, no archive or out of reach.
    /// </exception>
    public static SqliteArchive Open(string path, TimeProvider time, ILogger logger, Retention? retention = null)
    {
        path = Path.GetFullPath(path);
        var claim = ArchiveClaim.Take(path);
        Session? session = null;
        try
        {
            Leftovers.Remove(path);
            session = Session.Open(path, SqliteOpenMode.ReadWriteCreate);
            return new(path, claim, session, retention ?? Retention.Default, time, logger);
        }
        catch (Exception e)
        {
            session?.Dispose();
            claim.Dispose();
            if (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                throw new ArchiveUnusableException(
                    $"The archive {path} can't be used: {e.Message.ReplaceLineEndings(" ").Trim()} Restore a backup in "
                    + "its place, or set Archive:Path to another file.", e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Task<StoreReceipt>> StoreAsync(Document document, CancellationToken cancellationToken) =>
        _writer.StoreAsync(document, cancellationToken);

    /// <inheritdoc/>
    public Task<Position?> DeleteAsync(string documentId, bool erase, CancellationToken cancellationToken) =>
        _writer.DeleteAsync(documentId, erase, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Position> ReadHeadAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(RecordReader.Head, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DocumentBytes?> FindDocumentAsync(string documentId, CancellationToken cancellationToken) =>
        _documents.Find(documentId) is { } document
            ? new(document)
            : _readers.LookUpAsync(
                static (session, asked) => DocumentReader.Find(session, asked.documentId, asked._documents),
                (documentId, _documents), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindRevisionAsync(
        string documentId, long revision, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => DocumentReader.FindRevision(session, documentId, revision), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ListedDocument>> ListDocumentsAsync(
        DocumentCondition condition, Position after, int count, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => DocumentReader.List(session, condition, after, count), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RecordBatch> ReadSectionsAsync(
        SectionCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            session => RecordReader.Batch(session, RecordSelect.Sections(condition), after, limit), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RecordBatch> ReadQuotesAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken) =>
        _readers.ReadAsync(
            session => RecordReader.Batch(session, RecordSelect.Quotes(condition), after, limit), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<EventBatch> ReadEventsAsync(
        QuoteCondition condition, Position after, ReadLimit limit, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => RecordReader.Events(session, condition, after, limit), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SearchSectionsAsync(
        WordQuery query, SectionCondition condition, int count, CancellationToken cancellationToken) =>
        SearchReader.SectionsAsync(_readers, query, condition, count, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<ScoredRecord>> SearchQuotesAsync(
        WordQuery query, QuoteCondition condition, int count, CancellationToken cancellationToken) =>
        SearchReader.QuotesAsync(_readers, query, condition, count, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ListedSpeaker>> ListSpeakersAsync(
        WordQuery? words, SpeakerPlace? after, int count, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => SpeakerReader.List(session, words, after, count), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SpeakerProfile?> FindSpeakerAsync(string speakerId, CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => SpeakerReader.Find(session, speakerId), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ArchiveStats> ReadStatsAsync(CancellationToken cancellationToken) =>
        _readers.ReadAsync(session => StatsReader.Read(session, _path), cancellationToken);

    /// <inheritdoc/>
    public Task<ArchiveCopy> CopyAsync(CancellationToken cancellationToken) => _copies.MakeAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CheckStep> CheckAsync(CancellationToken cancellationToken) =>
        new ArchiveCheck(_readers).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pruning.DisposeAsync();
        // The writer last: only a connection that writes can put the log back into the file when it closes.
        _readers.Dispose();
        await _writer.DisposeAsync();
        _copies.Dispose();
        await _claim.DisposeAsync();
    }

    private async Task PruneAsync(Retention retention, TimeProvider time)
    {
        try
        {
            await _writer.DoAsync(new PruneChore(retention, hasChanged: !_hasPruned, time), CancellationToken.None);
            _hasPruned = true;
        }
        catch (ArchiveUnavailableException)
        {
            // The writer has logged it; the next hour tries again.
        }
    }
}
