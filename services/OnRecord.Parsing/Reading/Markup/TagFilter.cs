using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// Rewrites a page so that building its tree costs time and memory in proportion to its length, whatever it holds.
/// </summary>
/// <remarks>
/// Tags that say nothing about the text are dropped, above all those of inline formatting, whose repair is quadratic;
/// so are tags beyond a depth or a number, attributes that nobody reads, comments, scripts and styles. One pass, no
/// look back.
/// </remarks>
internal static class TagFilter
{
    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
    [
        "b", "i", "em", "strong", "u", "s", "strike", "big", "small", "tt", "code", "nobr", "font", "span", "abbr",
        "mark", "sub", "sup", "wbr", "ins", "del", "bdi", "bdo", "kbd", "var", "samp", "dfn", "data", "ruby",
        "rb", "path", "g", "circle", "rect", "use", "defs", "source", "track", "param", "embed", "object", "link",
        "input", "option", "optgroup", "base", "frame", "frameset", "applet", "marquee", "picture",
        "plaintext", "noembed", "xmp", "math", "head", "form", "fieldset",
        "area", "col", "colgroup", "keygen", "bgsound", "basefont", "image",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Once = FrozenSet.ToFrozenSet(["html", "body"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["br", "hr", "img", "meta"], StringComparer.Ordinal);

    /// <summary>Their inside is no text of the page.</summary>
    private static readonly FrozenSet<string> Opaque = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "iframe", "textarea", "svg", "canvas", "audio", "video", "button",
            "nav", "dialog", "map", "select", "label"],
        StringComparer.Ordinal);

    /// <summary>Rewrites a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="linkedData">Receives the scripts that describe the page in JSON-LD.</param>
    public static string Filter(string html, ICollection<string> linkedData)
    {
        var output = new StringBuilder(html.Length);
        var writer = new TagWriter(html, output);
        var elements = new OpenElements(writer);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open + 1 >= html.Length)
            {
                output.Append(html, at, html.Length - at);
                break;
            }

            output.Append(html, at, open - at);
            var tag = Tag.Read(html, open);
            at = tag.End;
            if (tag.Name.Length == 0)
            {
                if (tag.IsText) output.Append('<');
            }
            else if (Opaque.Contains(tag.Name))
            {
                if (!tag.IsClosing && !unclosed.Contains(tag.Name)) at = SkipOpaque(html, tag, linkedData, unclosed);
            }
            else if (Void.Contains(tag.Name))
            {
                if (tag.IsClosing) continue;
                if (writer.HasRoom) writer.Open(tag);
                else writer.Part();
            }
            else if (Once.Contains(tag.Name))
            {
                // There is one of each, whatever the page says.
                if (!tag.IsClosing && written.Add(tag.Name)) writer.Open(tag);
            }
            else if (!Dropped.Contains(tag.Name))
            {
                if (tag.IsClosing) elements.Close(tag.Name);
                else elements.Open(tag);
            }
        }

        return output.ToString();
    }

    /// <summary>
    /// Passes over an element whose inside is not read, to the end of the page if it is never closed.
    /// </summary>
    private static int SkipOpaque(string html, Tag tag, ICollection<string> linkedData, HashSet<string> unclosed)
    {
        var close = html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            unclosed.Add(tag.Name);
            return tag.Name is "script" or "style" or "template" or "textarea" ? html.Length : tag.End;
        }

        if (tag.Name == "script"
            && html.AsSpan(tag.Start, tag.End - tag.Start).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            linkedData.Add(html[tag.End..close]);
        var end = html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }
}
