using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>
/// A reading after any cursor is the end of the reading of everything, from the cursor on, or is refused with a reason.
/// </summary>
internal static class Resumable
{
    public static IEnumerable<string> Breaches(History history)
    {
        var revisions = history.Revisions();
        var head = history.Readings.SelectMany(reading => reading.Responses).Select(response => response.Position)
            .DefaultIfEmpty().Max();
        foreach (var reading in history.Readings)
        {
            if (reading.After > head && reading.Refusal.Length == 0)
                yield return $"{reading.Reader}: the cursor {reading.After}, of which nothing is known, got no status";
            if (reading.After <= head && reading.Refusal.Length > 0)
                yield return $"{reading.Reader}: the cursor {reading.After} was refused: {reading.Refusal}";
        }

        var readings = history.Readings.Where(r => r is { Kind: ReadingKind.Quotes, Refusal: "" }).ToList();
        foreach (var resumed in readings.Where(reading => reading.After > 0))
        {
            // What nothing has changed meanwhile: the whole before is the whole after.
            var wholes = readings.Where(other => other.After == 0 && other.Selection == resumed.Selection).ToList();
            var whole = wholes.LastOrDefault(other => other.Ended < resumed.Begun);
            var later = wholes.FirstOrDefault(other => other.Begun > resumed.Ended && other.Ended is not null);
            if (whole is null || later is null || !whole.Items.SequenceEqual(later.Items)) continue;

            var all = whole.Items.ToList();
            var rest = resumed.Items.ToList();
            if (!all.TakeLast(rest.Count).SequenceEqual(rest))
                yield return $"{resumed.Reader}: what came after {resumed.After} is not the end of the whole";
            else if (all.SkipLast(rest.Count).Any(item => IsAfter(item, resumed.After) is true))
                yield return $"{resumed.Reader}: after {resumed.After} came {rest.Count} items, and more follow it";
            else if (rest.Any(item => IsAfter(item, resumed.After) is false))
                yield return $"{resumed.Reader}: after {resumed.After} came items that stand before it";
        }

        // Of a revision whose answer was lost, nobody knows where it stands.
        bool? IsAfter(Item item, long position) =>
            revisions.TryGetValue((item.Document, item.Revision), out var revision)
                ? Positions.OfItem(revision.Position, item.Index) > position
                : null;
    }
}
