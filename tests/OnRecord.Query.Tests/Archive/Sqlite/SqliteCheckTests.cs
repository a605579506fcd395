using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

/// <summary>Damages an archive and looks whether a check names the damage.</summary>
public sealed class SqliteCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE document_bodies SET body = x'0a05'", "its document doesn't decode")]
    [InlineData("DELETE FROM document_bodies", "its document is missing")]
    [InlineData("UPDATE documents SET summary = x'ff'", "its summary doesn't decode")]
    [InlineData("UPDATE documents SET revision = 9", "holds revision 1, not 9")]
    [InlineData("UPDATE documents SET content_sha256 = 'x'", "another hash")]
    [InlineData("UPDATE documents SET quote_count = 3", "has 4 quotes, not 3")]
    [InlineData("UPDATE documents SET section_count = 7", "sections, not 7")]
    [InlineData("UPDATE documents SET content_sha256 = NULL", "is deleted, and still there")]
    [InlineData("DELETE FROM quote_records WHERE key & 0xff = 2", "has 3 records of 4 quotes")]
    [InlineData("UPDATE quote_records SET record = x'0a' WHERE key & 0xff = 2", "a quote record doesn't decode")]
    [InlineData(
        "UPDATE quote_records SET record = (SELECT record FROM quote_records WHERE key & 0xff = 1)",
        "record of quote 1 that disagrees")]
    [InlineData(
        "UPDATE section_records SET record = (SELECT record FROM section_records WHERE key & 0xff = 1)",
        "record of section 1 that disagrees")]
    [InlineData("UPDATE quotes SET kind = 4", "row of quote 0 that disagrees")]
    [InlineData("UPDATE quotes SET confidence = 0.1", "row of quote 1 that disagrees")]
    [InlineData("UPDATE quotes SET speaker = 99 WHERE speaker IS NOT NULL", "names a speaker that is not there")]
    [InlineData("DELETE FROM quote_words WHERE rowid & 0xff = 1", "quote 0 that is not found by its word")]
    [InlineData("DELETE FROM section_words", "section 0 that is not found by its word")]
    [InlineData("DELETE FROM speaker_words", "is not in the index of words")]
    [InlineData("INSERT INTO speakers (id, canonical) VALUES ('a', 'a')", "has no quote")]
    [InlineData("UPDATE speakers SET quote_count = quote_count + 1", "has not as many quotes or documents as it says")]
    [InlineData("UPDATE speakers SET document_count = 7", "has not as many quotes or documents as it says")]
    [InlineData("INSERT INTO quote_words (rowid, words) VALUES (99 << 24, 'a')", "table quote_words_docsize: row")]
    [InlineData("INSERT INTO quote_records VALUES (99 << 24, x'')", "quote_records: row 1660944384 belongs to no")]
    [InlineData("INSERT INTO section_records VALUES (99, x'')", "table section_records: row 99 belongs to no document")]
    [InlineData("INSERT INTO document_bodies VALUES (99, x'')", "table document_bodies: row 99 belongs to no document")]
    [InlineData(
        "INSERT INTO former_revisions (document, revision, replaced, body) VALUES (1, 5, 0, x'')",
        "is no former revision")]
    [InlineData("INSERT INTO retractions VALUES (7, 1, 1, 1)", "row 7 comes after its document's last commit")]
    [InlineData("DELETE FROM published_blocks", "row 1 has days that its block")]
    [InlineData("UPDATE documents SET language = 'vi-VN'", "row 1 has more than its language to be found by")]
    [InlineData("UPDATE quote_words_data SET block = x'00' WHERE id > 10", "quote_words")]
    public async Task Check_Damage_IsNamed(string damage, string problem)
    {
        await using (var archive = Open()) await await archive.StoreAsync(Samples.Harbour(), Token);
        using (var session = Session.Open(Path, SqliteOpenMode.ReadWrite)) session.Script(damage);

        await using var damaged = Open();
        var problems = await ProblemsAsync(damaged);

        Assert.Contains(problems, line => line.Contains(problem, StringComparison.Ordinal));
        Assert.All(problems, line => Assert.DoesNotContain('\n', line));
    }

    [Fact]
    public async Task Check_DamagedPage_IsNamedAndEndsNothing()
    {
        await using (var archive = Open())
        {
            for (var i = 0; i < 100; i++) await await archive.StoreAsync(Samples.Harbour($"cang{i}"), Token);
        }

        long page;
        using (var session = Session.Open(Path, SqliteOpenMode.ReadWrite))
        {
            // The last of a table's pages: its root stays whole, so the archive opens.
            page = (long)session.Scalar("PRAGMA page_count")! - 3;
        }

        using (var file = File.OpenWrite(Path))
        {
            file.Position = page * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 3 * 4096).ToArray());
        }

        await using var damaged = Open();
        var problems = await ProblemsAsync(damaged);

        Assert.NotEmpty(problems);
    }

    [Fact]
    public async Task Check_IndexesOfWordsMergedSinceTheLast_FindsNothing()
    {
        await using var archive = Open();
        // The engine merges the index of words at the sixteenth commit.
        for (var i = 0; i < 10; i++) await await archive.StoreAsync(Samples.Harbour($"cang{i}"), Token);
        Assert.Empty(await ProblemsAsync(archive));

        for (var i = 10; i < 20; i++) await await archive.StoreAsync(Samples.Harbour($"cang{i}"), Token);

        Assert.Empty(await ProblemsAsync(archive));
    }

    private SqliteArchive Open() =>
        SqliteArchive.Open(Path, TimeProvider.System, NullLogger.Instance);

    private static async Task<List<string>> ProblemsAsync(SqliteArchive archive)
    {
        var problems = new List<string>();
        await foreach (var step in archive.CheckAsync(Token)) problems.AddRange(step.Problems);
        return problems;
    }
}
