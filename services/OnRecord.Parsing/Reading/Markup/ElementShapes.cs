using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>What the name and attributes of an element tell about its part in a page.</summary>
internal static class ElementShapes
{
    private static readonly FrozenSet<string> BlockNames = FrozenSet.ToFrozenSet(
    [
        "p", "div", "section", "article", "main", "header", "footer", "aside", "figure", "figcaption", "blockquote",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "h1", "h2",
        "h3", "h4", "h5", "h6", "pre", "hr", "address", "details", "summary", "center", "body", "meta", "title",
    ], StringComparer.Ordinal);

    /// <summary>Words in a class or id that mark what surrounds an article rather than the article.</summary>
    private static readonly string[] Surroundings =
    [
        "comment", "related", "recommend", "newsletter", "promo", "sidebar", "share", "social", "cookie", "consent",
        "breadcrumb", "advert", "sponsor", "most-read", "mostread", "read-more", "readmore", "subscribe", "tags",
        "tag-list", "tin-lien-quan", "tinlienquan", "box-tin", "lien-quan", "copyright", "disclaimer", "navigation",
        "menu", "popup", "modal", "author-bio", "feedback", "rating", "outbrain", "taboola", "skip-link", "sr-only",
        "visually-hidden", "visuallyhidden", "screen-reader", "toolbar", "timestamp", "meta-info", "metainfo",
        "infobox", "info-box", "factbox", "fact-box", "pullquote", "pull-quote", "video-player", "videoplayer",
        "actionbar", "ad-slot", "adslot", "trending", "most-popular", "mostpopular", "taglist", "table-of-contents",
        "paywall-b", "paywall-content", "paywall-text",
    ];

    private static readonly FrozenSet<string> CaptionNames = FrozenSet.ToFrozenSet(
        ["caption", "captions", "figcaption", "legend", "bildunterschrift"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element begins on a line of its own.</summary>
    public static bool IsBlock(IElement element) => BlockNames.Contains(element.LocalName);

    /// <summary>Whether an element within it begins on a line of its own.</summary>
    public static bool HoldsBlock(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && IsBlock(child)) return true;
        }

        return false;
    }

    /// <summary>Whether a browser shows nothing of it.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it stands beside the article: the page's footers, asides, lists of others.</summary>
    public static bool IsSurrounding(IElement element, PageSurvey survey)
    {
        if (element.LocalName is "aside" or "address"
            || (element.LocalName == "footer" && !IsWithin(element, "blockquote"))
            || element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "banner" or "search")
            return true;
        return element.LocalName is not ("p" or "h1" or "h2" or "h3" or "figcaption")
            && (Names(element.ClassName) || Names(element.Id) || (IsTeaser(element) && LeadsAway(element, survey)));
    }

    /// <summary>Whether it says of itself that it describes a picture.</summary>
    public static bool IsCaption(IElement element) =>
        element.ClassName is { } names && NameWords.Of(names).Any(CaptionNames.Contains);

    // The beginning of an article that is not free is called a teaser too.
    private static bool IsTeaser(IElement element) =>
        (element.LocalName == "article" && IsWithin(element, "article"))
        || element.ClassName?.Contains("teaser", StringComparison.OrdinalIgnoreCase) == true;

    // The depth of the tree is bounded.
    private static bool IsWithin(IElement element, string name)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName == name) return true;
        }

        return false;
    }

    private static bool LeadsAway(IElement element, PageSurvey survey) =>
        survey.LengthsOf(element) is var (text, linked) && linked * 5 >= text;

    private static bool Names(string? name)
    {
        if (string.IsNullOrEmpty(name)) return false;
        foreach (var word in Surroundings)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
