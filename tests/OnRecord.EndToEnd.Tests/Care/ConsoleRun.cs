using System.Diagnostics;
using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Care;

/// <summary>What a run of the built console has left behind.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Errors)
{
    public static async Task<ConsoleRun> OfAsync(params string[] arguments)
    {
        var token = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(Built.Dotnet, [Built.Console, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(token);
        var errors = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        return new(process.ExitCode, await output, await errors);
    }
}
