using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OnRecord.Parsing;
using Perfolizer.Horology;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>What the parser costs, as ratios within one run.</summary>
internal static class ParsingBenchmarks
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Each benchmark is run so often, with the others between, and its quietest run counts: what else a machine does
    /// comes in spells of seconds, and only ever adds.
    /// </summary>
    private const int Rounds = 5;

    private static readonly (string Name, Func<bool> Run)[] Parts = [("articles", Articles), ("sizes", Sizes),
        ("families", Families), ("growth", Growth)];

    /// <summary>Measures and prints.</summary>
    /// <param name="arguments">The parts to measure; all where there are none.</param>
    public static int Run(string[] arguments)
    {
        if (Array.Find(arguments, name => !Array.Exists(Parts, part => part.Name == name)) is { } unknown)
        {
            Console.Error.WriteLine(
                $"There is no part '{unknown}': {string.Join(", ", Parts.Select(part => part.Name))}.");
            return 2;
        }

        var isComplete = true;
        foreach (var (name, run) in Parts)
        {
            if (arguments.Length == 0 || arguments.Contains(name)) isComplete &= run();
        }

        return isComplete ? 0 : 1;
    }

    private static bool Articles()
    {
        var samples = Samples.OfArticles().ToList();
        Warm(samples);
        ArticleBenchmark.All = samples;
        if (Measure<ArticleBenchmark>() is not { } measured) return false;
        Console.WriteLine($"\n{"articles",-24}{"over the floor",16}{"over the lean floor",21}{"allocated over message",24}{"MB/s",8}");
        foreach (var sample in samples)
        {
            var (floor, lean, parse) = (measured.Time("Floor", sample), measured.Time("LeanFloor", sample),
                measured.Time("Parse", sample));
            var allocated = measured.Allocated("Parse", sample) / (double)sample.MessageBytes();
            Console.WriteLine($"{sample.Name,-24}{parse / floor,16:F2}{parse / lean,21:F2}{allocated,24:F2}{sample.Bytes * 1e3 / parse,8:F1}");
        }

        return true;
    }

    private static bool Sizes()
    {
        var samples = Samples.OfSizes().ToList();
        Warm(samples);
        DocumentBenchmark.All = samples;
        if (Measure<DocumentBenchmark>() is not { } measured) return false;
        var costs = samples.ConvertAll(sample => measured.Time("Parse", sample) / sample.Bytes);
        Console.WriteLine($"\n{"the same text in pieces of",-28}{"time per byte over the least",30}");
        for (var i = 0; i < samples.Count; i++)
            Console.WriteLine($"{samples[i].Name,-28}{costs[i] / costs.Min(),30:F2}");
        return true;
    }

    private static bool Growth()
    {
        GrowthSearch.Run();
        return true;
    }

    private static bool Families() => Family(Samples.OfPlainFamilies()) && Family(Samples.OfPageFamilies());

    private static bool Family(IEnumerable<Sample> family)
    {
        var samples = family.ToList();
        Warm(samples);
        DocumentBenchmark.All = samples;
        if (Measure<DocumentBenchmark>() is not { } measured) return false;
        var costs = samples.ConvertAll(sample => measured.Time("Parse", sample) / sample.Bytes);
        Console.WriteLine($"\n{"256 KiB of",-28}{"time per byte over " + samples[0].Name,34}");
        for (var i = 0; i < samples.Count; i++) Console.WriteLine($"{samples[i].Name,-28}{costs[i] / costs[0],34:F2}");
        return true;
    }

    /// <summary>
    /// Parses until the code is compiled at its best, so that what is measured first has no disadvantage.
    /// </summary>
    private static void Warm(List<Sample> samples)
    {
        var parser = new Parser(new ParserOptions());
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
            foreach (var sample in samples) sample.Parse(parser);
    }

    /// <summary>Runs in this process, so that no project is generated and the corpora are read once.</summary>
    private static List<Summary>? Measure<TBenchmark>()
    {
        var rounds = new List<Summary>(Rounds);
        for (var i = 0; i < Rounds; i++)
        {
            if (Round<TBenchmark>() is not { } round) return null;
            rounds.Add(round);
        }

        return rounds;
    }

    private static Summary? Round<TBenchmark>()
    {
        var summary =
            BenchmarkRunner.Run<TBenchmark>(ManualConfig.CreateEmpty().AddLogger(NullLogger.Instance).AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(2)
            .WithIterationCount(5)
            .WithIterationTime(TimeInterval.FromMilliseconds(200))));
        if (!summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) return summary;
        Console.Error.WriteLine($"Not all could be measured: see {summary.LogFilePath}");
        return null;
    }

    /// <summary>The middle time of a benchmark in its quietest round, in nanoseconds.</summary>
    private static double Time(this List<Summary> rounds, string method, Sample sample) =>
        rounds.Min(round => Of(round, method, sample).ResultStatistics!.Median);

    private static long Allocated(this List<Summary> rounds, string method, Sample sample) =>
        Of(rounds[^1], method, sample) is var report ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)
            ?? 0 : 0;

    private static BenchmarkReport Of(Summary summary, string method, Sample sample) => summary.Reports.First(report =>
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method
            && ReferenceEquals(report.BenchmarkCase.Parameters["Sample"], sample));
}
