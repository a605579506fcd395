using OnRecord.EndToEnd.Tests.Histories;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>Something that the services promise: its name and sentence stand on the methods that promise it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sentence">What is promised.</param>
/// <param name="Breaches">Where a history breaks it: one line for each place.</param>
/// <param name="Methods">The methods that promise it.</param>
internal sealed record Guarantee(
    string Name, string Sentence, Func<History, IEnumerable<string>> Breaches, params string[] Methods)
{
    private const int MostShown = 5;
    private static readonly string[] Ingesting = ["IngestDocument", "IngestDocuments", "StoreDocuments"];
    private static readonly string[] Streaming = ["StreamSections", "StreamQuotes"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Guarantee> All { get; } =
    [
        new("Acknowledged is durable",
            "A document answered STORED or REVISED is there after any crash of any process.",
            AcknowledgedIsDurable.Breaches, Ingesting),
        new("Acknowledged is durable",
            "A document that was answered as deleted stays deleted after any crash of any process.",
            DeletedStaysDeleted.Breaches, "DeleteDocument"),
        new("All or nothing",
            "A document's sections and quotes become visible together, and a reader never sees two revisions at once.",
            AllOrNothing.Breaches, ["StoreDocuments", "GetDocument", .. Streaming, "WatchQuotes"]),
        new("Ordered",
            "A stream delivers in commit order; the cursor only grows.",
            Ordered.Breaches, [.. Streaming, "WatchQuotes"]),
        new("Complete and unique",
            "From a cursor on, every matching item exactly once, however often the stream is cut and resumed, and "
                + "while others write.",
            CompleteAndUnique.Breaches, Streaming),
        new("Reliable watch",
            "The join of history and live has no gap and no repeat; a slow watcher falls back to reading history and "
                + "costs the writers and the other watchers nothing; retractions arrive; progress marks move even "
                + "when nothing matches the filter.",
            ReliableWatch.Breaches, "WatchQuotes"),
        new("Resumable",
            "A cursor survives restarts, compaction and an upgrade; one that the archive can't honour gets a clear "
                + "status, never silence.",
            Resumable.Breaches, [.. Streaming, "WatchQuotes"]),
        new("Read your writes",
            "After an answer to ingestion, a query that starts later sees the document.",
            ReadYourWrites.Breaches, Ingesting),
    ];

    /// <summary>Fails, with the sentence of each guarantee that is broken, where a history breaks any.</summary>
    /// <param name="history">What happened.</param>
    /// <param name="seed">What makes it happen again.</param>
    public static void AssertAll(History history, int seed)
    {
        var broken = All.Select(guarantee => guarantee.Failure(history, seed)).OfType<string>().ToList();
        if (broken.Count > 0) Assert.Fail(string.Join("\n", broken));
    }

    /// <summary>The failure of one guarantee; null where it holds.</summary>
    public string? Failure(History history, int seed)
    {
        var breaches = Breaches(history).ToList();
        if (breaches.Count == 0) return null;
        var shown = string.Concat(breaches.Take(MostShown).Select(breach => $"\n  {breach}"));
        return $"{Name}: {Sentence} (ONRECORD_SEED={seed}, {breaches.Count} breaches){shown}";
    }
}
