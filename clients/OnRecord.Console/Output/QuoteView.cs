using System.Globalization;
using OnRecord.Console.Inputs;
using OnRecord.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Output;

/// <summary>Shows a quote to a person: who, how, the words, and where they stand.</summary>
internal static class QuoteView
{
    private const int Around = 48;

    /// <param name="quote">The quote.</param>
    /// <param name="context">The text of the block in which it starts.</param>
    /// <param name="contextStart">The first byte of that block in the document.</param>
    /// <param name="number">What to number it with.</param>
    /// <param name="origin">Where it comes from; left out if null.</param>
    /// <param name="found">Byte ranges of <paramref name="context"/> that a search has found.</param>
    public static IRenderable Render(
        Quote quote, string context, int contextStart, long number, Origin? origin = null,
        IEnumerable<Span>? found = null)
    {
        var rows = new List<IRenderable> { Head(quote) };
        rows.Add(new Paragraph(Passage.FirstWords(quote.Text, int.MaxValue), Palette.Quote));

        var basis = new List<string>();
        if (quote.Cue is { } cue) basis.Add($"cue {Cut(context, contextStart, cue)}");
        basis.Add(quote.Rule);
        rows.Add(new Text(Passage.OneLine(string.Join(" · ", basis)), Palette.Aside));
        rows.Add(Context(quote, context, contextStart, found ?? []));
        if (origin is not null) rows.Add(new Text(Where(origin), Palette.Aside));

        var grid = new Grid().AddColumn(new GridColumn().Width(3).NoWrap().RightAligned().PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        grid.AddRow(
            new Text(number.ToString(CultureInfo.InvariantCulture), Palette.Aside), new Rows(rows));
        return new Padder(grid, new Padding(0, 0, 0, 1));
    }

    /// <summary>A quote on the record, and the document that it comes from.</summary>
    public static IRenderable Render(QuoteRecord record, long number, IEnumerable<Span>? found = null) =>
        Render(record.Quote, record.Context, record.ContextStart, number, record.Origin, found);

    /// <summary>Who said it, as far as the document tells, on one line.</summary>
    public static string Who(Quote quote)
    {
        if (quote.Speaker is not { } speaker)
            return quote.Kind == QuoteKind.Term ? "(nobody's speech)" : "(unattributed)";
        var name = string.IsNullOrEmpty(speaker.Name) ? $"({Words.Of(speaker.Kind)})" : speaker.Name;
        var titled = string.IsNullOrEmpty(speaker.Title) ? name : $"{speaker.Title} {name}";
        return Passage.OneLine(string.IsNullOrEmpty(speaker.Role) ? titled : $"{titled}, {speaker.Role}");
    }

    /// <summary>Name, date and title of the document, on one line of 80 columns.</summary>
    private static string Where(Origin origin)
    {
        const int MostTitle = 22;
        var title = origin.HasTitle ? origin.Title : OutlineView.FileName(origin.SourceUri);
        var facts = new[]
        {
            origin.Document,
            PartialDate.Format(origin.Published),
            Passage.FirstWords(title, MostTitle),
        };
        return string.Join(" · ", facts.Where(fact => fact.Length > 0));
    }

    private static Grid Head(Quote quote)
    {
        var grid = new Grid { Expand = true };
        grid.AddColumn(new GridColumn().PadLeft(0));
        grid.AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(0));
        var attributed = quote.Speaker is not null;
        grid.AddRow(
            new Text(Who(quote),
                attributed ? new Style(Palette.Speaker.Foreground, decoration: Decoration.Bold) : Palette.Aside),
            new Text(string.Create(CultureInfo.InvariantCulture, $"{Words.Of(quote.Kind)} {quote.Confidence:0.00}")));
        return grid;
    }

    private static Barred Context(Quote quote, string context, int contextStart, IEnumerable<Span> found)
    {
        var passage = new Passage(context);
        passage.Mark(quote.Clause, contextStart, Palette.Quote);
        foreach (var part in quote.Parts) passage.Mark(part, contextStart, Palette.Words);
        passage.Mark(quote.Cue, contextStart, Palette.Cue);
        passage.Mark(quote.Speaker?.Mention, contextStart, Palette.Speaker);
        foreach (var span in found) passage.Mark(span, 0, Palette.Found);

        return new Barred(passage.Render(Palette.Aside, Around));
    }

    private static string Cut(string context, int contextStart, Span span)
    {
        var map = ByteMap.Of(context);
        var (start, end) = (map[span.Start - contextStart], map[span.End - contextStart]);
        return end > start ? Passage.FirstWords(context[start..end], 40) : "elsewhere";
    }
}
