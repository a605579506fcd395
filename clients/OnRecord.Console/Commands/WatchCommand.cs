using System.CommandLine;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord watch</c>: quotes as they are kept and retracted, until Ctrl-C.</summary>
internal static class WatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var after = PositionOptions.After();
        var limit = PositionOptions.Limit("events");
        var onlyNew = new Option<bool>("--new") { Description = "Skip what is on the record already" };
        var filters = new FilterOptions();
        var query = new QueryOptions(terminal);
        var command = new Command("watch", "Follow the record: quotes as they are kept and retracted, until Ctrl-C")
        {
            onlyNew, limit, after,
        };
        filters.AddForQuotes(command);
        query.AddTo(command);
        command.AddExamples(terminal,
            ("onrecord watch --new", "from now on"),
            ("onrecord watch --speaker \"to lam\" --after CURSOR", "what came since you last looked"),
            ("onrecord watch -o jsonl", "for machines: each line has events and the cursor after them"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            await using var clients = query.Connect(result);
            var request = new WatchQuotesRequest
            {
                Filter = filters.Quotes(result),
                AfterCursor = result.GetValue(after) ?? "",
                OnlyNew = result.GetValue(onlyNew),
                Limit = result.GetValue(limit),
            };
            var responses = clients.Query.WatchQuotesAsync(request, cancellation);
            if (query.Format(result) == OutputFormat.Table) await ShowAsync(terminal, responses);
            else await WriteAsync(terminal, query.Format(result), responses);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ShowAsync(Terminal terminal, IAsyncEnumerable<WatchQuotesResponse> responses)
    {
        var number = 0L;
        var caughtUp = false;
        await foreach (var response in responses)
        {
            foreach (var happened in response.Events) terminal.Screen.Write(Render(happened, ref number));
            if (response.CaughtUp && !caughtUp)
                terminal.Screen.Write(new Text("Up to date; waiting for what comes. Ctrl-C ends.\n\n", Palette.Aside));
            caughtUp |= response.CaughtUp;
        }
    }

    private static async Task WriteAsync(
        Terminal terminal, OutputFormat format, IAsyncEnumerable<WatchQuotesResponse> responses)
    {
        var json = new JsonOutput(terminal.Out, format);
        try
        {
            await foreach (var response in responses)
            {
                json.Write(response);
                await terminal.Out.FlushAsync(CancellationToken.None);
            }
        }
        finally
        {
            json.Complete();
        }
    }

    private static IRenderable Render(QuoteEvent happened, ref long number)
    {
        if (happened.EventCase == QuoteEvent.EventOneofCase.Kept) return QuoteView.Render(happened.Kept, ++number);
        var retracted = happened.Retracted;
        return new Paragraph()
            .Append("Retracted: ", Palette.Bad)
            .Append($"the quotes of {retracted.Document}, revision {retracted.Revision}, which was ")
            .Append($"{Words.Of(retracted.Reason)}\n\n");
    }
}
