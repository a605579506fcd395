using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>What the parser's documents give against annotated articles.</summary>
internal sealed class EvaluationRun
{
    private readonly List<Counts> _articles = [];
    private readonly List<RuleScore.Outcome> _outcomes = [];

    /// <summary>What each article gave.</summary>
    public IReadOnlyList<Counts> Articles => _articles;

    /// <summary>The outcome of every quote that the annotations speak of.</summary>
    public IReadOnlyList<RuleScore.Outcome> Outcomes => _outcomes;

    /// <summary>How many quotes in marks the annotators saw, and how many statements without.</summary>
    public (int Direct, int Indirect, int NonSpeech) Wanted { get; private set; }

    /// <summary>The counts of all articles together.</summary>
    public Counts Total
    {
        get
        {
            var total = new Counts();
            foreach (var article in _articles) total.Add(article);
            return total;
        }
    }

    /// <summary>Holds a parsed document against its annotated article.</summary>
    public void Add(GoldArticle gold, Document document)
    {
        var counts = new Counts();
        var grid = new WordGrid(gold.Text);
        var quotes = ScoredQuote.Of(document);
        var found = DirectScore.Count(counts, gold, grid, quotes);
        if (gold.Attributions is { } attributions) AttributionScore.Count(counts, attributions, grid, quotes);
        if (gold.Blocks is { } blocks) BlockScore.Count(counts, blocks, document);
        _articles.Add(counts);
        _outcomes.AddRange(RuleScore.Judge(gold, grid, quotes, found));
        var indirect = gold.Attributions?.Count(attribution => attribution.Kind is "indirect") ?? 0;
        Wanted = (Wanted.Direct + gold.Direct.Count, Wanted.Indirect + indirect,
            Wanted.NonSpeech + gold.NonSpeech.Count);
    }
}
