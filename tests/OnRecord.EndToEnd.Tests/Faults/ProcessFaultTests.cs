using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>A mixed load while processes end, by force or by request, and start again.</summary>
public sealed class ProcessFaultTests
{
    private const int Strikes = 3;

    public static TheoryData<int> Seeds => Rounds.Seeds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task MixedLoad_QueryKilled_EveryGuaranteeHolds(int seed) => RunAsync(seed, KillQueryAsync);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task MixedLoad_IngestionKilled_EveryGuaranteeHolds(int seed) => RunAsync(seed, KillIngestionAsync);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task MixedLoad_QueryTerminated_EveryGuaranteeHolds(int seed) => RunAsync(seed, TerminateQueryAsync);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task MixedLoad_IngestionTerminated_EveryGuaranteeHolds(int seed) => RunAsync(seed, TerminateIngestionAsync);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task MixedLoad_BothKilledAtOnce_EveryGuaranteeHolds(int seed) => RunAsync(
        seed, async pair =>
        {
            await Task.WhenAll(pair.Query.KillAsync(), pair.Ingestion.KillAsync());
            await pair.RestartQueryAsync();
            await pair.RestartIngestionAsync();
        });

    private static async Task KillQueryAsync(Pair pair)
    {
        await pair.Query.KillAsync();
        await pair.RestartQueryAsync();
    }

    private static async Task KillIngestionAsync(Pair pair)
    {
        await pair.Ingestion.KillAsync();
        await pair.RestartIngestionAsync();
    }

    private static async Task TerminateQueryAsync(Pair pair)
    {
        Assert.Equal(0, await pair.Query.TerminateAsync());
        await pair.RestartQueryAsync();
    }

    private static async Task TerminateIngestionAsync(Pair pair)
    {
        Assert.Equal(0, await pair.Ingestion.TerminateAsync());
        await pair.RestartIngestionAsync();
    }

    private static async Task RunAsync(int seed, Func<Pair, Task> strike)
    {
        var plan = new LoadPlan(seed);
        await using var pair = await Pair.StartAsync();
        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        var random = plan.RandomOf("faults");
        var faults = Enumerable.Range(0, Strikes).Select(_ => random.Next(plan.Writers * plan.Steps)).Order()
            .Select(after => new Fault(after, () => strike(pair)));

        Guarantee.AssertAll(await new MixedLoad(plan, clients).RunAsync(faults, null, Token), seed);
    }
}
