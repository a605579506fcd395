using OnRecord.Benchmarks.Corpus;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>What the groups of figures are measured on.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Corpus">Makes documents.</param>
/// <param name="Large">The archive of the size asked for.</param>
/// <param name="Small">An archive of 10,000 quotes.</param>
internal sealed record Workbench(
    ServingOptions Options, CorpusGenerator Corpus, CorpusArchive Large, CorpusArchive Small)
{
    private const int SmallQuotes = 10_000;

    /// <summary>Documents of the corpus from a number on.</summary>
    public IReadOnlyList<SourceDocument> Documents(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(Corpus.At)];

    /// <summary>Finds or makes the archives.</summary>
    public static async Task<Workbench> OpenAsync(ServingOptions options)
    {
        var pool = ArticlePool.Load();
        return new(
            options,
            new(pool, options.Seed),
            await CorpusArchive.OpenAsync(options.Folder, pool, options.Seed, options.Quotes),
            await CorpusArchive.OpenAsync(options.Folder, pool, options.Seed, SmallQuotes));
    }
}
