using Grpc.Core;
using OnRecord.Client.Retrying;
using OnRecord.Client.Tests.Fakes;
using Xunit;

namespace OnRecord.Client.Tests.Retrying;

public sealed class BackoffTests
{
    private static readonly RetryPolicy Policy = new()
    {
        MaxAttempts = 6,
        FirstDelay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(5),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wait_FailuresInARow_DoublesThePauseUpToTheLongest()
    {
        var time = new RecordingTime();
        var backoff = new Backoff(Policy, time);

        for (var i = 0; i < 5; i++) await backoff.WaitAsync(Failures.Unavailable(), Cancellation);

        Assert.Equal(5, time.Waits.Count);
        foreach (var (wait, longest) in time.Waits.Zip([1.0, 2.0, 4.0, 5.0, 5.0]))
            Assert.InRange(wait.TotalSeconds, longest / 2, longest);
    }

    [Fact]
    public async Task Wait_ServiceAsksForALongerPause_HonoursIt()
    {
        var time = new RecordingTime();
        var backoff = new Backoff(Policy, time);

        await backoff.WaitAsync(Failures.Unavailable(TimeSpan.FromSeconds(4)), Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(4), Assert.Single(time.Waits));
    }

    [Fact]
    public void AllowsRetry_ServiceAsksForMoreThanTheLongestPause_SaysNo()
    {
        var backoff = new Backoff(Policy, new RecordingTime());

        Assert.False(backoff.AllowsRetry(Failures.Unavailable(TimeSpan.FromMinutes(5)), Cancellation));
    }

    [Fact]
    public async Task AllowsRetry_AttemptsAreUsedUp_SaysNoUntilThereIsProgress()
    {
        var backoff = new Backoff(Policy with { MaxAttempts = 2 }, new RecordingTime());

        Assert.True(backoff.AllowsRetry(Failures.Unavailable(), Cancellation));
        await backoff.WaitAsync(Failures.Unavailable(), Cancellation);
        Assert.False(backoff.AllowsRetry(Failures.Unavailable(), Cancellation));
        backoff.Reset();
        Assert.True(backoff.AllowsRetry(Failures.Unavailable(), Cancellation));
    }

    [Fact]
    public void AllowsRetry_OverloadWithoutRetryInfo_SaysNo()
    {
        var backoff = new Backoff(Policy, new RecordingTime());

        Assert.False(backoff.AllowsRetry(Failures.Overloaded(retryAfter: null), Cancellation));
        Assert.True(backoff.AllowsRetry(Failures.Overloaded(TimeSpan.FromSeconds(1)), Cancellation));
    }

    [Theory]
    [InlineData(StatusCode.InvalidArgument)]
    [InlineData(StatusCode.NotFound)]
    [InlineData(StatusCode.Internal)]
    [InlineData(StatusCode.DeadlineExceeded)]
    [InlineData(StatusCode.Unauthenticated)]
    public void AllowsRetry_StatusThatTimeWillNotHeal_SaysNo(StatusCode code)
    {
        var backoff = new Backoff(Policy, new RecordingTime());

        Assert.False(backoff.AllowsRetry(new RpcException(new Status(code, "")), Cancellation));
    }
}
