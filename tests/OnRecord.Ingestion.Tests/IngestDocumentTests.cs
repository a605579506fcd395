using Google.Rpc;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests;

public sealed class IngestDocumentTests
{
    private static readonly IngestDocumentRequest Request = new() { Document = Sample.Source() };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IngestDocument_ArchiveKeepsIt_ReturnsCommitAndCounts()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        var answer = await ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation);

        Assert.Equal(CommitOutcome.Stored, answer.Commit.Outcome);
        Assert.Equal("c0", answer.Commit.Cursor);
        Assert.Equal((1, 1), (answer.SectionCount, answer.QuoteCount));
    }

    [Fact]
    public async Task IngestDocument_SourceIsRefused_AsksNoArchive()
    {
        await using var ingestion = await RunningIngestion.StartAsync("http://127.0.0.1:9");

        var status = await Rpc.FailureOf(async () => await ingestion.Client.IngestDocumentAsync(
            new IngestDocumentRequest { Document = Sample.Source(text: "") }, cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.InvalidArgument, "EMPTY_CONTENT");
    }

    [Fact]
    public async Task IngestDocument_ArchiveRefusesIt_PassesTheStatusOn()
    {
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            await requests.MoveNext(context.CancellationToken);
            var refusal = InvalidRequest.Field("document.name", "is malformed", "x").ToStatus();
            await responses.WriteAsync(new StoreDocumentsResponse { Error = refusal }, context.CancellationToken);
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        var status = await Rpc.FailureOf(
            async () => await ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.InvalidArgument, "INVALID_FIELD");
        Assert.Equal("document.name", status.GetDetail<BadRequest>()!.FieldViolations.Single().Field);
    }

    [Fact]
    public async Task IngestDocument_NoArchive_IsUnavailableForNow()
    {
        await using var ingestion = await RunningIngestion.StartAsync("http://127.0.0.1:9");

        var status = await Rpc.FailureOf(
            async () => await ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.Unavailable, "ARCHIVE_UNREACHABLE");
        Rpc.AssertRetry(status);
    }

    [Fact]
    public async Task IngestDocument_ArchiveIsOverloaded_IsUnavailableForAsLongAsTheArchiveSays()
    {
        await using var archive = await FakeArchive.StartAsync(
            (_, _, _) => throw Exhausted.Overloaded("1 stream", TimeSpan.FromSeconds(7)));
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        var status = await Rpc.FailureOf(
            async () => await ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.Unavailable, "ARCHIVE_UNREACHABLE");
        Assert.Equal(TimeSpan.FromSeconds(7), status.GetDetail<RetryInfo>()!.RetryDelay.ToTimeSpan());
    }

    [Fact]
    public async Task IngestDocument_CallerLeaves_ArchiveIsToldSo()
    {
        var received = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var archive = await FakeArchive.StartAsync(FakeArchive.HoldFirst(received, cancelled));
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = ingestion.Client.IngestDocumentAsync(Request, cancellationToken: caller.Token);
        await received.Task;
        await caller.CancelAsync();

        await cancelled.Task;
        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    [Theory]
    [InlineData("--Ingestion:ArchiveToken=0123456789abcdef0123", true)]
    [InlineData("--Ingestion:ArchiveToken=fedcba98765432100123", false)]
    [InlineData("--Ingestion:ArchiveToken=", false)]
    public async Task IngestDocument_ArchiveAsksForAToken_SendsTheConfiguredOne(string setting, bool accepted)
    {
        await using var archive = await FakeArchive.StartAsync(null, "--Auth:Tokens:0=0123456789abcdef0123");
        await using var ingestion = await RunningIngestion.StartAsync(archive, setting);

        var call = ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation).ResponseAsync;

        if (accepted)
            Assert.Equal(CommitOutcome.Stored, (await call).Commit.Outcome);
        else
            AssertRefused(await Rpc.FailureOf(() => call), "UNAUTHENTICATED");
    }

    [Fact]
    public async Task IngestDocument_AnotherServiceInThePlaceOfTheArchive_IsRefusedForGood()
    {
        await using var archive = await FakeArchive.StartAsync(
            (_, _, _) => throw new RpcException(new Grpc.Core.Status(StatusCode.Unimplemented, "no such method")));
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        AssertRefused(
            await Rpc.FailureOf(
                async () => await ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation)),
            "UNIMPLEMENTED");
    }

    [Fact]
    public async Task IngestDocument_TooLongForTheArchive_SaysSo()
    {
        await using var archive = await FakeArchive.StartAsync((_, _, _) => throw Exhausted.TooLarge(
            "message", "is too long", "", "1024 bytes", "MESSAGE_TOO_LARGE"));
        await using var ingestion = await RunningIngestion.StartAsync(archive);

        var status = await Rpc.FailureOf(
            async () => await ingestion.Client.IngestDocumentAsync(Request, cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE");
    }

    private static void AssertRefused(Google.Rpc.Status status, string code)
    {
        var info = Rpc.AssertError(status, StatusCode.FailedPrecondition, "ARCHIVE_REFUSES");
        Assert.Equal(code, info.Metadata["status"]);
        Assert.Contains(code, status.Message, StringComparison.Ordinal);
        Assert.Null(status.GetDetail<RetryInfo>());
    }
}
