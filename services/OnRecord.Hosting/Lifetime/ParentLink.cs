using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnRecord.Hosting.Lifetime;

/// <summary>Stops the service when its standard input ends, as it does when the parent process is gone.</summary>
internal sealed class ParentLink(Stream input, IHostApplicationLifetime lifetime, ILogger<ParentLink> logger)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Reading standard input blocks its thread and cannot be cancelled; nobody waits for this one.
        new Thread(StopAtEnd) { IsBackground = true, Name = nameof(ParentLink) }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void StopAtEnd()
    {
        Span<byte> ignored = stackalloc byte[256];
        while (input.Read(ignored) > 0)
            continue;
        Log.InputEnded(logger);
        lifetime.StopApplication();
    }
}
