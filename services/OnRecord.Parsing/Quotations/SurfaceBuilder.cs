using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Makes the surfaces of a text: one a block, and one for the inside of each part that holds another span.</summary>
internal static class SurfaceBuilder
{
    /// <summary>Makes all surfaces of a text.</summary>
    /// <returns>Those of the blocks, by block, then those of the insides, by span.</returns>
    public static List<Surface> Build(
        string text, LanguagePack pack, TokenList tokens, IReadOnlyList<BlockTokens> blocks,
            List<MarkedSpan> spans)
    {
        var names = new MarkedNames(pack);
        var outermost = new List<(int, MarkedPart)>[blocks.Count];
        var within = new SortedDictionary<int, List<(int Span, MarkedPart Part)>>();
        for (var i = 0; i < spans.Count; i++)
        {
            foreach (var part in spans[i].Parts)
            {
                if (spans[i].Parent < 0) (outermost[part.Block] ??= []).Add((i, part));
                else if (within.TryGetValue(spans[i].Parent, out var siblings)) siblings.Add((i, part));
                else within[spans[i].Parent] = [(i, part)];
            }
        }

        var sentences = new SentenceCutter(text);
        var surfaces = new List<Surface>(blocks.Count + within.Count);
        foreach (var block in blocks)
            surfaces.Add(Surface.Of(text, tokens, block.Block, block.First, block.End, outermost[block.Block] ?? [],
                names, -1, surfaces.Count, sentences));
        foreach (var (holder, children) in within)
        {
            foreach (var part in spans[holder].Parts)
            {
                var held = children.FindAll(child => part.Outer.Contains(child.Part.Outer));
                if (held.Count > 0)
                    surfaces.Add(Surface.Of(text, tokens, part.Block, First(tokens, part), End(tokens, part), held,
                        names, holder, surfaces.Count, sentences));
            }
        }

        return surfaces;
    }

    private static int First(TokenList tokens, MarkedPart part) =>
        tokens[part.FirstToken].Start < part.Inner.Start ? part.FirstToken + 1 : part.FirstToken;

    private static int End(TokenList tokens, MarkedPart part) =>
        tokens[part.EndToken - 1].End > part.Inner.End ? part.EndToken - 1 : part.EndToken;
}
