using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells whether a quote that its block leaves open goes on in a later one.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="blocks">Its blocks.</param>
internal sealed class Continuations(string text, TokenList tokens, LentList<BlockTokens> blocks)
{
    /// <summary>
    /// How many blocks without any mark a quote may run through that is not opened again. It takes two slips to go
    /// wrong: a mark that is never closed, and behind it one that closes what nothing opened.
    /// </summary>
    private const int MaxUnmarkedBlocks = 16;

    /// <summary>
    /// A quote does not go on behind more blocks than this that are no running text: pictures, links.
    /// </summary>
    private const int MaxInterruptions = 8;

    /// <summary>What is marked within a quote that goes on has no more tokens than this.</summary>
    private const int LongestTerm = 8;

    /// <summary>The block that is known to close the quote which runs through those before it, and its mark.</summary>
    private (int Block, int Mark, MarkClass Style) _closer = (-1, -1, default);

    /// <summary>The block that was last found to end a quote which it leaves open.</summary>
    private (int Block, MarkClass Style) _end = (-1, default);

    /// <summary>Whether a block is known to lie within a quote that a later one closes by other marks.</summary>
    public bool RunsThrough(int index, MarkClass style) => index < _closer.Block && style != _closer.Style;

    /// <summary>Whether a later block opens the mark again, or closes it without having opened it.</summary>
    public bool GoesOn(int index, MarkClass style)
    {
        if (style == MarkClass.Single) return IsReopened(index, style);
        if (index < _closer.Block && style == _closer.Style) return true;
        if (_end == (index, style)) return false;
        if (FindsMore(index, style)) return true;
        _end = (index, style);
        return false;
    }

    private bool FindsMore(int index, MarkClass style)
    {
        var (unmarked, interruptions) = (0, 0);
        for (var next = index + 1; next < blocks.Count; next++)
        {
            var block = blocks[next];
            if (!block.Flows)
            {
                if (++interruptions > MaxInterruptions) return false;
                continue;
            }

            var mark = FirstMark(block.First, block, style);
            if (mark == block.First) return unmarked == 0;
            var closer = Closer(block, style, out var holdsTerms);
            if (closer < 0 && holdsTerms && ++unmarked <= MaxUnmarkedBlocks) continue;
            if (closer < 0) return false;
            _closer = (next, closer, style);
            return true;
        }

        return false;
    }

    /// <summary>Whether the block is known to close behind a mark what an earlier one opened.</summary>
    public bool ClosesBehind(int at, int index) => index == _closer.Block && at < _closer.Mark;

    /// <summary>
    /// The first mark of a block that closes what none in it has opened, or -1; and whether those before it mark but
    /// a few words each.
    /// </summary>
    private int Closer(BlockTokens block, MarkClass style, out bool holdsTerms)
    {
        holdsTerms = true;
        var depth = 0;
        for (var at = FirstMark(block.First, block, style); at >= 0; at = FirstMark(at + 1, block, style))
        {
            switch (MarkDirections.ByNeighbours(tokens, at, block))
            {
                case MarkDirection.Opening:
                    holdsTerms &= depth++ == 0 && EndOfTerm(at, block, style) >= 0;
                    break;
                case MarkDirection.Closing when depth > 0:
                    depth--;
                    break;
                case MarkDirection.Closing:
                    return at;
                default:
                    holdsTerms = false;
                    return -1;
            }
        }

        holdsTerms &= depth == 0;
        return -1;
    }

    /// <summary>
    /// Where the mark stands that closes a few words, which begin no quote of their own; -1 if none does.
    /// </summary>
    /// <param name="at">Index of the mark that opens them.</param>
    /// <param name="block">The block that they stand in.</param>
    /// <param name="style">The class of the marks.</param>
    public int EndOfTerm(int at, BlockTokens block, MarkClass style)
    {
        if (MarkDirections.ByNeighbours(tokens, at, block) != MarkDirection.Opening
            || tokens[at - 1].Kind != TokenKind.Word) return -1;
        for (var end = at + 1; end < block.End && end - at <= LongestTerm; end++)
        {
            if (tokens[end].Kind is TokenKind.Stop or TokenKind.Comma) return -1;
            if (IsMark(end, style))
                return MarkDirections.ByNeighbours(tokens, end, block) == MarkDirection.Closing ? end : -1;
        }

        return -1;
    }

    /// <summary>Whether the next block of running text begins with such a mark.</summary>
    public bool IsReopened(int index, MarkClass style)
    {
        var next = index + 1;
        while (next < blocks.Count && !blocks[next].Flows && next - index <= MaxInterruptions) next++;
        return next < blocks.Count && blocks[next].Flows && blocks[next].First < blocks[next].End
            && IsMark(blocks[next].First, style);
    }

    private int FirstMark(int start, BlockTokens block, MarkClass style)
    {
        for (var at = start; at < block.End; at++)
        {
            if (IsMark(at, style)) return at;
        }

        return -1;
    }

    private bool IsMark(int at, MarkClass style) =>
        tokens[at].Kind == TokenKind.QuoteMark && QuoteGlyphs.ClassOf(tokens[at].Range.Of(text)) == style;
}
