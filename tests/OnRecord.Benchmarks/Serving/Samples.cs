using System.Diagnostics;

namespace OnRecord.Benchmarks.Serving;

/// <summary>How long each of many calls took.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];

    /// <summary>How many there are.</summary>
    public int Count => _milliseconds.Count;

    /// <summary>All of them together.</summary>
    public double Total => _milliseconds.Sum();

    /// <summary>Measures one call.</summary>
    public async Task MeasureAsync(Func<Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call();
        Add(Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Adds one.</summary>
    public void Add(TimeSpan elapsed) => _milliseconds.Add(elapsed.TotalMilliseconds);

    /// <summary>The time within which a share of the calls was done, in milliseconds.</summary>
    public double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
