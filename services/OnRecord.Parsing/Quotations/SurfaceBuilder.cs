using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>
/// Makes the surfaces of a text: one a block, and one for the inside of each part that holds another span.
/// </summary>
internal sealed class SurfaceBuilder
{
    private readonly string _text;
    private readonly TokenList _tokens;
    private readonly SurfaceStore _store;
    private readonly MarkedNames _names;
    private readonly SentenceCutter _sentences;

    private SurfaceBuilder(string text, LanguagePack pack, SurfaceStore store)
    {
        (_text, _tokens, _store) = (text, store.Tokens, store);
        _names = new MarkedNames(pack);
        _sentences = new SentenceCutter(text, pack);
    }

    /// <summary>Makes all surfaces of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pack">What is known about its language.</param>
    /// <param name="store">
    /// Receives the surfaces and what they are made of: those of the blocks, by block, then those of the insides, by span.
    /// </param>
    /// <param name="blocks">The blocks of the text.</param>
    /// <param name="spans">Its marked spans.</param>
    public static void Build(
        string text, LanguagePack pack, SurfaceStore store, LentList<BlockTokens> blocks, List<MarkedSpan> spans)
    {
        var builder = new SurfaceBuilder(text, pack, store);
        using var parts = new LentList<FoldedPart>(spans.Count + 1);
        AddParts(spans, -1, 0, spans.Count, parts);
        var next = 0;
        foreach (var block in blocks)
        {
            var first = next;
            while (next < parts.Count && parts[next].Part.Block == block.Block) next++;
            builder.Add(block.Block, block.First, block.End, parts.Slice(first, next), -1);
        }

        builder.AddInsides(spans);
    }

    /// <summary>Adds the parts of all spans that a span holds directly, in text order.</summary>
    private static void AddParts(List<MarkedSpan> spans, int holder, int first, int end, LentList<FoldedPart> parts)
    {
        for (var i = first; i < end; i++)
        {
            if (spans[i].Parent != holder) continue;
            foreach (var part in spans[i].Parts) parts.Add(new FoldedPart(i, part));
        }
    }

    private void AddInsides(List<MarkedSpan> spans)
    {
        for (var holder = 0; holder + 1 < spans.Count; holder++)
        {
            // The spans that it holds, however deeply, follow it
            if (spans[holder + 1].Parent != holder) continue;
            var end = holder + 1;
            while (end < spans.Count && spans[end].Parent >= holder) end++;
            using var held = new LentList<FoldedPart>(end - holder);
            AddParts(spans, holder, holder + 1, end, held);
            AddInside(holder, spans[holder].Parts, held);
        }
    }

    /// <summary>Adds the insides of those parts of a span that hold others; both are in text order.</summary>
    private void AddInside(int holder, MarkedPart[] parts, LentList<FoldedPart> held)
    {
        var next = 0;
        foreach (var part in parts)
        {
            while (next < held.Count && held[next].Part.Outer.Start < part.Outer.Start) next++;
            var first = next;
            while (next < held.Count && part.Outer.Contains(held[next].Part.Outer)) next++;
            if (next > first) Add(part.Block, First(part), End(part), held.Slice(first, next), holder);
        }
    }

    private int First(MarkedPart part) =>
        _tokens[part.FirstToken].Start < part.Inner.Start ? part.FirstToken + 1 : part.FirstToken;

    private int End(MarkedPart part) =>
        _tokens[part.EndToken - 1].End > part.Inner.End ? part.EndToken - 1 : part.EndToken;

    /// <summary>Adds the surface of a run of tokens.</summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    /// <param name="parts">The marked spans to fold, in text order, none within another.</param>
    /// <param name="holder">Index of the marked span whose inside this is, or -1.</param>
    private void Add(int block, int first, int end, ReadOnlySpan<FoldedPart> parts, int holder)
    {
        var (sentences, held) = (_store.Sentences.Count, _store.Held.Count);
        var tokens = parts.IsEmpty ? (first, end) : Fold(first, end, parts);
        _sentences.Cut(_tokens.Run(tokens.Item1, tokens.Item2), _store.Sentences);
        _store.Surfaces.Add(new Surface(_store, tokens, (sentences, _store.Sentences.Count), (held, _store.Held.Count))
        {
            Block = block,
            Holder = holder,
            Index = _store.Surfaces.Count,
        });
    }

    /// <summary>Adds the tokens of a surface, with one for each marked span.</summary>
    private (int First, int End) Fold(int first, int end, ReadOnlySpan<FoldedPart> parts)
    {
        var (start, next) = (_tokens.Count, 0);
        for (var at = first; at < end;)
        {
            if (next == parts.Length || parts[next].Part.FirstToken != at)
            {
                _tokens.Add(_tokens[at++]);
                continue;
            }

            var (span, part) = parts[next++];
            _store.Held.Add(new HeldSpan(_tokens.Count - start, span));
            var before = _tokens.Count > start ? _tokens[_tokens.Count - 1] : default;
            var earlier = _tokens.Count > start + 1 ? _tokens[_tokens.Count - 2] : default;
            _tokens.Add(Folded(part, earlier, before, part.EndToken < end ? _tokens[part.EndToken] : default));
            at = part.EndToken;
        }

        return (start, _tokens.Count);
    }

    /// <summary>The token that stands for a marked span between two others.</summary>
    private Token Folded(MarkedPart part, Token earlier, Token before, Token after)
    {
        var (start, end) = (part.Outer.Start, part.Outer.End);
        if (_names.IsName(_tokens, part, earlier, before, after))
            return new Token(start, end, 0, TokenKind.Word, TokenShape.Capitalised);
        var last = part.Inner.End - 1;
        while (last > part.Inner.Start && QuoteGlyphs.Length(_text, last, last + 1) > 0) last--;
        var endsInMark = part.Inner.Length > 0 && IsEndMark(_text[last]);
        return new Token(start, end, 0, TokenKind.Quotation, endsInMark ? TokenShape.EndsInMark : TokenShape.None);
    }

    private static bool IsEndMark(char c) => c is ',' or '.' or '!' or '?' or '…';

    /// <summary>A part of a marked span that a surface shows as one thing.</summary>
    private readonly record struct FoldedPart(int Span, MarkedPart Part);
}
