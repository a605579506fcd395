using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>A revision is seen whole unless something takes its place meanwhile, and never beside another.</summary>
internal static class AllOrNothing
{
    public static IEnumerable<string> Breaches(History history)
    {
        foreach (var lookup in history.Lookups)
        {
            if (lookup.Revision > 0 && !lookup.IsWhole)
                yield return $"{lookup.Document}@{lookup.Revision} was not whole at {lookup.Answered}";
        }

        var revisions = history.Revisions();
        foreach (var reading in history.Readings)
        {
            foreach (var breach in Mixed(reading)) yield return $"{reading.Reader}: {breach}";
            if (reading.Kind is not (ReadingKind.Quotes or ReadingKind.Sections) || reading.After > 0) continue;
            foreach (var breach in Torn(history, revisions, reading)) yield return $"{reading.Reader}: {breach}";
        }
    }

    // A search answers with one moment, whatever its responses; a stream only within each.
    private static IEnumerable<string> Mixed(Reading reading)
    {
        var moments = reading.Kind switch
        {
            ReadingKind.Search => [reading.Items],
            ReadingKind.Documents => [],
            _ => reading.Responses.Select(response => response.Items.Where(item => item.Kind == ItemKind.Kept)),
        };
        return moments.SelectMany(moment => moment.DistinctBy(item => (item.Document, item.Revision))
            .GroupBy(item => item.Document)
            .Where(revisions => revisions.Count() > 1)
            .Select(revisions => $"{string.Join(" beside ", revisions)}"));
    }

    private static IEnumerable<string> Torn(
        History history,
        Dictionary<(string Document, long Revision), (string Content, long Position)> revisions,
        Reading reading)
    {
        var lastSeen = new Dictionary<(string, long), (long At, List<int> Indexes)>();
        foreach (var response in reading.Responses)
        {
            foreach (var item in response.Items)
            {
                var key = (item.Document, item.Revision);
                if (!lastSeen.TryGetValue(key, out var seen)) lastSeen[key] = seen = (response.At, []);
                seen.Indexes.Add(item.Index);
            }
        }

        foreach (var (key, (_, indexes)) in lastSeen)
        {
            if (!revisions.TryGetValue(key, out var revision)) continue;
            var due = history.Contents[revision.Content].Matching(reading.Kind, reading.Selection).ToList();
            if (indexes.SequenceEqual(due)) continue;
            var kept = history.Writes.First(w => w.Document == key.Item1 && w.Receipt?.Revision == key.Item2);
            var isCut = reading.Ended is null || history.MayBeReplaced(kept, reading.Ended.Value);
            if (!isCut || !indexes.SequenceEqual(due.Take(indexes.Count)))
            {
                yield return $"{key.Item1}@{key.Item2} came as items {string.Join(',', indexes)} instead of "
                    + string.Join(',', due);
            }
        }
    }
}
