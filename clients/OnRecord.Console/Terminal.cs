using System.Text;
using Spectre.Console;

namespace OnRecord.Console;

/// <summary>What a command reads from and writes to.</summary>
internal sealed class Terminal
{
    /// <summary>Standard output for machines: bytes as they are written, never wrapped or coloured.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard output for people.</summary>
    public required IAnsiConsole Screen { get; init; }

    /// <summary>Standard error for people: progress and summaries that must not mix with the output.</summary>
    public required IAnsiConsole ErrorScreen { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    public required bool IsScreen { get; init; }

    /// <summary>Opens standard input; throws <see cref="IOException"/> where there is none.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Reads an environment variable; null where it is unset.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock that pauses between attempts go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Terminal OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        System.Console.OutputEncoding = utf8;
        var isScreen = !System.Console.IsOutputRedirected;
        var output = StandardStreams.OpenOutput();
        return new Terminal
        {
            Out = new StreamWriter(output, utf8, 1 << 16),
            Screen = isScreen ? AnsiConsole.Console : Plain(new StreamWriter(output, utf8) { AutoFlush = true }),
            ErrorScreen = AnsiConsole.Create(
                new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) }),
            IsScreen = isScreen,
            OpenInput = StandardStreams.OpenInput,
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
        };
    }

    /// <summary>Writes one line to standard error, in the manner of all command line tools.</summary>
    /// <remarks>What a document holds, or a file is called, is not to control the terminal.</remarks>
    public void WriteError(string message) => ErrorScreen.Profile.Out.Writer.WriteLine(
        string.Concat("onrecord: ", string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c))));

    private static IAnsiConsole Plain(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    });
}
