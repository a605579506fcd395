using System.Collections.Concurrent;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client.Tests.Fakes;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Client.Tests;

public sealed class IngestionClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parse_ServiceComesBack_GivesTheDocument()
    {
        var calls = 0;
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnParse = (request, _) => ++calls == 1
            ? throw Failures.Unavailable()
            : Task.FromResult(new ParseDocumentResponse
            {
                Document = new Document { SourceUri = request.Document.Uri },
            });
        await using var clients = server.Connect();

        var document = await Client(clients).ParseAsync(new SourceDocument { Uri = "a" }, Cancellation);

        Assert.Equal("a", document.SourceUri);
    }

    [Fact]
    public async Task Parse_DocumentIsRefused_FailsWithTheDetailsAsTheyAre()
    {
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnParse = (_, _) => throw Failures.Invalid("document.content", "is empty");
        await using var clients = server.Connect();

        var error = await Assert.ThrowsAsync<RpcException>(() => Client(clients).ParseAsync(new SourceDocument(),
            Cancellation));

        Assert.Equal("document.content",
            error.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>().FieldViolations[0].Field);
    }

    [Fact]
    public async Task IngestMany_OneIsRefused_AnswersEachInOrderAndGoesOn()
    {
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = (requests, responses, context) => AnswerAsync(
            requests, responses, context, int.MaxValue,
            uri => uri == "3" ? Failures.Invalid("content", "is empty").GetRpcStatus() : null);
        await using var clients = server.Connect();

        var results = await Client(clients).IngestManyAsync(Documents(10), Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, 10).Select(Uri), results.Select(r => r.Source.Uri));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (long)i), results.Select(r => r.Answer.Index));
        Assert.Equal(["3"], results.Where(r => r.Answer.Error is not null).Select(r => r.Source.Uri));
    }

    [Theory]
    [InlineData(0, 5, 0, 17)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(99, 0, 0, 1)]
    public async Task IngestMany_ServiceGoesAwayAgainAndAgain_LosesNothingAndAnswersNothingTwice(
        params int[] answersPerCall)
    {
        var received = new ConcurrentBag<string>();
        var calls = 0;
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = async (requests, responses, context) =>
        {
            var call = Interlocked.Increment(ref calls) - 1;
            var answers = call < answersPerCall.Length ? answersPerCall[call] : int.MaxValue;
            await AnswerAsync(requests, responses, context, answers, uri => { received.Add(uri); return null; });
        };
        await using var clients = server.Connect();

        var results = await Client(clients).IngestManyAsync(Documents(100), Cancellation).ToListAsync(Cancellation);

        Assert.True(
            results.Select(r => r.Source.Uri).SequenceEqual(Enumerable.Range(0, 100).Select(Uri)),
            "Answered: every document gets exactly one result, in the order of the documents");
        Assert.Equal(Enumerable.Range(0, 100).Select(Uri).Order(), received.Distinct().Order());
    }

    [Fact]
    public async Task IngestMany_ServiceAnswersWhatWasNotSent_FailsAsABreachOfTheContract()
    {
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = async (requests, responses, context) =>
        {
            Assert.True(await requests.MoveNext(context.CancellationToken));
            for (var index = 0; index < 2; index++)
                await responses.WriteAsync(
                    new IngestDocumentsResponse { Index = index, Commit = new Commit() }, context.CancellationToken);
        };
        await using var clients = server.Connect();

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await Client(clients).IngestManyAsync(Documents(1), Cancellation).ToListAsync(Cancellation));

        Assert.Contains("broke its contract", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IngestMany_ServiceAnswersNothing_TakesNoMoreThanTheWindowFromTheCaller()
    {
        const int Window = 5;
        var taken = 0;
        var windowIsFull = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = async (requests, responses, context) =>
        {
            var index = 0;
            await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
            {
                if (++index < Window) continue;
                windowIsFull.SetResult();
                break;
            }

            await answer.Task.WaitAsync(context.CancellationToken);
            throw Failures.Invalid("document", "is the last straw");
        };
        await using var clients = server.Connect(o => o.MaxUnacknowledgedDocuments = Window);

        var ingestion = Client(clients).IngestManyAsync(Count(Documents(100)), Cancellation).ToListAsync(Cancellation)
            .AsTask();
        await windowIsFull.Task.WaitAsync(Cancellation);
        answer.SetResult();
        await Assert.ThrowsAsync<RpcException>(() => ingestion);

        // One waits in the channel and one in the hand of the pump.
        Assert.InRange(taken, Window, Window + 2);

        async IAsyncEnumerable<SourceDocument> Count(IAsyncEnumerable<SourceDocument> documents)
        {
            await foreach (var document in documents)
            {
                taken++;
                yield return document;
            }
        }
    }

    [Fact]
    public async Task IngestMany_DocumentIsLargerThanTheTransportAllows_RejectsItAloneAndGoesOn()
    {
        await using var server = await FakeServer.StartAsync(maxMessageBytes: 10_000);
        server.Ingestion.OnIngestMany = (requests, responses, context) =>
            AnswerAsync(requests, responses, context, int.MaxValue, _ => null);
        server.Ingestion.OnIngest = (_, _) => Task.FromResult(new IngestDocumentResponse { Commit = new Commit() });
        await using var clients = server.Connect();

        var results = await Client(clients)
            .IngestManyAsync(Documents(10, i => i == 4 ? 20_000 : 10), Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, 10).Select(Uri), results.Select(r => r.Source.Uri));
        var rejected = Assert.Single(results, r => r.Answer.Error is not null);
        Assert.Equal(("4", (int)StatusCode.ResourceExhausted), (rejected.Source.Uri, rejected.Answer.Error.Code));
    }

    [Theory]
    [InlineData(StatusCode.InvalidArgument)]
    [InlineData(StatusCode.Internal)]
    public async Task IngestMany_AnotherFailsBesideOneThatIsTooLarge_RejectsBothAndGoesOn(StatusCode code)
    {
        await using var server = await FakeServer.StartAsync(maxMessageBytes: 10_000);
        // Nothing is answered before the stream ends, so that every document is sent alone then.
        server.Ingestion.OnIngestMany = async (requests, _, context) =>
        {
            while (await requests.MoveNext(context.CancellationToken)) continue;
        };
        server.Ingestion.OnIngest = (request, _) => request.Document.Uri == "1"
            ? throw Failures.Of(code)
            : Task.FromResult(new IngestDocumentResponse { Commit = new Commit() });
        await using var clients = server.Connect();

        var results = await Client(clients)
            .IngestManyAsync(Documents(4, i => i == 3 ? 20_000 : 10), Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            [("0", 0), ("1", (int)code), ("2", 0), ("3", (int)StatusCode.ResourceExhausted)],
            results.Select(result => (result.Source.Uri, result.Answer.Error?.Code ?? 0)));
    }

    [Fact]
    public async Task IngestMany_TakingTheNextDocumentThrows_AnswersWhatCameBeforeAndThrowsThat()
    {
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = (requests, responses, context) =>
            AnswerAsync(requests, responses, context, int.MaxValue, _ => null);
        await using var clients = server.Connect();
        var answered = new List<string>();

        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var result in Client(clients).IngestManyAsync(Failing(), Cancellation))
                answered.Add(result.Source.Uri);
        });

        Assert.Equal("the disk is on fire", error.Message);
        Assert.Equal(["0", "1"], answered);

        static async IAsyncEnumerable<SourceDocument> Failing()
        {
            await foreach (var document in Documents(2)) yield return document;
            throw new InvalidDataException("the disk is on fire");
        }
    }

    [Fact]
    public async Task IngestMany_CallerStopsReading_EndsTheCall()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = async (requests, responses, context) =>
        {
            // The end of the method, not the token: what waits for the token may be gone before it is told
            try
            {
                await AnswerAsync(requests, responses, context, int.MaxValue, _ => null);
            }
            finally
            {
                ended.SetResult();
            }
        };
        await using var clients = server.Connect();

        await foreach (var _ in Client(clients).IngestManyAsync(Endless(), Cancellation)) break;

        await ended.Task.WaitAsync(Cancellation);

        static async IAsyncEnumerable<SourceDocument> Endless()
        {
            await Task.Yield();
            while (true) yield return new SourceDocument { Uri = "x" };
        }
    }

    [Fact]
    public async Task IngestMany_NothingToSend_EndsAtOnce()
    {
        await using var server = await FakeServer.StartAsync();
        server.Ingestion.OnIngestMany = (requests, responses, context) =>
            AnswerAsync(requests, responses, context, int.MaxValue, _ => null);
        await using var clients = server.Connect();

        Assert.Empty(await Client(clients).IngestManyAsync(Documents(0), Cancellation).ToListAsync(Cancellation));
    }

    private static IngestionClient Client(ServiceProvider clients) => clients.GetRequiredService<IngestionClient>();

    private static string Uri(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async IAsyncEnumerable<SourceDocument> Documents(int count, Func<int, int>? size = null)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return new SourceDocument
            {
                Uri = Uri(i),
                Content = ByteString.CopyFrom(new byte[size?.Invoke(i) ?? 10]),
            };
        }
    }

    /// <summary>Answers so many documents, then shuts down in the middle of the stream.</summary>
    private static async Task AnswerAsync(
        IAsyncStreamReader<IngestDocumentsRequest> requests, IServerStreamWriter<IngestDocumentsResponse> responses,
        ServerCallContext context, int answers, Func<string, Google.Rpc.Status?> judge)
    {
        var index = 0L;
        await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
        {
            if (index == answers) throw Failures.Unavailable();
            var answer = new IngestDocumentsResponse { Index = index++, SourceUri = request.Document.Uri };
            if (judge(request.Document.Uri) is { } error) answer.Error = error;
            else answer.Commit = new Commit { Outcome = CommitOutcome.Stored };
            await responses.WriteAsync(answer, context.CancellationToken);
        }
    }
}
