using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace OnRecord.Hosting.Lifetime;

/// <summary>Tells calls that the service stops, while they can still write.</summary>
/// <remarks>
/// A stream waits on <see cref="Link"/>; when that is cancelled and <see cref="HasBegun"/>, it writes its last response
/// with the call's own token and throws <see cref="Errors.Unavailable.ShuttingDown"/>. A stream that just lets the
/// cancellation out ends with that status too.
/// </remarks>
public sealed class Shutdown : IDisposable
{
    private readonly CancellationTokenSource _begun;

    /// <summary>Makes what tells them.</summary>
    /// <param name="lifetime">Says when the host stops.</param>
    public Shutdown(IHostApplicationLifetime lifetime)
    {
        _begun = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        Token = _begun.Token;
    }

    /// <summary>Whether the service is stopping.</summary>
    public bool HasBegun => Token.IsCancellationRequested;

    /// <summary>Cancelled when the service begins to stop.</summary>
    public CancellationToken Token { get; }

    /// <summary>Makes a source that is cancelled when the call ends or the service begins to stop.</summary>
    /// <param name="context">The call.</param>
    /// <returns>The source; the caller disposes of it.</returns>
    public CancellationTokenSource Link(ServerCallContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, Token);

    /// <summary>Tells them now, before the host says so.</summary>
    internal Task BeginAsync() => _begun.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => _begun.Dispose();
}
