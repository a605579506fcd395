using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>Cuts the context of quotes: the block in which each starts.</summary>
/// <remarks>
/// A block that is far longer than a paragraph would be kept once for each of its quotes. All contexts of a document
/// together stay within a budget that grows with its text; past that, a quote keeps what stands around its start.
/// </remarks>
internal sealed class Contexts(Utf8Text text, int quoteCount)
{
    private const int LeastBudget = 1 << 20;
    private const int BudgetPerTextByte = 8;
    private const int LeastContext = 256;

    private readonly int _longest = (int)Math.Max(
        LeastContext, Math.Max(LeastBudget, (long)text.Length * BudgetPerTextByte) / Math.Max(quoteCount, 1));

    /// <summary>The bytes that a quote is shown in.</summary>
    public (int Start, int End) Around(Quote quote, Block block)
    {
        var (start, end) = (block.Span.Start, block.Span.End);
        if (end - start <= _longest) return (start, end);

        // A quarter before the quote, the rest for its words.
        start = text.NextBoundary(Math.Max(start, quote.Parts[0].Start - (_longest / 4)));
        return (start, text.NextBoundary(Math.Min(end, start + _longest)));
    }
}
