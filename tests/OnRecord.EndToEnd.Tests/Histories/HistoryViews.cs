using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Histories;

/// <summary>What can be concluded from a history, whatever the services did.</summary>
internal static class HistoryViews
{
    /// <summary>The revisions that answers told of: their contents and positions.</summary>
    public static Dictionary<(string Document, long Revision), (string Content, long Position)> Revisions(
        this History history)
    {
        var revisions = new Dictionary<(string, long), (string, long)>();
        foreach (var write in history.Writes)
        {
            if (write.Receipt is { } receipt)
                revisions[(write.Document, receipt.Revision)] = (write.Content, receipt.Position);
        }

        return revisions;
    }

    /// <summary>Whether something may have taken the place of what was kept, before a moment.</summary>
    /// <param name="history">The history.</param>
    /// <param name="kept">What was kept.</param>
    /// <param name="before">The moment.</param>
    public static bool MayBeReplaced(this History history, Write kept, long before) =>
        history.MayBeDeleted(kept, before)
        || history.Writes.Any(other => other.Document == kept.Document && other.Content != kept.Content
            && other.Begun < before && (other.Receipt is null || other.Receipt.At > kept.Begun));

    /// <summary>Whether a document that was kept may have been deleted since, before a moment.</summary>
    public static bool MayBeDeleted(this History history, Write kept, long before) =>
        history.Deletions.Any(deletion => deletion.Document == kept.Document
            && deletion.Begun < before && (deletion.Answered is null || deletion.Answered > kept.Begun));

    /// <summary>
    /// What every document holds at a moment after which nothing happened to it for a while: its revision and content,
    /// or nothing where it is deleted. Documents of which that can't be told are left out.
    /// </summary>
    /// <param name="history">The history.</param>
    /// <param name="from">The moment.</param>
    /// <param name="until">The end of that while.</param>
    public static Dictionary<string, (long Revision, string Content)?> Settled(
        this History history, long from, long until)
    {
        var writes = history.Writes.Where(write => write.Begun < until).ToLookup(write => write.Document);
        var deletions = history.Deletions.Where(deletion => deletion.Begun < until).ToLookup(d => d.Document);
        var settled = new Dictionary<string, (long, string)?>();
        foreach (var document in writes.Select(group => group.Key))
        {
            if (writes[document].Any(write => write.Receipt is null || write.Receipt.At > from)) continue;
            if (deletions[document].Any(deletion => deletion.Answered is null || deletion.Answered > from)) continue;

            var last = writes[document].MaxBy(write => (write.Receipt!.Position, write.Receipt.At))!;
            var lastDeletion = deletions[document].Select(deletion => deletion.Position ?? 0).DefaultIfEmpty().Max();
            // A deletion that found nothing may have done its work in an attempt whose answer was lost.
            if (deletions[document].Any(one => one.Position is null && one.Answered > last.Begun)) continue;

            settled[document] = lastDeletion > last.Receipt!.Position ? null : (last.Receipt.Revision, last.Content);
        }

        return settled;
    }

    /// <summary>The items that a reading had to bring of every document that was settled while it ran.</summary>
    public static IEnumerable<(string Document, long Revision, Item[] Items)> Due(this History history, Reading reading)
    {
        if (reading.Ended is not { } ended) yield break;
        foreach (var (document, state) in history.Settled(reading.Begun, ended))
        {
            if (state is not var (revision, content) || !history.Contents.TryGetValue(content, out var held)) continue;
            if (reading.Selection.Document is { } only && only != document) continue;
            var items = held.Matching(reading.Kind, reading.Selection)
                .Select(index => new Item(ItemKind.Kept, document, revision, index));
            yield return (document, revision, [.. items]);
        }
    }

    /// <summary>Whether an answer says that the archive has changed.</summary>
    public static bool IsChange(this Receipt receipt) =>
        receipt.Outcome is CommitOutcome.Stored or CommitOutcome.Revised;
}
