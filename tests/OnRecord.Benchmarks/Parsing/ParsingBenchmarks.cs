using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>What the parser costs.</summary>
internal static class ParsingBenchmarks
{
    /// <summary>What is measured in this run.</summary>
    public static IReadOnlyList<Sample> Samples { get; private set; } = [];

    /// <summary>Measures and prints.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments.Length > 0) return Usage(arguments[0]);
        Samples = [Corpus.Articles()];
        var summary = BenchmarkRunner.Run<ParserBenchmark>(Config());
        return summary.HasCriticalValidationErrors ? 1 : 0;
    }

    private static int Usage(string argument)
    {
        Console.Error.WriteLine($"There is no part '{argument}'.");
        return 2;
    }

    /// <summary>Runs in this process, so that no project is generated and the corpora are read once.</summary>
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(3)
            .WithIterationCount(8));
}
