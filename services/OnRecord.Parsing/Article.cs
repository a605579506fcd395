using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Outlining;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing;

/// <summary>A document as the rooms after the outline see it.</summary>
/// <param name="Text">The text that all ranges refer to.</param>
/// <param name="Pack">What is known about its language.</param>
/// <param name="Blocks">Its blocks in text order.</param>
/// <param name="Tokens">Its words and marks.</param>
/// <param name="Spans">Its marked spans.</param>
/// <param name="Store">Its surfaces.</param>
internal sealed record Article(
    string Text,
    LanguagePack Pack,
    LentList<OutlineBlock> Blocks,
    TokenList Tokens,
    List<MarkedSpan> Spans,
    SurfaceStore Store) : IDisposable
{
    /// <inheritdoc cref="SurfaceStore.Surfaces"/>
    public List<Surface> Surfaces => Store.Surfaces;

    /// <summary>Pairs the marks of an outlined text.</summary>
    public static Article Of(string text, LanguagePack pack, Outline outline)
    {
        var blocks = outline.Blocks;
        using var blockTokens = new LentList<BlockTokens>(blocks.Count);
        foreach (ref readonly var block in blocks)
        {
            var (first, end, flows) = (block.FirstToken, block.EndToken, block.IsRunningText());
            blockTokens.Add(new BlockTokens(blockTokens.Count, first, end, flows));
        }

        var spans = MarkPairing.Pair(text, outline.Tokens, blockTokens);
        var store = new SurfaceStore(text, pack, outline.Tokens, blocks.Count, spans.Count);
        SurfaceBuilder.Build(text, pack, store, blockTokens, spans);
        return new Article(text, pack, blocks, outline.Tokens, spans, store);
    }

    /// <summary>Gives lent memory back; the surfaces are not to be read afterwards.</summary>
    public void Dispose() => Store.Dispose();
}
