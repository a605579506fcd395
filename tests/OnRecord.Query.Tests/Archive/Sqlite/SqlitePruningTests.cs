using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class SqlitePruningTests : IDisposable
{
    private readonly SqliteEngine _engine = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Open_FewerRevisionsAreRetainedAndTheyCannotBeRemovedNow_RemovesThemAnHourLater()
    {
        var time = new FakeTimeProvider();
        await using (var before = await _engine.OpenAsync(time))
            for (var i = 1; i <= 4; i++) await await before.StoreAsync(Samples.Note("cang", $"Lần thứ {i}"), Token);
        Change("CREATE TRIGGER full BEFORE DELETE ON former_revisions BEGIN SELECT RAISE(ABORT, 'No room.'); END");

        await using var archive = await _engine.OpenAsync(time, new(1, null));
        Assert.Equal(3, await FormerRevisionsAsync(archive));
        Change("DROP TRIGGER full");
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await FormerRevisionsAsync(archive));
    }

    private void Change(string sql)
    {
        using var session = Session.Open(_engine.Path, SqliteOpenMode.ReadWrite);
        session.Script(sql);
    }

    // Once what was queued before has been tried: a copy waits for its turn.
    private static async Task<long> FormerRevisionsAsync(IArchive archive)
    {
        await (await archive.CopyAsync(Token)).DisposeAsync();
        return (await archive.ReadStatsAsync(Token)).FormerRevisions;
    }
}
