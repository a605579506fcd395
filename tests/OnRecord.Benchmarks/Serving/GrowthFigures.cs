namespace OnRecord.Benchmarks.Serving;

/// <summary>The rate at which a large archive still takes documents, beside an empty one.</summary>
internal static class GrowthFigures
{
    private const int Documents = 6_000;
    private const int WarmUp = 4_000;

    private static readonly Bound WantedRate = new(Least: 0.70);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        try
        {
            var first = bench.Large.Documents;
            var atStart = await RateAsync(bench, Path.Combine(folder.FullName, "empty.db"), first);
            var copy = Path.Combine(folder.FullName, "large.db");
            bench.Large.CopyTo(copy);
            var atEnd = await RateAsync(bench, copy, first);
            return
            [
                new(
                    "IngestDocuments into the archive, documents a second", $"{atEnd:0}",
                    $"{atStart:0}, into an empty one", atEnd / atStart, WantedRate),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> RateAsync(Workbench bench, string path, int first)
    {
        await using var pair = await IngestingPair.StartAsync(path);
        await pair.RateAsync(bench.Documents(first, WarmUp));
        return await pair.RateAsync(bench.Documents(first + WarmUp, Documents));
    }
}
