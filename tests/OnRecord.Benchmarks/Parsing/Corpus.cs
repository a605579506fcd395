using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>Real articles, from the folder that <c>ONRECORD_CORPORA</c> names.</summary>
internal static class Corpus
{
    private const string Variable = "ONRECORD_CORPORA";

    /// <summary>The articles of the folder's files, in order; none where the variable names no folder.</summary>
    public static IReadOnlyList<string> Articles()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).SelectMany(Texts)];
    }

    private static IEnumerable<string> Texts(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            if (article.RootElement.TryGetProperty("text", out var text) && text.GetString() is { } value
                && !string.IsNullOrWhiteSpace(value))
                yield return value;
        }
    }
}
