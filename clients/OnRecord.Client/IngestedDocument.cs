using OnRecord.V1;

namespace OnRecord.Client;

/// <summary>A document that was sent to be kept, and what became of it.</summary>
/// <param name="Source">The document as it was sent.</param>
/// <param name="Answer">
/// A commit, or the reason why the document was refused; its index counts the documents of the whole input from 0.
/// </param>
public sealed record IngestedDocument(SourceDocument Source, IngestDocumentsResponse Answer);
