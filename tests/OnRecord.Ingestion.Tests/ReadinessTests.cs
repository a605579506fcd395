using Grpc.Health.V1;
using Microsoft.Extensions.Time.Testing;
using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Tests.Running;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace OnRecord.Ingestion.Tests;

public sealed class ReadinessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("onrecord.v1.IngestionService")]
    public async Task Check_ArchiveComesAndGoes_FollowsIt(string service)
    {
        var request = new HealthCheckRequest { Service = service };
        var time = new FakeTimeProvider();
        var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive.Address, null, time, []);

        var before = await ingestion.Health.CheckAsync(request, cancellationToken: Cancellation);
        await archive.DisposeAsync();
        time.Advance(ArchiveReachable.Freshness);
        var after = await ingestion.Health.CheckAsync(request, cancellationToken: Cancellation);

        Assert.Equal((Status.Serving, Status.NotServing), (before.Status, after.Status));
    }

    [Theory]
    [InlineData("0123456789abcdef0123", Status.Serving)]
    [InlineData("fedcba98765432100123", Status.NotServing)]
    [InlineData("", Status.NotServing)]
    public async Task Check_ArchiveAsksForAToken_IsReadyWithTheRightOne(string token, Status expected)
    {
        await using var archive = await FakeArchive.StartAsync(null, "--Auth:Tokens:0=0123456789abcdef0123");
        await using var ingestion = await RunningIngestion.StartAsync(archive, $"--Ingestion:ArchiveToken={token}");

        var answer = await ingestion.Health.CheckAsync(new(), cancellationToken: Cancellation);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task Check_ArchiveIsBusy_IsReady()
    {
        await using var archive = await FakeArchive.StartAsync(
            (_, _, _) => throw Exhausted.Overloaded("1 stream at a time", TimeSpan.FromSeconds(1)));
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        var answer = await ingestion.Health.CheckAsync(new(), cancellationToken: Cancellation);

        Assert.Equal(Status.Serving, answer.Status);
    }

    [Fact]
    public async Task Check_ManyAsk_TakesOneStreamOfTheArchive()
    {
        var streams = 0;
        var time = new FakeTimeProvider();
        await using var archive = await FakeArchive.StartAsync((_, _, _) =>
        {
            Interlocked.Increment(ref streams);
            return Task.CompletedTask;
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive.Address, null, time, []);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            _ => ingestion.Health.CheckAsync(new(), cancellationToken: Cancellation).ResponseAsync));

        Assert.All(answers, answer => Assert.Equal(Status.Serving, answer.Status));
        Assert.Equal(1, streams);
    }
}
