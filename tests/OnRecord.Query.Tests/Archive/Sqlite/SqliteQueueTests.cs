using Microsoft.Data.Sqlite;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class SqliteQueueTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Store_NothingCanBeCommitted_PreparesNoMoreThanThereIsRoomFor()
    {
        await using var archive = await _engine.OpenAsync(TimeProvider.System);
        await await archive.StoreAsync(Samples.Harbour(), Token);
        using var other = TakeWriteLock();

        var (taken, waiting) = await FillAsync(archive);
        // To prepare it would be to fail.
        var unnamed = Samples.Harbour();
        unnamed.Name = "";
        var waitingToFail = archive.StoreAsync(unnamed, Token).AsTask();

        Assert.InRange(taken.Count, 2, 40);
        Assert.False(waitingToFail.IsCompleted, "It was made ready before there was room for it.");
        other.Execute("COMMIT");
        await Task.WhenAll([.. taken, await waiting]);
        await Assert.ThrowsAsync<ArgumentException>(() => waitingToFail);
        await await archive.StoreAsync(Samples.Library(), Token);
    }

    [Fact]
    public async Task Dispose_DocumentWaitsForRoom_IsRefused()
    {
        var archive = await _engine.OpenAsync(TimeProvider.System);
        await await archive.StoreAsync(Samples.Harbour(), Token);
        using var other = TakeWriteLock();
        var (taken, waiting) = await FillAsync(archive);

        var closing = archive.DisposeAsync().AsTask();
        other.Execute("COMMIT");

        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => waiting);
        await Task.WhenAll(taken);
        await closing;
    }

    private Session TakeWriteLock()
    {
        var other = Session.Open(_engine.Path, SqliteOpenMode.ReadWrite);
        other.Execute("BEGIN IMMEDIATE");
        return other;
    }

    // Until one has to wait. Each has some 600 KB.
    private static async Task<(List<Task<StoreReceipt>> Taken, Task<Task<StoreReceipt>> Waiting)> FillAsync(
        IArchive archive)
    {
        var words = string.Concat(Enumerable.Repeat("mưa ", 40_000));
        var taken = new List<Task<StoreReceipt>>();
        while (true)
        {
            var next = archive.StoreAsync(Samples.Note($"n{taken.Count}", words), Token).AsTask();
            if (!next.IsCompleted) return (taken, next);
            taken.Add(await next);
        }
    }
}
