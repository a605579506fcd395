using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells single quotation marks from apostrophes.</summary>
/// <remarks>
/// A single mark opens only where a word begins and another mark after it, in the same block, may close it. The search
/// for that closing mark is remembered, so that a block of apostrophes costs linear time.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class SingleMarks(string text, TokenList tokens)
{
    private int _searchedFrom = -1;
    private int _nextCloser = -1;

    /// <summary>Whether the single mark at an index is a quotation mark.</summary>
    /// <param name="at">Index of the mark's token.</param>
    /// <param name="block">The block that it stands in.</param>
    /// <param name="isOpen">Whether a single mark is open already.</param>
    public bool IsMark(int at, BlockTokens block, bool isOpen)
    {
        if (isOpen && MayClose(at, block)) return !IsPossessive(at, block);
        return MayOpen(at, block) && NextCloser(at, block) > at + 1;
    }

    /// <summary>Whether the single mark at an index stands where a word begins.</summary>
    public bool MayOpen(int at, BlockTokens block) =>
        at + 1 < block.End
        && (tokens[at].Shape & TokenShape.SpaceAfter) == 0
        && ((tokens[at].Shape & TokenShape.SpaceBefore) != 0 || at == block.First || OpensAfter(tokens[at - 1]))
        && tokens[at].Range.Of(text)[0] is not '\u2019';

    /// <summary>
    /// Whether a mark behind an "s" is a plural's own, since the next one in the block ends the quote: ‘The bakers’ toll
    /// is gone.’
    /// </summary>
    private bool IsPossessive(int at, BlockTokens block)
    {
        if (text[tokens[at].Start - 1] is not ('s' or 'S') || at + 1 >= block.End
            || tokens[at + 1] is not { Kind: TokenKind.Word, IsCapitalised: false }) return false;
        for (var next = at + 1; next < block.End; next++)
        {
            if (tokens[next].Kind == TokenKind.QuoteMark
                && QuoteGlyphs.ClassOf(tokens[next].Range.Of(text)) == MarkClass.Single)
                return MayClose(next, block) && !MayOpen(next, block);
        }

        return false;
    }

    private static bool OpensAfter(Token before) =>
        before.Kind is TokenKind.QuoteMark or TokenKind.Open or TokenKind.Dash or TokenKind.Colon || before.IsElided;

    private bool MayClose(int at, BlockTokens block) =>
        at > block.First
        && (tokens[at].Shape & TokenShape.SpaceBefore) == 0
        && ((tokens[at].Shape & TokenShape.SpaceAfter) != 0 || at + 1 == block.End
            || tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number));

    private int NextCloser(int at, BlockTokens block)
    {
        if (_searchedFrom >= block.First && _searchedFrom <= at && (_nextCloser > at || _nextCloser == int.MinValue))
            return _nextCloser;
        _searchedFrom = at;
        for (var i = at + 1; i < block.End; i++)
        {
            if (tokens[i].Kind != TokenKind.QuoteMark) continue;
            if (QuoteGlyphs.ClassOf(tokens[i].Range.Of(text)) == MarkClass.Single && MayClose(i, block))
                return _nextCloser = i;
        }

        return _nextCloser = int.MinValue;
    }
}
