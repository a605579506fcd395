using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>What is settled while a stream is read comes exactly once, and nothing that does not match.</summary>
internal static class CompleteAndUnique
{
    public static IEnumerable<string> Breaches(History history)
    {
        var revisions = history.Revisions();
        foreach (var reading in history.Readings)
        {
            if (reading.Kind is not (ReadingKind.Quotes or ReadingKind.Sections)) continue;
            var seen = new HashSet<Item>();
            foreach (var item in reading.Items)
            {
                if (!seen.Add(item)) yield return $"{reading.Reader}: {item} came twice";
                if (!Matches(item)) yield return $"{reading.Reader}: {item} does not match";
            }

            if (reading.After > 0) continue;
            foreach (var item in history.Due(reading).SelectMany(due => due.Items).Where(item => !seen.Contains(item)))
                yield return $"{reading.Reader}: {item} never came, from {reading.Begun} to {reading.Ended}";

            bool Matches(Item item) =>
                (reading.Selection.Document ?? item.Document) == item.Document
                && (!revisions.TryGetValue((item.Document, item.Revision), out var revision)
                    || history.Contents[revision.Content].Matching(reading.Kind, reading.Selection)
                        .Contains(item.Index));
        }
    }
}
