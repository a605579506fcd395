using BenchmarkDotNet.Attributes;
using OnRecord.Parsing;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>Reads the documents of a sample twice: as the floor does, and as the parser does.</summary>
[MemoryDiagnoser]
public class ParserBenchmark
{
    private readonly Parser _parser = new(new ParserOptions());

    public static IEnumerable<Sample> Samples => ParsingBenchmarks.Samples;

    [ParamsSource(nameof(Samples))]
    public Sample Sample { get; set; } = null!;

    [Benchmark(Baseline = true)]
    public int Floor()
    {
        var mixture = 0;
        foreach (var source in Sample.Sources) mixture ^= Parsing.Floor.Read(source.Content.Span);
        return mixture;
    }

    [Benchmark]
    public int Parse()
    {
        var quotes = 0;
        foreach (var source in Sample.Sources) quotes += _parser.Parse(source).Quotes.Count;
        return quotes;
    }
}
