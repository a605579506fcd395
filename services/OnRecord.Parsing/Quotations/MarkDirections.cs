using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells which way a quotation mark points, from its glyph and its neighbours.</summary>
internal static class MarkDirections
{
    /// <summary>So many marks that touch are seen as one: the ends of a quote and of those within it.</summary>
    private const int LongestRun = 3;

    /// <summary>The direction of a mark by its neighbours alone; neutral where they do not tell.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="at">Index of the mark.</param>
    /// <param name="block">The block that it stands in.</param>
    public static MarkDirection ByNeighbours(TokenList tokens, int at, BlockTokens block)
    {
        var mark = tokens[at];
        var canOpen = at + 1 < block.End && (mark.Shape & TokenShape.SpaceAfter) == 0
            && tokens[at + 1].Kind is not (TokenKind.Comma or TokenKind.Close or TokenKind.Semicolon
                or TokenKind.Colon);
        var canClose = at > block.First && (mark.Shape & TokenShape.SpaceBefore) == 0
            && tokens[at - 1] is { Kind: not TokenKind.Open, IsElided: false };
        if (canOpen && canClose) return OfRun(tokens, at, block) ?? BetweenLetters(tokens, at, block);
        if (canOpen && tokens[at + 1].Kind == TokenKind.Stop && EndsWord(tokens, at + 1, block))
            return MarkDirection.Neutral;
        if (canOpen) return MarkDirection.Opening;
        if (canClose) return MarkDirection.Closing;
        if (at == block.First) return MarkDirection.Opening;
        return at + 1 == block.End ? MarkDirection.Closing : MarkDirection.Neutral;
    }

    /// <summary>
    /// Marks that touch all open before a word, and all close behind one; null for a mark alone, or between words.
    /// </summary>
    private static MarkDirection? OfRun(TokenList tokens, int at, BlockTokens block)
    {
        var (first, last) = (at, at);
        while (first > block.First && at - first < LongestRun && tokens[first - 1].Kind == TokenKind.QuoteMark
            && !StartsWord(tokens, first, block))
            first--;
        while (last + 1 < block.End && last - at < LongestRun && tokens[last + 1].Kind == TokenKind.QuoteMark
            && !EndsWord(tokens, last, block))
            last++;
        if (first == last) return null;
        var opens = StartsWord(tokens, first, block) || tokens[first - 1].Kind == TokenKind.Open;
        var closes = EndsWord(tokens, last, block)
            || tokens[last + 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Close or TokenKind.Semicolon
                or TokenKind.Colon;
        if (opens == closes) return null;
        return opens ? MarkDirection.Opening : MarkDirection.Closing;
    }

    private static bool StartsWord(TokenList tokens, int at, BlockTokens block) =>
        at == block.First || (tokens[at].Shape & TokenShape.SpaceBefore) != 0;

    private static bool EndsWord(TokenList tokens, int at, BlockTokens block) =>
        at + 1 == block.End || (tokens[at].Shape & TokenShape.SpaceAfter) != 0;

    /// <summary>No space on either side: the kind of the neighbours may still tell.</summary>
    private static MarkDirection BetweenLetters(TokenList tokens, int at, BlockTokens block)
    {
        var (before, after) = (tokens[at - 1].Kind, tokens[at + 1].Kind);
        if (before is TokenKind.Dash or TokenKind.Colon) return MarkDirection.Opening;
        if (after is TokenKind.Stop or TokenKind.Dash) return MarkDirection.Closing;
        // A lost space: what is open ends here, and where nothing is, a quote begins
        if (before == TokenKind.Stop && after == TokenKind.Word && tokens[at + 1].IsCapitalised)
            return MarkDirection.Neutral;
        if (before is TokenKind.Comma or TokenKind.Stop) return MarkDirection.Closing;
        if (before == TokenKind.QuoteMark && at - 1 == block.First) return MarkDirection.Opening;
        return MarkDirection.Neutral;
    }
}
