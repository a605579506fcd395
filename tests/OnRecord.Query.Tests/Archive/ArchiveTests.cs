using Microsoft.Extensions.Time.Testing;
using OnRecord.Query.Archive;
using OnRecord.Query.Words;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

/// <summary>What every engine must do; an engine's tests inherit it, one class for each part.</summary>
public abstract class ArchiveTests : IAsyncLifetime
{
    private IArchive? _archive;

    private protected IArchive Archive => _archive ?? throw new InvalidOperationException("The archive is not open.");

    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _archive = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_archive is not null) await _archive.DisposeAsync();
        CleanUp();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the archive of this test: empty at first, later as it was left.</summary>
    private protected abstract ValueTask<IArchive> OpenAsync();

    private protected abstract void CleanUp();

    private protected async Task ReopenAsync()
    {
        await Archive.DisposeAsync();
        _archive = await OpenAsync();
    }

    private protected async Task<StoreReceipt> StoreAsync(Document document) =>
        await await Archive.StoreAsync(document, Token);

    private protected Task<Position?> DeleteAsync(string id) => Archive.DeleteAsync(id, erase: false, Token);

    private protected async Task<List<QuoteRecord>> QuotesAsync(
        QuoteCondition? condition = null, Position after = default, int atOnce = 500)
    {
        var quotes = new List<QuoteRecord>();
        while (true)
        {
            var batch = await Archive.ReadQuotesAsync(condition ?? new(new()), after, new(atOnce, 80_000), Token);
            quotes.AddRange(batch.Records.Select(record => QuoteRecord.Parser.ParseFrom(record.Span)));
            Assert.True(batch.Through >= after, "Ordered: each position is after the one before it.");
            if (batch.IsLast) return quotes;
            after = batch.Through;
        }
    }

    private protected async Task<List<SectionRecord>> SectionsAsync(
        SectionCondition? condition = null, Position after = default, int atOnce = 500)
    {
        var sections = new List<SectionRecord>();
        while (true)
        {
            var batch = await Archive.ReadSectionsAsync(condition ?? new(new()), after, new(atOnce, 80_000), Token);
            sections.AddRange(batch.Records.Select(record => SectionRecord.Parser.ParseFrom(record.Span)));
            if (batch.IsLast) return sections;
            after = batch.Through;
        }
    }

    private protected async Task<List<ScoredRecord>> SearchQuotesAsync(
        WordQuery query, QuoteCondition? condition = null, int count = 10) =>
        [.. await Archive.SearchQuotesAsync(query, condition ?? new(new()), count, Token)
            .SelectMany(found => found).ToListAsync(Token)];

    private protected async Task<List<ScoredRecord>> SearchSectionsAsync(
        WordQuery query, SectionCondition? condition = null, int count = 10) =>
        [.. await Archive.SearchSectionsAsync(query, condition ?? new(new()), count, Token)
            .SelectMany(found => found).ToListAsync(Token)];

    private protected async Task<List<(QuoteEvent Event, Position Position)>> EventsAsync(
        QuoteCondition? condition = null, Position after = default, int atOnce = 1)
    {
        var events = new List<(QuoteEvent, Position)>();
        while (true)
        {
            var batch = await Archive.ReadEventsAsync(condition ?? new(new()), after, new(atOnce, 80_000), Token);
            events.AddRange(batch.Events.Select(e => (e, batch.Through)));
            if (batch.CaughtUp) return events;
            Assert.True(batch.Through > after, "Ordered: each position is after the one before it.");
            after = batch.Through;
        }
    }

    /// <summary>
    /// An event in a few words: <c>+cang#1.2</c> is quote 2 of revision 1, <c>-cang#1</c> its retraction.
    /// </summary>
    private protected static string Brief(QuoteEvent e) => e.EventCase == QuoteEvent.EventOneofCase.Kept
        ? "+" + Brief(e.Kept)
        : $"-{e.Retracted.Document["documents/".Length..]}#{e.Retracted.Revision}";

    private protected static string Brief(QuoteRecord quote)
    {
        var parts = quote.Name.Split('/');
        return $"{parts[1]}#{quote.Origin.Revision}.{parts[3]}";
    }
}
