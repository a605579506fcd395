using OnRecord.V1;

namespace OnRecord.Parsing.Reading.Markup;

/// <summary>A block whose kind the markup of the source has told.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Range">Where it stands in the extracted text.</param>
internal readonly record struct KnownBlock(BlockKind Kind, TextRange Range);
