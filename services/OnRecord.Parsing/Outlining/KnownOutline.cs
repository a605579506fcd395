using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Reading.Markup;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>The outline of a text whose blocks its markup has told.</summary>
/// <remarks>
/// Markup says little of lines that are paragraphs to it: dates, authors, credits, lines that lead elsewhere, and
/// headings where it marks none are told by their shape, as in plain text.
/// </remarks>
internal sealed class KnownOutline
{
    /// <summary>A line that leads elsewhere has fewer tokens.</summary>
    private const int LongestRelated = 60;

    private readonly Draft _draft;
    private readonly Bylines _bylines;
    private readonly List<OutlineBlock> _authors = [];

    private KnownOutline(Draft draft)
    {
        _draft = draft;
        _bylines = new Bylines(draft);
        foreach (var block in draft.Blocks)
        {
            if (block.Kind == BlockKind.Byline) _authors.Add(block);
        }
    }

    /// <summary>Makes the outline.</summary>
    public static Outline Of(string text, IReadOnlyList<KnownBlock> known, LanguagePack pack)
    {
        using var draft = Draft.OfMarkup(text, known, pack);
        var outline = new KnownOutline(draft);
        outline.MarkByShape();
        if (!draft.HoldsAny(BlockKind.Heading)) new PlainHeadings(draft).Mark();
        return new Outline(draft.Tokens, draft.Blocks, draft.Published);
    }

    private void MarkByShape()
    {
        var captions = new Captions(_draft.Tokens, _draft.Pack);
        var isBeforeText = true;
        for (var i = 0; i < _draft.Blocks.Count; i++)
        {
            var block = _draft.Blocks[i];
            if (block.Kind is BlockKind.Caption or BlockKind.Paragraph && captions.Read(block) is { } caption)
                _draft.Blocks[i] = caption;
            else if (LeadsElsewhere(block))
                _draft.Set(i, BlockKind.Other);
            else if (_draft.IsOpen(i) && (IsAuthorAgain(block) || (isBeforeText && IsMarkedByline(i))))
                _draft.Set(i, BlockKind.Byline);
            else if (_draft.IsOpen(i) && _draft.Shapes[i].EndsSentence)
                isBeforeText = false;
        }
    }

    private bool IsMarkedByline(int index) => _draft.Begins(Role.BylineMarker, index) && _bylines.Is(index);

    // Below the text stands who wrote it, as the page's metadata has it.
    private bool IsAuthorAgain(OutlineBlock block) =>
        _authors.Exists(author => author.Range.Length == block.Range.Length
            && author.Range.Of(_draft.Text).Equals(block.Range.Of(_draft.Text), StringComparison.OrdinalIgnoreCase));

    private bool LeadsElsewhere(OutlineBlock block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading
            && block.TokenCount < LongestRelated
        && _draft.Pack.Match(Role.RelatedMarker, _draft.Phrase(block.FirstToken, block.EndToken)) > 0;
}
