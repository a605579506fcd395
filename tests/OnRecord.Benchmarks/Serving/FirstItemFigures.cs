using System.Globalization;
using Grpc.Core;
using OnRecord.Benchmarks.Corpus;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>
/// How soon the first item of a filtered stream is there, beside an empty unary call and beside a small archive.
/// </summary>
internal static class FirstItemFigures
{
    private const int Calls = 2_000;
    private const int WarmUp = 200;
    private const double Share = 0.99;

    private static readonly Bound AgainstUnary = new(Most: 5);
    private static readonly Bound AgainstSmall = new(Most: 1.5);

    private static readonly (string Name, Func<Probe, QuoteFilter> Filter)[] Filters =
    [
        ("document", probe => new() { Document = probe.Document }),
        ("speaker", probe => new() { Speaker = probe.Speaker }),
        ("date", probe => new() { PublishedFrom = probe.Day, PublishedTo = probe.Day }),
        ("words", probe => new() { Words = probe.Words }),
    ];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench)
    {
        var (small, _) = await MeasureAsync(bench.Small, bench);
        var (large, unary) = await MeasureAsync(bench.Large, bench);
        var empty = unary.Percentile(Share);
        var figures = new List<Figure>();
        for (var i = 0; i < Filters.Length; i++)
        {
            var (first, firstOfSmall) = (large[i].Percentile(Share), small[i].Percentile(Share));
            figures.Add(new(
                $"first item by {Filters[i].Name}, p99", Milliseconds(first),
                $"{Milliseconds(empty)}, empty unary call",
                first / empty, AgainstUnary));
            figures.Add(new(
                $"first item by {Filters[i].Name}, p99", Milliseconds(first),
                $"{Milliseconds(firstOfSmall)}, {bench.Small.Quotes:N0} quotes", first / firstOfSmall, AgainstSmall));
        }

        return figures;
    }

    private static async Task<(Samples[] First, Samples Unary)> MeasureAsync(CorpusArchive archive, Workbench bench)
    {
        await using var bare = await Server.BareAsync(bench.Small.Path);
        await using var real = await Server.QueryAsync(archive.Path);
        var probes = await Probe.PickAsync(real, archive, bench.Options.Seed, Calls);
        var unary = new Samples();
        var first = Filters.Select(_ => new Samples()).ToArray();
        foreach (var probe in probes.Take(WarmUp))
            await ProbeAsync(probe, new(), [.. first.Select(_ => new Samples())]);
        foreach (var probe in probes) await ProbeAsync(probe, unary, first);
        return (first, unary);

        // In turns, so that whatever else the machine does falls on all.
        async Task ProbeAsync(Probe probe, Samples unary, Samples[] first)
        {
            await unary.MeasureAsync(async () => await bare.Query.GetDocumentAsync(new()));
            for (var i = 0; i < Filters.Length; i++)
            {
                using var call = real.Query.StreamQuotes(new() { Filter = Filters[i].Filter(probe) });
                await first[i].MeasureAsync(() => FirstAsync(call));
            }
        }
    }

    private static async Task FirstAsync(AsyncServerStreamingCall<StreamQuotesResponse> call)
    {
        if (!await call.ResponseStream.MoveNext() || call.ResponseStream.Current.Quotes.Count == 0)
            throw new InvalidOperationException("What was picked from the archive isn't found in it.");
    }

    private static string Milliseconds(double value) => value.ToString("0.00 ms", CultureInfo.InvariantCulture);
}
