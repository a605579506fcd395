using Google.Rpc;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive.Sqlite;

/// <summary>Opens an archive that the first version made: Fixtures/Version1.sql says what is in it.</summary>
public sealed class MigrationTests : IDisposable
{
    // A cursor that the first version gave out with its answer to the first document.
    private const string OldCursor = "AQzyjXs9Ff4VAAAAAAH___-JGJ3G";
    private const string Harbour = "documents/2cjap7mdmbfcm5p5supde574nx";
    private const string Withdrawn = "documents/4ocugw3umhvuoxuz6bk2g6o35l";

    private static readonly string[] Quotes =
    [
        "Chợ mới sẽ mở cửa vào tháng Năm", "không tiểu thương nào mất chỗ", "The harbour opens in June,",
        "We were too hopeful,", "The lights stay on,",
    ];

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_ArchiveOfVersion1_KeepsEveryDocumentAndQuote()
    {
        MakeVersion1();
        await using var server = await QueryServer.StartAsync(Path);

        var documents = await server.Query.ListDocumentsAsync(new(), cancellationToken: Token);
        var harbour = await server.Query.GetDocumentAsync(new() { Name = Harbour }, cancellationToken: Token);
        var speakers = await server.Query.ListSpeakersAsync(new() { Words = "dao" }, cancellationToken: Token);

        Assert.Equal(Quotes, await TextsAsync(server, ""));
        Assert.Equal([1L, 2L, 1L], documents.Documents.Select(document => document.Revision));
        Assert.Equal(2, harbour.Document.Quotes.Count);
        Assert.Equal("Nguyễn Thị Đào", Assert.Single(speakers.Speakers).DisplayName);
        Assert.Equal(["The harbour opens in June,"], await SearchAsync(server, "harbour june"));
        Assert.Equal(["Chợ mới sẽ mở cửa vào tháng Năm"], await SearchAsync(server, "cho moi"));
    }

    [Fact]
    public async Task Open_ArchiveOfVersion1_HonoursItsCursors()
    {
        MakeVersion1();
        await using var server = await QueryServer.StartAsync(Path);

        var events = new List<QuoteEvent>();
        using var watch = server.Query.WatchQuotes(new() { AfterCursor = OldCursor }, cancellationToken: Token);
        while (true)
        {
            var response = await watch.NextAsync();
            events.AddRange(response.Events);
            if (response.CaughtUp) break;
        }

        Assert.Equal(Quotes, await TextsAsync(server, OldCursor));
        Assert.Equal(Quotes, events.Where(e => e.Kept is not null).Select(e => e.Kept.Quote.Text));
        Assert.Equal(
            [(Withdrawn, 1L, RetractionReason.Deleted), (Harbour, 1L, RetractionReason.Revised)],
            events.Where(e => e.Retracted is not null)
                .Select(e => (e.Retracted.Document, e.Retracted.Revision, e.Retracted.Reason)));
    }

    [Fact]
    public async Task Open_ArchiveOfVersion1_GoesOnCountingRevisionsAndCommits()
    {
        MakeVersion1();
        await using var server = await QueryServer.StartAsync(Path);

        var answers = await server.StoreAsync(
            Samples.Note(Harbour["documents/".Length..], "Tàu sẽ đến muộn"),
            Samples.Note(Withdrawn["documents/".Length..], "Nói lại từ đầu"));

        Assert.Equal((CommitOutcome.Revised, 3L), (answers[0].Commit.Outcome, answers[0].Commit.Revision));
        Assert.Equal((CommitOutcome.Stored, 2L), (answers[1].Commit.Outcome, answers[1].Commit.Revision));
        Assert.Equal(
            [Quotes[0], Quotes[1], Quotes[4], "Tàu sẽ đến muộn", "Nói lại từ đầu"], await TextsAsync(server, ""));
    }

