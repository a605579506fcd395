using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Quotations;

/// <summary>Pairs quotation marks into spans, block by block.</summary>
/// <remarks>
/// A mark's direction comes from its glyph; where the glyph is neutral or contradicts its neighbours, the neighbours
/// decide. A block that ends inside a quote carries it on if the next one opens its mark again, or closes a mark that
/// it never opened; otherwise the quote is closed at the block's end. Whatever is assumed is noted as a repair, and no
/// repair reaches beyond the block it is made in. Linear in the number of tokens: every mark is pushed and popped once.
/// </remarks>
internal sealed class MarkPairing
{
    /// <summary>What has lost its opening mark has so many tokens.</summary>
    private const int ShortestUnopened = 3;

    private readonly string _text;
    private readonly TokenList _tokens;
    private readonly LentList<BlockTokens> _blocks;
    private readonly OpenMarks _open = new();
    private readonly SpanList _spans;
    private readonly SingleMarks _singles;
    private readonly ClosingMarks _closers;
    private readonly Continuations _continuations;
    private CarriedQuote? _carried;

    /// <summary>The first mark of the block, once it has been met.</summary>
    private int _firstMark = -1;

    private MarkPairing(string text, TokenList tokens, LentList<BlockTokens> blocks)
    {
        _text = text;
        _tokens = tokens;
        _blocks = blocks;
        _spans = new SpanList(text, tokens);
        _singles = new SingleMarks(text, tokens);
        _closers = new ClosingMarks(text, tokens);
        _continuations = new Continuations(text, tokens, blocks);
    }

    /// <summary>Pairs the marks of a text.</summary>
    /// <returns>The spans in text order, each before those that it holds.</returns>
    public static List<MarkedSpan> Pair(string text, TokenList tokens, LentList<BlockTokens> blocks)
    {
        var pairing = new MarkPairing(text, tokens, blocks);
        for (var i = 0; i < blocks.Count; i++) pairing.PairBlock(i);
        return pairing._spans.Nest();
    }

    private void PairBlock(int index)
    {
        var block = _blocks[index];
        var before = _carried;
        _carried = null;
        _open.Clear();
        if (before is not null && block.Flows) _open.Resume(before, block.First);
        for (var at = block.First; at < block.End; at++)
        {
            if (_tokens[at].Kind != TokenKind.QuoteMark) continue;
            if (_firstMark < block.First) _firstMark = at;
            Take(at, index);
        }

        Finish(index, block);

        // A picture or a link between two paragraphs does not end the quote that runs from one into the other
        if (!block.Flows) _carried = before;
    }

    private void Take(int at, int index)
    {
        var block = _blocks[index];
        var glyph = _tokens[at].Range.Of(_text);
        var style = QuoteGlyphs.ClassOf(glyph);
        if (style == MarkClass.Single && !_singles.IsMark(at, block, _open.CountOf(MarkClass.Single) > 0)
            && !(_singles.MayOpen(at, block) && _continuations.IsReopened(index, style))) return;

        if (Decide(at, block, glyph, style) == MarkDirection.Opening) Open(at, index, style);
        else Close(at, block, style);
    }

    private MarkDirection Decide(int at, BlockTokens block, ReadOnlySpan<char> glyph, MarkClass style)
    {
        var byNeighbours = MarkDirections.ByNeighbours(_tokens, at, block);
        if (byNeighbours != MarkDirection.Neutral) return byNeighbours;
        // One with blanks around it closes what waits for it, though its glyph be the wrong one
        if (_open.CountOf(style) > 0) return MarkDirection.Closing;
        var byGlyph = QuoteGlyphs.DirectionOf(glyph);
        return byGlyph != MarkDirection.Neutral ? byGlyph : MarkDirection.Opening;
    }

    private void Open(int at, int index, MarkClass style)
    {
        var block = _blocks[index];
        if (_open.Resumed is { } resumed)
        {
            // The mark that opens a paragraph again while its quote goes on is no nested one
            if (at == block.First && resumed.Style == style)
            {
                _open.Reopen(at);
                return;
            }

            if (!resumed.Reopened)
            {
                if (IsHeld(at, index, style))
                {
                    _open.Open(style, at);
                    return;
                }

                // The block opens a quote of its own before it closes the carried one, which ended where its block did
                _open.Clear();
                _spans.Add([.. resumed.Carried!.Parts], resumed.Style, MarkRepair.Unclosed);
            }
        }

        if (_open.CountOf(style) is var open and > 0 && _closers.After(at, block) <= open)
        {
            // Too few marks are left to close both: either the one before was never closed, or it goes on in a later
            // block, or this one is a slip
            if (_tokens[at - 1].Kind == TokenKind.Colon) CloseBefore(at, block, style);
            else if (_continuations.EndOfTerm(at, block, style) < 0 || !_continuations.GoesOn(index, style))
            {
                _open.NoteStray(style);
                return;
            }
        }

        _open.Open(style, at);
    }

