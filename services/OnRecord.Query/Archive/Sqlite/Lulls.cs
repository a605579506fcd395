namespace OnRecord.Query.Archive.Sqlite;

/// <summary>
/// The times in which nobody writes: what a reader sees in one of them is all there is until it ends.
/// </summary>
/// <remarks>One thread writes, and says so; any number may ask.</remarks>
internal sealed class Lulls
{
    // Odd while somebody writes.
    private long _turns;

    /// <summary>Called when a lull has ended, before anything is written.</summary>
    public event Action? Ended;

    /// <summary>The number of the lull that is now; null while somebody writes.</summary>
    public long? Current => Interlocked.Read(ref _turns) is var turns && turns % 2 == 0 ? turns : null;

    /// <summary>Ends the lull that is now: somebody is about to write.</summary>
    public void End()
    {
        Interlocked.Increment(ref _turns);
        Ended?.Invoke();
    }

    /// <summary>Begins the next lull: all is written.</summary>
    public void Begin() => Interlocked.Increment(ref _turns);
}
