using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Demo;

/// <summary>Finds something to search for that is there to be found, and takes its diacritics off.</summary>
internal static class DemoSearch
{
    /// <summary>
    /// The name of the most quoted speaker, else the first words of a quote; null where there are no quotes.
    /// </summary>
    public static string? Choose(IReadOnlyCollection<QuoteRecord> quotes)
    {
        var name = quotes
            .Where(quote => quote.Quote.Speaker?.HasName == true)
            .GroupBy(quote => quote.Quote.Speaker.Name)
            .MaxBy(group => group.Count())?.Key;
        return (name ?? quotes.Select(quote => FirstWords(quote.Quote.Text))
            .FirstOrDefault(words => words.Length > 0)) is { } words
            ? Folding.Fold(words)
            : null;
    }

    private static string FirstWords(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '(', ')'))
            .Where(word => word.Length > 0)
            .Take(2));
}
