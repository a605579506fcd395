namespace OnRecord.Query.Archive;

/// <summary>What a piece of a check found.</summary>
/// <param name="Documents">How many documents it looked at.</param>
/// <param name="ProblemCount">How many things are wrong.</param>
/// <param name="Problems">What is wrong, a line each, up to <see cref="MaxProblems"/>.</param>
internal sealed record CheckStep(int Documents, long ProblemCount, IReadOnlyList<string> Problems)
{
    /// <summary>How many problems are told of a whole check, and so of a piece of it.</summary>
    public const int MaxProblems = 1000;
}
