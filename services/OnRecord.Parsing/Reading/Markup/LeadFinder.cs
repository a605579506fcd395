using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// Finds the lead of an article, which often stands apart from it, between the headline and the first paragraph.
/// </summary>
/// <remarks>
/// What stands there too: bylines, dates, captions, buttons. So a lead is what the page's description repeats, what
/// calls itself one, or, outside the article, a full sentence that comes first after the headline.
/// </remarks>
internal sealed class LeadFinder
{
    /// <summary>Shorter is no lead, in characters.</summary>
    private const int Shortest = 40;

    /// <summary>Longer is no lead, in characters.</summary>
    private const int Longest = 1500;

    /// <summary>A sentence that nothing else marks as the lead has at least so many characters.</summary>
    private const int ShortestUnmarked = 80;

    /// <summary>More elements are no lead.</summary>
    private const int MostElements = 3;

    /// <summary>So many ancestors may say what an element is.</summary>
    private const int NamedAncestors = 3;

    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "lead", "leadtext", "intro", "introtext", "introduction", "excerpt", "standfirst", "dek", "deck", "sapo",
        "summary", "strapline", "vorspann", "subtitle", "subhead", "subheadline", "description", "teaser", "chapeau",
        "abstract",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…。»”\"");

    private readonly IElement _article;
    private readonly IReadOnlySet<IElement> _surroundings;
    private readonly PageSurvey _survey;
    private readonly string _description;
    private readonly List<IElement> _found = [];
    private bool _isAfterHeadline;
    private bool _isInside;
    private bool _isFirst;

    private LeadFinder(
        IElement article, IReadOnlySet<IElement> surroundings, PageSurvey survey, string? description)
    {
        _article = article;
        _surroundings = surroundings;
        _survey = survey;
        _description = Letters(description ?? "");
    }

    /// <summary>Finds the elements of the lead, in order; mostly one or none.</summary>
    /// <param name="root">The body of the page.</param>
    /// <param name="article">The element that holds the article.</param>
    /// <param name="surroundings">Elements that belong to no article.</param>
    /// <param name="survey">What is known of all elements.</param>
    /// <param name="description">What the page's metadata says that it is about, or null.</param>
    public static IReadOnlyList<IElement> Find(
        IElement root, IElement article, IReadOnlySet<IElement> surroundings, PageSurvey survey,
        string? description)
    {
        var finder = new LeadFinder(article, surroundings, survey, description);
        finder.Visit(root);
        return finder._found;
    }

    /// <summary>Looks through an element. The depth of the tree is bounded.</summary>
    /// <returns>
    /// Whether the end has been reached: the article, or its first paragraph if the headline is part of it.
    /// </returns>
    private bool Visit(IElement element)
    {
        if (element == _article)
        {
            if (_isAfterHeadline) return true;
            _isInside = true;
        }

        if (ElementShapes.IsHidden(element) || _surroundings.Contains(element) || IsBeside(element)) return false;
        if (element.LocalName == "h1")
        {
            // The last headline before the article is the article's.
            (_isAfterHeadline, _isFirst) = (true, true);
            _found.Clear();
            return false;
        }

        if (ElementShapes.HoldsBlock(element))
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IElement child && Visit(child)) return true;
            }

            return false;
        }

        return ElementShapes.IsBlock(element) && Look(element);
    }

    private bool Look(IElement element)
    {
        var (length, linked) = _survey.LengthsOf(element);
        if (length is < Shortest or > Longest || linked * 3 >= length) return false;
        if (_found.Count < MostElements && IsLead(element, length)) _found.Add(element);
        else if (_isInside) return true;
        _isFirst = false;
        return false;
    }

    private bool IsLead(IElement element, int length)
    {
        var text = element.TextContent.AsSpan().Trim();
        if (IsDescribed(text)) return true;
        if (!_isAfterHeadline) return false;
        return IsNamed(element) || (_isFirst && !_isInside && length >= ShortestUnmarked && IsSentence(element, text));
    }

    /// <summary>
    /// Whether the description begins as the text does, as far as both go; punctuation and case may differ.
    /// </summary>
    private bool IsDescribed(ReadOnlySpan<char> text)
    {
        var letters = Letters(text);
        var common = Math.Min(letters.Length, _description.Length);
        return common >= Shortest * 3 / 4 && letters.AsSpan(0, common).SequenceEqual(_description.AsSpan(0, common));
    }

    private static bool IsSentence(IElement element, ReadOnlySpan<char> text) =>
        element.LocalName is "p" or "h2" && SentenceEnds.Contains(text[^1]);

    private static bool IsNamed(IElement element)
    {
        var at = element;
        for (var i = 0; i <= NamedAncestors && at is not null; i++, at = at.ParentElement)
        {
            if (at.GetAttribute("itemprop") == "description" || HasName(at.ClassName) || HasName(at.Id)) return true;
        }

        return false;
    }

    private static bool HasName(string? names) => names is not null && NameWords.Of(names).Any(Names.Contains);

    private static bool IsBeside(IElement element) =>
        element.LocalName is "figure" or "figcaption" or "ul" or "ol" or "table" or "aside" or "address" or "dl";

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new List<char>(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters.Add(char.ToLowerInvariant(c));
        }

        return string.Concat(letters);
    }
}
