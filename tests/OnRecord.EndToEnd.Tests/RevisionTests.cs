using OnRecord.EndToEnd.Tests.Running;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests;

public sealed class RevisionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pair_SameThenNewContentThenDeletion_IsSeenByAWatcherInOrder()
    {
        await using var pair = await Pair.StartAsync();
        var stored = await pair.IngestionClient.IngestAsync(Articles.Make(1, 1), Token);
        var again = await pair.IngestionClient.IngestAsync(Articles.Make(1, 1), Token);
        var revised = await pair.IngestionClient.IngestAsync(Articles.Make(1, 1, " rồi"), Token);
        Assert.Equal(
            [CommitOutcome.Stored, CommitOutcome.Unchanged, CommitOutcome.Revised],
            new[] { stored, again, revised }.Select(answer => answer.Commit.Outcome));

        var events = new List<QuoteEvent>();
        await using var watch = pair.QueryClient
            .WatchQuotesAsync(new() { AfterCursor = stored.Commit.Cursor }, Token).GetAsyncEnumerator(Token);
        await ReadAsync(watch, events, 1 + revised.QuoteCount);
        await pair.QueryClient.DeleteDocumentAsync(stored.Commit.Document, Token);
        await ReadAsync(watch, events, 2 + revised.QuoteCount);

        Assert.Equal((1, RetractionReason.Revised), (events[0].Retracted.Revision, events[0].Retracted.Reason));
        Assert.All(events[1..^1], e => Assert.Equal(2, e.Kept.Origin.Revision));
        Assert.Equal((2, RetractionReason.Deleted), (events[^1].Retracted.Revision, events[^1].Retracted.Reason));
        Assert.Empty(await pair.QueryClient.StreamQuotesAsync(new(), Token).ToListAsync(Token));
    }

    private static async Task ReadAsync(IAsyncEnumerator<WatchQuotesResponse> watch, List<QuoteEvent> events, int count)
    {
        while (events.Count < count && await watch.MoveNextAsync()) events.AddRange(watch.Current.Events);
    }
}
