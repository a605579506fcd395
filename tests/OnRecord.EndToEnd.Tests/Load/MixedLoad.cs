using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>Does to a fault what it does, once so many writes are answered.</summary>
/// <param name="After">How many.</param>
/// <param name="StrikeAsync">Strikes, and ends when the services are to be reached again.</param>
internal sealed record Fault(int After, Func<Task> StrikeAsync);

/// <summary>Many writers, readers and watchers at once, while faults strike; then a look at what is left.</summary>
internal sealed class MixedLoad(LoadPlan plan, LoadClients clients)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Recorder _recorder = new();

    /// <summary>What has been recorded; a fault may add what it does itself.</summary>
    public Recorder Recorder => _recorder;

    /// <summary>What may be sent; there when the first fault strikes.</summary>
    public LoadDocuments Documents { get; private set; } = LoadDocuments.None;

    /// <summary>Runs the load and returns its history.</summary>
    /// <param name="faults">What strikes, in order.</param>
    /// <param name="restore">Makes the services reachable for the last look; null where they are.</param>
    /// <param name="test">The end of the test.</param>
    public async Task<History> RunAsync(IEnumerable<Fault> faults, Func<Task>? restore, CancellationToken test)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(test);
        patience.CancelAfter(Patience);
        var token = patience.Token;
        var documents = Documents = await LoadDocuments.ParseAsync(plan, clients, _recorder, token);

        var end = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var pace = new SemaphoreSlim(0);
        var watching = Watchers(documents, pace).Select(watcher => watcher.RunAsync(end.Task, token)).ToList();
        using var written = CancellationTokenSource.CreateLinkedTokenSource(token);
        var reading = Enumerable.Range(0, plan.Readers)
            .Select(i => new LoadReader(plan, documents, clients, _recorder, $"reader {i}"))
            .Select(reader => reader.RunAsync(written.Token, token))
            .ToList();
        var writing = Enumerable.Range(0, plan.Writers)
            .Select(i => new LoadWriter(plan, documents, clients, _recorder, $"writer {i}").RunAsync(token)).ToList();

        foreach (var fault in faults)
        {
            await Task.WhenAny(_recorder.AnsweredAsync(fault.After), Task.WhenAll(writing));
            await fault.StrikeAsync();
        }

        await Task.WhenAll(writing);
        if (restore is not null) await restore();
        await written.CancelAsync();
        await Task.WhenAll(reading);

        end.SetResult(await LookBack.RunAsync(plan, documents, clients, _recorder, token));
        pace.Release(int.MaxValue / 2);
        await Task.WhenAll(watching);
        return _recorder.Recorded();
    }

    private List<LoadWatcher> Watchers(LoadDocuments documents, SemaphoreSlim pace)
    {
        const int slowness = 6;
        var heard = 0;
        var random = plan.RandomOf("watchers");
        var fast = new LoadWatcher(clients, _recorder, "fast watcher", Selection.All);
        fast.Heard += () =>
        {
            if (Interlocked.Increment(ref heard) % slowness == 0) pace.Release();
        };
        return
        [
            fast,
            new(clients, _recorder, "slow watcher", Selection.All, pace),
            new(clients, _recorder, "watcher of a word", new(Word: LoadPlan.Word(random))),
            new(clients, _recorder, "watcher of nothing", new(Word: "kenhnaokhong")),
            new(clients, _recorder, "watcher of a document", new(documents.Names[random.Next(documents.Names.Count)])),
        ];
    }
}
