using System.IO.Pipelines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Hosting.Lifetime;

namespace OnRecord.Hosting.Tests.Lifetime;

public sealed class ParentLinkTests
{
    [Fact]
    public async Task Input_SaysSomethingAndEnds_StopsTheServiceOnlyAtItsEnd()
    {
        var input = new Pipe();
        var lifetime = new Lifetime();
        await new ParentLink(input.Reader.AsStream(), lifetime, NullLogger<ParentLink>.Instance)
            .StartAsync(TestContext.Current.CancellationToken);

        await input.Writer.WriteAsync("a line\n"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.False(lifetime.Stopped.Task.IsCompleted);
        await input.Writer.CompleteAsync();

        await lifetime.Stopped.Task;
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public TaskCompletionSource Stopped { get; } = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stopped.SetResult();
    }
}
