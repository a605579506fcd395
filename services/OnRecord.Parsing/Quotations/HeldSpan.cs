namespace OnRecord.Parsing.Quotations;

/// <summary>A token of a surface that stands for a marked span.</summary>
/// <param name="Token">Index of the token in its surface.</param>
/// <param name="Span">Index of the span.</param>
internal readonly record struct HeldSpan(int Token, int Span);
