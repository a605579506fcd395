using System.Text;

namespace OnRecord.Console.Evaluation;

/// <summary>Turns ranges of Unicode code points into those of UTF-16 code units.</summary>
internal sealed class GoldRanges
{
    private readonly int[] _starts; // for each code point, and for the end, the code unit where it starts

    /// <param name="text">The text that the ranges belong to.</param>
    public GoldRanges(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length;)
        {
            starts.Add(at);
            at += Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;
        }

        starts.Add(text.Length);
        _starts = [.. starts];
    }

    /// <summary>The range of an item with a start and an end.</summary>
    /// <exception cref="FormatException">It has none, or it lies outside the text.</exception>
    public Range Of(GoldField item) => At(item, item.Required("start").Number(), item.Required("end").Number());

    /// <summary>The range that a pair of numbers is.</summary>
    /// <exception cref="FormatException">It is none, or lies outside the text.</exception>
    public Range Pair(GoldField pair)
    {
        var (start, end) = pair.Pair();
        return At(pair, start, end);
    }

    /// <summary>The ranges of a list of pairs, which may be absent.</summary>
    /// <exception cref="FormatException">It is none, or one lies outside the text.</exception>
    public List<Range> Pairs(GoldField item, string name) => [.. item.Items(name).Select(Pair)];

    private Range At(GoldField field, int start, int end)
    {
        if (end < start) throw new FormatException($"'{field.Path}' is [{start}, {end}), which ends before it begins");
        return start >= 0 && end < _starts.Length
            ? new Range(_starts[start], _starts[end])
            : throw new FormatException(
                $"'{field.Path}' is [{start}, {end}), which lies outside the text's {_starts.Length - 1} code points");
    }
}
