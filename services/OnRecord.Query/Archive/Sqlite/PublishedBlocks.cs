namespace OnRecord.Query.Archive.Sqlite;

/// <summary>
/// The days of publication of each block of commits, so that whoever asks for days passes over the rest.
/// </summary>
/// <remarks>
/// News comes about in the order of its days, so a block has few. Where it comes in any order, every block has every
/// day, but then so is the next document of a day never far. A block never forgets a day: it may promise too much, not
/// too little.
/// </remarks>
internal static class PublishedBlocks
{
    /// <summary>How many bits of a sequence number a block leaves out. Migrations know it too.</summary>
    public const int Bits = 7;

    /// <summary>Adds the days of a document that is kept.</summary>
    public static void Add(Session session, long sequence, PublishedDays days) => session.Row(
        """
        INSERT INTO published_blocks (block, first, last) VALUES (?, ?, ?)
        ON CONFLICT (block) DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)
            WHERE excluded.first < first OR excluded.last > last
        """)
        .With(sequence >> Bits).With(days.First).With(days.Last).Run();

    /// <summary>
    /// The documents of the blocks that may hold days, or all; each as <c>d</c>, each block as <c>b</c>.
    /// </summary>
    public static string Documents(DocumentCondition origin) => IsAsked(origin)
        ? $"published_blocks b CROSS JOIN documents d ON d.sequence >= (b.block << {Bits})"
            + $" AND d.sequence <= ((b.block << {Bits}) | {(1 << Bits) - 1})"
        : "documents d";

    /// <summary>
    /// What passes over the documents before <c>$after</c>, and over the blocks without a day of <c>$from</c> to
    /// <c>$to</c>.
    /// </summary>
    public static string After(DocumentCondition origin)
    {
        if (!IsAsked(origin)) return $"d.sequence >= ($after >> {Position.OrdinalBits})";
        var condition = $"b.block >= ($after >> {Position.OrdinalBits + Bits})";
        if (origin.PublishedFrom is not null) condition += " AND b.last >= $from";
        if (origin.PublishedTo is not null) condition += " AND b.first <= $to";
        return condition;
    }

    /// <summary>What ends with the document of <c>$through</c>.</summary>
    public static string Through(DocumentCondition origin)
    {
        var condition = $"d.sequence <= ($through >> {Position.OrdinalBits})";
        return IsAsked(origin) ? $"b.block <= ($through >> {Position.OrdinalBits + Bits}) AND {condition}" : condition;
    }

    /// <summary>What puts the documents into commit order.</summary>
    public static string Order(DocumentCondition origin) => IsAsked(origin) ? "b.block, d.sequence" : "d.sequence";

    private static bool IsAsked(DocumentCondition origin) =>
        origin.PublishedFrom is not null || origin.PublishedTo is not null;
}
