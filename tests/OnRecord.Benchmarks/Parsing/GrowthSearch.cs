using System.Diagnostics;
using System.Globalization;
using OnRecord.Parsing;

namespace OnRecord.Benchmarks.Parsing;

/// <summary>
/// Looks for what nobody thought of: documents of some pieces repeated whose cost grows faster than their length.
/// </summary>
internal sealed class GrowthSearch
{
    private const int Short = 1 << 15;
    private const int Long = 1 << 18;
    private const int MostPieces = 7;
    private const int Seed = 1;

    // What takes less is lost in what else the machine does, in milliseconds.
    private const double Least = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Marks =
    [
        "“", "”", "„", "\"", "«", "»", "‘", "’", "'", "(", ")", "\n", "\n\n", ". ", ", ", ": ", "- ", " – ", "?", "!",
        "…", "1", "2023-06 ", "“a,” ",
    ];

    private static readonly string[] Tags =
    [
        "<div>", "</div>", "<p>", "</p>", "<a href=x>", "</a>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
        "</td>", "</table>", "<h1>", "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<q>", "</q>", "<article>",
        "</article>", "<section>", "<br>", "<b>", "</b>", "<img alt=x>", "<figure>", "<figcaption>", "a b ", "“", "”",
        "&amp;", "&#x", "<!--", "-->", "<script>", "</script>", "<title>", "</title>", "<nav>", "<select>", "<label>",
        "<meta name=author content=x>", "<body>", "<html>", "<dl>", "<dt>", "<dd>", "<pre>", "<caption>", "<x-y>",
        "<div class=caption>", "<div class=related>", "<p class=lead>",
        "A line of words that is long enough to be taken for running text of an article.",
    ];

    private static readonly string[] Markdown =
    [
        "> ", "* ", "- ", "    ", "\n", "\n\n", "[", "]", "(", ")", "[a](b)", "![", "`", "```", "~~~\n", "**", "_", "__",
        "|", "|-|\n", "# ", "===\n", "---\n", "<div>", "<b", "&amp;", "\\", "[a]: b\n", "1. ", "a b ", "“", "”", "<!--",
        "<http://a>", "~", "^", "\t", ":", "$", "<", "\"",
    ];

    private readonly Parser _parser = new(new ParserOptions());
    private readonly Random _random = new(Seed);

    /// <summary>Searches for a while among each kind of documents, and prints the worst of each.</summary>
    public static void Run()
    {
        var search = new GrowthSearch();
        Console.WriteLine($"\n{"8 times as long",-18}{"tried",8}{"time over that of the short one",34}  of what");
        foreach (var language in new[] { "vi", "en", "de" })
            search.Run($"text, {language}", [.. Marks, .. Words(language)], language, "text/plain");
        search.Run("pages", Tags, "en", "text/html");
        search.Run("Markdown", Markdown, "en", "text/markdown");
    }

    private void Run(string name, string[] pieces, string language, string mediaType)
    {
        var (tried, worst, culprit) = (0, 0.0, "");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; tried++)
        {
            var unit = string.Concat(
                Enumerable.Range(0, _random.Next(1, MostPieces + 1)).Select(_ => pieces[_random.Next(pieces.Length)]));
            var growth = Growth(unit, language, mediaType, runs: 1);
            // Once may be chance: what the runtime does meanwhile takes as long.
            if (growth > worst) growth = Math.Min(growth, Growth(unit, language, mediaType, runs: 3));
            if (growth > worst) (worst, culprit) = (growth, unit);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-18}{tried,8}{worst,34:F1}  {culprit.Replace("\n", "\\n", StringComparison.Ordinal)}"));
    }

    private double Growth(string unit, string language, string mediaType, int runs)
    {
        var last = Milliseconds(Repeated(unit, Long), runs);
        return last < Least ? 0 : last / Milliseconds(Repeated(unit, Short), runs);

        Sample Repeated(string text, int length) =>
            Sample.Of("search", string.Concat(Enumerable.Repeat(text, length / text.Length)) + "\n\na", language,
                mediaType);
    }

    private double Milliseconds(Sample sample, int runs)
    {
        var least = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            // Of the processor: what else the machine does takes no time of that.
            var before = Environment.CpuUsage.TotalTime;
            try
            {
                sample.Parse(_parser);
            }
            catch (SourceRejectedException)
            {
                // Nothing that can be read may take long, too.
            }

            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return least;
    }

    private static IEnumerable<string> Words(string language) =>
        new Prose(language).Text(Short).Split(' ', '\n').Distinct().Take(100).Select(word => word + " ");
}
