using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.Query.Archive.Sqlite.Chores;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class WriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Do_ChoreThatFailsAndCannotBeCleanedUpAfter_FailsAndLetsTheNextOneThrough()
    {
        var path = _folder.File("onrecord.db");
        await using (SqliteArchive.Open(path, TimeProvider.System, NullLogger.Instance)) { }
        var session = Session.Open(path, SqliteOpenMode.ReadWrite);
        await using var writer = new Writer(session, new(path), new(), null!, NullLogger.Instance);

        var fault = await Assert.ThrowsAsync<IOException>(() => writer.DoAsync(new DoomedChore(), Token));
        await writer.DoAsync(new EraseChore(new(path)), Token);

        Assert.Equal("The disk has gone.", fault.Message);
    }

    private sealed class DoomedChore : Chore
    {
        public override bool Step(Session session) => throw new IOException("The disk has gone.");

        protected override void CleanUp() => throw new UnauthorizedAccessException("It can only be read.");
    }
}
