using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Guarantees;

/// <summary>Makes histories by hand. Each call happens after the one before.</summary>
/// <remarks>
/// There is one document, <c>d</c>, and others where a test names them. Content <c>x</c> holds two quotes, of which the
/// second has the word <c>mark</c>, and one section; content <c>y</c> one quote without it, and one section.
/// </remarks>
internal sealed class HistoryBuilder
{
    private readonly List<Write> _writes = [];
    private readonly List<Deletion> _deletions = [];
    private readonly List<Lookup> _lookups = [];
    private readonly List<Reading> _readings = [];
    private long _now;

    /// <summary>Sends a document and is answered with the revision that it is, in that commit.</summary>
    public HistoryBuilder Keep(
        string content, long revision, long commit, CommitOutcome outcome = CommitOutcome.Stored, string document = "d")
    {
        var begun = ++_now;
        _writes.Add(new(document, content, begun, new(++_now, outcome, revision, Positions.After(commit))));
        return this;
    }

    /// <summary>Sends a document and is never answered.</summary>
    public HistoryBuilder SendInVain(string content, string document = "d")
    {
        _writes.Add(new(document, content, ++_now, null));
        return this;
    }

    /// <summary>Deletes a document, in the commit of that number.</summary>
    public HistoryBuilder Delete(long commit, string document = "d")
    {
        var begun = ++_now;
        _deletions.Add(new(document, begun, ++_now, Positions.After(commit)));
        return this;
    }

    /// <summary>Asks for a document and finds this revision; 0 for none.</summary>
    public HistoryBuilder Find(long revision, string content, bool isWhole = true, string document = "d")
    {
        var begun = ++_now;
        _lookups.Add(new(document, begun, ++_now, revision, content, isWhole));
        return this;
    }

    /// <summary>Reads a stream from the position of a commit's end on, to its own end.</summary>
    public HistoryBuilder Read(
        ReadingKind kind, (long Position, Item[] Items)[] responses, long after = 0, string? word = null,
        bool ended = true, string refusal = "")
    {
        var begun = ++_now;
        _readings.Add(new(
            "reader", kind, new(Word: word), after, begun, null,
            [.. responses.Select(response => new Response(++_now, response.Items, response.Position))], refusal));
        if (ended) _readings[^1] = _readings[^1] with { Ended = ++_now };
        return this;
    }

    public History Build() => new(
        new Dictionary<string, Content>
        {
            ["x"] = new(["all of x"], ["first of x", "mark of x"]),
            ["y"] = new(["all of y"], ["first of y"]),
        },
        _writes, _deletions, _lookups, _readings);

    /// <summary>A quote or section of the document.</summary>
    public static Item Kept(long revision, int index = 0, string document = "d") =>
        new(ItemKind.Kept, document, revision, index);

    /// <summary>Says that a revision was replaced.</summary>
    public static Item Revised(long revision) => new(ItemKind.Revised, "d", revision);

    /// <summary>Says that the document was deleted.</summary>
    public static Item Deleted(long revision) => new(ItemKind.Deleted, "d", revision);
}
