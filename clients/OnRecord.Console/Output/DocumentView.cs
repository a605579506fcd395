using OnRecord.V1;
using Spectre.Console;

namespace OnRecord.Console.Output;

/// <summary>Shows a whole document to a person: its outline, then its quotes.</summary>
internal static class DocumentView
{
    public static void Write(IAnsiConsole screen, Document document)
    {
        OutlineView.Write(screen, document);
        screen.WriteLine();
        for (var i = 0; i < document.Quotes.Count; i++)
        {
            var quote = document.Quotes[i];
            var block = document.Sections[quote.Section].Blocks[quote.Block];
            screen.Write(QuoteView.Render(quote, block.Text, block.Span.Start, i + 1));
        }
    }
}
