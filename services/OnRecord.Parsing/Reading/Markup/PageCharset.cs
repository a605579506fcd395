using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>Finds the encoding that a page declares.</summary>
internal static partial class PageCharset
{
    /// <summary>The declaration stands within so many bytes, as the HTML standard has it.</summary>
    private const int Reach = 1024;

    /// <summary>The declared encoding if there is such a one, else null.</summary>
    public static string? Of(ReadOnlySpan<byte> page)
    {
        if (page.Length >= 2 && page[0] >= 0xFE) return null;
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Reach)]);
        var name = Declaration().Match(head).Groups["name"].Value;
        if (name.Length == 0 || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        return IsKnown(name) ? name : null;
    }

    private static bool IsKnown(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) is not null
                || Encoding.GetEncoding(name) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?(?<name>[A-Za-z0-9_\-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
