using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;
using OnRecord.Client;
using OnRecord.Console.Inputs;
using OnRecord.Console.Options;
using OnRecord.Console.Output;
using OnRecord.Console.Services;
using OnRecord.V1;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord parse</c>: shows what the parser makes of documents, and stores nothing.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = PathsArgument.Create();
        var ingestion = AddressOptions.Ingestion(terminal, fallback: null);
        var token = AddressOptions.Token(terminal);
        var output = new OutputOption(terminal);
        var command = new Command("parse", "Parse documents and print them; store nothing")
        {
            paths, output, ingestion, token,
        };
        command.AddExamples(terminal,
            ("onrecord parse article.txt", "the outline and the quotes of one article"),
            ("onrecord parse --output jsonl articles/ > documents.jsonl", "a folder, one document a line"),
            ("curl -s https://example.org/a.txt | onrecord parse -", "from standard input"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            var files = InputFile.Expand(result.GetRequiredValue(paths), terminal.WriteError);
            var address = result.GetValue(ingestion);
            await using var local =
                address is null ? await LocalServices.StartIngestionAsync(archive: null, cancellation) : null;
            await using var clients = new Clients(
                local?.Address ?? address, query: null, result.GetValue(token), terminal.Time);
            var inputs = InputReader.ReadAsync(files, terminal.OpenInput, cancellation);
            var (parsed, exitCode) =
                await RunAsync(terminal, clients.Ingestion, inputs, output.Of(result), cancellation);
            if (parsed == 0 && files.Count > 0) terminal.WriteError("there is no document in what was read");
            return exitCode;
        });
        return command;
    }

    private static async Task<(long Documents, int ExitCode)> RunAsync(
        Terminal terminal, IngestionClient client, IAsyncEnumerable<Input> inputs, OutputFormat format,
        CancellationToken cancellation)
    {
        var json = new JsonOutput(terminal.Out, format);
        var (documents, exitCode) = (0L, ExitCode.Done);
        await foreach (var (label, document, reason) in ParseInOrderAsync(client, inputs, cancellation))
        {
            documents++;
            if (document is null)
            {
                terminal.WriteError($"{label} {reason}");
                exitCode = ExitCode.Rejected;
            }
            else if (format == OutputFormat.Table)
            {
                DocumentView.Write(terminal.Screen, document);
            }
            else
            {
                json.Write(document);
            }
        }

        json.Complete();
        return (documents, exitCode);
    }

    /// <summary>Keeps several documents in flight, and gives back their results in the order of the inputs.</summary>
    private static async IAsyncEnumerable<Parsed> ParseInOrderAsync(
        IngestionClient client, IAsyncEnumerable<Input> inputs,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var inFlight = Channel.CreateBounded<Task<Parsed>>(2 * Environment.ProcessorCount);
        var reading = ReadAsync();
        try
        {
            await foreach (var result in inFlight.Reader.ReadAllAsync(cancellation)) yield return await result;
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (var input in inputs.WithCancellation(stop.Token))
                    await inFlight.Writer.WriteAsync(ParseAsync(client, input, stop.Token), stop.Token);
            }
            finally
            {
                inFlight.Writer.Complete();
            }
        }
    }

    private static async Task<Parsed> ParseAsync(IngestionClient client, Input input, CancellationToken cancellation)
    {
        if (input.Document is null) return new Parsed(input.Label, null, input.Defect);
        try
        {
            return new Parsed(input.Label, await client.ParseAsync(input.Document, cancellation), null);
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.InvalidArgument or StatusCode.ResourceExhausted)
        {
            return new Parsed(input.Label, null, $"was rejected: {e.Describe()}");
        }
    }

    /// <summary>A document, or the reason why there is none.</summary>
    private sealed record Parsed(string Label, Document? Document, string? Reason);
}