    /// <summary>
    /// Whether what a mark opens stands within a quote that an earlier block has left open: the block closes that one
    /// behind it, a later one closes it by marks of another class, or the mark opens but a term.
    /// </summary>
    private bool IsHeld(int at, int index, MarkClass style) =>
        _continuations.ClosesBehind(at, index)
        || (at > _blocks[index].First && (_continuations.RunsThrough(index, style)
            || _continuations.EndOfTerm(at, _blocks[index], style) >= 0));

    /// <summary>
    /// Ends a quote that lacks its closing mark with the last sentence before another quote is introduced.
    /// </summary>
    private void CloseBefore(int at, BlockTokens block, MarkClass style)
    {
        var open = _open.Close(_open.Outermost(style));
        var stop = at - 1;
        while (stop > open.FirstToken + 1 && _tokens[stop].Kind != TokenKind.Stop) stop--;
        if (_tokens[stop].Kind == TokenKind.Stop)
            _spans.Add(open, block, stop + 1, closed: false, MarkRepair.Unclosed);
    }

    private void Close(int at, BlockTokens block, MarkClass style)
    {
        var opener = _open.Innermost(style);
        if (opener < 0)
        {
            OpenBefore(at, block, style);
            return;
        }

        var open = _open.Close(opener);
        var repair = open.Style != style ? MarkRepair.Mismatched
            : open is { Token: < 0, Reopened: false } ? MarkRepair.NotReopened
            : open.HoldsStray ? MarkRepair.Stray
            : open.Carried?.Repair ?? MarkRepair.Unspecified;
        if (open is { Carried.BeganWithinSentence: true, Reopened: true } && IsAttributedBehind(at, block))
        {
            // Each end has an attribution of its own: two quotes, of which the first was never closed
            _spans.Add([open.Carried.Parts[0]], open.Style, MarkRepair.Unclosed);
            open = open with { Carried = open.Carried with { Parts = [.. open.Carried.Parts.Skip(1)] } };
        }

        _spans.Add(open, block, at + 1, closed: true, repair);
    }

    /// <summary>Whether the sentence goes on behind a closing mark: “…,” she said.</summary>
    private bool IsAttributedBehind(int at, BlockTokens block) =>
        at + 1 < block.End && (_tokens[at + 1].Kind is TokenKind.Comma or TokenKind.Dash
            || (_tokens[at - 1].Kind == TokenKind.Comma && _tokens[at + 1].Kind == TokenKind.Word));

    /// <summary>
    /// A closing mark that nothing opened: what stands behind a colon, or else the block's first sentence, may have
    /// lost its opening mark.
    /// </summary>
    private void OpenBefore(int at, BlockTokens block, MarkClass style)
    {
        if (style == MarkClass.Single || at - block.First < ShortestUnopened) return;
        var first = at;
        while (first > block.First && _tokens[first - 1].Kind is not (TokenKind.QuoteMark or TokenKind.Colon)) first--;
        if (first > block.First && _tokens[first - 1].Kind == TokenKind.QuoteMark) return;
        var isBehindColon = first > block.First && at - first >= ShortestUnopened;
        if (!isBehindColon && at != _firstMark) return;
        if (_tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Stop)
            && !(at + 1 < block.End && (_tokens[at + 1].Kind == TokenKind.Comma
                || (isBehindColon && _tokens[at + 1].Kind == TokenKind.Stop)))) return;
        _spans.Add(
            [_spans.Part(block, (isBehindColon ? first : block.First, at + 1), opened: false, closed: true)], style,
            MarkRepair.Unopened);
    }

    private void Finish(int index, BlockTokens block)
    {
        var opener = Unclosed(index);
        if (opener < 0) return;
        var open = _open[opener];
        if (open.FirstToken + 1 >= block.End) return;

        if (block.Flows && _continuations.GoesOn(index, open.Style))
        {
            _carried = open.Carried
                ?? new CarriedQuote(open.Style, [], MarkRepair.Unspecified, IsWithinSentence(open, block));
            if (open.HoldsStray) _carried = _carried with { Repair = MarkRepair.Stray };
            _carried.Parts.Add(_spans.Part(open, block, block.End, closed: false));
        }
        else
        {
            _spans.Add(open, block, block.End, closed: false, MarkRepair.Unclosed);
        }
    }

    /// <summary>
    /// Depth of the outermost mark that a block may leave open: a single one only if a block before opened it, or the
    /// next one opens it again; or -1.
    /// </summary>
    private int Unclosed(int index)
    {
        for (var depth = 0; depth < _open.Count; depth++)
        {
            if (_open[depth].Style != MarkClass.Single) return depth;
        }

        for (var depth = 0; depth < _open.Count; depth++)
        {
            if (_open[depth].Token < 0 || _continuations.IsReopened(index, _open[depth].Style)) return depth;
        }

        return -1;
    }

    /// <summary>Whether words of the same sentence stand before a mark: She said: “…</summary>
    private bool IsWithinSentence(OpenMark open, BlockTokens block) =>
        open.FirstToken > block.First
        && _tokens[open.FirstToken - 1].Kind is not (TokenKind.Stop or TokenKind.QuoteMark);
}
