using Microsoft.Extensions.Logging;
using OnRecord.Hosting.Errors;

namespace OnRecord.Hosting.Limits;

/// <summary>Answers RESOURCE_EXHAUSTED with RetryInfo rather than taking on more calls than it can serve.</summary>
/// <remarks>
/// Unary calls and streams are counted apart: many idle watchers do not keep a short call out. So is health: a busy
/// service is still a healthy one, and has to be able to say so; but anybody may ask, and not without end.
/// </remarks>
internal sealed class CallSlots(CallLimits limits, ILogger<CallSlots> logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Gate _calls = new(limits.MaxCalls);
    private readonly Gate _streams = new(limits.MaxStreams);
    private readonly Gate _healthCalls = new(limits.MaxCalls);
    private readonly Gate _healthStreams = new(limits.MaxStreams);

    /// <summary>Counts a unary call until the result is disposed of.</summary>
    /// <exception cref="Exhausted">There are as many as are allowed.</exception>
    public Slot EnterCall(string method) =>
        Enter(IsOfHealth(method) ? _healthCalls : _calls, "calls", method);

    /// <summary>Counts a stream until the result is disposed of.</summary>
    /// <exception cref="Exhausted">There are as many as are allowed.</exception>
    public Slot EnterStream(string method) =>
        Enter(IsOfHealth(method) ? _healthStreams : _streams, "streams", method);

    /// <summary>Ends when no stream is under way, health aside.</summary>
    public Task StreamsEnded() => _streams.Emptied();

    private static bool IsOfHealth(string method) => method.StartsWith("/grpc.health.", StringComparison.Ordinal);

    private Slot Enter(Gate gate, string what, string method)
    {
        if (gate.TryEnter()) return new(gate);
        var limit = $"{gate.Room} {what} at a time";
        Log.Overloaded(logger, method, limit);
        throw Exhausted.Overloaded(limit, RetryAfter);
    }

    /// <summary>A place among the calls under way.</summary>
    public readonly struct Slot(Gate gate) : IDisposable
    {
        /// <summary>Gives the place back.</summary>
        public void Dispose() => gate.Leave();
    }

    /// <summary>Lets so many in at a time.</summary>
    public sealed class Gate(int room)
    {
        private int _inside;
        private TaskCompletionSource? _emptied;

        /// <summary>How many may be in at a time.</summary>
        public int Room => room;

        /// <summary>Goes in, unless there is no room.</summary>
        public bool TryEnter()
        {
            for (var inside = Volatile.Read(ref _inside); inside < room;)
            {
                var before = Interlocked.CompareExchange(ref _inside, inside + 1, inside);
                if (before == inside) return true;
                inside = before;
            }

            return false;
        }

        /// <summary>Goes out.</summary>
        public void Leave()
        {
            if (Interlocked.Decrement(ref _inside) == 0) Volatile.Read(ref _emptied)?.TrySetResult();
        }

        /// <summary>Ends when nobody is in.</summary>
        public Task Emptied()
        {
            var emptied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Interlocked.Exchange(ref _emptied, emptied);
            if (Volatile.Read(ref _inside) == 0) emptied.TrySetResult();
            return emptied.Task;
        }
    }
}
