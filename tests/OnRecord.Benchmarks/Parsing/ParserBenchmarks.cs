using BenchmarkDotNet.Attributes;
using OnRecord.Parsing;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>Reads the articles of a sample as the floors do, and as the parser does.</summary>
[MemoryDiagnoser]
public class ArticleBenchmark
{
    private readonly Parser _parser = new(new ParserOptions());

    public static IEnumerable<Sample> All { get; set; } = [];

    [ParamsSource(nameof(All))]
    public Sample Sample { get; set; } = null!;

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        var mixture = 0;
        foreach (var source in Sample.Sources) mixture ^= Parsing.Floor.Read(source.Content.Span);
        return mixture;
    }

    [Benchmark]
    public int LeanFloor()
    {
        var mixture = 0;
        foreach (var source in Sample.Sources) mixture ^= Parsing.Floor.ReadLean(source.Content.Span);
        return mixture;
    }

    [Benchmark]
    public int Parse() => Sample.Parse(_parser);
}

/// <summary>Parses documents to compare with one another.</summary>
public class DocumentBenchmark
{
    private readonly Parser _parser = new(new ParserOptions());

    public static IEnumerable<Sample> All { get; set; } = [];

    [ParamsSource(nameof(All))]
    public Sample Sample { get; set; } = null!;

    [Benchmark]
    public int Parse() => Sample.Parse(_parser);
}
