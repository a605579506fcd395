using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Faults;
using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Care;

/// <summary>Kills a process in the midst of work on the whole archive: the next one finds it whole.</summary>
public sealed class CutShortTests
{
    // A cursor that the first version gave out, after the first document of its archive.
    private const string OldCursor = "AQzyjXs9Ff4VAAAAAAH___-JGJ3G";

    public static TheoryData<int> Seeds => Rounds.Seeds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Query_KilledWhileItUpgrades_UpgradesAtTheNextStart(int seed)
    {
        using var file = new ArchiveFile();
        file.MakeVersion1();
        // The log is there once the first transaction is under way; what comes then is over in a few milliseconds.
        await KillOnceAsync(
            () => File.Exists(file.Path + "-wal"), seed, Built.Query, "--urls=http://127.0.0.1:0",
            $"--Archive:Path={file.Path}");

        await using var query = await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={file.Path}");

        const int quotes = 5;
        Assert.Equal(quotes, (await QuotesAsync(query, "")).Count);
        Assert.Equal(quotes, (await QuotesAsync(query, OldCursor)).Count);
        await AssertGoodAsync(query);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task MixedLoad_ErasedMeanwhile_EveryGuaranteeHolds(int seed)
    {
        var plan = new LoadPlan(seed);
        await using var pair = await Pair.StartAsync();
        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        // A document of nobody else's: what is compacted with it is everybody's.
        var answer = await clients.Ingestion.IngestAsync(Articles.Make(1000, seed), Token);
        await clients.Query.DeleteDocumentAsync(answer.Commit.Document, Token);
        var random = plan.RandomOf("faults");
        var faults = Enumerable.Range(0, 3).Select(_ => random.Next(plan.Writers * plan.Steps)).Order()
            .Select(after => new Fault(
                after, () => clients.Query.EraseDocumentAsync(answer.Commit.Document, Token)));

        Guarantee.AssertAll(await new MixedLoad(plan, clients).RunAsync(faults, null, Token), seed);
        await AssertGoodAsync(pair.Query);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Query_KilledWhileItErases_FinishesIt(int seed)
    {
        const string secret = "bímậtkhôngai";
        using var file = new ArchiveFile();
        string document;
        await using (var query = await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={file.Path}"))
        await using (var ingestion = await ServiceProcess.StartAsync(
            Built.Ingestion, null, $"--Ingestion:Archive={query.Address}"))
        await using (var clients = new LoadClients(ingestion.Address, query.Address))
        {
            await Volume.IngestAsync(clients.Ingestion, Volume.Documents(0, 40));
            var answer = await clients.Ingestion.IngestAsync(Articles.Make(1000, seed, $" {secret}"), Token);
            document = answer.Commit.Document;
            using var channel = GrpcChannel.ForAddress(query.Address);
            using var watch = new QueryService.QueryServiceClient(channel)
                .WatchQuotes(new() { AfterCursor = answer.Commit.Cursor }, cancellationToken: Token);
            var erasing = Erase(channel, document);
            // Once watchers are told, the deletion is durable; the rest is what is cut short.
            do Assert.True(await watch.ResponseStream.MoveNext(Token));
            while (watch.ResponseStream.Current.Events.Count == 0);
            await query.KillAsync();
            await Assert.ThrowsAsync<RpcException>(() => erasing);
        }

        await using var restarted = await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={file.Path}");
        using var again = GrpcChannel.ForAddress(restarted.Address);
        await Erase(again, document);

        Assert.Empty(file.Holding(secret));
        Assert.Empty(file.Holding("bimatkhongai"));
        await AssertGoodAsync(restarted);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Restore_Killed_LeavesTheOldArchiveOrTheNew(int seed)
    {
        using var file = new ArchiveFile();
        file.MakeVersion1();
        File.Move(file.Path, file.File("backup.db"));
        await using (await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={file.Path}")) { }

        await KillOnceAsync(
            () => File.Exists(file.Path + ".restored"), seed,
            Built.Query, "restore", file.File("backup.db"), file.Path);

        await using (var query = await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={file.Path}"))
        {
            Assert.Contains((await QuotesAsync(query, "")).Count, (int[])[0, 5]);
            await AssertGoodAsync(query);
        }

        Assert.False(File.Exists(file.Path + ".restored"));
        var restored = await ConsoleRun.OfAsync(
            "archive", "restore", file.File("backup.db"), "--archive", file.Path);
        Assert.True(restored.ExitCode == 0, restored.Errors);
    }

    // A seed decides how much longer the process may live: all of what follows takes some milliseconds.
    private static async Task KillOnceAsync(Func<bool> hasBegun, int seed, string assembly, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Built.Dotnet, [assembly, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!hasBegun() && !process.HasExited) await Task.Yield();
        var spins = new Random(seed).Next(2_000_000);
        Thread.SpinWait(spins);
        process.Kill();
        await process.WaitForExitAsync(Token);
    }

    private static async Task Erase(GrpcChannel channel, string document) =>
        await new ArchiveService.ArchiveServiceClient(channel)
            .DeleteDocumentAsync(new() { Name = document, Erase = true }, cancellationToken: Token);

    private static async Task<List<QuoteRecord>> QuotesAsync(ServiceProcess query, string after)
    {
        using var channel = GrpcChannel.ForAddress(query.Address);
        using var call = new QueryService.QueryServiceClient(channel)
            .StreamQuotes(new() { AfterCursor = after }, cancellationToken: Token);
        var quotes = new List<QuoteRecord>();
        while (await call.ResponseStream.MoveNext(Token)) quotes.AddRange(call.ResponseStream.Current.Quotes);
        return quotes;
    }

    private static async Task AssertGoodAsync(ServiceProcess query)
    {
        var check = await ConsoleRun.OfAsync("archive", "check", "--query", query.Address.OriginalString);
        Assert.Equal((0, ""), (check.ExitCode, check.Output));
    }
}
