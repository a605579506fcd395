using System.Collections.Concurrent;
using Grpc.Core;
using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>Sends, sends again, revises and deletes documents that other writers send and delete too.</summary>
internal sealed class LoadWriter(
    LoadPlan plan, LoadDocuments documents, LoadClients clients, Recorder recorder, string name)
{
    private const int MostInOneStream = 12;
    private readonly Random _random = plan.RandomOf(name);

    /// <summary>Ends when every step is answered.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var steps = 0; steps < plan.Steps;)
        {
            switch (_random.Next(8))
            {
                case 0:
                    await DeleteAsync(_random.Next(plan.Documents), cancellation);
                    steps++;
                    break;
                case 1:
                    await SendOneAsync(Choose(), cancellation);
                    steps++;
                    break;
                default:
                    var sources = Enumerable.Range(0, _random.Next(1, MostInOneStream)).Select(_ => Choose()).ToList();
                    await SendManyAsync(sources, cancellation);
                    steps += sources.Count;
                    break;
            }
        }
    }

    /// <summary>Sends one document.</summary>
    public async Task SendOneAsync(SourceDocument source, CancellationToken cancellation)
    {
        var sent = Sent(source);
        try
        {
            Record(sent, (await clients.Ingestion.IngestAsync(source, cancellation)).Commit);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
        {
            Record(sent, null);
        }
    }

    /// <summary>Sends documents in one stream, or in as many as it takes.</summary>
    public async Task SendManyAsync(IReadOnlyList<SourceDocument> sources, CancellationToken cancellation)
    {
        var sent = new ConcurrentQueue<Write>();
        await foreach (var result in clients.Ingestion.IngestManyAsync(SendAsync(), cancellation))
            Record(sent.TryDequeue(out var write) ? write : Sent(result.Source), result.Answer.Commit);

        async IAsyncEnumerable<SourceDocument> SendAsync()
        {
            foreach (var source in sources)
            {
                sent.Enqueue(Sent(source));
                yield return source;
            }

            await Task.CompletedTask;
        }
    }

    private SourceDocument Choose() => plan.Source(_random.Next(plan.Documents), _random.Next(plan.Variants));

    private async Task DeleteAsync(int number, CancellationToken cancellation)
    {
        var begun = recorder.Now();
        var document = documents.NameOf(plan.Source(number, 0));
        try
        {
            var cursor = await clients.Query.DeleteDocumentAsync(document, cancellation);
            recorder.Add(new Deletion(document, begun, recorder.Now(), recorder.Keep(cursor)));
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            recorder.Add(new Deletion(document, begun, recorder.Now(), null));
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unavailable)
        {
            recorder.Add(new Deletion(document, begun, null, null));
        }
    }

    private Write Sent(SourceDocument source) =>
        new(documents.NameOf(source), LoadDocuments.HashOf(source), recorder.Now(), null);

    private void Record(Write sent, Commit? commit) => recorder.Add(commit is null
        ? sent
        : sent with
        {
            Receipt = new(recorder.Now(), commit.Outcome, commit.Revision, recorder.Keep(commit.Cursor)),
        });
}
