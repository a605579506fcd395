using System.Diagnostics;
using OnRecord.Console.Ingesting;
using OnRecord.Console.Inputs;
using OnRecord.Console.Output;
using OnRecord.Console.Services;
using OnRecord.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Demo;

/// <summary>Takes documents in, and reads them back in every way there is.</summary>
internal sealed class DemoRun(Terminal terminal, Clients clients)
{
    private const int MostSections = 12;
    private const int MostQuotes = 12;
    private const int MostHits = 3;

    private readonly IAnsiConsole _screen = terminal.Screen;
    private long _documents;

    /// <summary>The article that comes with the project.</summary>
    public static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<InputFile> files, CancellationToken cancellation)
    {
        var (tally, first) = await IngestAsync(files, cancellation);
        if (first is not null)
        {
            await ShowOutlineAsync(first, cancellation);
            await ShowSectionsAsync(cancellation);
            var quotes = await ShowQuotesAsync(cancellation);
            await SearchAsync(DemoSearch.Choose(quotes), cancellation);
        }

        return tally.Rejected > 0 ? ExitCode.Rejected : ExitCode.Done;
    }

    private async Task<(IngestionTally Tally, string? First)> IngestAsync(
        IReadOnlyList<InputFile> files, CancellationToken cancellation)
    {
        string? first = null;
        var inputs = InputReader.ReadAsync(files, terminal.OpenInput, cancellation);
        var results = BulkIngestion.RunAsync(clients.Ingestion, inputs, cancellation);
        var tally = await IngestionProgress.RunAsync(
            _screen, files, results, result => first ??= result.Answer.Commit?.Document);
        Step.Done(
            _screen,
            $"{Words.Count(tally.Documents - tally.Rejected, "document")} ingested, {Words.Bytes(tally.Bytes)}: "
            + $"{Words.Count(tally.Sections, "section")}, {Words.Count(tally.Quotes, "quote")}",
            tally.Elapsed);
        _documents = tally.Documents;
        if (tally.Rejected > 0) IngestionSummary.Write(_screen, tally);
        return (tally, first);
    }

    private async Task ShowOutlineAsync(string name, CancellationToken cancellation)
    {
        Step.Heading(_screen, "Outline");
        var start = Stopwatch.GetTimestamp();
        var document = await clients.Query.GetDocumentAsync(name, cancellation);
        var took = Stopwatch.GetElapsedTime(start);
        OutlineView.Write(_screen, document);
        Step.Done(_screen, "1 document read", took);
    }

    private async Task ShowSectionsAsync(CancellationToken cancellation)
    {
        Step.Heading(_screen, "Sections");
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        await foreach (var section in clients.Query.StreamSectionsAsync(new StreamSectionsRequest(), cancellation))
            if (++count <= MostSections) _screen.Write(SectionLine(section));
        Done(count, "section", MostSections, start);
    }

    private async Task<List<QuoteRecord>> ShowQuotesAsync(CancellationToken cancellation)
    {
        Step.Heading(_screen, "Quotes");
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        var shown = new List<QuoteRecord>();
        await foreach (var quote in clients.Query.StreamQuotesAsync(new StreamQuotesRequest(), cancellation))
        {
            if (++count > MostQuotes) continue;
            shown.Add(quote);
            _screen.Write(Render(quote, count));
        }

        Done(count, "quote", MostQuotes, start);
        return shown;
    }

    private async Task SearchAsync(string? words, CancellationToken cancellation)
    {
        if (words is null) return;
        Step.Heading(_screen, $"Search: {words}");
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        var request = new SearchQuotesRequest { Query = words };
        await foreach (var hit in clients.Query.SearchQuotesAsync(request, cancellation))
            if (++count <= MostHits) _screen.Write(Render(hit.Quote, count, hit.Highlights));
        Done(count, "hit", MostHits, start);
    }

    /// <summary>Where a quote comes from is worth a line only where there are several documents.</summary>
    private IRenderable Render(QuoteRecord record, long number, IEnumerable<Span>? found = null) => QuoteView.Render(
        record.Quote, record.Context, record.ContextStart, number, _documents > 1 ? record.Origin : null, found);

    private void Done(long count, string what, int shown, long start) => Step.Done(
        _screen,
        $"{Words.Count(count, what)} streamed" + (count > shown ? $", the first {shown} shown" : ""),
        Stopwatch.GetElapsedTime(start));

    private static Paragraph SectionLine(SectionRecord record)
    {
        var section = record.Section;
        var facts = $"{Words.Count(section.Blocks.Count, "block")}, bytes {section.Span.Start} to {section.Span.End}";
        return new Paragraph()
            .Append(section.HasHeading ? section.Heading : "(lead section)", Palette.Heading)
            .Append($"\n  {facts} · {record.Name}\n", Palette.Aside);
    }
}
