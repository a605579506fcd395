using Markdig;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Turns Markdown into text, with the kinds that its marks tell.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    /// <summary>Reads a text in Markdown.</summary>
    public static MarkedUpText Read(string markdown)
    {
        var page = PageReader.Read(Markdown.ToHtml(markdown, Pipeline), isWhole: true);
        return page with { Facts = FrontMatter(markdown) };
    }

    /// <summary>The few lines of YAML between two rules that may stand above the text.</summary>
    private static PageFacts FrontMatter(string markdown)
    {
        if (!markdown.StartsWith("---", StringComparison.Ordinal)) return PageFacts.None;
        var facts = PageFacts.None;
        foreach (var line in markdown.AsSpan(0, Math.Min(markdown.Length, 4000)).EnumerateLines())
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
