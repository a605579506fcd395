using Markdig;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Turns Markdown into text, with the kinds that its marks tell.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>Longer front matter is none, in characters.</summary>
    private const int LongestFrontMatter = 4000;

    /// <summary>Reads a text in Markdown.</summary>
    public static MarkedUpText Read(string markdown)
    {
        var page = PageReader.Read(ToHtml(WithoutFrontMatter(markdown)), isWhole: true);
        return page with { Facts = FrontMatter(markdown) };
    }

    /// <summary>What stands behind the front matter, which ends with its second rule.</summary>
    private static string WithoutFrontMatter(string markdown)
    {
        if (!StartsWithRule(markdown)) return markdown;
        var end = markdown.IndexOf("\n---", StringComparison.Ordinal);
        if (end < 0 || end > LongestFrontMatter) return markdown;
        var line = markdown.IndexOf('\n', end + 1);
        return line < 0 ? "" : markdown[line..];
    }

    private static bool StartsWithRule(string markdown) =>
        markdown.AsSpan().TrimStart('\uFEFF').StartsWith("---", StringComparison.Ordinal);

    private static string ToHtml(string markdown)
    {
        try
        {
            return Markdown.ToHtml(MarkdownFilter.Filter(markdown, isPlain: false), Pipeline);
        }
        catch (ArgumentException)
        {
            // Marks within a line are nested too deeply to be parsed: they mark up nothing
            return Markdown.ToHtml(MarkdownFilter.Filter(markdown, isPlain: true), Pipeline);
        }
    }

    /// <summary>The few lines of YAML between two rules that may stand above the text.</summary>
    private static PageFacts FrontMatter(string markdown)
    {
        if (!StartsWithRule(markdown)) return PageFacts.None;
        var facts = PageFacts.None;
        foreach (var line in markdown.AsSpan(0, Math.Min(markdown.Length, LongestFrontMatter)).EnumerateLines())
        {
            if (line.StartsWith("---") && facts != PageFacts.None) break;
            var colon = line.IndexOf(':');
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim().Trim("\"'").ToString();
            facts = line[..colon].Trim() switch
            {
                "title" => facts with { Title = value },
                "author" => facts with { Authors = [value] },
                "date" => facts with { Published = PageDates.Read(value) },
                "lang" or "language" => facts with { Language = value },
                _ => facts,
            };
        }

        return facts;
    }
}
