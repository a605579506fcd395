using OnRecord.V1;

namespace OnRecord.Console.Ingesting;

/// <summary>What became of one document of the user's.</summary>
/// <param name="Label">What the user calls it.</param>
/// <param name="Bytes">How many bytes of the input it took.</param>
/// <param name="Answer">
/// A commit, or the reason why not; its index counts the documents of the input from 0, those with defects included.
/// </param>
internal sealed record IngestedInput(string Label, long Bytes, IngestDocumentsResponse Answer);
