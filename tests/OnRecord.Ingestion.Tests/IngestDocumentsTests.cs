using Grpc.Core;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;

namespace OnRecord.Ingestion.Tests;

public sealed class IngestDocumentsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IngestDocuments_ManyDocuments_AnswersEachInOrder()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 2000; i++)
                    await call.RequestStream.WriteAsync(Sample.Request($"{i}"), Cancellation);
                await call.RequestStream.CompleteAsync();
            },
            Cancellation);
        var answers = new List<IngestDocumentsResponse>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(Cancellation))
            answers.Add(answer);
        await writing;

        var expected = Enumerable.Range(0, 2000).Select(i => ((long)i, $"{i}", $"documents/{i}"));
        Assert.True(
            expected.SequenceEqual(answers.Select(a => (a.Index, a.SourceUri, a.Commit.Document))),
            "Answered: every request gets exactly one response, in the order of the requests.");
    }
}
