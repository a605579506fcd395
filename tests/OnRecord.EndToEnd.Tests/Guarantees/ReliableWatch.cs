using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>Replays what each watcher was told: all of it once, and at the end what is on the record.</summary>
internal static class ReliableWatch
{
    public static IEnumerable<string> Breaches(History history) => history.Readings
        .Where(reading => reading.Kind == ReadingKind.Watch && reading.Refusal.Length == 0)
        .SelectMany(watch => Replayed(history, watch).Select(breach => $"{watch.Reader}: {breach}"));

    private static IEnumerable<string> Replayed(History history, Reading watch)
    {
        var known = new Dictionary<string, HashSet<Item>>();
        var told = new HashSet<Item>();
        var retracted = new HashSet<(string, long)>();
        foreach (var item in watch.Items)
        {
            if (!told.Add(item)) yield return $"{item} came twice";
            var quotes = known.TryGetValue(item.Document, out var some) ? some : known[item.Document] = [];
            if (item.Kind == ItemKind.Kept)
            {
                if (quotes.Any(quote => quote.Revision != item.Revision))
                    yield return $"{item} came before {quotes.First()} was retracted";
                if (retracted.Contains((item.Document, item.Revision)))
                    yield return $"{item} came after its retraction";
                quotes.Add(item);
                continue;
            }

            retracted.Add((item.Document, item.Revision));
            quotes.RemoveWhere(quote => quote.Revision <= item.Revision);
        }

        if (watch.Ended is not { } ended)
        {
            yield return "never reached the end of the record";
            yield break;
        }

        foreach (var (document, revision, items) in history.Due(watch with { Begun = ended }))
        {
            var isHeard = items.Length == 0 || Positions.OfItem(PositionOf(document, revision), 0) > watch.After;
            var have = known.GetValueOrDefault(document) ?? [];
            if (isHeard && !have.SetEquals(items))
                yield return $"ended with {have.Count} quotes of {document}, not {items.Length} of @{revision}";
        }

        foreach (var breach in Unheard(history, watch, told, retracted)) yield return breach;

        long PositionOf(string document, long revision) => history.Writes
            .First(write => write.Document == document && write.Receipt?.Revision == revision).Receipt!.Position;
    }

    // Every answered change after the watcher's beginning has reached it: the new quotes, or what became of them.
    private static IEnumerable<string> Unheard(
        History history, Reading watch, HashSet<Item> told, HashSet<(string, long)> retracted)
    {
        foreach (var write in history.Writes)
        {
            if (write.Receipt is not { } receipt || Positions.Before(receipt.Position) < watch.After) continue;
            if ((watch.Selection.Document ?? write.Document) != write.Document) continue;
            var quotes = history.Contents[write.Content].Matching(ReadingKind.Watch, watch.Selection)
                .Select(index => new Item(ItemKind.Kept, write.Document, receipt.Revision, index));
            if (!retracted.Contains((write.Document, receipt.Revision)) && quotes.Any(quote => !told.Contains(quote)))
                yield return $"never heard all of {write.Document}@{receipt.Revision}, nor of its retraction";
            var former = new Item(ItemKind.Revised, write.Document, receipt.Revision - 1);
            if (receipt.Outcome == V1.CommitOutcome.Revised && !told.Contains(former))
                yield return $"never heard that {write.Document}@{former.Revision} was replaced";
        }

        foreach (var deletions in history.Deletions.Where(deletion => deletion.Position > watch.After)
            .GroupBy(deletion => deletion.Document))
        {
            if ((watch.Selection.Document ?? deletions.Key) != deletions.Key) continue;
            var heard = told.Count(item => item.Kind == ItemKind.Deleted && item.Document == deletions.Key);
            var due = deletions.DistinctBy(deletion => deletion.Position).Count();
            if (heard < due) yield return $"heard of {heard} deletions of {deletions.Key}, where {due} were answered";
        }
    }
}
