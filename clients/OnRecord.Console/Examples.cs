using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OnRecord.Console;

/// <summary>Adds examples to the help of a command.</summary>
internal static class Examples
{
    /// <param name="command">The command.</param>
    /// <param name="terminal">Tells how wide the help may be.</param>
    /// <param name="examples">What to type, and what it does.</param>
    public static void AddExamples(
        this Command command, Terminal terminal, params (string Line, string Meaning)[] examples) =>
        Help(command).Action = new HelpWithExamples(terminal, examples);

    private static HelpOption Help(Command command)
    {
        if (command.Options.OfType<HelpOption>().SingleOrDefault() is { } known) return known;
        var help = new HelpOption("--help", "-h", "-?");
        command.Options.Add(help);
        return help;
    }

    private sealed class HelpWithExamples(Terminal terminal, (string Line, string Meaning)[] examples)
        : SynchronousCommandLineAction
    {
        private readonly HelpAction _help = new() { MaxWidth = terminal.Screen.Profile.Width };

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = _help.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var (line, meaning) in examples)
            {
                output.WriteLine($"  {line}");
                output.WriteLine($"      {meaning}");
            }

            output.WriteLine();
            return exitCode;
        }
    }
}
