namespace OnRecord.Query.Archive;

/// <summary>What a piece of a check found.</summary>
/// <param name="Documents">How many documents it looked at.</param>
/// <param name="Problems">What is wrong, a line each.</param>
internal sealed record CheckStep(int Documents, IReadOnlyList<string> Problems);
