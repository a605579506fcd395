using System.Text;
using AngleSharp.Dom;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Finds the quotations that stand out of an article's text to say again what it says.</summary>
/// <remarks>Whoever reads them as text hears somebody say the same thing twice.</remarks>
internal static class PullQuotes
{
    /// <summary>Shorter ones may well be said twice, in letters.</summary>
    private const int Shortest = 30;

    /// <summary>More of them are looked for in no article, so that the time is bounded.</summary>
    private const int Most = 16;

    /// <summary>Adds an article's pull quotes to the elements that are left out.</summary>
    public static void Find(IElement article, ISet<IElement> surroundings)
    {
        var candidates = article.QuerySelectorAll("blockquote").Take(Most)
            .Select(element => (Element: element, Letters: Letters([element])))
            .Where(candidate => candidate.Letters.Length >= Shortest)
            .ToList();
        if (candidates.Count == 0) return;
        var text = Letters(article.QuerySelectorAll("p").Where(element => element.Closest("blockquote") is null));
        foreach (var (element, letters) in candidates)
        {
            if (text.Contains(letters, StringComparison.Ordinal)) surroundings.Add(element);
        }
    }

    // Marks, spaces and case may differ.
    private static string Letters(IEnumerable<IElement> elements)
    {
        var letters = new StringBuilder();
        foreach (var element in elements)
        {
            foreach (var c in element.TextContent)
            {
                if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
