namespace OnRecord.Console;

/// <summary>Ends a command with one line for its user.</summary>
internal sealed class CommandFailedException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
