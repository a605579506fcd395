namespace OnRecord.Query.Tests.Services;

public sealed class StreamQuotesTests
{
    [Fact]
    public async Task StreamQuotes_Everything_ComesInCommitAndTextOrder()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var responses = await server.Query.StreamQuotes(new(), cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        var names = responses.SelectMany(response => response.Quotes).Select(quote => quote.Name);
        Assert.Equal(
            [
                "documents/cang/quotes/0", "documents/cang/quotes/1", "documents/cang/quotes/2", "documents/cang/quotes/3",
                "documents/library/quotes/0", "documents/library/quotes/1",
            ],
            names);
    }
}
