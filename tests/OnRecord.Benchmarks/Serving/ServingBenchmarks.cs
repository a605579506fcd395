using System.Globalization;

namespace OnRecord.Benchmarks.Serving;

/// <summary>The service pair beside the ceilings that this machine sets, all measured in one run.</summary>
internal static class ServingBenchmarks
{
    private static readonly (string Name, Func<Workbench, Task<IReadOnlyList<Figure>>> Measure)[] Groups =
    [
        ("archive", ArchiveFigures.MeasureAsync),
        ("streams", StreamFigures.MeasureAsync),
        ("first", FirstItemFigures.MeasureAsync),
        ("calls", CallFigures.MeasureAsync),
        ("ingest", IngestFigures.MeasureAsync),
        ("growth", GrowthFigures.MeasureAsync),
        ("memory", MemoryFigures.MeasureAsync),
    ];

    /// <summary>Measures what the arguments ask for and prints it as a table.</summary>
    public static int Run(string[] args) => RunAsync(ServingOptions.From(args)).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(ServingOptions options)
    {
        if (options.Groups.Except(Groups.Select(group => group.Name)).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync(
                $"There is no group {unknown}; there are {string.Join(", ", Groups.Select(group => group.Name))}.");
            return 2;
        }

        var bench = await Workbench.OpenAsync(options);
        var figures = new List<Figure>();
        foreach (var (name, measure) in Groups)
        {
            if (!options.Asks(name)) continue;
            await Console.Error.WriteLineAsync($"measuring {name}");
            figures.AddRange(await measure(bench));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{bench.Large.Documents:N0} documents, {bench.Large.Quotes:N0} quotes\n\n{Figure.Table(figures)}"));
        return 0;
    }
}
