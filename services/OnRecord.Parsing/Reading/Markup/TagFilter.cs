using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// Rewrites a page so that building its tree costs time and memory in proportion to its length, whatever it holds.
/// </summary>
/// <remarks>
/// Tags that say nothing about the text are dropped, above all those of inline formatting, whose repair is quadratic;
/// so are tags beyond a depth, attributes that nobody reads, comments, scripts and styles. One pass, no look back.
/// </remarks>
internal static class TagFilter
{
    /// <summary>No page needs deeper nesting; deeper tags are dropped and their text stays.</summary>
    private const int MaxDepth = 200;

    /// <summary>Longer attribute values are cut, in characters.</summary>
    private const int LongestValue = 1000;

    private static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
    [
        "b", "i", "em", "strong", "u", "s", "strike", "big", "small", "tt", "code", "nobr", "font", "span", "abbr",
        "mark", "sub", "sup", "cite", "wbr", "ins", "del", "bdi", "bdo", "kbd", "var", "samp", "dfn", "data", "ruby",
        "rb", "path", "g", "circle", "rect", "use", "defs", "source", "track", "param", "embed", "object", "link",
        "input", "option", "optgroup", "base", "frame", "frameset", "applet", "marquee", "picture",
        "plaintext", "noembed", "xmp", "math", "html", "head", "form", "fieldset",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["br", "hr", "img", "meta"], StringComparer.Ordinal);

    /// <summary>Their inside is no text of the page.</summary>
    private static readonly FrozenSet<string> Opaque = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "iframe", "textarea", "svg", "canvas", "audio", "video", "button",
            "nav", "dialog", "map", "select", "label"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        ["class", "id", "href", "itemprop", "property", "name", "content", "datetime", "lang", "rel", "role", "style",
            "hidden", "aria-hidden", "alt"],
        StringComparer.Ordinal);

    /// <summary>Rewrites a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="linkedData">Receives the scripts that describe the page in JSON-LD.</param>
    public static string Filter(string html, ICollection<string> linkedData)
    {
        var output = new StringBuilder(html.Length);
        var (depth, tooDeep) = (0, 0);
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
                if (!tag.IsClosing) Write(output, html, tag);
            }
            else if (Dropped.Contains(tag.Name))
            {
                if (tag.Name == "html" && !tag.IsClosing) Write(output, html, tag);
            }
            else if (tag.IsClosing)
            {
                if (tooDeep > 0) tooDeep--;
                else Write(output, html, tag);
                if (tooDeep == 0 && depth > 0) depth--;
            }
            else if (depth < MaxDepth)
            {
                depth++;
                Write(output, html, tag);
            }
            else
            {
                tooDeep++;
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

    private static void Write(StringBuilder output, string html, Tag tag)
    {
        output.Append(tag.IsClosing ? "</" : "<").Append(tag.Name);
        foreach (var (name, value) in tag.Attributes(html))
        {
            if (!Kept.Contains(name)) continue;
            var cut = value.Length <= LongestValue ? value : value[..LongestValue];
            output.Append(' ').Append(name).Append("=\"").Append(cut.Replace("\"", "&quot;", StringComparison.Ordinal))
                .Append('"');
        }

        output.Append('>');
    }
}
