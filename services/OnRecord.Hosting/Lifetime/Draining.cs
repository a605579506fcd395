using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OnRecord.Hosting.Limits;

namespace OnRecord.Hosting.Lifetime;

/// <summary>Lets streams end before the server begins to close connections.</summary>
/// <remarks>
/// A server that is told to stop closes a connection once none of its streams is under way, and may do so before the
/// status of the last one has left: the client sees a broken connection then, and not that it is to come back.
/// </remarks>
internal sealed class Draining(Shutdown shutdown, CallSlots slots, IOptions<HostOptions> host) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var ended = slots.StreamsEnded();
        if (ended.IsCompleted && !shutdown.HasBegun) return;
        await shutdown.BeginAsync();
        // The rest of the time is for telling clients that have stopped reading.
        var patience = host.Value.ShutdownTimeout / 2;
        await ended.WaitAsync(patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
