using System.Text;
using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Output;

/// <summary>A stretch of text with parts of it set off by style.</summary>
/// <remarks>
/// Ranges are UTF-8 bytes of whole characters, counted from the start of the text; one that reaches beyond it is cut.
/// Of two that overlap, the one marked later shows.
/// </remarks>
internal sealed class Passage
{
    private readonly string _text;
    private readonly ByteMap _map;
    private readonly Style?[] _styles; // for each char

    public Passage(string text)
    {
        _text = text;
        _map = ByteMap.Of(text);
        _styles = new Style?[text.Length];
    }

    /// <summary>Sets a range off.</summary>
    /// <param name="span">The range; nothing is marked where it is null.</param>
    /// <param name="offset">What to take from the range to count it from the start of this text.</param>
    /// <param name="style">The style.</param>
    public Passage Mark(Span? span, int offset, Style style)
    {
        if (span is null) return this;
        var (start, end) = (_map[span.Start - offset], _map[span.End - offset]);
        if (end > start) _styles.AsSpan(start, end - start).Fill(style);
        return this;
    }

    /// <summary>
    /// The text in styled pieces, in order: line ends are spaces, long unmarked or marked stretches shortened.
    /// </summary>
    /// <param name="keep">How many characters of a stretch to keep on each side of a mark; all if null.</param>
    public IEnumerable<(string Text, Style? Style)> Pieces(int? keep = null)
    {
        var start = 0;
        while (start < _text.Length)
        {
            var end = start + 1;
            while (end < _text.Length && _styles[end] == _styles[start]) end++;
            var piece = OneLine(_text.AsSpan(start, end - start));
            yield return (
                keep is { } n
                    ? Shorten(piece, n, atStart: start == 0, atEnd: end == _text.Length, _styles[start] is null)
                    : piece,
                _styles[start]);
            start = end;
        }
    }

    /// <summary>The pieces as one paragraph, broken into lines at spaces.</summary>
    /// <param name="plain">The style of what is not marked.</param>
    /// <param name="keep">As of <see cref="Pieces"/>.</param>
    public Wrapped Render(Style? plain = null, int? keep = null) =>
        new([.. Pieces(keep).Select(piece => (piece.Text, piece.Style ?? plain ?? Style.Plain))]);

    /// <summary>Text on one line, its first words only where it is longer than <paramref name="length"/>.</summary>
    public static string FirstWords(string text, int length)
    {
        var line = OneLine(text).Trim();
        return line.Length <= length ? line : $"{Head(line, length - 2)} …";
    }

    /// <summary>Text on one line, without the control characters that could control the terminal.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var visible = char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c;
            if (visible != ' ' || line.Length == 0 || line[^1] != ' ') line.Append(visible);
        }

        return line.ToString();
    }

    /// <summary>
    /// Leaves the middle out, or the outer side of what stands before the first mark or after the last.
    /// </summary>
    private static string Shorten(string piece, int keep, bool atStart, bool atEnd, bool unmarked)
    {
        var before = unmarked && atStart ? 0 : keep;
        var after = unmarked && atEnd ? 0 : keep;
        const int Slack = 12; // to leave out less than this saves nothing
        if (piece.Length <= before + after + Slack) return piece;
        var head = before > 0 ? $"{Head(piece, before)} " : "";
        var tail = after > 0 ? $" {Tail(piece, after)}" : "";
        return $"{head}…{tail}";
    }

    private static string Head(string text, int length)
    {
        var cut = text.LastIndexOf(' ', Math.Max(0, length - 1));
        if (cut <= length / 2) cut = length;
        if (char.IsLowSurrogate(text[cut])) cut--;
        return text[..cut].TrimEnd();
    }

    private static string Tail(string text, int length)
    {
        var from = text.Length - length;
        var cut = text.IndexOf(' ', from);
        if (cut < 0 || cut > from + length / 2) cut = from;
        if (char.IsLowSurrogate(text[cut])) cut++;
        return text[cut..].TrimStart();
    }
}
