using System.Text;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>
/// Rewrites Markdown so that parsing it costs time and memory in proportion to its length, whatever it holds.
/// </summary>
/// <remarks>
/// Parsing a paragraph's links and emphasis is quadratic in its length, that of underlined headings and of link
/// definitions in their number, and deep nesting is refused as a whole. So marks in paragraphs longer than any writer's
/// stay text, deeper nesting than any writer's is cut, and an underlined heading gets its mark in front. One pass, no
/// look back.
/// </remarks>
internal static class MarkdownFilter
{
    /// <summary>In longer runs of lines without a blank one, in characters, marks within the lines are text.</summary>
    private const int LongestRun = 8192;

    /// <summary>
    /// More marks of quotes and lists than this at the beginning of a line are dropped, and more spaces than twice as
    /// many.
    /// </summary>
    private const int MaxDepth = 20;

    /// <summary>More definitions of links than this are text.</summary>
    private const int MostDefinitions = 500;

    /// <summary>
    /// More lines of nothing but the marks that underline headings are text, where they have not become a heading's
    /// mark in front.
    /// </summary>
    private const int MostUnderlines = 100;

    private const string Marks = "\\[]()*_`<>&|!~#";

    /// <summary>Rewrites a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="isPlain">Whether all marks within lines are text, however short their paragraph.</param>
    public static string Filter(string markdown, bool isPlain)
    {
        var output = new StringBuilder(markdown.Length + 64);
        var (definitions, underlines) = (0, 0);
        for (var start = 0; start < markdown.Length;)
        {
            var end = RunEnd(markdown, start);
            WriteRun(output, markdown.AsSpan(start, end - start), isPlain || end - start > LongestRun,
                ref definitions, ref underlines);
            start = end;
        }

        return output.ToString();
    }

    private static void WriteRun(
        StringBuilder output, ReadOnlySpan<char> run, bool isPlain, ref int definitions, ref int underlines)
    {
        while (!run.IsEmpty)
        {
            var line = FirstLine(run, out run);
            var underline = FirstLine(run, out var below);
            if (IsUnderline(line) && underlines++ >= MostUnderlines) output.Append('\\');
            var rest = WritePrefix(output, line);
            if (IsHeading(line, underline))
            {
                output.Append(InQuotes(underline, out _)[0] == '=' ? "# " : "## ");
                run = below;
            }

            var isDefinition = rest.StartsWith("[") && rest.Contains("]:", StringComparison.Ordinal);
            if (isPlain || (isDefinition && definitions++ >= MostDefinitions)) WriteEscaped(output, rest);
            else output.Append(rest);
            output.Append('\n');
        }
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        var length = text.IndexOf('\n');
        rest = length < 0 ? [] : text[(length + 1)..];
        return (length < 0 ? text : text[..length]).TrimEnd('\r');
    }

    /// <summary>Whether a line becomes a heading by the one below, in the same quote. A rule becomes none.</summary>
    private static bool IsHeading(ReadOnlySpan<char> line, ReadOnlySpan<char> below)
    {
        var words = InQuotes(line, out var depth);
        var marks = InQuotes(below, out var depthBelow);
        return depth == depthBelow && !words.IsEmpty && !IsMadeOf(words, "-") && IsMadeOf(marks, "=-");
    }

    /// <summary>
    /// Whether a line may underline a heading: a single mark does too, and so does one whose heading is made of marks.
    /// </summary>
    private static bool IsUnderline(ReadOnlySpan<char> line)
    {
        var marks = InQuotes(line, out _);
        return !marks.IsEmpty && marks[0] is '=' or '-' && marks.IndexOfAnyExcept(marks[0]) < 0;
    }

    /// <summary>Whether a line has two characters or more, all the same one of some.</summary>
    private static bool IsMadeOf(ReadOnlySpan<char> words, ReadOnlySpan<char> marks) =>
        words.Length > 1 && marks.Contains(words[0]) && words.IndexOfAnyExcept(words[0]) < 0;

    /// <summary>A line without the marks of the quotes that it is in, and how many they are.</summary>
    private static ReadOnlySpan<char> InQuotes(ReadOnlySpan<char> line, out int depth)
    {
        depth = 0;
        var words = line.Trim();
        for (; !words.IsEmpty && words[0] == '>'; words = words[1..].TrimStart()) depth++;
        return words;
    }

    /// <summary>Where the lines up to and with the next blank one end.</summary>
    private static int RunEnd(string text, int start)
    {
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length + 1;
            if (text.AsSpan(start, end - start).IsWhiteSpace()) return end;
            start = end;
        }

        return text.Length;
    }

    /// <summary>Writes as much of what opens quotes and lists as is let through.</summary>
    /// <returns>The rest of the line.</returns>
    private static ReadOnlySpan<char> WritePrefix(StringBuilder output, ReadOnlySpan<char> line)
    {
        var (at, spaces, marks) = (0, 0, 0);
        while (at < line.Length)
        {
            var length = line[at] is ' ' or '\t' or '>' ? 1 : ItemMark(line[at..]);
            if (length == 0) break;
            var isSpace = line[at] is ' ' or '\t';
            if (isSpace ? spaces++ < 2 * MaxDepth : marks++ < MaxDepth) output.Append(line.Slice(at, length));
            at += length;
        }

        return line[at..];
    }

    /// <summary>The length of "-", "*", "+" or "12." before a space; 0 where there is none.</summary>
    private static int ItemMark(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 9 && char.IsAsciiDigit(rest[length])) length++;
        if (length == rest.Length || rest[length] is not ('-' or '*' or '+' or '.' or ')')
            || (length > 0) != (rest[length] is '.' or ')')) return 0;
        return length + 1 < rest.Length && rest[length + 1] is ' ' or '\t' ? length + 1 : 0;
    }

    private static void WriteEscaped(StringBuilder output, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (Marks.Contains(c, StringComparison.Ordinal)) output.Append('\\');
            output.Append(c);
        }
    }
}
