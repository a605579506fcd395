using OnRecord.Query.Archive;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Archive;

public abstract class ArchiveEventTests : ArchiveTests
{
    [Fact]
    public async Task ReadEvents_RevisionAndDeletion_RetractBeforeTheyReplace()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));
        await DeleteAsync("library");

        var events = await EventsAsync();

        Assert.Equal(["-cang#1", "+cang#2.0", "-library#1"], events.Select(e => Brief(e.Event)));
        Assert.Equal(RetractionReason.Revised, events[0].Event.Retracted.Reason);
        Assert.Equal(RetractionReason.Deleted, events[2].Event.Retracted.Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task ReadEvents_FromEachPosition_DeliversTheRestOnce(int atOnce)
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Harbour("cang2"));
        await StoreAsync(Samples.Note("library", "Sách đã khô"));
        await DeleteAsync("cang");
        var all = await EventsAsync();

        for (var seen = 0; seen < all.Count; seen++)
        {
            var rest = await EventsAsync(after: all[seen].Position, atOnce: atOnce);
            Assert.Equal(all.Skip(seen + 1).Select(e => Brief(e.Event)), rest.Select(e => Brief(e.Event)));
        }
    }

    [Fact]
    public async Task ReadEvents_WithConditions_FiltersRetractionsByDocumentAlone()
    {
        await StoreAsync(Samples.Harbour());
        await StoreAsync(Samples.Library());
        await StoreAsync(Samples.Note("cang", "Tàu sẽ đến muộn"));
        await DeleteAsync("library");

        var ofSpeaker = await EventsAsync(new(new(), SpeakerWords: new([["khoi"]]), Kinds: [QuoteKind.Term]));
        var ofDocument = await EventsAsync(new(new(), "cang"));

        Assert.Equal(["-cang#1", "-library#1"], ofSpeaker.Select(e => Brief(e.Event)));
        Assert.Equal(["-cang#1", "+cang#2.0"], ofDocument.Select(e => Brief(e.Event)));
    }

    [Fact]
    public async Task ReadEvents_NothingThere_IsCaughtUp()
    {
        var batch = await Archive.ReadEventsAsync(new(new()), default, new(10, 1000), Token);

        Assert.True(batch.CaughtUp);
        Assert.Empty(batch.Events);
        Assert.Equal(Position.Beginning, batch.Through);
    }

    [Fact]
    public async Task ReadEvents_NothingThatMeetsTheConditionWithinReach_EndsThereAndIsNotCaughtUp()
    {
        foreach (var id in new[] { "a", "b", "c" }) await StoreAsync(Samples.Note(id, "Tàu sẽ đến muộn"));
        await StoreAsync(Samples.Harbour());
        await DeleteAsync("b");
        foreach (var condition in new QuoteCondition[]
            { new(new(), MinConfidence: 2), new(new("xx")), new(new(null, 19000101, 19001231)), new(new(), "nowhere") })
        {
            var steps = new List<(long, int, bool)>();
            for (var after = Position.Beginning; steps is not [.., (_, _, true)];)
            {
                var batch = await Archive.ReadEventsAsync(condition, after, new(10, 1000, Commits: 2), Token);
                steps.Add((batch.Through.Sequence, batch.Events.Count, batch.CaughtUp));
                after = batch.Through;
            }

            Assert.Equal([(2, 0, false), (4, 0, false), (5, condition.DocumentId is null ? 1 : 0, true)], steps);
        }
    }

    // A watcher who applies every event must end with what is on the record, wherever it stood while things changed.
    [Theory]
    [InlineData(1)]
    [InlineData(20_240)]
    [InlineData(771_202)]
    public async Task ReadEvents_RandomHistory_LeadsEachWatcherToTheRecord(int seed)
    {
        var random = new Random(seed);
        var watchers = Enumerable.Range(0, 4).Select(_ => new Watcher()).ToArray();
        for (var step = 0; step < 120; step++)
        {
            var id = $"d{random.Next(8)}";
            if (random.Next(4) == 0) await DeleteAsync(id);
            else await StoreAsync(Samples.Note(id, $"Lời nói số {random.Next(5)} của ngày hôm nay"));

            foreach (var watcher in watchers.Where(_ => random.Next(5) == 0))
                await ReadSomeAsync(watcher, random.Next(1, 4));
        }

        var record = (await QuotesAsync()).Select(Brief).Order().ToList();
        foreach (var watcher in watchers)
        {
            while (!await ReadSomeAsync(watcher, 3)) continue;
            Assert.True(
                record.SequenceEqual(watcher.Quotes.Order()),
                $"Reliable: no matching quote and no retraction is left out (seed {seed}).");
            Assert.True(
                watcher.Seen.Count == watcher.Seen.Distinct().Count(),
                $"Unique: no event is delivered twice (seed {seed}).");
        }
    }

    private async Task<bool> ReadSomeAsync(Watcher watcher, int count)
    {
        var batch = await Archive.ReadEventsAsync(new(new()), watcher.Position, new(count, 80_000), Token);
        Assert.True(batch.Events.Count <= count);
        foreach (var e in batch.Events) watcher.Apply(e);
        watcher.Position = batch.Through;
        return batch.CaughtUp;
    }

    private sealed class Watcher
    {
        public Position Position { get; set; }

        public HashSet<string> Quotes { get; } = [];

        public List<string> Seen { get; } = [];

        public void Apply(QuoteEvent e)
        {
            Seen.Add(Brief(e));
            if (e.EventCase == QuoteEvent.EventOneofCase.Kept) Quotes.Add(Brief(e.Kept));
            else Quotes.RemoveWhere(quote => quote.StartsWith(Brief(e)[1..] + ".", StringComparison.Ordinal));
        }
    }
}
