using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Faults;
using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Care;

public sealed class BackupTests
{
    public static TheoryData<int> Seeds => Rounds.Seeds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task MixedLoad_BackedUpMeanwhile_EveryGuaranteeHoldsAndEveryBackupIsWhole(int seed)
    {
        var plan = new LoadPlan(seed);
        using var files = new ArchiveFile();
        await using var pair = await Pair.StartAsync();
        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        var random = plan.RandomOf("faults");
        var backups = new List<(string File, string Document)>();
        var faults = Enumerable.Range(0, 2).Select(_ => random.Next(plan.Writers * plan.Steps)).Order()
            .Select((after, i) => new Fault(after, () => BackUpAsync($"backup{i}.db", 1000 + i)));

        Guarantee.AssertAll(await new MixedLoad(plan, clients).RunAsync(faults, null, Token), seed);

        foreach (var (file, document) in backups)
        {
            var check = await ConsoleRun.OfAsync("archive", "check", "--archive", file);
            Assert.Equal((0, ""), (check.ExitCode, check.Output));
            var restored = await ConsoleRun.OfAsync("archive", "restore", file, "--archive", files.Path);
            Assert.True(restored.ExitCode == 0, restored.Errors);
            await using var query = await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={files.Path}");
            using var channel = GrpcChannel.ForAddress(query.Address);
            await new QueryService.QueryServiceClient(channel)
                .GetDocumentAsync(new() { Name = document }, cancellationToken: Token);
        }

        // What was acknowledged before a backup began must be in it.
        async Task BackUpAsync(string name, int number)
        {
            var answer = await clients.Ingestion.IngestAsync(Articles.Make(number, seed, " riêng"), Token);
            var backup = await ConsoleRun.OfAsync(
                "archive", "backup", files.File(name), "--query", pair.Query.Address.OriginalString);
            Assert.True(backup.ExitCode == 0, backup.Errors);
            backups.Add((files.File(name), answer.Commit.Document));
        }
    }

    [Fact]
    public async Task Restore_ArchiveOfARunningService_IsRefusedInOneLine()
    {
        using var files = new ArchiveFile();
        await using var query = await ServiceProcess.StartAsync(Built.Query, null, $"--Archive:Path={files.Path}");
        var backup = await ConsoleRun.OfAsync(
            "archive", "backup", files.File("backup.db"), "--query", query.Address.OriginalString);

        var restored = await ConsoleRun.OfAsync(
            "archive", "restore", files.File("backup.db"), "--archive", files.Path);

        Assert.True(backup.ExitCode == 0, backup.Errors);
        Assert.Equal(4, restored.ExitCode);
        Assert.Contains("another process has it open", Assert.Single(restored.Errors.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task Backup_NoRoomOnTheDisk_IsRefusedAndTakesNoneFromTheOthers()
    {
        Assert.SkipUnless(await FullDisk.IsPossibleAsync(), "Users may not make mount namespaces here.");
        await using var disk = await FullDisk.StartAsync(0);
        using var channel = GrpcChannel.ForAddress(disk.Query.Address);

        using var call = new ArchiveAdminService.ArchiveAdminServiceClient(channel)
            .BackupArchive(new(), cancellationToken: Token);
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await call.ResponseStream.MoveNext(Token));

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.Contains("bytes beside the archive", refusal.Status.Detail);
    }
}
