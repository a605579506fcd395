using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace OnRecord.Query.Tests.Archive.Sqlite;

/// <summary>A clock that stands still, and tells when somebody begins to wait for it.</summary>
internal sealed class TimersHeard : FakeTimeProvider
{
    private readonly Channel<bool> _timers = Channel.CreateUnbounded<bool>();

    public ValueTask<bool> TimerAsync(CancellationToken cancellationToken) =>
        _timers.Reader.ReadAsync(cancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(true);
        return timer;
    }
}
