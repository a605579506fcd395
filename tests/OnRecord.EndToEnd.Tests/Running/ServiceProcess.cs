using System.Diagnostics;

namespace OnRecord.EndToEnd.Tests.Running;

/// <summary>A service as a process of its own, which a test may stop, terminate or kill.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Announcement = "listening on ";
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ServiceProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>The system's number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>How many bytes of memory the process holds.</summary>
    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Starts a service and waits until it listens.</summary>
    public static Task<ServiceProcess> StartAsync(string assembly, Uri? address, params string[] settings) =>
        StartThroughAsync([], assembly, address, settings);

    /// <summary>Starts a service by way of a command that becomes what the rest of its arguments say.</summary>
    public static async Task<ServiceProcess> StartThroughAsync(
        string[] command, string assembly, Uri? address, params string[] settings)
    {
        // A stop may take what a busy machine makes of it, unless the test is about its limit.
        string[] args =
            ["--urls", address?.OriginalString ?? "http://127.0.0.1:0", "--Host:ShutdownSeconds=60", .. settings];
        var service = new ServiceProcess(Launch(command, assembly, args));
        while (await service._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            service.Address = new Uri(line[Announcement.Length..]);
            return service;
        }

        throw new InvalidOperationException(await service._errors);
    }

    /// <summary>Runs a service that is expected to refuse to start.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string assembly, params string[] settings)
    {
        using var process = Launch([], assembly, settings);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>SIGKILL: the process does nothing more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM: the process ends as it thinks right.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static Process Launch(string[] command, string assembly, IEnumerable<string> settings)
    {
        string[] all = [.. command, Built.Dotnet, assembly, "--Host:StopWithInput=true", .. settings];
        return Process.Start(new ProcessStartInfo(all[0], all[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
