using System.IO.Compression;
using System.Reflection;
using System.Text.Json;

namespace OnRecord.Benchmarks.Corpus;

/// <summary>Articles that documents are put together from.</summary>
/// <param name="Name">Tells pools apart in the names of files.</param>
/// <param name="Articles">The paragraphs of each article; the first is its title.</param>
internal sealed record ArticlePool(string Name, IReadOnlyList<IReadOnlyList<string>> Articles)
{
    private const string Variable = "ONRECORD_CORPORA";
    private const int LongestParagraph = 4_000;

    /// <summary>
    /// The articles of the <c>*-articles.jsonl.gz</c> in the folder that <c>ONRECORD_CORPORA</c> names; without it,
    /// those that come with the benchmark.
    /// </summary>
    public static ArticlePool Load()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder) return new("own", [.. Own()]);
        var articles = Directory.GetFiles(folder, "*-articles.jsonl.gz").Order(StringComparer.Ordinal)
            .SelectMany(Read).Where(article => article.Count > 2).ToList();
        return articles.Count > 0
            ? new("corpora", articles)
            : throw new InvalidOperationException($"{Variable} is {folder}, where there is no *-articles.jsonl.gz.");
    }

    private static IEnumerable<IReadOnlyList<string>> Read(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            yield return Paragraphs(article.RootElement.GetProperty("text").GetString()!);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Own()
    {
        using var text = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("articles.txt")
                ?? throw new InvalidOperationException("The articles are not in the assembly."));
        return [.. text.ReadToEnd().Split("\n====\n").Select(Paragraphs)];
    }

    private static IReadOnlyList<string> Paragraphs(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(paragraph => paragraph.Length <= LongestParagraph),
    ];
}
