using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>A mark that waits to be closed.</summary>
/// <param name="Style">Its class.</param>
/// <param name="Token">Index of the mark; -1 for a quote that an earlier block opened.</param>
/// <param name="FirstToken">Index of the first token of its quote in the block.</param>
/// <param name="Carried">The quote so far, where an earlier block opened it.</param>
/// <param name="Reopened">Whether the block opens a carried quote's mark again.</param>
/// <param name="HoldsStray">Whether a mark within it was taken for a slip.</param>
internal readonly record struct OpenMark(
    MarkClass Style, int Token, int FirstToken, CarriedQuote? Carried, bool Reopened = false,
    bool HoldsStray = false);
