using OnRecord.V1;

namespace OnRecord.Query.Archive.Preparing;

/// <summary>Cuts what is kept around the words of quotes: the block in which each starts, and its clause.</summary>
/// <remarks>
/// All contexts of a document together stay within its budget, and so do all clauses; past that, a quote keeps what
/// stands around its start.
/// </remarks>
internal sealed class Contexts(Utf8Text text, IReadOnlyCollection<Quote> quotes)
{
    private const int LeastContext = 256;

    private readonly int _longestContext = Math.Max(LeastContext, TextBudget.Share(text.Length, quotes.Count));
    private readonly int _longestClause = TextBudget.Share(text.Length, quotes.Select(quote => quote.Clause));

    /// <summary>The bytes that a quote is shown in.</summary>
    public (int Start, int End) Around(Quote quote, Block block) => Cut(block.Span, quote, _longestContext);

    /// <summary>The bytes of its clause that a quote is found by.</summary>
    public (int Start, int End) Within(Span clause, Quote quote) => Cut(clause, quote, _longestClause);

    private (int Start, int End) Cut(Span span, Quote quote, int longest)
    {
        var (start, end) = (span.Start, span.End);
        if (end - start <= longest) return (start, end);

        // A quarter before the quote, the rest for its words. A clause need not hold the quote's start.
        start = text.NextBoundary(Math.Clamp(quote.Parts[0].Start - (longest / 4), start, end - longest));
        return (start, text.NextBoundary(Math.Min(end, start + longest)));
    }
}
