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
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Metadata("Console"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ConsoleRun(process.ExitCode, await output, await errors);
    }

    private static string Metadata(string key) =>
        typeof(ConsoleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key).Value!;
}
