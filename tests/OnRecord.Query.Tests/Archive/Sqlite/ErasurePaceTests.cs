using System.Threading.Channels;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class ErasurePaceTests
{
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>();
    private readonly TimersHeard _time = new();
    private readonly ErasurePace _pace;

    public ErasurePaceTests() => _pace = new(_queue.Reader, _time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MayBegin_NothingComes_BeginsAfterTheLull()
    {
        var waiting = await WaitingAsync();
        _time.Advance(ErasurePace.Lull - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.True(await waiting);
    }

    [Fact]
    public async Task MayBegin_SomethingComesMeanwhile_IsPutOff()
    {
        var waiting = await WaitingAsync();
        _queue.Writer.TryWrite(new PendingWrite<long>(_ => 0));

        Assert.False(await waiting);
    }

    [Fact]
    public void MayBegin_SomethingIsAlwaysQueued_BeginsAfterSoManyGroups()
    {
        _queue.Writer.TryWrite(new PendingWrite<long>(_ => 0));

        for (var i = 0; i < ErasurePace.MostGroups; i++) Assert.False(_pace.MayBegin());

        Assert.True(_pace.MayBegin());
        Assert.False(_pace.MayBegin());
    }

    // On a thread of its own, as the writer's is; it waits once it has set its timer.
    private async Task<Task<bool>> WaitingAsync()
    {
        var waiting = Task.Factory.StartNew(
            _pace.MayBegin, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await _time.TimerAsync(Token);
        return waiting;
    }
}
