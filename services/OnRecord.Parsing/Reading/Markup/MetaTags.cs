using AngleSharp.Dom;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Reads what the head of a page says of it.</summary>
internal static class MetaTags
{
    /// <summary>The facts of a page.</summary>
    public static PageFacts Read(IDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is { Length: > 0 } && meta.GetAttribute("content") is { } content
                && !string.IsNullOrWhiteSpace(content))
                values.TryAdd(name, content.Trim());
        }

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (values.TryGetValue(name, out var value)) return value;
            }

            return null;
        }

        var heading = document.QuerySelector("h1")?.TextContent.Trim();
        var author = First("author", "article:author", "dc.creator");
        var time = document.GetElementsByTagName("time").Select(element => element.GetAttribute("datetime"))
            .FirstOrDefault(value => value is { Length: >= 10 });
        return new PageFacts(
            heading is { Length: > 0 }
                ? heading
                : First("og:title", "twitter:title") ?? (document.Title is { Length: > 0 } title ? title : null),
            author is null || author.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? [] : [author],
            PageDates.Read(First("article:published_time", "datePublished", "date", "dc.date", "pubdate") ?? time),
            First("og:locale", "language") ?? document.DocumentElement.GetAttribute("lang"),
            First("og:description", "description", "twitter:description"));
    }
}
