using System.Text.Json;

namespace OnRecord.Console.Evaluation;

/// <summary>Writes an evaluation for a program.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Compact = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    public static void Write(
        TextWriter output, EvaluationRun evaluation, IReadOnlyDictionary<string, (double Low, double High)> intervals,
        bool indented)
    {
        var report = new
        {
            Articles = evaluation.Articles.Count,
            Figures = Figures.Of(evaluation.Total).Select(figure => new
            {
                figure.Name,
                figure.Precision,
                figure.Recall,
                figure.Value,
                intervals[figure.Name].Low,
                intervals[figure.Name].High,
            }),
            Kinds = Tables.ByKind(evaluation),
            Rules = Tables.ByRule(evaluation),
            Reliability = Tables.Reliability(evaluation),
        };
        output.WriteLine(JsonSerializer.Serialize(report, indented ? Indented : Compact));
    }
}
