namespace OnRecord.Console.Evaluation;

/// <summary>What has been counted, by name. The counts of two articles add up to those of both.</summary>
internal sealed class Counts
{
    private readonly Dictionary<string, long> _values = new(StringComparer.Ordinal);

    /// <summary>The names that have been counted.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>A count; 0 where nothing was counted.</summary>
    public long this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Whether anything was counted under a name, be it 0.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Adds to a count.</summary>
    public void Add(string name, long value) => _values[name] = this[name] + value;

    /// <summary>Adds to a count if something holds; either way it has been counted.</summary>
    public void Add(string name, bool holds) => Add(name, holds ? 1 : 0);

    /// <summary>Adds what was found rightly, found wrongly and missed.</summary>
    public void Add(string name, long right, long wrong, long missed)
    {
        Add(name + ".right", right);
        Add(name + ".wrong", wrong);
        Add(name + ".missed", missed);
    }

    /// <summary>Adds all counts of another.</summary>
    public void Add(Counts other)
    {
        foreach (var (name, value) in other._values) Add(name, value);
    }
}
