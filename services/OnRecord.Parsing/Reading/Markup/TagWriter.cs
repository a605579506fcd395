using System.Collections.Frozen;
using System.Text;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Writes the tags of a page anew, with no more of their attributes than is read.</summary>
internal sealed class TagWriter(string html, StringBuilder output)
{
    /// <summary>No page needs more elements; each costs a hundred times the memory of its tag.</summary>
    private const int MaxElements = 50_000;

    /// <summary>Longer attribute values are cut, in characters.</summary>
    private const int LongestValue = 1000;

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        ["class", "id", "href", "itemprop", "property", "name", "content", "datetime", "lang", "rel", "role", "style",
            "hidden", "aria-hidden", "alt"],
        StringComparer.Ordinal);

    private int _elements;

    /// <summary>Whether more elements may be opened.</summary>
    public bool HasRoom => _elements < MaxElements;

    /// <summary>Writes a tag that opens an element.</summary>
    public void Open(Tag tag)
    {
        _elements++;
        output.Append('<').Append(tag.Name);
        foreach (var (name, value) in tag.Attributes(html))
        {
            if (!Kept.Contains(name)) continue;
            var cut = value.Length <= LongestValue ? value : value[..LongestValue];
            output.Append(' ').Append(name).Append("=\"").Append(cut.Replace("\"", "&quot;", StringComparison.Ordinal))
                .Append('"');
        }

        output.Append('>');
    }

    /// <summary>Parts the words before a tag that is dropped from those behind it.</summary>
    public void Part() => output.Append(' ');

    /// <summary>Writes a tag that closes an element.</summary>
    public void Close(string name) => output.Append("</").Append(name).Append('>');
}
