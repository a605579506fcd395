using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Benchmarks.Pages;

/// <summary>A saved page and what its article is known to say.</summary>
/// <param name="Html">The page's bytes.</param>
/// <param name="Articles">What may be expected: a file may describe several pages of its publisher.</param>
internal sealed record ExpectedPage(byte[] Html, IReadOnlyList<Article> Articles)
{
    /// <summary>
    /// The pages in a folder of folders: <c>NAME_YYYY_MM_DD.html.gz</c> beside the <c>NAME.json</c> that describes
    /// them.
    /// </summary>
    public static IEnumerable<ExpectedPage> In(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.html.gz", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var description = Path.Combine(Path.GetDirectoryName(path)!, name.Split('_')[0] + ".json");
            if (!File.Exists(description)) continue;
            using var json = JsonDocument.Parse(File.ReadAllBytes(description));
            var articles = json.RootElement.EnumerateObject().Select(version => Describe(version.Value))
                .Where(article => article.Blocks.Count > 0);
            yield return new(Unzip(path), [.. articles]);
        }
    }

    private static Article Describe(JsonElement version)
    {
        var blocks = new List<string>();
        if (version.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object)
        {
            blocks.AddRange(Texts(body, "summary"));
            foreach (var section in body.GetProperty("sections").EnumerateArray())
            {
                blocks.AddRange(Texts(section, "headline"));
                blocks.AddRange(Texts(section, "paragraphs"));
            }
        }

        return new(Text(version, "title"), Text(version, "publishing_date") is { Length: >= 10 } date
            ? DateOnly.Parse(date[..10]) : null, blocks);
    }

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(text => text.GetString()!)
            : [];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static byte[] Unzip(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>What an article says, or what was read as one.</summary>
internal sealed record Article(string Title, DateOnly? Published, IReadOnlyList<string> Blocks);
