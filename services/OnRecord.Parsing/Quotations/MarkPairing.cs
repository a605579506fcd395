using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
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
    /// <summary>Deeper marks than any writer nests are taken as text, so that hostile input stays cheap.</summary>
    private const int MaxDepth = 8;

    private readonly string _text;
    private readonly TokenList _tokens;
    private readonly LentList<BlockTokens> _blocks;
    private readonly List<MarkedSpan> _spans = [];
    private readonly List<OpenMark> _open = [];
    private readonly SingleMarks _singles;
    private readonly ClosingMarks _closers;
    private readonly Continuations _continuations;
    private Carried? _carried;

    private MarkPairing(string text, TokenList tokens, LentList<BlockTokens> blocks)
    {
        _text = text;
        _tokens = tokens;
        _blocks = blocks;
        _singles = new SingleMarks(text, tokens);
        _closers = new ClosingMarks(text, tokens);
        _continuations = new Continuations(text, tokens, blocks);
    }

    /// <summary>Pairs the marks of a text.</summary>
    /// <returns>The spans in text order, each before those that it holds.</returns>
    public static List<MarkedSpan> Pair(
        string text, TokenList tokens, LentList<BlockTokens> blocks)
    {
        var pairing = new MarkPairing(text, tokens, blocks);
        for (var i = 0; i < blocks.Count; i++) pairing.PairBlock(i);
        return Nest(pairing._spans);
    }

    /// <summary>Orders the spans and tells each which one holds it.</summary>
    private static List<MarkedSpan> Nest(List<MarkedSpan> spans)
    {
        spans.Sort(static (a, b) =>
        {
            var (x, y) = (a.Parts[0].Outer, b.Parts[0].Outer);
            return x.Start != y.Start ? x.Start.CompareTo(y.Start) : b.Parts[^1].Outer.End.CompareTo(a.Parts[^1].Outer.End);
        });
        for (var i = 1; i < spans.Count; i++)
        {
            var holder = i - 1;
            while (holder >= 0 && spans[holder].Parts[^1].Outer.End <= spans[i].Parts[0].Outer.Start)
                holder = spans[holder].Parent;
            if (holder >= 0) spans[i] = spans[i] with { Parent = holder };
        }

        return spans;
    }

    private void PairBlock(int index)
    {
        var block = _blocks[index];
        if (_carried is { } carried && block.Flows) Resume(carried, block);
        else if (_carried is null) _open.Clear();

        var held = block.Flows ? null : Set(_carried, null);
        if (!block.Flows) _open.Clear();
        for (var at = block.First; at < block.End; at++)
        {
            if (_tokens[at].Kind == TokenKind.QuoteMark) Take(at, index);
        }

        Finish(index, block);
        if (held is not null) _carried = held;
    }

    private Carried? Set(Carried? before, Carried? after)
    {
        _carried = after;
        return before;
    }

    /// <summary>Goes on with a quote that the block before left open.</summary>
    private void Resume(Carried carried, BlockTokens block)
    {
        _open.Clear();
        _open.Add(new OpenMark(carried.Style, -1, block.First, carried));
        _carried = null;
    }

    private void Take(int at, int index)
    {
        var block = _blocks[index];
        var glyph = _tokens[at].Range.Of(_text);
        var style = QuoteGlyphs.ClassOf(glyph);
        if (style == MarkClass.Single && !_singles.IsMark(at, block, CountOpen(MarkClass.Single) > 0)
            && !(_singles.MayOpen(at, block) && _continuations.IsReopened(index, style))) return;

        var direction = Decide(at, block, glyph, style);
        if (direction == MarkDirection.Opening) Open(at, block, style);
        else Close(at, block, style);
    }

    private MarkDirection Decide(int at, BlockTokens block, ReadOnlySpan<char> glyph, MarkClass style)
    {
        var byNeighbours = MarkDirections.ByNeighbours(_tokens, at, block);
        if (byNeighbours != MarkDirection.Neutral) return byNeighbours;
        var byGlyph = QuoteGlyphs.DirectionOf(glyph);
        if (byGlyph != MarkDirection.Neutral) return byGlyph;
        return CountOpen(style) > 0 ? MarkDirection.Closing : MarkDirection.Opening;
    }

    /// <summary>How many marks of a class wait to be closed; there are never more than a few.</summary>
    private int CountOpen(MarkClass style)
    {
        var count = 0;
        foreach (var open in _open)
        {
            if (open.Style == style) count++;
        }

        return count;
    }

    private void Open(int at, BlockTokens block, MarkClass style)
    {
        // The mark that opens a paragraph again while its quote goes on is no nested one
        if (at == block.First && _open is [{ Token: < 0 } resumed] && resumed.Style == style)
        {
            _open[0] = resumed with { FirstToken = at, Reopened = true };
            return;
        }

        if (_open is [{ Token: < 0, Reopened: false } abandoned])
        {
            // The block opens a quote of its own before it closes the carried one, which so ended where its block did
            _open.Clear();
            Emit([.. abandoned.Carried!.Parts], abandoned.Style, MarkRepair.Unclosed);
        }

        if (CountOpen(style) is var open and > 0 && _closers.After(at, block) <= open)
        {
            // Too few marks are left to close both: either the one before was never closed, or this one is a slip
            if (_tokens[at - 1].Kind != TokenKind.Colon) return;
            CloseBefore(at, block, style);
        }

        if (_open.Count < MaxDepth) _open.Add(new OpenMark(style, at, at, null));
    }

    /// <summary>Ends a quote that lacks its closing mark with the last sentence before another quote is introduced.</summary>
    private void CloseBefore(int at, BlockTokens block, MarkClass style)
    {
        var opener = 0;
        while (_open[opener].Style != style) opener++;
        var open = _open[opener];
        var stop = at - 1;
        while (stop > open.FirstToken + 1 && _tokens[stop].Kind != TokenKind.Stop) stop--;
        _open.RemoveRange(opener, _open.Count - opener);
        if (_tokens[stop].Kind == TokenKind.Stop) Emit(open, block, -1, stop + 1, MarkRepair.Unclosed);
    }

    private void Close(int at, BlockTokens block, MarkClass style)
    {
        var opener = _open.Count - 1;
        while (opener >= 0 && _open[opener].Style != style) opener--;
        if (opener < 0 && style != MarkClass.Single)
        {
            opener = _open.Count - 1;
            while (opener >= 0 && _open[opener].Style == MarkClass.Single) opener--;
        }

        if (opener < 0)
        {
            OpenAtBlockStart(at, block, style);
            return;
        }

        // What was opened after it and never closed was an apostrophe, or a slip
        var open = _open[opener];
        _open.RemoveRange(opener, _open.Count - opener);
        var repair = open.Style != style ? MarkRepair.Mismatched
            : open is { Token: < 0, Reopened: false } ? MarkRepair.NotReopened
            : open.Carried?.Repair ?? MarkRepair.Unspecified;
        if (open is { Carried.BeganWithinSentence: true, Reopened: true } && IsAttributedBehind(at, block))
        {
            // Each end has an attribution of its own: two quotes, of which the first was never closed
            Emit([open.Carried.Parts[0]], open.Style, MarkRepair.Unclosed);
            open = open with { Carried = open.Carried with { Parts = [.. open.Carried.Parts.Skip(1)] } };
        }

        Emit(open, block, at, at + 1, repair);
    }

    /// <summary>Whether the sentence goes on behind a closing mark: “…,” she said.</summary>
    private bool IsAttributedBehind(int at, BlockTokens block) =>
        at + 1 < block.End && (_tokens[at + 1].Kind is TokenKind.Comma or TokenKind.Dash
            || (_tokens[at - 1].Kind == TokenKind.Comma && _tokens[at + 1].Kind == TokenKind.Word));

    /// <summary>A closing mark that nothing opened: the block's first sentence may have lost its opening mark.</summary>
    private void OpenAtBlockStart(int at, BlockTokens block, MarkClass style)
    {
        if (style == MarkClass.Single || at - block.First < 3) return;
        if (_tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Stop)
            && !(at + 1 < block.End && _tokens[at + 1].Kind == TokenKind.Comma)) return;
        for (var before = block.First; before < at; before++)
        {
            if (_tokens[before].Kind == TokenKind.QuoteMark) return;
        }

        Emit([Part(block, block.First, at + 1, opened: false, closed: true)], style, MarkRepair.Unopened);
    }

    private void Finish(int index, BlockTokens block)
    {
        if (_open.Count == 0) return;
        var opener = Outermost(index);
        var outermost = opener < 0 ? default : _open[opener];
        _open.Clear();
        if (opener < 0 || outermost.FirstToken + 1 >= block.End) return;

        if (block.Flows && _continuations.GoesOn(index, outermost.Style))
        {
            _carried = outermost.Carried
                ?? new Carried(outermost.Style, [], MarkRepair.Unspecified, IsWithinSentence(outermost, block));
            _carried.Parts.Add(Part(outermost, block, -1, block.End));
        }
        else
        {
            Emit(outermost, block, -1, block.End, MarkRepair.Unclosed);
        }
    }

    /// <summary>
    /// Index of the outermost mark that a block may leave open: a single one only if a block before opened it, or the
    /// next one opens it again; or -1.
    /// </summary>
    private int Outermost(int index)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Style != MarkClass.Single) return i;
        }

        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Token < 0 || _continuations.IsReopened(index, _open[i].Style)) return i;
        }

        return -1;
    }

    /// <summary>Whether words of the same sentence stand before a mark: She said: “…</summary>
    private bool IsWithinSentence(OpenMark open, BlockTokens block) =>
        open.FirstToken > block.First && _tokens[open.FirstToken - 1].Kind is not (TokenKind.Stop or TokenKind.QuoteMark);

    private MarkedPart Part(OpenMark open, BlockTokens block, int closing, int end) =>
        Part(block, open.FirstToken, end, opened: open.Token >= 0 || open.Reopened, closing >= 0);

    private MarkedPart Part(BlockTokens block, int first, int end, bool opened, bool closed)
    {
        var outer = new TextRange(_tokens[first].Start, _tokens[end - 1].End);
        var inner = new TextRange(
            opened ? _tokens[first].End : outer.Start, closed ? _tokens[end - 1].Start : outer.End);
        return new MarkedPart(block.Block, first, end, Trim(inner), outer);
    }

    private TextRange Trim(TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && Characters.IsBlank(_text[start])) start++;
        while (end > start && Characters.IsBlank(_text[end - 1])) end--;
        return new TextRange(start, end);
    }

    private void Emit(OpenMark open, BlockTokens block, int closing, int end, MarkRepair repair)
    {
        var last = Part(open, block, closing, end);
        Emit(open.Carried is { } carried ? [.. carried.Parts, last] : [last], open.Style, repair);
    }

    private void Emit(MarkedPart[] parts, MarkClass style, MarkRepair repair)
    {
        foreach (var part in parts)
        {
            if (!part.Inner.IsEmpty)
            {
                _spans.Add(new MarkedSpan(parts, style, repair, -1));
                return;
            }
        }
    }

    /// <summary>A mark that waits to be closed; <c>Token</c> is -1 for a quote that an earlier block opened.</summary>
    private readonly record struct OpenMark(MarkClass Style, int Token, int FirstToken, Carried? Carried, bool Reopened = false);

    /// <summary>A quote that runs on into the next block, with its parts so far, to which each block adds its own.</summary>
    private sealed record Carried(MarkClass Style, List<MarkedPart> Parts, MarkRepair Repair, bool BeganWithinSentence);
}
