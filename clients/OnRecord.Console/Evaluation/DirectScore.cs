namespace OnRecord.Console.Evaluation;

/// <summary>Counts how the quotes in marks, and their speakers, agree with an annotated article.</summary>
internal static class DirectScore
{
    /// <summary>Counts an article.</summary>
    /// <returns>For each annotated quote the parts that were found for it; null where it was missed.</returns>
    public static IReadOnlyList<List<ScoredQuote>?> Count(
        Counts counts, GoldArticle gold, WordGrid grid, IReadOnlyList<ScoredQuote> quotes)
    {
        List<ScoredQuote> marked = [.. quotes.Where(quote => quote.IsDirect)];
        var found = Match(gold, grid, marked);
        var used = new HashSet<ScoredQuote>(found.SelectMany(parts => parts ?? []), ReferenceEqualityComparer.Instance);
        var ignored = Ignored(gold, grid);
        var dropped = new HashSet<ScoredQuote>(ReferenceEqualityComparer.Instance);
        foreach (var quote in marked.Where(quote => !used.Contains(quote)))
        {
            var words = grid.Words(quote.Span);
            if (words.Count == 0 || 2 * words.Count(ignored.Contains) >= words.Count) dropped.Add(quote);
        }

        var hits = found.Count(parts => parts is not null);
        var all = hits + marked.Count - used.Count - dropped.Count;
        counts.Add("direct.exact", hits, all - hits, gold.Direct.Count - hits);
        var goldWords = gold.Direct.SelectMany(quote => grid.Words(quote.Span)).ToHashSet();
        var foundWords = marked.Where(quote => !dropped.Contains(quote)).SelectMany(quote => grid.Words(quote.Span))
            .ToHashSet();
        foundWords.ExceptWith(ignored);
        var shared = goldWords.Count(foundWords.Contains);
        counts.Add("direct.overlap", shared, foundWords.Count - shared, goldWords.Count - shared);
        CountSpeech(counts, gold, grid, marked, found);
        CountSpeakers(counts, gold, grid, found, all);
        return found;
    }

    /// <summary>
    /// Finds for each annotated quote the part with the same words, or one part for each of its segments.
    /// </summary>
    private static List<ScoredQuote>?[] Match(GoldArticle gold, WordGrid grid, List<ScoredQuote> marked)
    {
        var free = new Dictionary<Range, Queue<ScoredQuote>>();
        foreach (var quote in marked)
        {
            var key = grid.Trim(quote.Span);
            if (!free.TryGetValue(key, out var same)) free[key] = same = new Queue<ScoredQuote>();
            same.Enqueue(quote);
        }

        ScoredQuote? Take(Range key) => free.TryGetValue(key, out var same) && same.TryDequeue(out var quote)
            ? quote : null;
        var found = new List<ScoredQuote>?[gold.Direct.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (Take(grid.Trim(gold.Direct[i].Span)) is { } whole) found[i] = [whole];
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not null || gold.Direct[i].Segments.Count < 2) continue;
            List<Range> keys = [.. gold.Direct[i].Segments.Select(grid.Trim).Where(range => range.Start < range.End)];
            if (keys.Count > 0 && keys.TrueForAll(key => free.TryGetValue(key, out var same) && same.Count > 0))
                found[i] = [.. keys.Select(key => Take(key)!)];
        }

        return found;
    }

    private static HashSet<int> Ignored(GoldArticle gold, WordGrid grid)
    {
        var ignored = gold.Ignored.SelectMany(grid.Words).ToHashSet();
        foreach (var quote in gold.Direct) ignored.ExceptWith(grid.Words(quote.Span));
        return ignored;
    }

    private static void CountSpeech(
        Counts counts, GoldArticle gold, WordGrid grid, List<ScoredQuote> marked, List<ScoredQuote>?[] found)
    {
        List<HashSet<int>> said = [.. marked.Select(quote => grid.Words(quote.Span))];
        bool IsSaid(Range span)
        {
            var words = grid.Words(span);
            return said.Exists(other =>
            {
                var shared = words.Count(other.Contains);
                return shared > 0 && 2 * shared >= words.Count + other.Count - shared;
            });
        }

        var speech = gold.Direct.Where((quote, i) => found[i] is not null || IsSaid(quote.Span)).Count();
        var wronglySpeech = gold.NonSpeech.Count(IsSaid);
        counts.Add("speech", speech, wronglySpeech, gold.Direct.Count - speech);
        counts.Add("non-speech", gold.NonSpeech.Count - wronglySpeech, gold.Direct.Count - speech, wronglySpeech);
        counts.Add("marked.right", speech + gold.NonSpeech.Count - wronglySpeech);
        counts.Add("marked.all", gold.Direct.Count + gold.NonSpeech.Count);
    }

    private static void CountSpeakers(
        Counts counts, GoldArticle gold, WordGrid grid, List<ScoredQuote>?[] found, int all)
    {
        var (right, rightMentions) = (0, 0);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] is not [var quote, ..]) continue;
            var verdict = SpeakerVerdict.Of(gold.Direct[i], grid, quote);
            if (gold.Direct[i].SpeakerMentions.Count > 0)
            {
                counts.Add("mention.all", 1);
                counts.Add("mention.right", verdict.IsMentionRight);
            }

            counts.Add("speaker.all", 1);
            counts.Add("speaker.right", verdict.IsRight);
            if (verdict.IsRight) right++;
            if (verdict.IsMentionRight) rightMentions++;
        }

        counts.Add("attributed", right, all - right, gold.Direct.Count - right);
        counts.Add("attributed-mention", rightMentions, all - rightMentions, gold.Direct.Count - rightMentions);
    }
}
