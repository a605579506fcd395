using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;
using static OnRecord.Ingestion.Tests.Running.DocumentCall;

namespace OnRecord.Ingestion.Tests;

public sealed class IngestDocumentsEndTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IngestDocuments_NothingSent_EndsWell()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await call.RequestStream.CompleteAsync();

        Assert.Empty(await ReadAllAsync(call));
    }

    [Fact]
    public async Task IngestDocuments_NoArchive_IsUnavailableAndAcknowledgesNothing()
    {
        await using var ingestion = await RunningIngestion.StartAsync("http://127.0.0.1:9");
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await call.RequestStream.WriteAsync(Sample.Request("a"), Cancellation);
        var (answers, status) = await ReadToFailureAsync(call);

        Assert.Empty(answers);
        Rpc.AssertError(status, StatusCode.Unavailable, "ARCHIVE_UNREACHABLE");
        Rpc.AssertRetry(status);
    }

    [Fact]
    public async Task IngestDocuments_ArchiveComesBack_KeepsWhatIsSentAgain()
    {
        using var port = OwnPort.Take();
        var archive = await FakeArchive.StartAsync(null, $"--urls={port.Address}");
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var before = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);
        await SendAsync(before, Sample.Source("a"));
        await ReadAsync(before);

        await archive.DisposeAsync();
        await SendAsync(before, Sample.Source("b"));
        var (_, status) = await ReadToFailureAsync(before);
        await using var again = await FakeArchive.StartAsync(null, $"--urls={port.Address}");
        var answer = await ingestion.SendUntilAvailableAsync(Sample.Source("b"));

        Rpc.AssertError(status, StatusCode.Unavailable, "ARCHIVE_UNREACHABLE");
        Assert.Equal("documents/b", answer.Commit.Document);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IngestDocuments_ArchiveEndsMidway_DeliversTheAnswersBeforeAndIsUnavailable(bool fails)
    {
        const int kept = 3;
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            for (var i = 0; i < kept && await requests.MoveNext(context.CancellationToken); i++)
                await responses.WriteAsync(FakeArchive.Kept(i, requests.Current), context.CancellationToken);
            if (fails)
                throw Unavailable.ShuttingDown();
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        for (var i = 0; i < kept; i++)
            await SendAsync(call, Sample.Source($"{i}"));
        var answers = new List<IngestDocumentsResponse>();
        for (var i = 0; i < kept; i++)
            answers.Add(await ReadAsync(call));
        await SendAsync(call, Sample.Source("too late"));
        var (late, status) = await ReadToFailureAsync(call);

        Assert.Equal(["0", "1", "2"], answers.Select(a => a.SourceUri));
        Assert.Empty(late);
        Rpc.AssertError(status, StatusCode.Unavailable, "ARCHIVE_UNREACHABLE");
        Rpc.AssertRetry(status);
    }

    public static TheoryData<ServiceException> Passing =>
    [
        Unavailable.Because("DISK_FULL", "Nothing can be kept now.", TimeSpan.FromSeconds(7)),
        Exhausted.Overloaded("1 document at a time", TimeSpan.FromSeconds(7)),
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task IngestDocuments_ArchiveCannotKeepOneNow_AnswersThoseBeforeAndHasTheOthersSentAgain(
        ServiceException failure)
    {
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            for (var i = 0; await requests.MoveNext(context.CancellationToken); i++)
                await responses.WriteAsync(
                    i == 1
                        ? new StoreDocumentsResponse { Index = i, Error = failure.ToStatus() }
                        : FakeArchive.Kept(i, requests.Current),
                    context.CancellationToken);
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(call, Sample.Source("kept"), Sample.Source("not now"), Sample.Source("after it"));
        var (answers, status) = await ReadToFailureAsync(call);

        Assert.Equal("documents/kept", Assert.Single(answers).Commit?.Document);
        Assert.Equal(failure.ToStatus(), status);
    }

    [Fact]
    public async Task IngestDocuments_ArchiveKnowsNotTheToken_IsRefusedForGood()
    {
        await using var archive = await FakeArchive.StartAsync(null, "--Auth:Tokens:0=0123456789abcdef0123");
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(call, Sample.Source("a"));
        var (answers, status) = await ReadToFailureAsync(call);

        Assert.Empty(answers);
        Rpc.AssertError(status, StatusCode.FailedPrecondition, "ARCHIVE_REFUSES");
    }

    [Fact]
    public async Task IngestDocuments_ArchiveAnswersAnotherDocument_AcknowledgesNothing()
    {
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            await requests.MoveNext(context.CancellationToken);
            await responses.WriteAsync(FakeArchive.Kept(1, requests.Current), context.CancellationToken);
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(call, Sample.Source("a"));
        var (answers, status) = await ReadToFailureAsync(call);

        Assert.Empty(answers);
        Rpc.AssertError(status, StatusCode.Internal, "INTERNAL");
    }

    [Fact]
    public async Task IngestDocuments_ServiceShutsDown_AnswersWhatItTookAndIsUnavailable()
    {
        var received = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            await requests.MoveNext(context.CancellationToken);
            received.SetResult();
            await release.Task;
            await responses.WriteAsync(FakeArchive.Kept(0, requests.Current), context.CancellationToken);
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAsync(call, Sample.Source("a"));
        await received.Task;
        ingestion.BeginShutdown();
        release.SetResult();
        var (answers, status) = await ReadToFailureAsync(call);

        Assert.Equal(["a"], answers.Select(a => a.SourceUri));
        Rpc.AssertError(status, StatusCode.Unavailable, "SHUTTING_DOWN");
        Rpc.AssertRetry(status);
    }

    [Fact]
    public async Task IngestDocuments_ClientLeaves_ArchiveIsToldSo()
    {
        var received = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var archive = await FakeArchive.StartAsync(FakeArchive.HoldFirst(received, cancelled));
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAsync(call, Sample.Source("a"));
        await received.Task;
        call.Dispose();

        await cancelled.Task;
        Assert.True(cancelled.Task.IsCompletedSuccessfully, "The archive still waits for a client that has left.");
    }
}
