using System.Globalization;
using OnRecord.Parsing;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>Documents from the client through the parser into the archive, beside their rows alone.</summary>
internal static class IngestFigures
{
    private const int Documents = 16_000;
    // Until the runtime has compiled anew what is used most: a document costs twice as much before.
    private const int WarmUp = 32_000;
    private const int PacedSeconds = 15;
    private const double Share = 0.99;

    private static readonly Bound WantedRate = new(Least: 0.60);
    private static readonly Bound WantedTime = new(Most: 250);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var ceiling = Ceiling(bench, folder.FullName);
            await using var pair = await IngestingPair.StartAsync(Path.Combine(folder.FullName, "pair.db"));
            await pair.RateAsync(bench.Documents(0, WarmUp));
            var before = pair.ProcessorTime;
            var rate = await pair.RateAsync(bench.Documents(WarmUp, Documents));
            var after = pair.ProcessorTime;
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"processor time a document: query {Each(after.Query - before.Query):0.00} ms, ingestion {Each(after.Ingestion - before.Ingestion):0.00} ms"));
            var paced = await pair.PacedAsync(
                bench.Documents(WarmUp + Documents, (int)(rate / 2 * PacedSeconds)), rate / 2);
            return
            [
                new(
                    "IngestDocuments, documents a second", $"{rate:0}", $"{ceiling:0}, rows alone", rate / ceiling,
                    WantedRate),
                new(
                    "answer at half of that rate, p99, ms", $"{paced.Percentile(Share):0.0}", "–",
                    paced.Percentile(Share), WantedTime),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Into a file that holds the same as the archive does by then: indexes cost the more, the more is in them.
    private static double Ceiling(Workbench bench, string folder)
    {
        var parser = new Parser(new ParserOptions());
        return BareWriter.Rate(
            Parsed(0, WarmUp), [.. Parsed(WarmUp, Documents)], Path.Combine(folder, "bare.db"));

        IEnumerable<Document> Parsed(int first, int count) =>
            bench.Documents(first, count).AsParallel().AsOrdered().Select(document => parser.Parse(document));
    }

    private static double Each(TimeSpan time) => time.TotalMilliseconds / Documents;
}
