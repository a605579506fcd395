using OnRecord.EndToEnd.Tests.Guarantees;
using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.EndToEnd.Tests.Load;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>The same thing done once for every frame after which its connection can be cut.</summary>
public sealed class EveryFrameTests
{
    private const int Seed = 1;
    private const int MostFrames = 100;
    private const int FramesOfADocument = 7;

    private LoadPlan _plan = new(Seed) { Documents = 12 };
    private readonly Recorder _recorder = new();

    // Several responses, each of many frames.
    private static LoadPlan Long => new(Seed) { Documents = 5, Variants = 2, Filling = 700 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Streams_CutAfterEveryFrame_BringEveryItemOnce()
    {
        _plan = Long;
        await using var pair = await Pair.StartAsync();
        var documents = await FillAsync(pair);
        await using var proxy = new FrameProxy(pair.Query.Address);

        await CutEverywhereAsync(proxy, async () =>
        {
            await using var clients = new LoadClients(pair.Ingestion.Address, proxy.Address);
            var reader = new LoadReader(_plan, documents, clients, _recorder, "reader");
            await reader.ReadQuotesAsync(Selection.All, "", Token);
            await reader.ReadSectionsAsync(Selection.All, "", Token);
        });

        Guarantee.AssertAll(_recorder.Recorded(), Seed);
    }

    [Fact]
    public async Task Watch_CutAfterEveryFrame_BringsEveryEventOnce()
    {
        _plan = Long;
        await using var pair = await Pair.StartAsync();
        await FillAsync(pair);
        await using var proxy = new FrameProxy(pair.Query.Address);
        var end = Task.FromResult(_recorder.Cursors.Max(Positions.Of));

        await CutEverywhereAsync(proxy, async () =>
        {
            await using var clients = new LoadClients(pair.Ingestion.Address, proxy.Address);
            await new LoadWatcher(clients, _recorder, "watcher", Selection.All).RunAsync(end, Token);
        });

        Guarantee.AssertAll(_recorder.Recorded(), Seed);
    }

    [Fact]
    public async Task Ingestion_CutFromItsClientAfterEveryFrame_KeepsEveryDocumentOnce()
    {
        await using var pair = await Pair.StartAsync();
        var documents = await FillAsync(pair);
        await using var proxy = new FrameProxy(pair.Ingestion.Address);
        var variant = 0;

        await CutEverywhereAsync(proxy, async () =>
        {
            await using var clients = new LoadClients(proxy.Address, pair.Query.Address);
            await SendAllAsync(documents, clients, ++variant % _plan.Variants);
        });

        await LookBackAsync(pair, documents);
        Guarantee.AssertAll(_recorder.Recorded(), Seed);
    }

    [Fact]
    public async Task Ingestion_CutFromTheArchiveAfterEveryFrame_KeepsEveryDocumentOnce()
    {
        FrameProxy? proxy = null;
        await using var pair = await Pair.StartAsync(query => (proxy = new(query)).Address);
        await using var cutting = proxy!;
        // A cut that lies beyond the last frame of one document falls into the next.
        cutting.CutNext(
            from frames in Enumerable.Range(0, FramesOfADocument)
            from direction in (Direction[])[Direction.ToService, Direction.ToClient]
            select new Cut(direction, frames));
        var documents = await FillAsync(pair);

        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        var writer = new LoadWriter(_plan, documents, clients, _recorder, "writer");
        for (var number = 0; cutting.CutsLeft > 0; number++)
            await writer.SendOneAsync(_plan.Source(number % _plan.Documents, number / _plan.Documents % 2), Token);

        await LookBackAsync(pair, documents);
        Guarantee.AssertAll(_recorder.Recorded(), Seed);
    }

    private async Task<LoadDocuments> FillAsync(Pair pair)
    {
        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        var documents = await LoadDocuments.ParseAsync(_plan, clients, _recorder, Token);
        await SendAllAsync(documents, clients, variant: 0);
        return documents;
    }

    private Task SendAllAsync(LoadDocuments documents, LoadClients clients, int variant) =>
        new LoadWriter(_plan, documents, clients, _recorder, "writer").SendManyAsync(
            [.. Enumerable.Range(0, _plan.Documents).Select(number => _plan.Source(number, variant))], Token);

    private async Task LookBackAsync(Pair pair, LoadDocuments documents)
    {
        await using var clients = new LoadClients(pair.Ingestion.Address, pair.Query.Address);
        await LookBack.RunAsync(_plan, documents, clients, _recorder, Token);
    }

    // Done uncut first, to learn how many frames there are to cut after.
    private static async Task CutEverywhereAsync(FrameProxy proxy, Func<Task> act)
    {
        await act();
        var passed = ((Direction[])[Direction.ToService, Direction.ToClient])
            .Select(direction => (Direction: direction, Frames: proxy.Passed(direction))).ToList();
        foreach (var (direction, all) in passed)
        {
            Assert.InRange(all, 3, MostFrames);
            for (var frames = 0; frames <= all; frames++)
            {
                proxy.CutNext(new Cut(direction, frames));
                await act();
            }
        }
    }
}
