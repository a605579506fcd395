using System.Collections.Concurrent;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;
using static OnRecord.Ingestion.Tests.Running.DocumentCall;

namespace OnRecord.Ingestion.Tests;

public sealed class IngestDocumentsTests
{
    private static readonly string Answered = Contract.Of("IngestDocuments", "Answered");
    private static readonly string Isolated = Contract.Of("IngestDocuments", "Isolated");
    private static readonly string Durable = Contract.Of("IngestDocuments", "Acknowledged is durable");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IngestDocuments_ClientWritesAWhileWithoutReading_AnswersEachInOrder()
    {
        const int unread = 300;
        const int all = 3000;
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        var sources = Enumerable.Range(0, all).Select(i => Sample.Source($"{i}")).ToArray();
        await SendAsync(call, sources[..unread]);
        var writing = Task.Run(() => SendAllAsync(call, sources[unread..]), Cancellation);
        var answers = await ReadAllAsync(call);
        await writing;

        var expected = Enumerable.Range(0, all).Select(i => ((long)i, $"{i}", $"documents/{i}"));
        Assert.True(
            expected.SequenceEqual(answers.Select(a => (a.Index, a.SourceUri, a.Commit.Document))), Answered);
    }

    [Fact]
    public async Task IngestDocuments_LaterDocumentIsParsedFirst_StillAnswersInOrder()
    {
        Assert.SkipWhen(Environment.ProcessorCount < 2, "One processor parses one document at a time.");
        using var secondIsParsed = new ManualResetEventSlim();
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive.Address, (source, cancellation) =>
        {
            if (source.Uri == "first")
                secondIsParsed.Wait(cancellation);
            else
                secondIsParsed.Set();
            return new Document { SourceUri = source.Uri };
        });
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(call, Sample.Source("first"), Sample.Source("second"));
        var answers = await ReadAllAsync(call);

        Assert.True(answers.Select(a => a.SourceUri).SequenceEqual(["first", "second"]), Answered);
    }

    [Fact]
    public async Task IngestDocuments_SomeAreRefused_KeepsTheOthers()
    {
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            for (var i = 0; await requests.MoveNext(context.CancellationToken); i++)
                await responses.WriteAsync(
                    requests.Current.Document.SourceUri == "not for the archive"
                        ? new StoreDocumentsResponse { Index = i, Error = NotFound.Resource("shelf", "s").ToStatus() }
                        : FakeArchive.Kept(i, requests.Current),
                    context.CancellationToken);
        });
        var parser = new OnRecord.Parsing.Parser(new OnRecord.Parsing.ParserOptions());
        await using var ingestion = await RunningIngestion.StartAsync(
            archive.Address,
            (source, cancellation) => source.Uri == "too much for the parser"
                ? throw new FormatException("a defect")
                : parser.Parse(source, cancellation));
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(
            call,
            Sample.Source("empty", text: ""),
            Sample.Source("good 1"),
            Sample.Source("too much for the parser"),
            null,
            Sample.Source("not for the archive"),
            Sample.Source("good 2"));
        var answers = await ReadAllAsync(call);

        (string, StatusCode)[] expected =
        [
            ("empty", StatusCode.InvalidArgument),
            ("good 1", StatusCode.OK),
            ("too much for the parser", StatusCode.Internal),
            ("", StatusCode.InvalidArgument),
            ("not for the archive", StatusCode.NotFound),
            ("good 2", StatusCode.OK),
        ];
        Assert.True(
            expected.SequenceEqual(answers.Select(a => (a.SourceUri, (StatusCode)(a.Error?.Code ?? 0)))), Isolated);
        Assert.All(answers, a => Assert.Equal(a.Commit is null ? 0 : 1, a.QuoteCount));
        Rpc.AssertError(answers[2].Error, StatusCode.Internal, "INTERNAL");
        Rpc.AssertError(answers[3].Error, StatusCode.InvalidArgument, "MISSING_FIELD");
    }

    [Fact]
    public async Task IngestDocuments_ArchiveCommitsInGroups_AnswersNoneBeforeItsCommit()
    {
        const int group = 5;
        var durable = new ConcurrentDictionary<string, bool>();
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            var waiting = new List<StoreDocumentsResponse>();
            for (var i = 0; await requests.MoveNext(context.CancellationToken); i++)
            {
                waiting.Add(FakeArchive.Kept(i, requests.Current));
                if (waiting.Count < group)
                    continue;
                foreach (var commit in waiting)
                    durable[commit.Commit.Document] = true;
                foreach (var commit in waiting)
                    await responses.WriteAsync(commit, context.CancellationToken);
                waiting.Clear();
            }
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        var writing = SendAllAsync(call, [.. Enumerable.Range(0, 20 * group).Select(i => Sample.Source($"{i}"))]);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(Cancellation))
            Assert.True(durable.ContainsKey(answer.Commit.Document), Durable);
        await writing;

        Assert.Equal(20 * group, durable.Count);
    }

    [Fact]
    public async Task IngestDocuments_ContentJustOverTheLimit_RefusesItAlone()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive, "--Ingestion:MaxContentBytes=1024");
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(call, Sample.Source("a"), Sample.OfLength(1025), Sample.OfLength(1 << 20),
            Sample.Source("b"));
        var answers = await ReadAllAsync(call);

        Assert.True(
            answers.Select(a => a.Error is null).SequenceEqual([true, false, false, true]), Isolated);
        var info = Rpc.AssertError(answers[1].Error, StatusCode.ResourceExhausted, "CONTENT_TOO_LARGE");
        Assert.Equal("document.content", info.Metadata["field"]);
        Rpc.AssertError(answers[2].Error, StatusCode.ResourceExhausted, "CONTENT_TOO_LARGE");
    }

    [Fact]
    public async Task IngestDocuments_MessageThatGrpcRefuses_EndsAfterTheAnswersBeforeIt()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive, "--Ingestion:MaxContentBytes=1024");
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        var writing = SendAllAsync(call, Sample.Source("a"), Sample.Source("b"), Sample.OfLength(32 << 20));
        var (answers, status) = await ReadToFailureAsync(call);
        await Task.WhenAny(writing);

        Assert.Equal(["a", "b"], answers.Select(a => a.SourceUri));
        var info = Rpc.AssertError(status, StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE");
        Assert.Equal($"{2 * 1024 + 1024 * 1024} bytes", info.Metadata["limit"]);
    }

    [Fact]
    public async Task IngestDocuments_ParsedDocumentIsTooLongToSend_RefusesItAlone()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(
            archive.Address,
            (source, _) => new Document
            {
                SourceUri = source.Uri,
                Text = new string('a', source.Uri == "a" ? 1 : 2 << 20),
            },
            "--Ingestion:MaxContentBytes=1024");
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        await SendAllAsync(call, Sample.Source("b"), Sample.Source("a"));
        var answers = await ReadAllAsync(call);

        Rpc.AssertError(answers[0].Error, StatusCode.ResourceExhausted, "DOCUMENT_TOO_LARGE");
        Assert.True(answers[1].Commit is not null, Isolated);
    }
}
