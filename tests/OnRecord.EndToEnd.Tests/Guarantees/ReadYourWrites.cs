using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>Every look, list, search and stream that starts after an answer sees what the answer told of.</summary>
internal static class ReadYourWrites
{
    public static IEnumerable<string> Breaches(History history)
    {
        var lookups = history.Lookups.ToLookup(lookup => lookup.Document);
        foreach (var write in history.Writes)
        {
            if (write.Receipt is not { } receipt) continue;
            foreach (var lookup in lookups[write.Document].Where(lookup => lookup.Begun > receipt.At))
            {
                if (AcknowledgedIsDurable.Lost(history, write, receipt, lookup) is { } how)
                    yield return $"{write.Document}@{receipt.Revision}, answered at {receipt.At}, {how}";
            }
        }

        foreach (var reading in history.Readings)
        {
            if (reading.Kind == ReadingKind.Watch || reading.After > 0) continue;
            var seen = reading.Items.ToHashSet();
            foreach (var (document, revision, items) in history.Due(reading))
            {
                if (items.All(seen.Contains)) continue;
                yield return $"{reading.Reader} read {reading.Kind} from {reading.Begun} on, "
                    + $"without {document}@{revision}";
            }
        }
    }
}
