using System.IO.Compression;
using System.Text.Json;
using Google.Protobuf;

namespace OnRecord.Parsing.Tests.Properties;

/// <summary>Real articles and pages, which are not part of the project.</summary>
internal static class Corpora
{
    /// <summary>Names the folder that holds them.</summary>
    public const string Variable = "ONRECORD_CORPORA";

    /// <summary>The path of a file or folder of theirs; the test is skipped where there is none.</summary>
    public static string Require(string name)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder with real articles");
        var path = Path.Combine(folder!, name);
        Assert.SkipUnless(Path.Exists(path), $"{Variable} has no {name}");
        return path;
    }

    /// <summary>The text of one in so many lines of a compressed file with an article a line.</summary>
    public static IEnumerable<ByteString> Articles(string path, int step)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var number = 0; lines.ReadLine() is { } line; number++)
        {
            if (number % step != 0) continue;
            using var article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("text").GetString() is { Length: > 0 } text
                && !string.IsNullOrWhiteSpace(text))
                yield return ByteString.CopyFromUtf8(text);
        }
    }

    /// <summary>The pages of a folder.</summary>
    public static IEnumerable<ByteString> Pages(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.html.gz", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            yield return ByteString.FromStream(stream);
        }
    }
}
