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
        if (Fault(result, arguments) is { } fault)
        {
            terminal.WriteError($"{fault} See: onrecord{PathOf(result.CommandResult)} --help");
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = terminal.Screen.Profile.Out.Writer,
            Error = terminal.ErrorScreen.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
        };
        try
        {
            return await result.InvokeAsync(invocation, cancellation);
        }
        catch (IOException e)
        {
            // Whoever read our output has seen enough: `onrecord quotes | head`.
            if (StandardStreams.IsBrokenPipe(e)) return ExitCode.Done;
            terminal.WriteError($"reading or writing failed: {e.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>What is wrong with the command line; null where nothing is.</summary>
    private static string? Fault(ParseResult result, string[] arguments)
    {
        if (result.Action is not ParseErrorAction) return arguments.Contains("--") ? null : MistypedOption(result);
        return result.CommandResult.Command.Subcommands.Count > 0 && result.UnmatchedTokens is [var unknown, ..]
            ? $"There is no command '{unknown}'."
            : string.Join(" ", result.Errors.Select(error => error.Message));
    }

    /// <summary>An option that no command has would be taken for a path, or for a word to search for.</summary>
    private static string? MistypedOption(ParseResult result) =>
        result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .FirstOrDefault(token => token.Value is ['-', '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..])
            is { } mistyped
            ? $"There is no option '{mistyped.Value}'."
            : null;

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
        root.AddExamples(terminal,
            ("onrecord demo", "see it work"),
            ("onrecord parse article.txt", "what is found in an article of yours"),
            ("onrecord quotes --help", "what a command takes, and examples"));
        return root;
    }
}
