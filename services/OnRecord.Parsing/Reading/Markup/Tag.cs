namespace OnRecord.Parsing.Reading.Markup;

/// <summary>A tag, comment or declaration of a page.</summary>
/// <param name="Start">Index of its <c>&lt;</c>.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Name">Its name in lower case; empty for whatever is no tag.</param>
/// <param name="IsClosing">Whether it closes an element.</param>
/// <param name="IsText">Whether it is no markup at all but a stray <c>&lt;</c>.</param>
internal readonly record struct Tag(int Start, int End, string Name, bool IsClosing, bool IsText)
{
    /// <summary>A longer name is none.</summary>
    private const int LongestName = 20;

    /// <summary>More attributes than this are not read.</summary>
    private const int MostAttributes = 50;

    /// <summary>Reads what begins with the <c>&lt;</c> at a place.</summary>
    public static Tag Read(string html, int open)
    {
        var next = html[open + 1];
        if (next == '!' && html.AsSpan(open).StartsWith("<!--")) return Nameless(open, After(html, "-->", open + 4));
        if (next is '!' or '?') return Nameless(open, After(html, ">", open + 1));
        var isClosing = next == '/';
        var start = open + (isClosing ? 2 : 1);
        var end = start;
        while (end < html.Length && end - start <= LongestName
            && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
            end++;
        if (end == start || !char.IsAsciiLetter(html[start])) return new Tag(open, open + 1, "", false, IsText: true);
        var name = end - start <= LongestName ? html[start..end].ToLowerInvariant() : "";
        return new Tag(open, Close(html, end), name, isClosing, false);
    }

    /// <summary>Its attributes, names in lower case, values as they stand.</summary>
    public IEnumerable<(string Name, string Value)> Attributes(string html)
    {
        var end = End - 1;
        var at = Start + Name.Length + 1;
        for (var count = 0; at < end && count < MostAttributes; count++)
        {
            while (at < end && (char.IsWhiteSpace(html[at]) || html[at] == '/')) at++;
            var start = at;
            while (at < end && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '/')) at++;
            if (at == start)
            {
                at++;
                continue;
            }

            var name = html[start..Math.Min(at, start + LongestName)].ToLowerInvariant();
            while (at < end && char.IsWhiteSpace(html[at])) at++;
            if (at >= end || html[at] != '=')
            {
                yield return (name, "");
                continue;
            }

            at++;
            while (at < end && char.IsWhiteSpace(html[at])) at++;
            var quote = at < end && html[at] is '"' or '\'' ? html[at++] : '\0';
            start = at;
            while (at < end && (quote == '\0' ? !char.IsWhiteSpace(html[at]) : html[at] != quote)) at++;
            yield return (name, html[start..at]);
            if (quote != '\0') at++;
        }
    }

    private static Tag Nameless(int open, int end) => new(open, end, "", false, false);

    private static int After(string html, string mark, int from)
    {
        var at = from < html.Length ? html.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return at < 0 ? html.Length : at + mark.Length;
    }

    /// <summary>Where a tag ends: behind the first <c>&gt;</c> outside the quotes of its attributes.</summary>
    private static int Close(string html, int at)
    {
        while (at < html.Length)
        {
            if (html[at] == '>') return at + 1;
            if (html[at] is '"' or '\'' && html[at - 1] is '=' or ' ')
            {
                var close = html.IndexOf(html[at], at + 1);
                if (close < 0) return html.Length;
                at = close;
            }

            at++;
        }

        return html.Length;
    }
}
