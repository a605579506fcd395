using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Quotations;

/// <summary>Writes down the spans of marks that are paired.</summary>
/// <param name="text">The text.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class SpanList(string text, TokenList tokens)
{
    private readonly List<MarkedSpan> _spans = [];

    /// <summary>The part of a quote that a block holds.</summary>
    /// <param name="open">Its opening mark.</param>
    /// <param name="block">The block.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="closed">Whether its last token is its closing mark.</param>
    public MarkedPart Part(OpenMark open, BlockTokens block, int end, bool closed) =>
        Part(block, (open.FirstToken, end), opened: open.Token >= 0 || open.Reopened, closed);

    /// <summary>The part of a quote that a block holds.</summary>
    /// <param name="block">The block.</param>
    /// <param name="range">Its tokens.</param>
    /// <param name="opened">Whether the first of them is its opening mark.</param>
    /// <param name="closed">Whether the last of them is its closing mark.</param>
    public MarkedPart Part(BlockTokens block, (int First, int End) range, bool opened, bool closed)
    {
        var (first, last) = (tokens[range.First], tokens[range.End - 1]);
        var outer = new TextRange(first.Start, last.End);
        var inner = new TextRange(opened ? first.End : outer.Start, closed ? last.Start : outer.End);
        return new MarkedPart(block.Block, range.First, range.End, Trim(inner), outer);
    }

    /// <summary>Writes down a quote that ends in a block.</summary>
    /// <param name="open">Its opening mark.</param>
    /// <param name="block">The block.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="closed">Whether its last token is its closing mark.</param>
    /// <param name="repair">What had to be assumed about its marks.</param>
    public void Add(OpenMark open, BlockTokens block, int end, bool closed, MarkRepair repair)
    {
        var last = Part(open, block, end, closed);
        Add(open.Carried is { } carried ? [.. carried.Parts, last] : [last], open.Style, repair);
    }

    /// <summary>Writes down a quote, unless it has no words.</summary>
    public void Add(MarkedPart[] parts, MarkClass style, MarkRepair repair)
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

    /// <summary>Orders the spans and tells each which one holds it.</summary>
    public List<MarkedSpan> Nest()
    {
        _spans.Sort(static (a, b) =>
        {
            var (x, y) = (a.Parts[0].Outer, b.Parts[0].Outer);
            return x.Start != y.Start
                ? x.Start.CompareTo(y.Start)
                : b.Parts[^1].Outer.End.CompareTo(a.Parts[^1].Outer.End);
        });
        for (var i = 1; i < _spans.Count; i++)
        {
            var holder = i - 1;
            while (holder >= 0 && _spans[holder].Parts[^1].Outer.End <= _spans[i].Parts[0].Outer.Start)
                holder = _spans[holder].Parent;
            if (holder >= 0) _spans[i] = _spans[i] with { Parent = holder };
        }

        return _spans;
    }

    private TextRange Trim(TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && Characters.IsBlank(text[start])) start++;
        while (end > start && Characters.IsBlank(text[end - 1])) end--;
        return new TextRange(start, end);
    }
}
