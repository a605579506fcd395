using System.Globalization;
using OnRecord.Console.Output;
using Spectre.Console;

namespace OnRecord.Console.Evaluation;

/// <summary>Shows an evaluation to a person.</summary>
internal static class EvaluationView
{
    public static void Write(
        IAnsiConsole screen, EvaluationRun evaluation, IReadOnlyDictionary<string, (double Low, double High)> intervals)
    {
        screen.Write(new Text(string.Create(CultureInfo.InvariantCulture,
            $"{Words.Count(evaluation.Articles.Count, "article")}, {evaluation.Wanted.Direct} quotes in marks, ")
            + string.Create(CultureInfo.InvariantCulture, $"{evaluation.Wanted.Indirect} statements without\n"),
            Palette.Aside));

        var figures = Listing.NewTable(new TableColumn("figure"), Right("precision"), Right("recall"),
            Right("F1 or share"), Right("95 % interval"));
        foreach (var figure in Figures.Of(evaluation.Total))
        {
            var (low, high) = intervals[figure.Name];
            figures.AddRow(figure.Name, Number(figure.Precision), Number(figure.Recall), Number(figure.Value),
                $"{Number(low)}–{Number(high)}");
        }

        screen.Write(figures);
        WriteRows(screen, "kind", Tables.ByKind(evaluation));
        WriteRows(screen, "rule", Tables.ByRule(evaluation));

        var reliability = Listing.NewTable(
            new TableColumn("confidence"), Right("quotes"), Right("stated"), Right("right"));
        foreach (var tenth in Tables.Reliability(evaluation))
            reliability.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{tenth.From:0.0}–{tenth.From + 0.1:0.0}"),
                Count(tenth.Found), Number(tenth.Stated), Number(tenth.Right));
        screen.Write(reliability);
    }

    private static void WriteRows(IAnsiConsole screen, string name, IReadOnlyList<Tables.Row> rows)
    {
        var table = Listing.NewTable(new TableColumn(name), Right("found"), Right("right"), Right("precision"),
            Right("share of all"));
        foreach (var row in rows)
            table.AddRow(row.Name, Count(row.Found), Count(row.Right), Number(row.Precision), Number(row.Share));
        screen.Write(table);
    }

    private static TableColumn Right(string heading) => new TableColumn(heading).RightAligned();

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
