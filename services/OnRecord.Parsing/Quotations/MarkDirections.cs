using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells which way a quotation mark points, from its glyph and its neighbours.</summary>
internal static class MarkDirections
{
    /// <summary>The direction of a mark by its neighbours alone; neutral where they do not tell.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="at">Index of the mark.</param>
    /// <param name="block">The block that it stands in.</param>
    public static MarkDirection ByNeighbours(TokenList tokens, int at, BlockTokens block)
    {
        var mark = tokens[at];
        var canOpen = at + 1 < block.End && (mark.Shape & TokenShape.SpaceAfter) == 0
            && tokens[at + 1].Kind is not (TokenKind.Comma or TokenKind.Close or TokenKind.Semicolon or TokenKind.Colon);
        var canClose = at > block.First && (mark.Shape & TokenShape.SpaceBefore) == 0
            && tokens[at - 1].Kind is not TokenKind.Open;
        if (canOpen && canClose) return BetweenLetters(tokens, at, block);
        if (canOpen) return MarkDirection.Opening;
        if (canClose) return MarkDirection.Closing;
        if (at == block.First) return MarkDirection.Opening;
        return at + 1 == block.End ? MarkDirection.Closing : MarkDirection.Neutral;
    }

    /// <summary>No space on either side: the kind of the neighbours may still tell.</summary>
    private static MarkDirection BetweenLetters(TokenList tokens, int at, BlockTokens block)
    {
        var (before, after) = (tokens[at - 1].Kind, tokens[at + 1].Kind);
        if (before is TokenKind.Dash or TokenKind.Colon) return MarkDirection.Opening;
        if (after is TokenKind.Stop or TokenKind.Dash) return MarkDirection.Closing;
        if (before is TokenKind.Comma or TokenKind.Stop) return MarkDirection.Closing;
        if (before == TokenKind.QuoteMark && at - 1 == block.First) return MarkDirection.Opening;
        return MarkDirection.Neutral;
    }
}
