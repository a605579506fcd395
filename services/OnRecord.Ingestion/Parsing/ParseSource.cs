using OnRecord.V1;

namespace OnRecord.Ingestion.Parsing;

/// <summary>Parses one document: <see cref="OnRecord.Parsing.Parser.Parse"/>.</summary>
/// <param name="source">The bytes, and what the client knows about them.</param>
/// <param name="cancellation">Stops the parsing.</param>
internal delegate Document ParseSource(SourceDocument source, CancellationToken cancellation);
