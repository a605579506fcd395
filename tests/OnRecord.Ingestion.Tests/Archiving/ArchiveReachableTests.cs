using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Tests.Running;

namespace OnRecord.Ingestion.Tests.Archiving;

public sealed class ArchiveReachableTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly SemaphoreSlim _answers = new(0);
    private FakeArchive _archive = null!;
    private ArchiveLink _link = null!;
    private ArchiveReachable _reachable = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _archive = await FakeArchive.StartAsync(async (_, _, context) =>
        {
            _asked.Release();
            await _answers.WaitAsync(context.CancellationToken);
        });
        _link = new(new(new Uri(_archive.Address), null, 1 << 20), NullLoggerFactory.Instance);
        _reachable = new(_link, _time);
    }

    public async ValueTask DisposeAsync()
    {
        _link.Dispose();
        await _archive.DisposeAsync();
    }

    [Fact]
    public async Task Check_ArchiveIsBeingAsked_WaitsForThatAnswer()
    {
        var first = CheckAsync();
        await _asked.WaitAsync(Cancellation);
        _time.Advance(ArchiveReachable.Freshness);

        var second = CheckAsync();
        _answers.Release(2);

        Assert.Equal(HealthStatus.Healthy, (await first).Status);
        Assert.Equal(HealthStatus.Healthy, (await second).Status);
        Assert.Equal(0, _asked.CurrentCount);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    public async Task Check_ThereIsAnAnswer_AsksAgainOnceItIsOld(int ticks, int expected)
    {
        _answers.Release(2);
        await CheckAsync();

        _time.Advance(ArchiveReachable.Freshness + TimeSpan.FromTicks(ticks));
        var answer = await CheckAsync();

        Assert.Equal(HealthStatus.Healthy, answer.Status);
        Assert.Equal(expected, _asked.CurrentCount);
    }

    [Fact]
    public async Task Check_WhoAskedFirstLeaves_AnswersTheOthers()
    {
        using var leaving = new CancellationTokenSource();
        var first = _reachable.CheckHealthAsync(new(), leaving.Token);
        await _asked.WaitAsync(Cancellation);
        var second = CheckAsync();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _answers.Release(2);

        Assert.Equal(HealthStatus.Healthy, (await second).Status);
        Assert.Equal(0, _asked.CurrentCount);
    }

    private Task<HealthCheckResult> CheckAsync() => _reachable.CheckHealthAsync(new(), Cancellation);
}
