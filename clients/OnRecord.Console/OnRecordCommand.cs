using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using OnRecord.Console.Commands;

namespace OnRecord.Console;

/// <summary><c>onrecord</c>: who said what, where, and when.</summary>
internal static class OnRecordCommand
{
    /// <summary>Runs one command line to its end.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        var result = Create(terminal).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (result.Action is ParseErrorAction)
        {
            var path = PathOf(result.CommandResult);
            terminal.WriteError($"{string.Join(" ", result.Errors.Select(e => e.Message))} See: onrecord{path} --help");
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = terminal.Screen.Profile.Out.Writer,
            Error = terminal.ErrorScreen.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
        };
        return await result.InvokeAsync(invocation, cancellation);
    }

    private static string PathOf(SymbolResult? result) => result is CommandResult { Command: not RootCommand } command
        ? $"{PathOf(command.Parent)} {command.Command.Name}"
        : "";

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Who said what, where, and when: attributed quotes out of a stream of news.")
        {
            DemoCommand.Create(terminal),
            ParseCommand.Create(terminal),
            IngestCommand.Create(terminal),
            DocumentsCommand.Create(terminal),
            SectionsCommand.Create(terminal),
            QuotesCommand.Create(terminal),
            SearchCommand.Create(terminal),
            SpeakersCommand.Create(terminal),
            WatchCommand.Create(terminal),
            DeleteCommand.Create(terminal),
            ArchiveCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
        };
        root.HelpName = "onrecord";
        return root;
    }
}
