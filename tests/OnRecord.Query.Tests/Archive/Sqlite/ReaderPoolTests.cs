using Microsoft.Data.Sqlite;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class ReaderPoolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lulls _lulls = new();
    private readonly Session _writer;
    private readonly ReaderPool _readers;

    public ReaderPoolTests()
    {
        _writer = Session.Open(_folder.File("pool.db"), SqliteOpenMode.ReadWriteCreate);
        _writer.Script("PRAGMA journal_mode = WAL; CREATE TABLE numbers (number INTEGER)");
        _readers = new(_folder.File("pool.db"), _lulls);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Read_AgainInTheSameLull_KeepsItsTransaction()
    {
        var first = await _readers.ReadAsync(session => (session, session.Lull), Token);

        var second = await _readers.LookUpAsync(
            static (session, _) => (session, session.Lull, session.InTransaction), 0, Token);

        Assert.Equal((first.session, first.Lull, true), second);
        Assert.NotNull(first.Lull);
    }

    [Fact]
    public async Task Read_AfterAWrite_SeesIt()
    {
        Assert.Equal(0L, await CountAsync());

        Write();

        Assert.Equal(1L, await CountAsync());
    }

    [Fact]
    public async Task Read_WhileSomebodyWrites_SeesWhatIsCommittedAndKeepsNothing()
    {
        await CountAsync();
        _lulls.End();
        Insert();

        Assert.Equal(1L, await CountAsync());

        Insert();
        Assert.Equal(2L, await CountAsync());
        Assert.True(LogCanBeCut());
    }

    [Fact]
    public async Task Lull_IsThere_IdleReadersHoldTheLog()
    {
        Write();
        await CountAsync();
        Insert();

        Assert.False(LogCanBeCut());
    }

    [Fact]
    public async Task Lull_Ends_IdleReadersLetGoOfTheLog()
    {
        Write();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(CountAsync, Token)));

        _lulls.End();
        Insert();

        Assert.True(LogCanBeCut());
    }

    [Fact]
    public async Task Lull_EndsDuringARead_IsLetGoOfOnceItIsOver()
    {
        Write();
        var seen = await _readers.ReadAsync(
            session =>
            {
                var before = Count(session);
                _lulls.End();
                Insert();
                return (before, Count(session));
            },
            Token);

        Assert.Equal((1L, 1L), seen);
        Assert.True(LogCanBeCut());
    }

    [Fact]
    public async Task Read_Fails_LeavesNoTransactionAndTheNextOneSucceeds()
    {
        await Assert.ThrowsAsync<ArchiveUnavailableException>(
            async () => await _readers.ReadAsync(session => session.Scalar("SELECT missing FROM numbers"), Token));
        Write();

        Assert.Equal(1L, await CountAsync());
    }

    [Fact]
    public async Task Read_OfManyTexts_ReadsRowsToTheirEnd()
    {
        Write();
        Write();
        for (var i = 0; i < 300; i++)
        {
            var rows = await _readers.ReadAsync(
                session =>
                {
                    using var reader = session.Query("SELECT number FROM numbers");
                    var count = 0;
                    for (; reader.Read(); count++) session.Scalar($"SELECT {i} + {count}");
                    return count;
                },
                Token);

            Assert.Equal(2, rows);
        }
    }

    [Fact]
    public async Task Dispose_DuringARead_ClosesItsConnectionOnceItIsOver()
    {
        var readers = new ReaderPool(_folder.File("pool.db"), _lulls);
        Session? used = null;
        // The slot is gone with the pool, of which the read is told when all is done.
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await readers.ReadAsync(
            session =>
            {
                used = session;
                readers.Dispose();
                return Count(session);
            },
            Token));

        Assert.Throws<InvalidOperationException>(() => used!.Scalar("SELECT 1"));
    }

    private static long Count(Session session) => (long)session.Scalar("SELECT count(*) FROM numbers")!;

    private Task<long> CountAsync() => _readers.ReadAsync(Count, Token).AsTask();

    private void Write()
    {
        _lulls.End();
        Insert();
        _lulls.Begin();
    }

    private void Insert() => _writer.Execute("INSERT INTO numbers VALUES (1)");

    private bool LogCanBeCut() => _writer.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") is 0L;
}
