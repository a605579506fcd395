using System.Globalization;

namespace OnRecord.Benchmarks.Pages;

/// <summary>How much of an article is read from a page, and how much of what surrounds it.</summary>
internal static class PageBenchmarks
{
    /// <summary>Reads the pages of <c>ONRECORD_CORPORA</c> and prints.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments.Length > 0
            || Environment.GetEnvironmentVariable("ONRECORD_CORPORA") is not { Length: > 0 } corpora)
        {
            Console.Error.WriteLine(
                "Takes no arguments; ONRECORD_CORPORA names the folder whose html/ holds the pages.");
            return 2;
        }

        var pages = ExpectedPage.In(Path.Combine(corpora, "html")).ToList();
        Console.WriteLine($"{pages.Count} pages\n");
        Console.WriteLine("| | paragraphs: precision | recall | words: precision | recall | title | day |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, read) in Extractors.All)
        {
            var total = pages.Select(page => Compare(page, read(page.Html))).Aggregate((one, other) => one + other);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {total} |"));
        }

        return 0;
    }

    // Of the articles that may be expected, the one that most paragraphs are of is the page's.
    private static Agreement Compare(ExpectedPage page, Article read) =>
        page.Articles.Select(expected => Agreement.Of(expected, read))
            .MaxBy(agreement => (agreement.Paragraphs.Both, agreement.Words.Both))!;
}
