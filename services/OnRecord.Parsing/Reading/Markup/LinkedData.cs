using System.Text.Json;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Reads what a page says of its article in JSON-LD (schema.org).</summary>
internal static class LinkedData
{
    /// <summary>Deeper nesting is not looked into.</summary>
    private const int MaxDepth = 6;

    /// <summary>More members than this are not looked at.</summary>
    private const int MostMembers = 2000;

    /// <summary>The facts of the first article that some scripts describe.</summary>
    public static PageFacts Read(IEnumerable<string> scripts)
    {
        var facts = PageFacts.None;
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script.Trim(), new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                });
                var budget = MostMembers;
                if (Find(json.RootElement, 0, ref budget) is { } article) facts = facts.Or(Of(article));
            }
            catch (JsonException)
            {
                // A page whose description is broken is read by what it shows
            }
        }

        return facts;
    }

    private static JsonElement? Find(JsonElement element, int depth, ref int budget)
    {
        if (depth > MaxDepth || budget-- <= 0) return null;
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element)) return element;
            foreach (var member in element.EnumerateObject())
            {
                if (Find(member.Value, depth + 1, ref budget) is { } found) return found;
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item, depth + 1, ref budget) is { } found) return found;
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && Texts(type).Any(
            name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report");

    private static PageFacts Of(JsonElement article) => new(
        Text(article, "headline"),
        article.TryGetProperty("author", out var author)
            ? [.. Names(author).Where(name => !name.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Take(20)]
            : [],
        PageDates.Read(Text(article, "datePublished")),
        Text(article, "inLanguage"),
        Text(article, "description"));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? System.Net.WebUtility.HtmlDecode(text).Trim() : null;

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String)
            .Select(item => item.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> Names(JsonElement author) => author.ValueKind switch
    {
        JsonValueKind.Array => author.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => Text(author, "name") is { } name ? [name] : [],
        _ => Texts(author),
    };
}
