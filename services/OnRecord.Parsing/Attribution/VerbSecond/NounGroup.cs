namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Where a noun phrase and its parts stand.</summary>
/// <param name="Start">Index of its first token.</param>
/// <param name="Core">Index after the tokens that name somebody or something.</param>
/// <param name="Joined">Index after what hangs on them without a comma.</param>
/// <param name="End">Index after the descriptions between commas.</param>
/// <param name="Next">Index of what follows, the comma that closes a description passed over.</param>
internal readonly record struct NounGroup(int Start, int Core, int Joined, int End, int Next);
