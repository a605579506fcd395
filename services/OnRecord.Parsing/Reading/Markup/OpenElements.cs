using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// The elements of a page that are open. Writes a page's tags as a tree without a fault: whatever is closed by another
/// tag, or by none, is closed by its own.
/// </summary>
/// <remarks>
/// Only so is it known how deep the tree is that is built of them. A tag that closes nothing, or not what it seems to,
/// would let it grow unseen, and every step into a deep tree costs its depth. What closes what is laid down in the HTML
/// standard, section 13.2.6; this follows it as far as pages need.
/// </remarks>
internal sealed class OpenElements(TagWriter writer)
{
    /// <summary>No page needs deeper nesting; deeper tags are dropped and their text stays.</summary>
    public const int MaxDepth = 200;

    private static readonly string[] Lists = ["ul", "ol", "menu", "table", "td", "th", "caption"];
    private static readonly string[] Terms = ["dl", "table", "td", "th", "caption"];
    private static readonly string[] Cells = ["table", "td", "th", "caption"];
    private static readonly string[] Tables = ["table"];

    private static readonly FrozenSet<string> PartsOfTables = FrozenSet.Create(
        StringComparer.Ordinal, "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption");

    /// <summary>What stands in no paragraph, so that the paragraph ends before it.</summary>
    private static readonly FrozenSet<string> EndsParagraph = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "center", "details", "dir", "div", "dl", "dd", "dt", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "li", "listing", "main",
        "menu", "ol", "p", "pre", "section", "summary", "ul");

    private readonly List<Tag> _open = new(MaxDepth);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _dropped = new(StringComparer.Ordinal);

    /// <summary>Opens an element, and closes before it what it can't stand in.</summary>
    public void Open(Tag tag)
    {
        CloseBefore(tag.Name);
        if (_open.Count < MaxDepth && writer.HasRoom)
        {
            Push(tag);
            return;
        }

        writer.Part();
        Count(_dropped, tag.Name)++;
    }

    /// <summary>Closes an element, and before it what is open within; nothing where none can be meant.</summary>
    public void Close(string name)
    {
        ref var dropped = ref Count(_dropped, name);
        if (dropped > 0) dropped--;
        else Close(PartsOfTables.Contains(name) ? Tables : Cells, name);
    }

    private void CloseBefore(string name)
    {
        if (EndsParagraph.Contains(name)) Close(Cells, "p");
        switch (name)
        {
            case "li": Close(Lists, "li"); break;
            case "dt" or "dd": Close(Terms, "dt", "dd"); break;
            case "td" or "th": Close(Tables, "td", "th", "caption"); break;
            case "tr": Close(Tables, "tr", "caption"); break;
            case "tbody" or "thead" or "tfoot": Close(Tables, "tbody", "thead", "tfoot", "caption"); break;
            case "a": Close(Cells, "a"); break;
        }
    }

    /// <summary>Closes the last of some elements that is open with no barrier around what is open within.</summary>
    private void Close(string[] barriers, params ReadOnlySpan<string> names)
    {
        var areOpen = 0;
        foreach (var name in names) areOpen += _counts.GetValueOrDefault(name);
        if (areOpen == 0) return;
        for (var at = _open.Count - 1; at >= 0; at--)
        {
            if (names.Contains(_open[at].Name))
            {
                CloseFrom(at);
                return;
            }

            if (barriers.Contains(_open[at].Name)) return;
        }
    }

    private void CloseFrom(int at)
    {
        // A link ends within whatever it leads through, which stays open.
        var rest = _open[at].Name == "a" ? _open[(at + 1)..] : [];
        for (var i = _open.Count - 1; i >= at; i--)
        {
            writer.Close(_open[i].Name);
            Count(_counts, _open[i].Name)--;
        }

        _open.RemoveRange(at, _open.Count - at);
        // Whatever was too deep was within.
        _dropped.Clear();
        foreach (var tag in rest) Push(tag);
    }

    private void Push(Tag tag)
    {
        writer.Open(tag);
        Count(_counts, tag.Name)++;
        _open.Add(tag);
    }

    private static ref int Count(Dictionary<string, int> counts, string name) =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _);
}
