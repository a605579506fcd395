using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.Query.Archive.Sqlite.Chores;
using SQLitePCL;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class WriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Do_ChoreThatFailsAndCannotBeCleanedUpAfter_FailsAndLetsTheNextOneThrough()
    {
        await using var writer = await OpenAsync(NullLogger.Instance);

        var fault = await Assert.ThrowsAsync<IOException>(() => writer.DoAsync(new DoomedChore(), Token));
        await writer.DoAsync(new EraseChore(new(Path)), Token);

        Assert.Equal("The disk has gone.", fault.Message);
    }

    [Fact]
    public async Task Dispose_ChoreIsUnderWay_InterruptsItAndLogsNoFailure()
    {
        var log = new LogLines();
        var writer = await OpenAsync(log);
        var chore = new EndlessChore();
        var doing = writer.DoAsync(chore, Token);
        await chore.Begun.WaitAsync(Token);

        await writer.DisposeAsync();

        await Assert.ThrowsAsync<ArchiveUnavailableException>(() => doing);
        Assert.Empty(log.Lines);
    }

    private async Task<Writer> OpenAsync(ILogger logger)
    {
        await using (SqliteArchive.Open(Path, TimeProvider.System, NullLogger.Instance)) { }
        var session = Session.Open(Path, SqliteOpenMode.ReadWrite);
        return new(session, new(Path), new(), null!, logger);
    }

    private sealed class DoomedChore : Chore
    {
        public override bool Step(Session session) => throw new IOException("The disk has gone.");

        protected override void CleanUp() => throw new UnauthorizedAccessException("It can only be read.");
    }

    private sealed class EndlessChore : Chore
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        // Told by the statement itself: one that is not under way yet can't be interrupted.
        public override bool Step(Session session)
        {
            raw.sqlite3_create_function(session.Handle, "begin_endless", 0, null, (context, _, _) =>
            {
                _begun.TrySetResult();
                raw.sqlite3_result_int(context, 0);
            });
            session.Script(
                "WITH RECURSIVE n (i) AS (SELECT begin_endless() UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n");
            return true;
        }
    }

    private sealed class LogLines : ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));
    }
}
