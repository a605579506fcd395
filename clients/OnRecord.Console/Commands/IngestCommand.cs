using System.CommandLine;
using OnRecord.Console.Ingesting;
using OnRecord.Console.Inputs;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.Console.Services;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord ingest</c>: puts documents on the record.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = PathsArgument.Create();
        var ingestion = AddressOptions.Ingestion(terminal, AddressOptions.DefaultIngestion);
        var token = AddressOptions.Token(terminal);
        var output = new OutputOption(terminal);
        var command = new Command("ingest", "Parse documents and keep them")
        {
            paths, output, ingestion, token,
        };
        command.AddExamples(terminal,
            ("onrecord ingest articles/", "every article of a folder; again later, and only what changed is written"),
            ("onrecord ingest news.jsonl", "one document a line"),
            ("zcat news.jsonl.gz | onrecord ingest -", "from standard input, JSON lines or one plain text"),
            ("onrecord ingest -o jsonl articles/ | jq .error.message", "the answer to each document"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            var files = InputFile.Expand(result.GetRequiredValue(paths), terminal.WriteError);
            await using var clients = new Clients(
                result.GetValue(ingestion), query: null, result.GetValue(token), terminal.Time);
            var inputs = InputReader.ReadAsync(files, terminal.OpenInput, cancellation);
            var results = BulkIngestion.RunAsync(clients.Ingestion, inputs, cancellation);

            var format = output.Of(result);
            var json = new JsonOutput(terminal.Out, format);
            var tally = await IngestionProgress.RunAsync(
                terminal.ErrorScreen, files, results,
                answered =>
                {
                    if (format == OutputFormat.Table) return;
                    json.Write(answered.Answer);
                    // Whoever reads learns of each document at once, even if this process is killed.
                    terminal.Out.Flush();
                });
            json.Complete();
            await terminal.Out.FlushAsync(cancellation);

            IngestionSummary.Write(format == OutputFormat.Table ? terminal.Screen : terminal.ErrorScreen, tally);
            return tally.Rejected > 0 ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }
}
