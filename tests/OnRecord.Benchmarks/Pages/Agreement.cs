using System.Globalization;
using System.Text;

namespace OnRecord.Benchmarks.Pages;

/// <summary>How much of what was expected was read.</summary>
internal sealed record Agreement(Count Paragraphs, Count Words, Count Titles, Count Days)
{
    public static Agreement operator +(Agreement one, Agreement other) => new(
        one.Paragraphs + other.Paragraphs, one.Words + other.Words, one.Titles + other.Titles, one.Days + other.Days);

    /// <summary>Compares what was read of one page.</summary>
    public static Agreement Of(Article expected, Article read) => new(
        Count.Of(expected.Blocks.Select(Plain), read.Blocks.Select(Plain)),
        Count.Of(WordsOf(expected), WordsOf(read)),
        Count.Of([Plain(expected.Title)], [Plain(read.Title)]),
        Count.Of(Day(expected), Day(read)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Paragraphs.Precision:0.000} | {Paragraphs.Recall:0.000} | {Words.Precision:0.000} | {Words.Recall:0.000} | {Titles.Recall:0.000} | {Days.Recall:0.000}");

    private static IEnumerable<DateOnly> Day(Article article) => article.Published is { } day ? [day] : [];

    private static IEnumerable<string> WordsOf(Article article) =>
        article.Blocks.SelectMany(block => Plain(block).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim();
    }
}

/// <summary>How many things were expected, read, and both.</summary>
internal sealed record Count(int Expected, int Read, int Both)
{
    /// <summary>The share of what was read that was expected.</summary>
    public double Precision => Both / (double)Read;

    /// <summary>The share of what was expected that was read.</summary>
    public double Recall => Both / (double)Expected;

    public static Count operator +(Count one, Count other) =>
        new(one.Expected + other.Expected, one.Read + other.Read, one.Both + other.Both);

    /// <summary>Counts; what occurs several times is expected as often.</summary>
    public static Count Of<T>(IEnumerable<T> expected, IEnumerable<T> read)
        where T : notnull
    {
        var wanted = expected.CountBy(item => item).ToDictionary();
        var found = read.CountBy(item => item).ToDictionary();
        return new(wanted.Values.Sum(), found.Values.Sum(),
            wanted.Sum(item => Math.Min(item.Value, found.GetValueOrDefault(item.Key))));
    }
}
