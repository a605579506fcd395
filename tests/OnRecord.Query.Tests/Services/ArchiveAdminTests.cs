using System.Security.Cryptography;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class ArchiveAdminTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetArchiveStats_AfterChanges_CountsThem()
    {
        await using var server = await QueryServer.StartAsync();
        var answers = await server.StoreAsync(
            Samples.Harbour(), Samples.Library(), Samples.Note("library", "Sách đã khô"));

        var stats = await server.Admin.GetArchiveStatsAsync(new(), cancellationToken: Token);

        Assert.Equal((2, 5), (stats.DocumentCount, stats.QuoteCount));
        Assert.Equal((1, 1), (stats.RetractionCount, stats.FormerRevisionCount));
        Assert.Equal(answers[^1].Commit.Cursor, stats.Cursor);
        Assert.Equal(Schema.Version, stats.SchemaVersion);
        Assert.True(stats.FileBytes + stats.LogBytes > 0);
        Assert.NotNull(stats.LastCommitTime);
    }

    [Fact]
    public async Task BackupArchive_ManyDocuments_StreamsAWholeArchiveWithItsHash()
    {
        using var folder = new TemporaryFolder();
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync([.. Enumerable.Range(0, 200).Select(i => Samples.Harbour($"cang{i}"))]);

        using var call = server.Admin.BackupArchive(new(), cancellationToken: Token);
        var responses = await call.ToListAsync();
        var bytes = responses.SelectMany(response => response.Content).ToArray();
        await File.WriteAllBytesAsync(folder.File("onrecord.db"), bytes, Token);

        Assert.All(responses, response => Assert.Equal(bytes.Length, response.TotalBytes));
        Assert.All(responses.SkipLast(1), response => Assert.Equal("", response.ContentSha256));
        Assert.True(
            Convert.ToHexStringLower(SHA256.HashData(bytes)) == responses[^1].ContentSha256,
            Contract.Of("BackupArchive", "Verifiable"));
        await using var copy = SqliteArchive.Open(
            folder.File("onrecord.db"), TimeProvider.System, NullLogger.Instance);
        Assert.Equal(200, (await copy.ReadStatsAsync(Token)).Documents);
    }

    [Fact]
    public async Task BackupArchive_NoRoom_SaysHowMuchIsNeeded()
    {
        await using var server = await QueryServer.StartAsync(configure: services =>
            FailingArchive.Replace(services, new ArchiveRoomException("Too full.", needed: 3, free: 2)));

        using var call = server.Admin.BackupArchive(new(), cancellationToken: Token);

        IsNoRoom(await Errors.RefusesAsync(call));
    }

    [Fact]
    public async Task DeleteDocument_NoRoomToErase_SaysHowMuchIsNeeded()
    {
        await using var server = await QueryServer.StartAsync(configure: services =>
            FailingArchive.Replace(services, new ArchiveRoomException("Too full.", needed: 3, free: 2)));

        IsNoRoom(await Assert.ThrowsAsync<RpcException>(async () => await server.Archive.DeleteDocumentAsync(
            new() { Name = "documents/cang", Erase = true }, cancellationToken: Token)));
    }

    [Fact]
    public async Task CheckArchive_GoodArchive_LooksAtEveryDocument()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync([.. Enumerable.Range(0, 120).Select(i => Samples.Harbour($"cang{i}"))]);

        using var call = server.Admin.CheckArchive(new(), cancellationToken: Token);
        var responses = await call.ToListAsync();

        Assert.True(
            responses[^1] is { DocumentCount: 120, ProblemCount: 0 }, Contract.Of("CheckArchive", "Complete"));
    }

    [Fact]
    public async Task Archive_WrittenToMeanwhile_IsCountedAtOneMomentAndFoundGood()
    {
        await using var server = await QueryServer.StartAsync();
        var writing = Task.Run(
            async () =>
            {
                // Four quotes in two sections each; every other commit replaces one.
                for (var i = 0; i < 60; i++) await server.StoreAsync(Renewed(i / 2, i));
            },
            Token);

        while (!writing.IsCompleted)
        {
            var stats = await server.Admin.GetArchiveStatsAsync(new(), cancellationToken: Token);
            Assert.True(
                stats.QuoteCount == 4 * stats.DocumentCount && stats.SectionCount == 2 * stats.DocumentCount
                    && stats.FormerRevisionCount == stats.RetractionCount,
                Contract.Of("GetArchiveStats", "Consistent"));
            var check = await server.Admin.CheckArchive(new(), cancellationToken: Token).ToListAsync();
            Assert.True(
                check[^1].ProblemCount == 0,
                $"{Contract.Of("CheckArchive", "Online")} {string.Join("; ", check.SelectMany(c => c.Problems))}");
        }

        await writing;

        static Document Renewed(int number, int content)
        {
            var document = Samples.Harbour($"cang{number}");
            document.ContentSha256 = Convert.ToHexStringLower(SHA256.HashData([(byte)content]));
            return document;
        }
    }

    [Theory]
    [InlineData("DELETE FROM document_bodies")]
    [InlineData(
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1200) "
            + "INSERT INTO document_bodies SELECT 5000 + i, x'' FROM n")]
    public async Task CheckArchive_ManyProblems_CountsAllAndTellsAThousand(string damage)
    {
        using var folder = new TemporaryFolder();
        await using (var first = await QueryServer.StartAsync(folder.File("onrecord.db")))
            await first.StoreAsync([.. Enumerable.Range(0, 1200).Select(i => Samples.Note($"d{i}", "Một lời"))]);
        using (var session = Session.Open(folder.File("onrecord.db"), SqliteOpenMode.ReadWrite))
            session.Script(damage);
        await using var server = await QueryServer.StartAsync(folder.File("onrecord.db"));

        using var call = server.Admin.CheckArchive(new(), cancellationToken: Token);
        var responses = await call.ToListAsync();

        Assert.Equal(1200, responses[^1].ProblemCount);
        Assert.Equal(1000, responses.Sum(response => response.Problems.Count));
    }

    [Fact]
    public async Task DeleteDocument_WithErasure_AnswersOnceItIsErased()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour());

        var first = await server.Archive.DeleteDocumentAsync(
            new() { Name = "documents/cang", Erase = true }, cancellationToken: Token);
        var second = await server.Archive.DeleteDocumentAsync(
            new() { Name = "documents/cang", Erase = true }, cancellationToken: Token);
        var unknown = await Assert.ThrowsAsync<RpcException>(async () => await server.Archive.DeleteDocumentAsync(
            new() { Name = "documents/cau", Erase = true }, cancellationToken: Token));

        Assert.Equal(first.Cursor, second.Cursor);
        Errors.IsNotFound(unknown, "document", "documents/cau");
    }

    [Fact]
    public async Task GetDocument_FormerRevision_IsReadUntilItIsForgotten()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(
            [Samples.Harbour(), .. Enumerable.Range(0, 4).Select(i => Samples.Note("cang", $"Lần thứ {i}"))]);

        var former = await server.Query.GetDocumentAsync(
            new() { Name = "documents/cang", Revision = 2 }, cancellationToken: Token);
        var forgotten = await Assert.ThrowsAsync<RpcException>(async () => await server.Query.GetDocumentAsync(
            new() { Name = "documents/cang", Revision = 1 }, cancellationToken: Token));
        var wrong = await Assert.ThrowsAsync<RpcException>(async () => await server.Query.GetDocumentAsync(
            new() { Name = "documents/cang", Revision = -1 }, cancellationToken: Token));

        Assert.Equal(2, former.Document.Revision);
        Errors.IsNotFound(forgotten, "revision", "documents/cang@1");
        Errors.IsInvalid(wrong, "revision", "OUT_OF_RANGE");
    }

    [Fact]
    public async Task Admin_ArchiveFails_IsUnavailable()
    {
        await using var server = await QueryServer.StartAsync(
            configure: services => FailingArchive.Replace(services));

        Errors.IsShutdown(await Errors.RefusesAsync(server.Admin.CheckArchive(new(), cancellationToken: Token)));
        Errors.IsShutdown(await Errors.RefusesAsync(server.Admin.BackupArchive(new(), cancellationToken: Token)));
        Errors.IsShutdown(await Assert.ThrowsAsync<RpcException>(
            async () => await server.Admin.GetArchiveStatsAsync(new(), cancellationToken: Token)));
    }

    [Fact]
    public async Task BackupArchive_ServiceStopsMeanwhile_IsUnavailable()
    {
        await using var server = await QueryServer.StartAsync();
        var words = string.Concat(Enumerable.Repeat("một lời rất dài ", 4000));
        await server.StoreAsync([.. Enumerable.Range(0, 60).Select(i => Samples.Note($"n{i}", $"{i} {words}"))]);
        using var call = server.Admin.BackupArchive(new(), cancellationToken: Token);
        await call.ResponseStream.MoveNext(Token);

        // The rest doesn't fit between server and client: the copy is on its way when the service stops.
        var stopping = server.StopAsync();

        Errors.IsShutdown(await Assert.ThrowsAsync<RpcException>(() => call.ToListAsync()));
        await stopping;
    }

    [Fact]
    public async Task DeleteDocument_ServiceStopsMeanwhile_IsUnavailable()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await QueryServer.StartAsync(
            configure: services => HeldArchive.Replace(services, begun));
        using var call = server.Archive.DeleteDocumentAsync(
            new() { Name = "documents/cang", Erase = true }, cancellationToken: Token);
        await begun.Task;

        var stopping = server.StopAsync();

        Errors.IsShutdown(await Assert.ThrowsAsync<RpcException>(async () => await call));
        await stopping;
    }

    private static void IsNoRoom(RpcException refusal)
    {
        Assert.Equal((StatusCode.ResourceExhausted, "Too full."), (refusal.StatusCode, refusal.Status.Detail));
        var info = refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("NO_ROOM", "3", "2"), (info.Reason, info.Metadata["value"], info.Metadata["limit"]));
        // Room is made by people: to wait does not help.
        Assert.Null(refusal.GetRpcStatus()!.GetDetail<RetryInfo>());
    }
}
