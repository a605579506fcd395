using OnRecord.Parsing.Attribution.Mentions;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>What a verb's clause is made of.</summary>
/// <param name="Mention">Its subject, or null where it has none.</param>
/// <param name="Start">Index of the clause's first token.</param>
/// <param name="After">Index of the first token behind verb and subject.</param>
/// <param name="Order">How verb and subject follow one another.</param>
internal readonly record struct Clause(Mention? Mention, int Start, int After, ClauseOrder Order)
{
    /// <summary>
    /// Whether the word that opens the clause makes it one that reports the clause around it: "wie".
    /// </summary>
    public bool Reports { get; init; }
}

/// <summary>How a verb and its subject follow one another.</summary>
internal enum ClauseOrder
{
    /// <summary>The subject opens the clause: "Die Polizei teilte mit".</summary>
    SubjectFirst,

    /// <summary>The subject stands behind the verb: "…, sagte die Ministerin".</summary>
    SubjectBehind,

    /// <summary>The verb ends a dependent clause: "wie die Polizei mitteilte".</summary>
    VerbLast,

    /// <summary>The clause goes on with the subject of the one before: "und sagte".</summary>
    Elliptic,
}
