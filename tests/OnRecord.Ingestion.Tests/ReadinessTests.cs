using Grpc.Health.V1;
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
        var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        var before = await ingestion.Health.CheckAsync(request, cancellationToken: Cancellation);
        await archive.DisposeAsync();
        var after = await ingestion.Health.CheckAsync(request, cancellationToken: Cancellation);

        Assert.Equal((Status.Serving, Status.NotServing), (before.Status, after.Status));
    }
}
