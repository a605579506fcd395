using Google.Type;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Outlining;

/// <summary>The shape of a document: its blocks in text order, and what they say about the whole.</summary>
/// <param name="Blocks">Every non-blank code unit of the text lies in exactly one of them.</param>
/// <param name="Title">The headline's block, where there is one.</param>
/// <param name="Published">The date of publication that the text itself gives.</param>
internal sealed record Outline(IReadOnlyList<OutlineBlock> Blocks, OutlineBlock? Title, Date? Published);

/// <summary>A run of text that belongs together, trimmed of white space at both ends.</summary>
/// <param name="Kind">What it is to the article. A <c>HEADING</c> begins a section.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Credit">For a caption, where the name of the picture's maker stands.</param>
internal sealed record OutlineBlock(BlockKind Kind, TextRange Range, TextRange? Credit = null);
