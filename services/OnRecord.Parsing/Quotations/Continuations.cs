using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells whether a quote that its block leaves open goes on in a later one.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="blocks">Its blocks.</param>
internal sealed class Continuations(string text, TokenList tokens, LentList<BlockTokens> blocks)
{
    /// <summary>How many blocks without any mark a quote may run through that is not opened again.</summary>
    private const int MaxUnmarkedBlocks = 2;

    /// <summary>
    /// A quote does not go on behind more blocks than this that are no running text: pictures, links.
    /// </summary>
    private const int MaxInterruptions = 8;

    /// <summary>Whether a later block opens the mark again, or closes it without having opened it.</summary>
    public bool GoesOn(int index, MarkClass style)
    {
        if (style == MarkClass.Single) return IsReopened(index, style);
        var unmarked = 0;
        for (var next = index + 1;
            next < blocks.Count && unmarked <= MaxUnmarkedBlocks && next - index <= MaxInterruptions;
            next++)
        {
            var block = blocks[next];
            if (!block.Flows) continue;
            var mark = FirstMark(block, style);
            if (mark == block.First) return unmarked == 0;
            if (mark >= 0) return MarkDirections.ByNeighbours(tokens, mark, block) == MarkDirection.Closing;
            unmarked++;
        }

        return false;
    }

    /// <summary>Whether the next block of running text begins with such a mark.</summary>
    public bool IsReopened(int index, MarkClass style)
    {
        var next = index + 1;
        while (next < blocks.Count && !blocks[next].Flows && next - index <= MaxInterruptions) next++;
        return next < blocks.Count && blocks[next].Flows && blocks[next].First < blocks[next].End
            && IsMark(blocks[next].First, style);
    }

    private int FirstMark(BlockTokens block, MarkClass style)
    {
        for (var at = block.First; at < block.End; at++)
        {
            if (IsMark(at, style)) return at;
        }

        return -1;
    }

    private bool IsMark(int at, MarkClass style) =>
        tokens[at].Kind == TokenKind.QuoteMark && QuoteGlyphs.ClassOf(tokens[at].Range.Of(text)) == style;
}
