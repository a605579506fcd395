using System.Globalization;

namespace OnRecord.Benchmarks.Serving;

/// <summary>How long the archive's file is, beside what went into it.</summary>
internal static class ArchiveFigures
{
    private const double Kibibyte = 1024;

    public static Task<IReadOnlyList<Figure>> MeasureAsync(Workbench bench)
    {
        var count = bench.Large.Documents;
        var input = Enumerable.Range(0, count).AsParallel().Sum(i => (double)bench.Corpus.At(i).Content.Length) / count;
        var file = (double)bench.Large.FileBytes / count;
        return Task.FromResult<IReadOnlyList<Figure>>(
            [new("file, KiB a document", Kibibytes(file), $"{Kibibytes(input)}, its text", file / input, new())]);
    }

    private static string Kibibytes(double bytes) => (bytes / Kibibyte).ToString("0.0", CultureInfo.InvariantCulture);
}
