namespace OnRecord.Query.Archive.Sqlite.Checking;

/// <summary>What a piece of a check has found so far: all of it is counted, the first of it told.</summary>
internal sealed class ProblemList
{
    private readonly List<string> _lines = [];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Adds one.</summary>
    /// <param name="line">What is wrong, in a line.</param>
    public void Add(string line)
    {
        Count++;
        if (_lines.Count < CheckStep.MaxProblems) _lines.Add(line);
    }
}
