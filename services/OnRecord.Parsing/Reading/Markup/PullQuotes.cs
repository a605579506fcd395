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
    private const int Most = 8;

    /// <summary>Adds an article's pull quotes to the elements that are left out.</summary>
    public static void Find(IElement article, ISet<IElement> surroundings)
    {
        var candidates = article.QuerySelectorAll("blockquote").Take(Most)
            .Select(element => (Element: element, Letters: LettersOf(element)))
            .Where(candidate => candidate.Letters.Length >= Shortest)
            .ToList();
        if (candidates.Count == 0) return;
        var paragraphs = new StringBuilder();
        AddParagraphs(article, paragraphs);
        var text = paragraphs.ToString();
        foreach (var (element, letters) in candidates)
        {
            if (Says(text, letters)) surroundings.Add(element);
        }
    }

    // Looks for the beginning only: whatever the text, looking for all of a long one could take long at every letter.
    private static bool Says(string text, string letters)
    {
        var at = text.AsSpan().IndexOf(letters.AsSpan(0, Shortest));
        return at >= 0 && text.AsSpan(at).StartsWith(letters);
    }

    private static string LettersOf(IElement element)
    {
        var letters = new StringBuilder();
        AddLetters(element, letters);
        return letters.ToString();
    }

    /// <summary>Adds what the paragraphs outside quotations say. The depth of the tree is bounded.</summary>
    private static void AddParagraphs(IElement element, StringBuilder letters)
    {
        foreach (var child in element.Children)
        {
            if (child.LocalName == "p") AddLetters(child, letters);
            else if (child.LocalName != "blockquote") AddParagraphs(child, letters);
        }
    }

    // Marks, spaces and case may differ.
    private static void AddLetters(IElement element, StringBuilder letters)
    {
        foreach (var c in element.TextContent)
        {
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }
    }
}
