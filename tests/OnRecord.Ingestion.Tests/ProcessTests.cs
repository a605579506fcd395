using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OnRecord.Ingestion.Tests;

public sealed class ProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_ParentClosesItsInput_SaysWhereItListensAndStopsWell()
    {
        using var process = Start("--urls=http://127.0.0.1:0", "--Host:StopWithInput=true");
        var log = process.StandardError.ReadToEndAsync(Cancellation);

        var line = await process.StandardOutput.ReadLineAsync(Cancellation);
        process.StandardInput.Close();
        var rest = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Matches("^listening on http://127\\.0\\.0\\.1:[1-9][0-9]*$", line);
        Assert.Empty(rest);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("OnRecord.Ingestion listens on http://127.0.0.1:", await log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_AskedToExposeItself_RefusesInOneLineThatSaysWhatToSet()
    {
        using var process = Start("--urls=http://0.0.0.0:0");
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);

        var log = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(2, process.ExitCode);
        Assert.Empty(await output);
        Assert.Equal(
            "urls asks to listen beyond loopback; set an https address, Tls:Certificate, and Auth:Tokens:0.",
            log.TrimEnd());
    }

    [Fact]
    public async Task Process_PortIsTaken_SaysSoInOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var process = Start($"--urls=http://{taken.LocalEndpoint}");
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);

        var log = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(1, process.ExitCode);
        Assert.Empty(await output);
        Assert.Contains($"{taken.LocalEndpoint}", Assert.Single(log.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_PortsInTheEnvironment_AreIgnoredWithOneWarning()
    {
        using var process = Start(
            [KeyValuePair.Create("ASPNETCORE_HTTP_PORTS", "7777")],
            "--urls=http://127.0.0.1:0", "--Host:StopWithInput=true");
        var log = process.StandardError.ReadToEndAsync(Cancellation);

        var line = await process.StandardOutput.ReadLineAsync(Cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation);

        Assert.StartsWith("listening on http://127.0.0.1:", line, StringComparison.Ordinal);
        Assert.DoesNotContain(":7777", line, StringComparison.Ordinal);
        Assert.EndsWith(
            "http_ports=7777 of the environment is not read; set urls.",
            Assert.Single((await log).Split('\n'), told => told.StartsWith("warn", StringComparison.Ordinal)).TrimEnd(),
            StringComparison.Ordinal);
    }

    private static Process Start(params string[] args) => Start([], args);

    private static Process Start(IEnumerable<KeyValuePair<string, string>> variables, params string[] args)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "OnRecord.Ingestion.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
