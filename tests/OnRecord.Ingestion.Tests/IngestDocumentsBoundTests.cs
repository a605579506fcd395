using Grpc.Core;
using OnRecord.Ingestion.Tests.Running;
using OnRecord.V1;
using static OnRecord.Ingestion.Tests.Running.DocumentCall;

namespace OnRecord.Ingestion.Tests;

/// <summary>How much of a stream the service has in hand at a time.</summary>
public sealed class IngestDocumentsBoundTests
{
    private static readonly string Bounded = Contract.Of("IngestDocuments", "Bounded");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task IngestDocuments_ParserIsSlow_ParsesNoMoreAtATimeThanThereAreProcessors()
    {
        var underWay = 0;
        var most = 0;
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive.Address, (source, _) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref underWay));
            Thread.SpinWait(20_000);
            Interlocked.Decrement(ref underWay);
            return new Document { SourceUri = source.Uri };
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);
            var writing = SendAllAsync(call, [.. Enumerable.Range(0, 100).Select(i => Sample.Source($"{i}"))]);
            await ReadAllAsync(call);
            await writing;
        }));

        Assert.InRange(most, 1, Environment.ProcessorCount);
    }

    [Fact]
    public async Task IngestDocuments_ArchiveTakesOneAtATime_TakesNoMoreFromTheClientThanItCanWorkOn()
    {
        const int documents = 60;
        // In the queues, in the hands that pass them on, and in the buffers of the connection to the archive.
        var room = 2 * Environment.ProcessorCount + 8;
        var parsed = 0;
        var ahead = 0;
        await using var archive = await FakeArchive.StartAsync(async (requests, responses, context) =>
        {
            for (var i = 0; await requests.MoveNext(context.CancellationToken); i++)
            {
                InterlockedMax(ref ahead, Volatile.Read(ref parsed) - i);
                await responses.WriteAsync(FakeArchive.Kept(i, requests.Current), context.CancellationToken);
            }
        });
        await using var ingestion = await RunningIngestion.StartAsync(archive.Address, (source, _) =>
        {
            Interlocked.Increment(ref parsed);
            return new Document { SourceUri = source.Uri, Text = new string('a', source.Content.Length) };
        });
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);

        var writing = SendAllAsync(call, [.. Enumerable.Range(0, documents).Select(_ => Sample.OfLength(1 << 20))]);
        var answers = await ReadAllAsync(call);
        await writing;

        Assert.Equal(documents, answers.Count);
        Assert.True(
            ahead <= room,
            $"{Bounded} ({ahead} documents were parsed that the archive had not taken; {room} are allowed).");
    }

    [Fact]
    public async Task IngestDocuments_UriIsTooLong_KeepsForTheAnswerWhatAUriMayHave()
    {
        await using var archive = await FakeArchive.StartAsync();
        await using var ingestion = await RunningIngestion.StartAsync(archive);
        using var call = ingestion.Client.IngestDocuments(cancellationToken: Cancellation);
        // Characters of three bytes, which 2048 is no multiple of.
        var uris = new[] { new string('a', 2048), new string('ế', 1 << 20) };

        await SendAllAsync(call, [.. uris.Select(uri => Sample.Source(uri))]);
        var answers = await ReadAllAsync(call);

        Assert.Equal([false, true], answers.Select(answer => answer.Error is not null));
        Assert.True(
            answers.Select(answer => answer.SourceUri).SequenceEqual([uris[0], new string('ế', 2048 / 3)]), Bounded);
        Rpc.AssertError(answers[1].Error, StatusCode.InvalidArgument, "INVALID_URI");
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
