using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Counts the double marks that can only close, from a place to the end of its block.</summary>
/// <remarks>
/// A block's marks are counted once, when it is first asked about, so that all questions cost linear time.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class ClosingMarks(string text, TokenList tokens)
{
    private readonly List<int> _closers = [];
    private int _block = -1;

    /// <summary>How many double marks after a token can only close.</summary>
    public int After(int at, BlockTokens block)
    {
        if (_block != block.Block) Count(block);
        var index = _closers.BinarySearch(at + 1);
        return _closers.Count - (index < 0 ? ~index : index);
    }

    private void Count(BlockTokens block)
    {
        _block = block.Block;
        _closers.Clear();
        for (var at = block.First; at < block.End; at++)
        {
            if (tokens[at].Kind == TokenKind.QuoteMark
                && QuoteGlyphs.ClassOf(tokens[at].Range.Of(text)) == MarkClass.Double
                && MarkDirections.ByNeighbours(tokens, at, block) == MarkDirection.Closing) _closers.Add(at);
        }
    }
}
