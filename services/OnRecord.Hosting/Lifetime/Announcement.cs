using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OnRecord.Hosting.Lifetime;

/// <summary>Tells a parent process, in one line on standard output, where the service listens.</summary>
internal sealed class Announcement(
    IServer server,
    IHostApplicationLifetime lifetime,
    ServiceIdentity identity,
    TextWriter output,
    ILogger<Announcement> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        var addresses = string.Join(' ', server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses);
        output.WriteLine($"listening on {addresses}");
        output.Flush();
        Log.Listening(logger, identity.Name, addresses);
    }
}
