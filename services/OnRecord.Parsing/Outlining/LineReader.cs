using System.Buffers;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>Cuts a text into lines and words, and joins lines that only a fixed width has parted.</summary>
internal static class LineReader
{
    /// <summary>Wrapped lines are at least and at most this long, in characters.</summary>
    private const int ShortestWrap = 40;
    private const int LongestWrap = 110;

    /// <summary>An article has hardly more lines.</summary>
    private const int UsualLines = 64;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>
    /// Those beside which a text hardly has others; few, since each is compared with every character.
    /// </summary>
    private static readonly SearchValues<char> UsualLineEnds = SearchValues.Create("\n\r");
    private static readonly SearchValues<char> RareLineEnds = SearchValues.Create("\f\u0085\u2028\u2029");

    /// <summary>Reads the lines of a text as blocks of kind PARAGRAPH.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokenizer">Cuts it into words.</param>
    /// <param name="tokens">Receives the words.</param>
    public static LentList<OutlineBlock> Read(string text, Tokenizer tokenizer, TokenList tokens)
    {
        var lines = new LentList<OutlineBlock>(UsualLines);
        using var afterBlank = new LentList<bool>(UsualLines);
        var isAfterBlank = true;
        var ends = text.AsSpan().ContainsAny(RareLineEnds) ? LineEnds : UsualLineEnds;
        for (var (start, next) = (0, 0); start < text.Length; start = next)
        {
            var range = Trim(text, start, LineEnd(text, start, ends, out next));
            if (range.IsEmpty)
            {
                isAfterBlank = true;
                continue;
            }

            var first = tokens.Count;
            tokenizer.Tokenize(text, range, tokens);
            if (tokens.Count == first) continue;
            lines.Add(new OutlineBlock(BlockKind.Paragraph, range, first, tokens.Count));
            afterBlank.Add(isAfterBlank);
            isAfterBlank = false;
        }

        return IsWrapped(text, lines, afterBlank, tokens) ? Join(lines, afterBlank) : lines;
    }

    private static int LineEnd(string text, int start, SearchValues<char> ends, out int next)
    {
        var length = text.AsSpan(start).IndexOfAny(ends);
        var end = length < 0 ? text.Length : start + length;
        next = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        return end;
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && Characters.IsBlank(text[start])) start++;
        while (end > start && Characters.IsBlank(text[end - 1])) end--;
        return new TextRange(start, end);
    }

    /// <summary>
    /// Whether most lines that another follows at once end in the middle of a sentence, at about the same width.
    /// </summary>
    private static bool IsWrapped(
        string text, LentList<OutlineBlock> lines, LentList<bool> afterBlank, TokenList tokens)
    {
        var (followed, open) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (afterBlank[i + 1]) continue;
            followed++;
            var line = lines[i];
            if (line.Range.Length < ShortestWrap) continue;
            var length = Folding.Length(line.Range.Of(text));
            if (length > LongestWrap) return false;
            if (length >= ShortestWrap
                && tokens[line.EndToken - 1].Kind is not (TokenKind.Stop or TokenKind.QuoteMark))
                open++;
        }

        return followed >= 3 && open * 10 >= followed * 7;
    }

    private static LentList<OutlineBlock> Join(LentList<OutlineBlock> lines, LentList<bool> afterBlank)
    {
        var blocks = new LentList<OutlineBlock>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (afterBlank[i] || blocks.Count == 0)
            {
                blocks.Add(line);
                continue;
            }

            ref var last = ref blocks[blocks.Count - 1];
            last = last with { Range = new TextRange(last.Range.Start, line.Range.End), EndToken = line.EndToken };
        }

        lines.Dispose();
        return blocks;
    }
}
