using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>Connections that are cut between two frames.</summary>
public sealed class CutTests
{
    private const int CutConnections = 40;
    private const int MostFrames = 60;

    public static TheoryData<int> Seeds => Rounds.Seeds;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task MixedLoad_EveryConnectionCutAgainAndAgain_EveryGuaranteeHolds(int seed)
    {
        var plan = new LoadPlan(seed);
        FrameProxy? archive = null;
        await using var pair = await Pair.StartAsync(query => (archive = new(query)).Address);
        await using var storing = archive!;
        await using var ingesting = new FrameProxy(pair.Ingestion.Address);
        await using var querying = new FrameProxy(pair.Query.Address);
        await using var clients = new LoadClients(ingesting.Address, querying.Address);

        var random = plan.RandomOf("cuts");
        FrameProxy[] proxies = [storing, ingesting, querying];
        foreach (var proxy in proxies) proxy.CutNext(Cuts(random));
        var history = await new MixedLoad(plan, clients).RunAsync([], Heal, Token);

        Guarantee.AssertAll(history, seed);

        Task Heal()
        {
            foreach (var proxy in proxies) proxy.CutNoMore();
            return Task.CompletedTask;
        }
    }

    private static IEnumerable<Cut> Cuts(Random random) => Enumerable.Range(0, CutConnections).Select(
        _ => new Cut(random.Next(2) == 0 ? Direction.ToClient : Direction.ToService, random.Next(MostFrames)));
}
