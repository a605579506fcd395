using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>What was answered as deleted is never seen again, unless somebody has sent it again.</summary>
internal static class DeletedStaysDeleted
{
    public static IEnumerable<string> Breaches(History history)
    {
        var revisions = history.Revisions();
        foreach (var deletion in history.Deletions)
        {
            if (deletion is not { Answered: { } answered, Position: { } position }) continue;
            var when = $"though it was answered as deleted at {answered}";
            foreach (var lookup in history.Lookups)
            {
                if (lookup.Document == deletion.Document && lookup.Begun > answered && lookup.Revision > 0
                    && !MayBeSentAgain(lookup.Answered))
                    yield return $"{lookup.Document}@{lookup.Revision} was found at {lookup.Begun}, {when}";
            }

            foreach (var reading in history.Readings)
            {
                // A watch may tell of what is retracted later on.
                if (reading.Kind == ReadingKind.Watch || reading.Begun < answered) continue;
                foreach (var item in reading.Items.Where(item => item.Document == deletion.Document))
                {
                    if (item.Kind == ItemKind.Kept
                        && revisions.TryGetValue((item.Document, item.Revision), out var kept)
                        && kept.Position < position)
                        yield return $"{reading.Reader}: {item} came, {when}";
                }
            }

            bool MayBeSentAgain(long before) => history.Writes.Any(write => write.Document == deletion.Document
                && write.Begun < before && (write.Receipt is null || write.Receipt.Position > position));
        }
    }
}
