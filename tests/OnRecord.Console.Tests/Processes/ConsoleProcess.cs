using System.Diagnostics;
using System.Reflection;

namespace OnRecord.Console.Tests.Processes;

/// <summary>What a run of the built console has left behind.</summary>
internal sealed record ConsoleRun(int ExitCode, string Out, string Errors);

/// <summary>Runs the console as its users do: as a process, which starts processes of its own.</summary>
internal static class ConsoleProcess
{
    /// <summary>The folder of the seed article, as the sources have it.</summary>
    public static string Seeds => Metadata("Seeds");

    public static async Task<ConsoleRun> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation)
    {
        using var process = Start("dotnet", [Metadata("Console"), .. arguments], variables);
        process.StandardInput.Close();
        return await EndAsync(process, cancellation);
    }

    /// <summary>Runs it without a standard input, as a shell does at <c>&lt;&amp;-</c>.</summary>
    public static async Task<ConsoleRun> RunWithoutInputAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation)
    {
        using var process = Start(
            "sh", ["-c", "exec dotnet \"$@\" <&-", "sh", Metadata("Console"), .. arguments], variables);
        return await EndAsync(process, cancellation);
    }

    /// <summary>Starts it; who starts it disposes of it.</summary>
    public static Process Start(params IEnumerable<string> arguments) =>
        Start("dotnet", [Metadata("Console"), .. arguments], new Dictionary<string, string>());

    private static Process Start(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<ConsoleRun> EndAsync(Process process, CancellationToken cancellation)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ConsoleRun(process.ExitCode, await output, await errors);
    }

    private static string Metadata(string key) =>
        typeof(ConsoleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key).Value!;
}
