using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>Real articles, from the folder that <c>ONRECORD_CORPORA</c> names.</summary>
internal static class Corpus
{
    private const string Variable = "ONRECORD_CORPORA";
    private const int Count = 400;

    /// <summary>Articles spread over all that there are.</summary>
    public static Sample Articles()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        var texts = string.IsNullOrEmpty(folder) ? [] : Directory.EnumerateFiles(folder, "*.jsonl.gz").Order().SelectMany(Texts).ToList();
        var step = Math.Max(1, texts.Count / Count);
        return new Sample("articles", [.. texts.Where((_, i) => i % step == 0).Select(text => Sample.Source("corpus:article", text))]);
    }

    private static IEnumerable<string> Texts(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            if (article.RootElement.TryGetProperty("text", out var text) && text.GetString() is { } value && !string.IsNullOrWhiteSpace(value))
                yield return value;
        }
    }
}
