namespace OnRecord.Parsing.Quotations;

/// <summary>Which tokens of a text belong to a block.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Flows">
/// Whether it is part of the article's running text, so that a quote may run through it into the next.
/// </param>
internal readonly record struct BlockTokens(int Block, int First, int End, bool Flows);
