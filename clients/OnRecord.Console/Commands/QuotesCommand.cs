using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord quotes</c>: streams quotes.</summary>
internal static class QuotesCommand
{
    public static Command Create(Terminal terminal)
    {
        var after = PositionOptions.After();
        var limit = PositionOptions.Limit("quotes");
        var filters = new FilterOptions();
        var query = new QueryOptions(terminal);
        var command = new Command("quotes", "Stream the quotes on the record") { limit, after };
        filters.AddForQuotes(command);
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord quotes --speaker \"to lam\"", "everything that Tô Lâm is on record with"),
            ("onrecord quotes --kind direct --min-confidence 0.9 --from 2023",
                "whole utterances, well attributed, since 2023"),
            ("onrecord quotes -o jsonl | jq .quote.text", "the words of every quote"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var request = new StreamQuotesRequest
            {
                Filter = filters.Quotes(result),
                AfterCursor = result.GetValue(after) ?? "",
                Limit = result.GetValue(limit),
            };
            var page = new Page(terminal, request.Limit);
            var quotes = page.Items(
                clients.Query.StreamQuoteResponsesAsync(request, cancellation), r => (r.Quotes, r.Cursor));
            await Listing.WriteAsync(
                terminal, query.Format(result), quotes, (quote, number) => QuoteView.Render(quote, number),
                "No quote matches.", cancellation);
            page.WriteNext();
            return ExitCode.Done;
        });
        return command;
    }
}
