using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>Cursors never fall, and every item stands between the cursor before it and its own.</summary>
internal static class Ordered
{
    public static IEnumerable<string> Breaches(History history)
    {
        var revisions = history.Revisions();
        return history.Readings
            .Where(reading => reading.Kind is ReadingKind.Quotes or ReadingKind.Sections or ReadingKind.Watch)
            .SelectMany(reading => Breaches(reading, revisions).Select(breach => $"{reading.Reader}: {breach}"));
    }

    private static IEnumerable<string> Breaches(
        Reading reading, Dictionary<(string Document, long Revision), (string Content, long Position)> revisions)
    {
        var reached = reading.After;
        foreach (var response in reading.Responses)
        {
            var before = reached;
            foreach (var item in response.Items)
            {
                if (Position(item, revisions) is not { } position) continue;
                if (position <= reached) yield return $"{item} at {position} came after {reached}";
                reached = Math.Max(reached, position);
            }

            if (response.Position < before) yield return $"the cursor fell from {before} to {response.Position}";
            if (response.Position < reached)
                yield return $"an item at {reached} came with the cursor {response.Position}";
            reached = Math.Max(reached, response.Position);
        }
    }

    // A replaced revision is retracted by the commit of the next; which commit deleted one, no answer tells for sure.
    private static long? Position(
        Item item, Dictionary<(string Document, long Revision), (string Content, long Position)> revisions) =>
        item.Kind switch
        {
            ItemKind.Kept when revisions.TryGetValue((item.Document, item.Revision), out var kept) =>
                Positions.OfItem(kept.Position, item.Index),
            ItemKind.Revised when revisions.TryGetValue((item.Document, item.Revision + 1), out var next) =>
                Positions.Before(next.Position),
            _ => null,
        };
}
