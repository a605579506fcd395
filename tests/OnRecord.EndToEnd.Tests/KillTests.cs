using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;
using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests;

public sealed class KillTests
{
    private const int Documents = 80;
    private const string Durable = "Durable: A response with a commit is sent only after that commit is durable";
    private const string Whole = "All or nothing: A document's text, sections and quotes become visible together, or not at all";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The seeds of the rounds: as many as ONRECORD_KILL_ROUNDS says, from ONRECORD_SEED on.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(Number("ONRECORD_SEED", 1), Number("ONRECORD_KILL_ROUNDS", 4))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Pair_QueryKilledInTheMiddleOfAnIngestion_LosesNothingAcknowledged(int seed) =>
        KillAsync(seed, pair => pair.Query.KillAsync(), pair => pair.RestartQueryAsync());

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Pair_IngestionKilledInTheMiddle_LosesNothingAcknowledged(int seed) =>
        KillAsync(seed, pair => pair.Ingestion.KillAsync(), pair => pair.RestartIngestionAsync());

    private static async Task KillAsync(int seed, Func<Pair, Task> kill, Func<Pair, Task> restart)
    {
        await using var pair = await Pair.StartAsync();
        var killAfter = new Random(seed).Next(1, Documents);
        var acknowledged = await IngestUntilKilledAsync(pair, seed, killAfter, kill);
        Assert.True(acknowledged.Count >= killAfter, $"{acknowledged.Count} answers came, not {killAfter} (seed {seed})");
        await restart(pair);

        var kept = await pair.QueryClient.ListDocumentsAsync(new(), Token).ToListAsync(Token);
        var names = kept.Select(document => document.Name).ToHashSet();
        foreach (var (number, name) in acknowledged)
            Assert.True(names.Contains(name), $"{Durable} (document {number}, seed {seed})");
        await AssertWholeAsync(pair, seed, names);

        // What was not acknowledged is sent again, and so is what was
        await foreach (var result in pair.IngestionClient.IngestManyAsync(Sources(seed), Token))
            Assert.True(result.Answer.Commit is { Outcome: CommitOutcome.Stored or CommitOutcome.Unchanged }, $"sent again (seed {seed})");
        var all = await pair.QueryClient.ListDocumentsAsync(new(), Token).ToListAsync(Token);
        Assert.Equal(Documents, all.Count);
        Assert.All(all, document => Assert.Equal(1, document.Revision));
        var quotes = await pair.QueryClient.StreamQuotesAsync(new(), Token).ToListAsync(Token);
        Assert.Equal(all.Sum(document => document.QuoteCount), quotes.Select(quote => quote.Name).Distinct().Count());
        Assert.Equal(quotes.Count, quotes.Select(quote => quote.Name).Distinct().Count());
    }

    /// <summary>Sends all documents in one stream, kills after so many answers, and returns those that came.</summary>
    private static async Task<List<(int Number, string Document)>> IngestUntilKilledAsync(
        Pair pair, int seed, int killAfter, Func<Pair, Task> kill)
    {
        using var channel = GrpcChannel.ForAddress(pair.Ingestion.Address);
        using var call = new IngestionService.IngestionServiceClient(channel).IngestDocuments(cancellationToken: Token);
        var writing = WriteAllAsync(call.RequestStream, seed);
        var acknowledged = new List<(int, string)>();
        var killing = Task.CompletedTask;
        try
        {
            await foreach (var response in call.ResponseStream.ReadAllAsync(Token))
            {
                if (response.Commit is { } commit) acknowledged.Add(((int)response.Index, commit.Document));
                if (acknowledged.Count == killAfter) killing = kill(pair);
            }
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled)
        {
            // That is what a client sees of a service that is gone
        }

        await killing;
        await writing;
        return acknowledged;
    }

    private static async Task WriteAllAsync(IClientStreamWriter<IngestDocumentsRequest> requests, int seed)
    {
        try
        {
            for (var number = 0; number < Documents; number++)
                await requests.WriteAsync(new() { Document = Articles.Make(number, seed) }, Token);
            await requests.CompleteAsync();
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // The stream has ended; its reader says how
        }
    }

    private static async Task AssertWholeAsync(Pair pair, int seed, HashSet<string> names)
    {
        for (var number = 0; number < Documents; number++)
        {
            var parsed = await pair.IngestionClient.ParseAsync(Articles.Make(number, seed), Token);
            if (!names.Contains(parsed.Name)) continue;
            var kept = await pair.QueryClient.GetDocumentAsync(parsed.Name, Token);
            kept.Revision = 0;
            kept.CommitTime = null;
            Assert.True(parsed.Equals(kept), $"{Whole} (document {number}, seed {seed})");
        }
    }

    private static async IAsyncEnumerable<SourceDocument> Sources(int seed)
    {
        for (var number = 0; number < Documents; number++) yield return Articles.Make(number, seed);
        await Task.CompletedTask;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : otherwise;
}
