using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;
using Date = Google.Type.Date;

namespace OnRecord.Ingestion.Tests;

public sealed class ParseDocumentTests
{
    private const string NoArchive = "http://127.0.0.1:9";
    private const int Limit = 4096;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<SourceDocument, StatusCode, string, string> RefusedSources => new()
    {
        { Sample.Source(text: ""), StatusCode.InvalidArgument, "EMPTY_CONTENT", "document.content" },
        { Sample.OfLength(Limit + 1), StatusCode.ResourceExhausted, "CONTENT_TOO_LARGE", "document.content" },
        {
            new SourceDocument { Content = ByteString.CopyFrom(0, 1, 2, 0, 0, 3) },
            StatusCode.InvalidArgument, "NOT_TEXT", "document.content"
        },
        {
            new SourceDocument(Sample.Source()) { MediaType = "image/png" },
            StatusCode.InvalidArgument, "UNKNOWN_MEDIA_TYPE", "document.media_type"
        },
        {
            new SourceDocument(Sample.Source()) { Language = "xx" },
            StatusCode.InvalidArgument, "UNKNOWN_LANGUAGE", "document.language"
        },
        {
            Sample.Source(new string('u', 2049)), StatusCode.InvalidArgument, "INVALID_URI", "document.uri"
        },
        {
            new SourceDocument(Sample.Source()) { Title = new string('t', 2049) },
            StatusCode.InvalidArgument, "INVALID_TITLE", "document.title"
        },
        {
            new SourceDocument(Sample.Source()) { Published = new Date { Year = 2025, Month = 2, Day = 30 } },
            StatusCode.InvalidArgument, "INVALID_DATE", "document.published"
        },
    };

    [Fact]
    public async Task ParseDocument_ArticleWithAQuote_ReturnsItsQuoteWithoutAnyArchive()
    {
        await using var ingestion = await RunningIngestion.StartAsync(NoArchive);

        var answer = await ingestion.Client.ParseDocumentAsync(
            new ParseDocumentRequest { Document = Sample.Source() }, cancellationToken: Cancellation);

        Assert.Equal(Sample.Text, answer.Document.Text);
        Assert.Contains(answer.Document.Quotes, quote => quote.Text == "Cầu sẽ thông xe trong tháng này");
        Assert.StartsWith("documents/", answer.Document.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParseDocument_SameRequestTwice_ReturnsTheSameBytes()
    {
        await using var ingestion = await RunningIngestion.StartAsync(NoArchive);
        var request = new ParseDocumentRequest { Document = Sample.Source() };

        var first = await ingestion.Client.ParseDocumentAsync(request, cancellationToken: Cancellation);
        var second = await ingestion.Client.ParseDocumentAsync(request, cancellationToken: Cancellation);

        Assert.Equal(first.ToByteString(), second.ToByteString());
    }

    [Fact]
    public async Task ParseDocument_NoDocument_IsRefusedByFieldName()
    {
        await using var ingestion = await RunningIngestion.StartAsync(NoArchive);

        var status = await Rpc.FailureOf(async () => await ingestion.Client.ParseDocumentAsync(
            new ParseDocumentRequest(), cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.InvalidArgument, "MISSING_FIELD");
        Assert.Equal("document", status.GetDetail<BadRequest>()!.FieldViolations.Single().Field);
    }

    [Theory]
    [MemberData(nameof(RefusedSources), DisableDiscoveryEnumeration = true)]
    public async Task ParseDocument_SourceThatIsRefused_NamesFieldAndReason(
        SourceDocument source, StatusCode code, string reason, string field)
    {
        await using var ingestion = await RunningIngestion.StartAsync(
            NoArchive, null, $"--Ingestion:MaxContentBytes={Limit}");

        var status = await Rpc.FailureOf(async () => await ingestion.Client.ParseDocumentAsync(
            new ParseDocumentRequest { Document = source }, cancellationToken: Cancellation));

        var info = Rpc.AssertError(status, code, reason);
        Assert.Equal(field, info.Metadata["field"]);
        if (code is StatusCode.InvalidArgument)
            Assert.Equal(field, status.GetDetail<BadRequest>()!.FieldViolations.Single().Field);
    }

    [Theory]
    [InlineData(3 * 1024 * 1024)]
    [InlineData(64 * 1024 * 1024)]
    public async Task ParseDocument_MessageThatGrpcRefuses_IsRefusedWithTheLimit(int bytes)
    {
        await using var ingestion = await RunningIngestion.StartAsync(
            NoArchive, null, $"--Ingestion:MaxContentBytes={Limit}");

        var status = await Rpc.FailureOf(async () => await ingestion.Client.ParseDocumentAsync(
            new ParseDocumentRequest { Document = Sample.OfLength(bytes) }, cancellationToken: Cancellation));

        var info = Rpc.AssertError(status, StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE");
        Assert.Equal($"{2 * Limit + 1024 * 1024} bytes", info.Metadata["limit"]);
    }

    [Fact]
    public async Task ParseDocument_ParserFails_ReturnsInternalWithoutItsInsides()
    {
        await using var ingestion = await RunningIngestion.StartAsync(
            NoArchive, (_, _) => throw new FormatException("secret path /etc"));

        var status = await Rpc.FailureOf(async () => await ingestion.Client.ParseDocumentAsync(
            new ParseDocumentRequest { Document = Sample.Source() }, cancellationToken: Cancellation));

        Rpc.AssertError(status, StatusCode.Internal, "INTERNAL");
        Assert.DoesNotContain("secret", status.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParseDocument_CallerLeaves_StopsTheParser()
    {
        var begun = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await using var ingestion = await RunningIngestion.StartAsync(NoArchive, (_, cancellation) =>
        {
            begun.SetResult();
            cancellation.WaitHandle.WaitOne();
            stopped.SetResult();
            cancellation.ThrowIfCancellationRequested();
            return new Document();
        });
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = ingestion.Client.ParseDocumentAsync(
            new ParseDocumentRequest { Document = Sample.Source() }, cancellationToken: caller.Token);
        await begun.Task;
        await caller.CancelAsync();

        await stopped.Task;
        var error = await Assert.ThrowsAsync<RpcException>(async () => await call);
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }
}
