using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OnRecord.Console.Services;

/// <summary>A service that runs as a process of its own for as long as the console needs it.</summary>
/// <remarks>
/// The service listens on a free port of the loopback interface and says so in one line on its standard output. It
/// stops when its standard input is closed, which the operating system does even if the console is killed.
/// </remarks>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Announcement = "listening on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _errors = new();
    private readonly Task _outputs;
    private bool _disposed;

    private ServiceProcess(Process process)
    {
        _process = process;
        _outputs = Task.WhenAll(ReadOutputAsync(), ReadErrorsAsync());
    }

    /// <summary>Where the service listens.</summary>
    public Uri Address { get; private set; } = AddressNotYetKnown;

    private static Uri AddressNotYetKnown { get; } = new("about:blank");

    /// <summary>Starts a service and waits until it listens.</summary>
    /// <param name="name">The name of its folder below <c>services/</c>.</param>
    /// <param name="assembly">The file name of its assembly.</param>
    /// <param name="settings">Settings of the service, <c>Section:Key=value</c>.</param>
    /// <param name="cancellation">Stops the service before it has started.</param>
    /// <exception cref="CommandFailedException">
    /// The service ended before it listened; says what it said last.
    /// </exception>
    public static async Task<ServiceProcess> StartAsync(
        string name, string assembly, IEnumerable<string> settings, CancellationToken cancellation)
    {
        var arguments = settings.Select(setting => $"--{setting}");
        var service = new ServiceProcess(Launch(
            name, assembly, ["--urls", "http://127.0.0.1:0", "--Host:StopWithInput=true", .. arguments]));
        try
        {
            service.Address = await service._address.Task.WaitAsync(StartLimit, cancellation);
            return service;
        }
        catch (Exception e)
        {
            if (!service._process.HasExited) service._process.Kill(entireProcessTree: true);
            await service.DisposeAsync();
            if (e is OperationCanceledException) throw;
            throw new CommandFailedException(ExitCode.NoService,
                $"the {name} service did not start: {service.LastWords()}");
        }
    }

    /// <summary>Runs a service's program for work that it does at once, and ends with.</summary>
    /// <param name="name">The name of its folder below <c>services/</c>.</param>
    /// <param name="assembly">The file name of its assembly.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>What it said on its standard output.</returns>
    /// <exception cref="CommandFailedException">It failed; says what it said on its standard error.</exception>
    public static async Task<string> RunAsync(
        string name, string assembly, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = Launch(name, assembly, arguments);
        using var killing = cancellation.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? (await output).Trim()
            : throw new CommandFailedException(ExitCode.Failed, (await errors).ReplaceLineEndings(" ").Trim());
    }

    /// <summary>Asks the service to stop, and sees to it that it does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _outputs;
        _process.Dispose();
    }

    private static Process Launch(string name, string assembly, IEnumerable<string> arguments)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "services", name);
        if (!File.Exists(Path.Combine(folder, assembly)))
            throw new CommandFailedException(ExitCode.NoService, $"the {name} service is not in {folder}");

        var start = new ProcessStartInfo(DotNet(), [Path.Combine(folder, assembly), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ShellSettings.RemoveFrom(start.Environment);
        return Process.Start(start)!;
    }

    private async Task ReadOutputAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
                _address.TrySetResult(new Uri(line[Announcement.Length..].Trim()));
        }

        _address.TrySetException(new EndOfStreamException());
    }

    private async Task ReadErrorsAsync()
    {
        const int Kept = 20;
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Length == 0) continue;
            lock (_errors)
            {
                _errors.Enqueue(line);
                if (_errors.Count > Kept) _errors.Dequeue();
            }
        }
    }

    private string LastWords()
    {
        lock (_errors)
            return _errors.Count > 0
                ? string.Join(" ", _errors).Trim()
                : $"it did not say within {StartLimit.TotalSeconds:0} s where it listens";
    }

    /// <summary>The host that runs this process, so that a service needs nothing on the path.</summary>
    private static string DotNet()
    {
        var host = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var path = Path.Combine(shared, host);
        return File.Exists(path) ? path : host;
    }
}
