using OnRecord.V1;

namespace OnRecord.Console.Evaluation;

/// <summary>Sums up the outcomes of single quotes by rule, by kind and by stated confidence.</summary>
internal static class Tables
{
    /// <summary>How the quotes of one rule or kind turned out.</summary>
    /// <param name="Name">The rule or kind.</param>
    /// <param name="Found">How many quotes it found that the annotations speak of.</param>
    /// <param name="Right">How many of them are right.</param>
    /// <param name="Share">The share of all annotated quotes of their sort that the right ones are.</param>
    public readonly record struct Row(string Name, int Found, int Right, double Share)
    {
        /// <summary>The share of the found ones that are right.</summary>
        public double Precision => Found == 0 ? 0 : (double)Right / Found;
    }

    /// <summary>How the quotes of one tenth of confidence turned out.</summary>
    /// <param name="From">Where the tenth begins, from 0 to 0.9.</param>
    /// <param name="Found">How many quotes it holds.</param>
    /// <param name="Stated">Their mean confidence.</param>
    /// <param name="Right">The share of them that is right.</param>
    public readonly record struct Tenth(double From, int Found, double Stated, double Right);

    /// <summary>The outcomes by rule, the most frequent first.</summary>
    public static IReadOnlyList<Row> ByRule(EvaluationRun evaluation) =>
        By(evaluation, outcome => outcome.Kind == QuoteKind.Term ? "(no speech)" : outcome.Rule);

    /// <summary>The outcomes by kind, the most frequent first.</summary>
    public static IReadOnlyList<Row> ByKind(EvaluationRun evaluation) =>
        By(evaluation, outcome => outcome.Kind.ToString().ToLowerInvariant());

    /// <summary>The outcomes by tenths of stated confidence.</summary>
    public static IReadOnlyList<Tenth> Reliability(EvaluationRun evaluation) =>
    [
        .. evaluation.Outcomes.GroupBy(outcome => Math.Min(9, (int)(outcome.Confidence * 10 + 1e-9)))
            .OrderBy(tenth => tenth.Key)
            .Select(tenth => new Tenth(
                tenth.Key / 10.0, tenth.Count(), tenth.Average(outcome => outcome.Confidence),
                tenth.Average(outcome => outcome.IsRight ? 1.0 : 0.0))),
    ];

    private static List<Row> By(EvaluationRun evaluation, Func<RuleScore.Outcome, string> name) =>
    [
        .. evaluation.Outcomes.GroupBy(name).Select(group =>
        {
            var right = group.Count(outcome => outcome.IsRight);
            var all = group.First().Kind switch
            {
                QuoteKind.Indirect => evaluation.Wanted.Indirect,
                QuoteKind.Term => evaluation.Wanted.NonSpeech,
                _ => evaluation.Wanted.Direct,
            };
            return new Row(group.Key, group.Count(), right, all == 0 ? 0 : (double)right / all);
        }).OrderByDescending(row => row.Found).ThenBy(row => row.Name, StringComparer.Ordinal),
    ];
}
