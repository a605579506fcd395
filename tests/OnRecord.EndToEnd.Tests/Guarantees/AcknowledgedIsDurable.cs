using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>What was answered is there when the recording ends, and every revision has one content for ever.</summary>
internal static class AcknowledgedIsDurable
{
    public static IEnumerable<string> Breaches(History history)
    {
        var last = history.Lookups.GroupBy(lookup => lookup.Document)
            .ToDictionary(group => group.Key, group => group.MaxBy(lookup => lookup.Begun)!);
        foreach (var write in history.Writes)
        {
            if (write.Receipt is not { } receipt) continue;
            if (!last.TryGetValue(write.Document, out var found) || found.Begun < receipt.At) continue;
            if (Lost(history, write, receipt, found) is { } how)
                yield return $"{write.Document}@{receipt.Revision}, answered {receipt.Outcome} at {receipt.At}, {how}";
        }

        var told = history.Writes.Where(write => write.Receipt is not null)
            .Select(write => (Key: (write.Document, write.Receipt!.Revision), write.Content))
            .Concat(history.Lookups.Where(l => l.Revision > 0).Select(l => (Key: (l.Document, l.Revision), l.Content)));
        foreach (var revision in told.GroupBy(one => one.Key, one => one.Content))
        {
            if (revision.Distinct().Count() > 1)
                yield return $"{revision.Key.Document}@{revision.Key.Revision} has had more than one content";
        }
    }

    /// <summary>How a later look shows that what was answered is lost; null where it does not.</summary>
    public static string? Lost(History history, Write write, Receipt receipt, Lookup found)
    {
        if (found.Revision == 0)
            return history.MayBeDeleted(write, found.Answered) ? null : $"is gone at {found.Begun}";
        if (found.Revision < receipt.Revision)
            return $"is back at revision {found.Revision} at {found.Begun}";
        if (found.Revision == receipt.Revision) return found.Content == write.Content ? null : "has another content";
        return history.MayBeReplaced(write, found.Answered)
            ? null : $"has become revision {found.Revision} at {found.Begun}, which nobody sent";
    }
}
