using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.Parsing.Reading.Markup;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>The outline of a text whose blocks its markup has told: only credits, and lines that lead elsewhere, are looked for.</summary>
internal static class KnownOutline
{
    /// <summary>Makes the outline.</summary>
    public static Outline Of(SourceText text, IReadOnlyList<KnownBlock> known, LanguagePack pack)
    {
        var tokens = TokenList.For(text.Text);
        var blocks = new List<OutlineBlock>(known.Count);
        foreach (var (kind, range) in known)
        {
            var first = tokens.Count;
            pack.Tokenizer.Tokenize(text.Text, range, tokens);
            blocks.Add(new OutlineBlock(kind, range, first, tokens.Count));
        }

        var captions = new Captions(tokens, pack);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind is BlockKind.Caption or BlockKind.Paragraph && captions.Read(blocks[i]) is { } caption) blocks[i] = caption;
            else if (blocks[i].Kind is BlockKind.Paragraph or BlockKind.ListItem && LeadsElsewhere(blocks[i], tokens, pack))
                blocks[i] = blocks[i] with { Kind = BlockKind.Other };
        }

        return new Outline(tokens, blocks, null);
    }

    private static bool LeadsElsewhere(OutlineBlock block, TokenList tokens, LanguagePack pack) =>
        block.TokenCount < 60
        && pack.Match(Role.RelatedMarker, tokens.Slice(block.FirstToken, Math.Min(block.EndToken, block.FirstToken + 8))) > 0;
}
