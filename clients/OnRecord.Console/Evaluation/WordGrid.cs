using System.Globalization;
using System.Text;

namespace OnRecord.Console.Evaluation;

/// <summary>
/// The words and marks of a text: runs of letters and digits, and every other visible character by itself.
/// </summary>
internal sealed class WordGrid
{
    private const string EdgeMarks = ",.?!\"“”";

    private readonly string _text;
    private readonly int[] _tokenAt;
    private readonly List<Range> _spans = [];
    private readonly List<bool> _isWord = [];

    /// <summary>Cuts a text.</summary>
    public WordGrid(string text)
    {
        _text = text;
        _tokenAt = new int[text.Length];
        Array.Fill(_tokenAt, -1);
        for (var at = 0; at < text.Length;)
        {
            var isWord = IsWord(text, at, out var length);
            var end = at + length;
            while (isWord && end < text.Length && IsWord(text, end, out var next)) end += next;
            if (isWord || !char.IsWhiteSpace(text[at]))
            {
                Array.Fill(_tokenAt, _spans.Count, at, end - at);
                _spans.Add(new Range(at, end));
                _isWord.Add(isWord);
            }

            at = end;
        }
    }

    /// <summary>The indexes of the tokens that a range touches, in order.</summary>
    public List<int> Tokens(Range range)
    {
        var tokens = new List<int>();
        for (var at = range.Start; at < range.End;)
        {
            if (_tokenAt[at] is var token and >= 0)
            {
                tokens.Add(token);
                at = _spans[token].End;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    /// <summary>The indexes of the words that a range touches.</summary>
    public HashSet<int> Words(Range range) => [.. Tokens(range).Where(token => _isWord[token])];

    /// <summary>Ranges of tokens for ranges of text, those that touch joined to one.</summary>
    public List<Range> TokenRanges(IEnumerable<Range> ranges)
    {
        var joined = new List<Range>();
        foreach (var range in ranges.OrderBy(range => range.Start).ThenBy(range => range.End))
        {
            if (Tokens(range) is not [var first, ..] tokens) continue;
            var end = tokens[^1] + 1;
            if (joined.Count > 0 && first <= joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(end, joined[^1].End) };
            else joined.Add(new Range(first, end));
        }

        return joined;
    }

    /// <summary>A range without the white space, commas, stops and quotation marks at its edges.</summary>
    public Range Trim(Range range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end)
        {
            if (IsEdge(_text[start])) start++;
            else if (start + 1 < _text.Length && _text.AsSpan(start, 2) is "''" or "``") start += 2;
            else break;
        }

        while (end > start)
        {
            if (IsEdge(_text[end - 1])) end--;
            else if (end - start >= 2 && _text.AsSpan(end - 2, 2) is "''") end -= 2;
            else break;
        }

        return new Range(start, end);
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || EdgeMarks.Contains(c, StringComparison.Ordinal);

    private static bool IsWord(string text, int at, out int length)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            length = 1;
            return false;
        }

        length = rune.Utf16SequenceLength;
        return rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
