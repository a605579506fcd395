using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>Clients that die in the middle of their streams.</summary>
public sealed class ClientFaultTests
{
    private const int Strikes = 2;
    private const int Documents = 300;

    public static TheoryData<int> Seeds => Rounds.Seeds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task MixedLoad_ClientsKilled_EveryGuaranteeHolds(int seed)
    {
        var plan = new LoadPlan(seed);
        await using var pair = await Pair.StartAsync();
        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        var load = new MixedLoad(plan, clients);
        var random = plan.RandomOf("faults");
        var killed = 0;

        var history = await load.RunAsync(
            Enumerable.Range(0, Strikes).Select(i => new Fault(i * plan.Steps, KillAsync)), null, Token);

        Assert.Equal(Strikes, killed);
        Guarantee.AssertAll(history, seed);

        async Task KillAsync()
        {
            var sources = Enumerable.Range(0, Documents)
                .Select(_ => plan.Source(random.Next(plan.Documents), random.Next(plan.Variants))).ToList();
            await ConsoleClient.KillAsync(
                pair.Ingestion.Address, sources, random.Next(Documents / 2), load.Documents, load.Recorder, Token);
            killed++;
        }
    }
}
