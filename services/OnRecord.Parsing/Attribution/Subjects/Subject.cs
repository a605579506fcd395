using OnRecord.Parsing.Attribution.Mentions;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>What stands before a cue.</summary>
/// <param name="Mention">The subject, or null where the clause has none.</param>
/// <param name="Edge">Index of the first token that belongs to the subject's clause.</param>
/// <param name="IsElliptic">
/// Whether nothing but connectors stands before the cue, so that an earlier subject goes on.
/// </param>
/// <param name="IsShared">Whether the subject is that of the clause before, which a coordinator goes on with.</param>
internal readonly record struct Subject(Mention? Mention, int Edge, bool IsElliptic, bool IsShared = false);
