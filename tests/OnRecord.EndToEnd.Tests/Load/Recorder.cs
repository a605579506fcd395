using System.Collections.Concurrent;
using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>Gathers what clients do and are told, each moment with a number of its own.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentDictionary<string, Content> _contents = new();
    private readonly ConcurrentQueue<Write> _writes = new();
    private readonly ConcurrentQueue<Deletion> _deletions = new();
    private readonly ConcurrentQueue<Lookup> _lookups = new();
    private readonly ConcurrentQueue<Reading> _readings = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _milestones = new();
    private readonly ConcurrentQueue<string> _cursors = new();
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _now;
    private int _answers;

    /// <summary>The contents that were sent, by their hash.</summary>
    public IReadOnlyDictionary<string, Content> Contents => _contents;

    /// <summary>Cursors that were given out, in no order.</summary>
    public IReadOnlyList<string> Cursors => [.. _cursors];

    /// <summary>Completes when a document has been sent and not been kept.</summary>
    public Task RefusedAsync => _refused.Task;

    /// <summary>A moment later than all before.</summary>
    public long Now() => Interlocked.Increment(ref _now);

    /// <summary>Completes when so many writes and deletions have been answered.</summary>
    public Task AnsweredAsync(int count)
    {
        var milestone = _milestones.GetOrAdd(count, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (Volatile.Read(ref _answers) >= count) milestone.TrySetResult();
        return milestone.Task;
    }

    /// <summary>Keeps a cursor for later, and reads its position.</summary>
    public long Keep(string cursor)
    {
        if (cursor.Length > 0) _cursors.Enqueue(cursor);
        return Positions.Of(cursor);
    }

    public void Add(string hash, Content content) => _contents.TryAdd(hash, content);

    public void Add(Write write)
    {
        _writes.Enqueue(write);
        if (write.Receipt is null) _refused.TrySetResult();
        Answered();
    }

    public void Add(Deletion deletion)
    {
        _deletions.Enqueue(deletion);
        Answered();
    }

    public void Add(Lookup lookup) => _lookups.Enqueue(lookup);

    public void Add(Reading reading) => _readings.Enqueue(reading);

    public History Recorded() => new(_contents, [.. _writes], [.. _deletions], [.. _lookups], [.. _readings]);

    private void Answered()
    {
        if (_milestones.TryGetValue(Interlocked.Increment(ref _answers), out var milestone)) milestone.TrySetResult();
    }
}
