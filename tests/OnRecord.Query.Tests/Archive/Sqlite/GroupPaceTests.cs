using System.Threading.Channels;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class GroupPaceTests
{
    private readonly Channel<Work> _queue = Channel.CreateUnbounded<Work>();
    private readonly TimersHeard _time = new();
    private readonly GroupPace _pace;

    public GroupPaceTests() => _pace = new(_queue.Reader, _time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void AwaitsAnother_FirstGroup_DoesNotWait()
    {
        _pace.Begin();

        Assert.False(_pace.AwaitsAnother());
    }

    [Fact]
    public void AwaitsAnother_LastGroupHadOne_DoesNotWait()
    {
        Gather(3);
        _pace.Begin();

        _pace.Begin();

        Assert.False(_pace.AwaitsAnother());
    }

    [Fact]
    public async Task AwaitsAnother_LastGroupHadSeveral_WaitsUntilOneComes()
    {
        Gather(2);
        _pace.Begin();

        var waiting = await WaitingAsync();
        Assert.False(waiting.IsCompleted);
        _queue.Writer.TryWrite(new PendingWrite<long>(_ => 0));

        Assert.True(await waiting);
    }

    [Fact]
    public async Task AwaitsAnother_NothingComes_EndsWithTheLull()
    {
        Gather(2);
        _pace.Begin();

        var waiting = await WaitingAsync();
        _time.Advance(GroupPace.LongestLull - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.False(await waiting);
    }

    [Fact]
    public async Task AwaitsAnother_GroupIsOld_WaitsNoLongerThanAGroupMay()
    {
        Gather(2);
        _pace.Begin();
        _time.Advance(GroupPace.LongestWait - TimeSpan.FromTicks(1));

        var waiting = await WaitingAsync();
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.False(await waiting);
        Assert.False(_pace.AwaitsAnother());
    }

    [Fact]
    public async Task AwaitsAnother_QueueIsClosed_Ends()
    {
        Gather(2);
        _pace.Begin();

        var waiting = await WaitingAsync();
        _queue.Writer.Complete();

        Assert.False(await waiting);
    }

    private void Gather(int count)
    {
        _pace.Begin();
        for (var i = 1; i < count; i++) _pace.Join();
    }

    // On a thread of its own, as the writer's is; it waits once it has set its timer.
    private async Task<Task<bool>> WaitingAsync()
    {
        var waiting = Task.Factory.StartNew(
            _pace.AwaitsAnother, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await _time.TimerAsync(Token);
        return waiting;
    }
}
