using System.Globalization;

namespace OnRecord.Benchmarks.Serving;

/// <summary>What was measured beside what it is measured against.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Measured">What came out, in words with units.</param>
/// <param name="Ceiling">What it is measured against, from the same run.</param>
/// <param name="Ratio">The first through the second, or the figure itself where there is no ceiling.</param>
/// <param name="Wanted">What the ratio should be.</param>
internal sealed record Figure(string Name, string Measured, string Ceiling, double Ratio, Bound Wanted)
{
    /// <summary>The figures as a table in Markdown.</summary>
    public static string Table(IEnumerable<Figure> figures) => string.Join(
        Environment.NewLine,
        figures.Select(figure => figure.Row())
            .Prepend("|---|---:|---:|---:|---:|---|").Prepend("| figure | measured | against | ratio | wanted | |"));

    private string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Measured} | {Ceiling} | {Ratio:0.00} | {Wanted} | {Wanted.Verdict(Ratio)} |");
}

/// <summary>What a figure should be.</summary>
/// <param name="Least">At least this, or null.</param>
/// <param name="Most">At most this, or null.</param>
internal sealed record Bound(double? Least = null, double? Most = null)
{
    /// <summary>Whether a figure is as it should be, in a word.</summary>
    public string Verdict(double figure) =>
        this == new Bound() ? "" : figure < Least || figure > Most ? "missed" : "met";

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { Least: { } least } => string.Create(CultureInfo.InvariantCulture, $"≥ {least:0.##}"),
        { Most: { } most } => string.Create(CultureInfo.InvariantCulture, $"≤ {most:0.##}"),
        _ => "–",
    };
}
