namespace OnRecord.Console.Evaluation;

/// <summary>Turns counts into figures.</summary>
internal static class Figures
{
    private static readonly (string Figure, string Count)[] Triples =
    [
        ("direct, exact", "direct.exact"), ("direct, overlap", "direct.overlap"), ("speech", "speech"),
        ("no speech", "non-speech"),
        ("attributed", "attributed"), ("attributed by mention", "attributed-mention"),
        ("cue, exact", "cue.exact"), ("source, exact", "source.exact"), ("content, exact", "content.exact"),
    ];

    private static readonly (string Figure, string Right, string All)[] Shares =
    [
        ("speech or not", "marked.right", "marked.all"), ("speaker", "speaker.right", "speaker.all"),
        ("mention", "mention.right", "mention.all"),
        ("blocks", "blocks.right", "blocks.all"),
        ("blocks, lead as paragraph", "blocks.right-but-for-lead", "blocks.all"),
    ];

    private static readonly string[] Overlaps = ["cue", "source", "content"];

    /// <summary>
    /// The figures that some counts give, in a fixed order; those that nothing was counted for are left out.
    /// </summary>
    public static IReadOnlyList<Figure> Of(Counts counts)
    {
        var figures = new List<Figure>();
        foreach (var (name, count) in Triples)
        {
            if (counts.Has(count + ".right"))
            {
                var right = counts[count + ".right"];
                figures.Add(Figure.Of(name, Share(right, right + counts[count + ".wrong"]),
                    Share(right, right + counts[count + ".missed"])));
            }
        }

        foreach (var part in Overlaps)
        {
            if (counts.Has(part + ".found"))
                figures.Add(Figure.Of(part + ", overlap", Share(counts[part + ".found-right"], counts[part + ".found"]),
                    Share(counts[part + ".wanted-found"], counts[part + ".wanted"])));
        }

        foreach (var (name, right, all) in Shares)
        {
            if (counts.Has(all)) figures.Add(new Figure(name, null, null, Share(counts[right], counts[all])));
        }

        return figures;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>One figure.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Precision">The share of what was found that is right; null for a plain share.</param>
/// <param name="Recall">The share of what there is that was found; null for a plain share.</param>
/// <param name="Value">The harmonic mean of both, or the share.</param>
internal sealed record Figure(string Name, double? Precision, double? Recall, double Value)
{
    /// <summary>A figure with precision and recall.</summary>
    public static Figure Of(string name, double precision, double recall) =>
        new(name, precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
}
