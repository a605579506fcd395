using OnRecord.Client;
using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>A disk that is full in the middle of a mixed load, and has room again while it goes on.</summary>
public sealed class FullDiskTests
{
    private const int Taken = 14 << 20;

    public static TheoryData<int> Seeds => Rounds.Seeds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task MixedLoad_DiskFullForAWhile_EveryGuaranteeHolds(int seed)
    {
        Assert.SkipUnless(await FullDisk.IsPossibleAsync(), "It takes Linux with mount namespaces for its users.");
        var plan = new LoadPlan(seed);
        await using var disk = await FullDisk.StartAsync(Taken);
        await using var ingestion = await ServiceProcess.StartAsync(
            Built.Ingestion, null, $"--Ingestion:Archive={disk.Query.Address}");
        await using var clients = new LoadClients(ingestion.Address, disk.Query.Address);
        var load = new MixedLoad(plan, clients);
        var refused = "";

        var history = await load.RunAsync([new(0, FreeOnceFullAsync)], null, Token);

        var lost = Assert.Single(history.Writes, write => write.Receipt is null);
        Assert.Equal(refused, lost.Document);
        Guarantee.AssertAll(history, seed);

        // Who does not try again finds out when it is full.
        async Task FreeOnceFullAsync()
        {
            await using var impatient = new LoadClients(ingestion.Address, disk.Query.Address, RetryPolicy.None);
            var writer = new LoadWriter(plan, load.Documents, impatient, load.Recorder, "impatient");
            for (var sent = 0; !load.Recorder.RefusedAsync.IsCompleted; sent++)
            {
                var source = plan.Source(sent % plan.Documents, sent / plan.Documents % plan.Variants);
                refused = load.Documents.NameOf(source);
                await writer.SendOneAsync(source, Token);
            }

            disk.Free();
        }
    }
}
