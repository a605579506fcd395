using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>
/// Judges every quote that was found, so that rules, kinds and stated confidences can be held against the outcome.
/// </summary>
internal static class RuleScore
{
    /// <summary>The outcome of one quote.</summary>
    /// <param name="Rule">The rule that found it.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Confidence">The share of such quotes that the parser states to be right.</param>
    /// <param name="IsRight">Whether it is.</param>
    public readonly record struct Outcome(string Rule, QuoteKind Kind, double Confidence, bool IsRight);

    /// <summary>Judges the quotes of an article; those that the annotations are silent about are left out.</summary>
    /// <param name="gold">The annotated article.</param>
    /// <param name="grid">Its words.</param>
    /// <param name="quotes">What was found.</param>
    /// <param name="found">For each annotated quote the parts that were found for it, or null.</param>
    public static IEnumerable<Outcome> Judge(
        GoldArticle gold, WordGrid grid, IReadOnlyList<ScoredQuote> quotes, IReadOnlyList<List<ScoredQuote>?> found)
    {
        var wanted = new Dictionary<int, GoldQuote>();
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var part in found[i] ?? []) wanted.TryAdd(part.Index, gold.Direct[i]);
        }

        var direct = gold.Direct.Select(quote => grid.Trim(quote.Span)).ToHashSet();
        var silent = gold.NonSpeech.Select(grid.Trim).ToHashSet();
        foreach (var quote in quotes.DistinctBy(quote => quote.Index))
        {
            if (Verdict(quote) is { } isRight)
                yield return new Outcome(quote.Quote.Rule, quote.Quote.Kind, quote.Quote.Confidence, isRight);
        }

        bool? Verdict(ScoredQuote quote)
        {
            var key = grid.Trim(quote.Span);
            if (quote.Quote.Kind == QuoteKind.Indirect)
                return gold.Attributions is { } all ? all.Any(one => IsSame(one, quote)) : null;
            if (quote.Quote.Kind == QuoteKind.Term)
                return silent.Contains(key) ? true : direct.Contains(key) ? false : null;
            if (wanted.TryGetValue(quote.Index, out var annotated))
                return SpeakerVerdict.Of(annotated, grid, quote).IsRight;
            return silent.Contains(key) ? false : null;
        }

        bool IsSame(Attribution one, ScoredQuote quote) =>
            one.Content.Any(range => Touches(range, quote.Span))
            && (one.Source.Count == 0
                || (quote.Mention is { } mention && one.Source.Any(range => Touches(range, mention))));
    }

    private static bool Touches(Range a, Range b) => Math.Max(a.Start, b.Start) < Math.Min(a.End, b.End);
}
