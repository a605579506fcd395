using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>What the kinds of blocks mean for the search for quotes.</summary>
internal static class BlockKinds
{
    /// <summary>
    /// Whether a quote may run from or into the block: captions and links stand beside the running text.
    /// </summary>
    public static bool IsRunningText(this OutlineBlock block) =>
        block.Kind is BlockKind.Lead or BlockKind.Paragraph or BlockKind.ListItem;

    /// <summary>
    /// Whether statements without marks are looked for in the block: in captions, and in links to other articles, too,
    /// which nothing but their place tells from the text.
    /// </summary>
    public static bool Reports(this OutlineBlock block) =>
        block.Kind is BlockKind.Title or BlockKind.Lead or BlockKind.Paragraph or BlockKind.ListItem
            or BlockKind.Heading or BlockKind.Caption or BlockKind.Other;
}
