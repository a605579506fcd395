using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.V1;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// Turns a page into the text of its article, a block a paragraph, with the kinds that the markup tells.
/// </summary>
internal static class PageReader
{
    private static readonly FrozenSet<IElement> NoElements = [];

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="isWhole">Whether all of it is the article, so that nothing is to be sorted out.</param>
    public static MarkedUpText Read(string html, bool isWhole)
    {
        var scripts = new List<string>();
        var filtered = TagFilter.Filter(html, scripts);
        using var document = new HtmlParser().ParseDocument(filtered);
        var facts = isWhole ? PageFacts.None : LinkedData.Read(scripts).Or(MetaTags.Read(document));
        var root = document.Body ?? document.DocumentElement;
        var writer = new BlockWriter();
        if (isWhole) new BlockWalker(writer, null, [], NoElements, null).Walk(root);
        else WriteArticle(writer, root, facts);
        return writer.ToText(facts);
    }

    private static void WriteArticle(BlockWriter writer, IElement root, PageFacts facts)
    {
        var survey = new PageSurvey(root);
        var surroundings = new HashSet<IElement>(ReferenceEqualityComparer.Instance);
        var article = ArticleFinder.Find(root, surroundings, survey);
        PullQuotes.Find(article, surroundings);
        if (facts.Title is { } title) writer.Add(BlockKind.Title, title);
        var leads = LeadFinder.Find(root, article, surroundings, survey, facts.Description);
        foreach (var lead in leads)
        {
            if (!article.Contains(lead)) writer.Add(BlockKind.Lead, lead.TextContent);
        }

        if (facts.Authors.Count > 0) writer.Add(BlockKind.Byline, string.Join(", ", facts.Authors));
        new BlockWalker(writer, facts.Title, leads, surroundings, survey).Walk(article);
    }
}

/// <summary>A text that was extracted from markup.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks, in order; every visible character lies in one.</param>
/// <param name="Facts">What the markup says about the whole.</param>
internal sealed record MarkedUpText(string Text, IReadOnlyList<KnownBlock> Blocks, PageFacts Facts);
