using AngleSharp.Dom;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// What the elements of a page hold, found out for all of them in one pass: whoever asked each of them by itself would
/// read what is nested again at every level.
/// </summary>
internal sealed class PageSurvey
{
    private readonly Dictionary<IElement, Held> _held = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks through an element and all within it. The depth of the tree is bounded.</summary>
    public PageSurvey(IElement root) => Visit(root);

    /// <summary>How many characters an element shows, and how many of them lead elsewhere.</summary>
    public (int Text, int Linked) LengthsOf(IElement element)
    {
        var (text, linked, _) = _held[element];
        return (text.Trimmed, Math.Min(linked, text.Trimmed));
    }

    /// <summary>The first headline within an element that is none of the page's; or null.</summary>
    public IElement? HeadlineIn(IElement element) => _held[element].Headline;

    private Held Visit(IElement element)
    {
        var held = default(Held);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) held = held with { Text = held.Text.Then(Run.Of(text.Data)) };
            if (node is not IElement child) continue;
            var inside = Visit(child);
            var isLink = child.LocalName == "a" && child.HasAttribute("href");
            var isHeadline = child.LocalName is "h2" or "h3" or "h4" or "h5";
            held = new Held(
                held.Text.Then(inside.Text),
                held.Linked + inside.Linked + (isLink ? inside.Text.Trimmed : 0),
                held.Headline ?? (isHeadline ? child : inside.Headline));
        }

        return _held[element] = held;
    }

    private readonly record struct Held(Run Text, int Linked, IElement? Headline);

    /// <summary>A run of characters, with the white space at both its ends; all of a blank one is before.</summary>
    private readonly record struct Run(int Length, int Before, int Behind)
    {
        public int Trimmed => Length - Before - Behind;

        public static Run Of(string text)
        {
            var before = text.Length - text.AsSpan().TrimStart().Length;
            return new(text.Length, before, before == text.Length ? 0 : text.Length - text.AsSpan().TrimEnd().Length);
        }

        public Run Then(Run next) => new(
            Length + next.Length,
            Trimmed == 0 ? Length + next.Before : Before,
            Trimmed > 0 && next.Trimmed == 0 ? Behind + next.Length : next.Behind);
    }
}
