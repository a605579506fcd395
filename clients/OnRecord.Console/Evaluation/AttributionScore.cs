namespace OnRecord.Console.Evaluation;

/// <summary>
/// Counts how all reported statements, in marks or not, agree with an annotated article, token by token.
/// </summary>
/// <remarks>The measures are those of Pareti, "Attribution: A Computational Approach" (2015), and of Citron.</remarks>
internal static class AttributionScore
{
    /// <summary>Counts an article that has its attributions annotated.</summary>
    public static void Count(
        Counts counts, IReadOnlyList<Attribution> gold, WordGrid grid, IReadOnlyList<ScoredQuote> quotes)
    {
        List<Tokenised> wanted = [.. gold.Select(attribution => Tokenised.Of(attribution, grid))];
        List<Tokenised> found = [.. Group(quotes).Select(attribution => Tokenised.Of(attribution, grid))];
        Exact(counts, "cue", found.FindAll(a => a.Cue is not null), wanted.FindAll(a => a.Cue is not null),
            (a, b) => a.Cue == b.Cue);
        Exact(counts, "source", found, wanted, (a, b) => TouchingCues(a, b) && a.Source.SequenceEqual(b.Source));
        Exact(counts, "content", found, wanted, (a, b) => TouchingCues(a, b) && a.Content.SequenceEqual(b.Content));
        Overlap(counts, "cue", found, wanted, a => a.Cue is { } cue ? [cue] : []);
        Overlap(counts, "source", found, wanted, a => a.Source);
        Overlap(counts, "content", found, wanted, a => a.Content);
    }

    /// <summary>One attribution for the parts of a quote, and for the quotes that one cue reports.</summary>
    private static IEnumerable<Attribution> Group(IReadOnlyList<ScoredQuote> quotes)
    {
        foreach (var same in quotes.Where(quote => quote.Quote.Kind != V1.QuoteKind.Term).GroupBy(quote => quote.Index))
        {
            yield return new Attribution(
                same.Select(quote => quote.Cue).FirstOrDefault(cue => cue is not null),
                [.. same.Where(quote => quote.Mention is not null).Select(quote => quote.Mention!.Value).Distinct()],
                [.. same.SelectMany(quote => quote.Content).Distinct()], null);
        }
    }

    private static bool TouchingCues(Tokenised a, Tokenised b) =>
        a.Cue is { } x && b.Cue is { } y && x.Start <= y.End && x.End > y.Start;

    private static void Exact(
        Counts counts, string part, List<Tokenised> found, List<Tokenised> wanted,
        Func<Tokenised, Tokenised, bool> isSame)
    {
        var right = found.Count(a => wanted.Exists(b => isSame(a, b)));
        var missed = wanted.Count(b => !found.Exists(a => isSame(a, b)));
        counts.Add(part + ".exact", right, found.Count - right, missed);
    }

    private static void Overlap(
        Counts counts, string part, List<Tokenised> found, List<Tokenised> wanted,
        Func<Tokenised, IReadOnlyList<Range>> of)
    {
        List<HashSet<int>> a = [.. found.Select(attribution => Indexes(of(attribution)))];
        List<HashSet<int>> b = [.. wanted.Select(attribution => Indexes(of(attribution)))];
        var (allFound, allWanted) = (a.SelectMany(tokens => tokens).ToHashSet(),
            b.SelectMany(tokens => tokens).ToHashSet());
        counts.Add(part + ".found", a.Sum(tokens => tokens.Count));
        counts.Add(part + ".found-right", a.Sum(tokens => tokens.Count(allWanted.Contains)));
        counts.Add(part + ".wanted", b.Sum(tokens => tokens.Count));
        counts.Add(part + ".wanted-found", b.Sum(tokens => tokens.Count(allFound.Contains)));
    }

    private static HashSet<int> Indexes(IReadOnlyList<Range> ranges) =>
        [.. ranges.SelectMany(range => Enumerable.Range(range.Start, range.End - range.Start))];

    /// <summary>An attribution in tokens instead of characters.</summary>
    private sealed record Tokenised(Range? Cue, IReadOnlyList<Range> Source, IReadOnlyList<Range> Content)
    {
        public static Tokenised Of(Attribution attribution, WordGrid grid) => new(
            attribution.Cue is { } cue && grid.TokenRanges([cue]) is [var tokens, ..] ? tokens : null,
            grid.TokenRanges(attribution.Source), grid.TokenRanges(attribution.Content));
    }
}
