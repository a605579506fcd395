namespace OnRecord.Console.Evaluation;

/// <summary>
/// Says how far a figure would move with other articles of the same kind: the percentile bootstrap, by article.
/// </summary>
/// <remarks>Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.</remarks>
internal static class Bootstrap
{
    /// <summary>The 95 % interval of each figure.</summary>
    /// <param name="articles">The counts of each article.</param>
    /// <param name="samples">How many times as many articles are drawn, with repeats.</param>
    /// <param name="seed">Decides the draws, so that they can be repeated.</param>
    public static IReadOnlyDictionary<string, (double Low, double High)> Intervals(
        IReadOnlyList<Counts> articles, int samples, int seed)
    {
        var random = new Random(seed);
        var values = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var sample = 0; sample < samples; sample++)
        {
            var total = new Counts();
            for (var i = 0; i < articles.Count; i++) total.Add(articles[random.Next(articles.Count)]);
            foreach (var figure in Figures.Of(total))
            {
                if (!values.TryGetValue(figure.Name, out var list)) values[figure.Name] = list = [];
                list.Add(figure.Value);
            }
        }

        return values.ToDictionary(pair => pair.Key, pair => Middle(pair.Value), StringComparer.Ordinal);
    }

    private static (double Low, double High) Middle(List<double> values)
    {
        values.Sort();
        return (values[(int)(0.025 * (values.Count - 1))], values[(int)Math.Round(0.975 * (values.Count - 1))]);
    }
}
