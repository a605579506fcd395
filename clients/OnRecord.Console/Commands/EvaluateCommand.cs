using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using OnRecord.Client;
using OnRecord.Console.Evaluation;
using OnRecord.Console.Options;
using OnRecord.Console.Services;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord evaluate</c>: measures the parser on articles that people have annotated.</summary>
internal static class EvaluateCommand
{
    private const int Samples = 1000;

    public static Command Create(Terminal terminal)
    {
        var gold = new Argument<string>("gold")
        {
            Description =
                "Annotated articles, a JSON object a line. id and text are strings. direct (what is said in marks), "
                + "marked_non_speech (what is in marks and nobody's speech) and ignored (what counts neither way) are "
                + "lists, which may be empty, of {start, end}, in Unicode code points, without the marks; direct has "
                + "speaker_mentions too, a list of pairs [start, end], and speaker_names, a list of strings. Optional "
                + "are attributions (every reported statement), a list of {cue, source, content}, each a list of "
                + "pairs, content with its marks, and blocks, a list of {start, end, kind}, the kind one of "
                + GoldReader.KindsOfBlocks,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Decides the draws of the bootstrap",
            DefaultValueFactory = _ => 1,
        };
        var ingestion = AddressOptions.Ingestion(terminal, fallback: null);
        var token = AddressOptions.Token(terminal);
        var output = new OutputOption(terminal);
        var command = new Command("evaluate", "Measure the parser on articles that people have annotated")
        {
            gold, seed, output, ingestion, token,
        };
        command.AddExamples(terminal,
            ("onrecord evaluate gold.jsonl",
                "figures with 95 % intervals, precision by rule, calibration"),
            ("onrecord evaluate --output json gold.jsonl", "the same for a program"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            var address = result.GetValue(ingestion);
            await using var local =
                address is null ? await LocalServices.StartIngestionAsync(archive: null, cancellation) : null;
            await using var clients = new Clients(
                local?.Address ?? address, query: null, result.GetValue(token), terminal.Time);
            var evaluation = await RunAsync(clients.Ingestion, result.GetRequiredValue(gold), cancellation);
            if (evaluation.Articles.Count == 0)
                throw new CommandFailedException(ExitCode.Rejected, "There is no article in the file.");
            var intervals = Bootstrap.Intervals(evaluation.Articles, Samples, result.GetValue(seed));
            if (output.Of(result) == OutputFormat.Table) EvaluationView.Write(terminal.Screen, evaluation, intervals);
            else EvaluationJson.Write(terminal.Out, evaluation, intervals,
                indented: output.Of(result) == OutputFormat.Json);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<EvaluationRun> RunAsync(
        IngestionClient client, string path, CancellationToken cancellation)
    {
        var evaluation = new EvaluationRun();
        await foreach (var article in GoldReader.ReadAsync(path, cancellation))
        {
            // The language is left to the parser, as it is for any other article
            var source = new SourceDocument
            {
                Uri = article.Id,
                Content = ByteString.CopyFromUtf8(article.Text),
                MediaType = "text/plain",
            };
            try
            {
                var document = await client.ParseAsync(source, cancellation);
                if (document.Text != article.Text)
                    throw new CommandFailedException(ExitCode.Rejected,
                        $"The text of {article.Id} came back changed, so that its offsets mean nothing.");
                evaluation.Add(article, document);
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.InvalidArgument)
            {
                throw new CommandFailedException(ExitCode.Rejected, $"{article.Id} was rejected: {e.Describe()}");
            }
        }

        return evaluation;
    }
}
