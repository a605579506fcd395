using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Hosting.Lifetime;

namespace OnRecord.Hosting.Tests.Lifetime;

public sealed class ShutdownTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void HasBegun_AskedByACallThatOutlivesTheHost_StillTells(bool hasBegun)
    {
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        var shutdown = new Shutdown(lifetime);
        if (hasBegun) lifetime.StopApplication();

        shutdown.Dispose();

        Assert.Equal(hasBegun, shutdown.HasBegun);
    }
}
