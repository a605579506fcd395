using System.CommandLine;
using OnRecord.Console.Demo;
using OnRecord.Console.Inputs;
using OnRecord.Console.Options;
using OnRecord.Console.Services;

namespace OnRecord.Console.Commands;

/// <summary><c>onrecord demo</c>: the whole way of a document, from its bytes to its quotes on the screen.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = PathsArgument.Create(required: false);
        var ingestion = AddressOptions.Ingestion(terminal, fallback: null);
        var query = AddressOptions.Query(terminal, fallback: null);
        var token = AddressOptions.Token(terminal);
        var command = new Command("demo", "See it work: ingest an article, and read its sections and quotes")
        {
            paths, ingestion, query, token,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(ingestion) is null) != (result.GetValue(query) is null))
                result.AddError("Name both services, --ingestion and --query, or none: then both are started.");
        });
        command.AddExamples(terminal,
            ("onrecord demo", "with the article that comes with the project"),
            ("onrecord demo my-articles/", "with your own"));
        command.SetAction(terminal, async (result, cancellation) =>
        {
            var given = result.GetValue(paths) is { Length: > 0 } chosen ? chosen : [DemoRun.Seeds];
            var files = InputFile.Expand(given, terminal.WriteError);
            if (files.Count == 0) return ExitCode.Usage;
            await using var services = await DemoServices.StartAsync(
                terminal.Screen, result.GetValue(ingestion), result.GetValue(query), cancellation);
            await using var clients = new Clients(
                services.Ingestion, services.Query, result.GetValue(token), terminal.Time);
            var exitCode = await new DemoRun(terminal, clients).RunAsync(files, cancellation);
            await services.StopAsync(terminal.Screen);
            NextSteps.Write(terminal.Screen);
            return exitCode;
        });
        return command;
    }
}