    [Fact]
    public async Task Open_ArchiveThatCountsNoSpeakers_CountsThem()
    {
        MakeVersion1();
        using (var older = Session.Open(Path, SqliteOpenMode.ReadWrite))
        {
            for (var version = 2; version <= 4; version++) older.Script(Migrations.All[version - 1]);
            older.Script("PRAGMA user_version = 4");
        }

        await using var archive = SqliteArchive.Open(Path, TimeProvider.System, NullLogger.Instance);
        var quotes = await archive.ReadQuotesAsync(new(new()), default, new(100, 1 << 20), Token);
        var spoken = quotes.Records.Select(record => QuoteRecord.Parser.ParseFrom(record.Span))
            .Where(quote => quote.Speaker.Length > 0).GroupBy(quote => quote.Speaker)
            .Select(said => (said.Key, (long)said.Count(), (long)said.DistinctBy(q => q.Origin.Document).Count()));

        Assert.Equal(
            spoken.OrderByDescending(speaker => speaker.Item2).ThenBy(speaker => speaker.Key),
            (await archive.ListSpeakersAsync(null, null, 10, Token)).Select(speaker => speaker.Summary)
                .Select(summary => (summary.Name, summary.QuoteCount, summary.DocumentCount))
                .OrderByDescending(speaker => speaker.QuoteCount).ThenBy(speaker => speaker.Name));
        await foreach (var step in archive.CheckAsync(Token)) Assert.Empty(step.Problems);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("EN")]
    public async Task Open_ArchiveThatKeepsWholeCodesOfLanguages_FindsItsDocumentsByTheLanguage(string kept)
    {
        MakeVersion1($"UPDATE documents SET language = '{kept}' WHERE language = 'en';");
        await using var server = await QueryServer.StartAsync(Path);

        var documents = await server.Query.ListDocumentsAsync(new() { Language = kept }, cancellationToken: Token);

        Assert.NotEmpty(documents.Documents);
        Assert.All(documents.Documents, document => Assert.Equal("en", document.Language));
    }

    [Fact]
    public async Task Open_ArchiveOfVersion1_HasTheTablesOfANewOne()
    {
        MakeVersion1();
        await SqliteArchive.Open(Path, TimeProvider.System, NullLogger.Instance).DisposeAsync();
        var made = _folder.File("new.db");
        await SqliteArchive.Open(made, TimeProvider.System, NullLogger.Instance).DisposeAsync();

        Assert.Equal(Tables(made), Tables(Path));
    }

    // What a process leaves that is killed between two migrations, or within one: the transaction is in the log, but
    // not its end.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Open_KilledInItsUpgrade_GoesOnFromThere(int version)
    {
        MakeVersion1();
        using (var killed = Session.Open(Path, SqliteOpenMode.ReadWrite))
        {
            killed.Script("PRAGMA journal_mode = WAL; PRAGMA cache_size = 1;");
            for (var done = 1; done < version; done++)
                killed.Script($"BEGIN; {Migrations.All[done]} PRAGMA user_version = {done + 1}; COMMIT;");
            killed.Script($"BEGIN IMMEDIATE; {Migrations.All[version]}");
            foreach (var file in (string[])["", "-wal"])
                File.Copy(Path + file, _folder.File("killed.db" + file));
        }

        await using var server = await QueryServer.StartAsync(_folder.File("killed.db"));

        Assert.Equal(Quotes, await TextsAsync(server, ""));
        Assert.Equal(Quotes, await TextsAsync(server, OldCursor));
    }

    [Fact]
    public async Task Open_CursorOfACommitThatIsLost_IsRefused()
    {
        MakeVersion1("DELETE FROM documents WHERE sequence > 0; DELETE FROM changes;");
        await using var server = await QueryServer.StartAsync(Path);

        using var call = server.Query.StreamQuotes(new() { AfterCursor = OldCursor }, cancellationToken: Token);
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await call.ResponseStream.MoveNext(Token));

        Assert.Equal("LOST_CURSOR", refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Reason);
    }

    private void MakeVersion1(string change = "")
    {
        using var session = Session.Open(Path, SqliteOpenMode.ReadWriteCreate);
        var script = System.IO.Path.Combine(
            AppContext.BaseDirectory, "Archive", "Sqlite", "Fixtures", "Version1.sql");
        session.Script(File.ReadAllText(script) + change);
    }

    private static async Task<IEnumerable<string>> TextsAsync(QueryServer server, string after)
    {
        using var call = server.Query.StreamQuotes(new() { AfterCursor = after }, cancellationToken: Token);
        var responses = await call.ToListAsync();
        return responses.SelectMany(response => response.Quotes).Select(record => record.Quote.Text);
    }

    private static async Task<IEnumerable<string>> SearchAsync(QueryServer server, string words)
    {
        using var call = server.Query.SearchQuotes(new() { Query = words }, cancellationToken: Token);
        var responses = await call.ToListAsync();
        return responses.SelectMany(response => response.Hits).Select(hit => hit.Quote.Quote.Text);
    }

    private static List<string> Tables(string path)
    {
        const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries;
        using var session = Session.Open(path, SqliteOpenMode.ReadOnly);
        var tables = new List<string>();
        using var rows = session.Query("SELECT name, sql FROM sqlite_schema ORDER BY name");
        while (rows.Read())
        {
            var words = rows.IsDBNull(1) ? [] : rows.GetString(1).Split((char[]?)null, Options);
            tables.Add($"{rows.GetString(0)}: {string.Join(' ', words)}");
        }

        return tables;
    }
}
