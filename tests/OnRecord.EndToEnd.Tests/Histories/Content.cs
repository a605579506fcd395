using System.Text;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Histories;

/// <summary>Which items of a stream were asked for.</summary>
/// <param name="Document">Only of this one; null for all.</param>
/// <param name="Word">Only those that hold this word, which is written as it is folded; null for all.</param>
internal sealed record Selection(string? Document = null, string? Word = null)
{
    /// <summary>All items.</summary>
    public static Selection All { get; } = new();
}

/// <summary>What a content holds.</summary>
/// <param name="Sections">The words of each section.</param>
/// <param name="Quotes">The words of each quote: its own, those of its clause and those of its speaker's name.</param>
/// <param name="Parsed">What the parser alone makes of it; null where nobody looks at whole documents.</param>
internal sealed record Content(
    IReadOnlyList<string> Sections, IReadOnlyList<string> Quotes, Document? Parsed = null)
{
    /// <summary>What a parsed document holds.</summary>
    public static Content Of(Document parsed)
    {
        var text = Encoding.UTF8.GetBytes(parsed.Text);
        return new(
            [.. parsed.Sections.Select(section => string.Join(' ', section.Blocks.Select(block => block.Text)))],
            [.. parsed.Quotes.Select(quote => $"{quote.Text} {Cut(text, quote.Clause)} {quote.Speaker?.Name}")],
            parsed);
    }

    /// <summary>The indexes of the items that a reading of this content brings, in order.</summary>
    public IEnumerable<int> Matching(ReadingKind kind, Selection selection)
    {
        IReadOnlyList<string> words = kind switch
        {
            ReadingKind.Sections => Sections,
            ReadingKind.Documents => [""],
            _ => Quotes,
        };
        return Enumerable.Range(0, words.Count)
            .Where(i => selection.Word is null || words[i].Contains(selection.Word, StringComparison.Ordinal));
    }

    private static string Cut(byte[] text, Span? span) =>
        span is null ? "" : Encoding.UTF8.GetString(text.AsSpan(span.Start..span.End));
}
