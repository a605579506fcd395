namespace OnRecord.Query.Words;

/// <summary>A word of a text as search sees it, and where it stands.</summary>
/// <param name="Text">Lower-case letters and digits without marks; never empty.</param>
/// <param name="Start">Its first UTF-8 byte in the text.</param>
/// <param name="End">The byte after its last one, marks included.</param>
internal readonly record struct FoldedWord(string Text, int Start, int End);
