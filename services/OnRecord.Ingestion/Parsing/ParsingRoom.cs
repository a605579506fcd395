using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Limits;
using OnRecord.Parsing;
using OnRecord.V1;

namespace OnRecord.Ingestion.Parsing;

/// <summary>Where documents are parsed: as many at a time as there are processors, whoever sent them.</summary>
internal sealed class ParsingRoom(ParseSource parse, IngestionOptions options) : IDisposable
{
    /// <summary>The quotes of a shorter text, in characters, do not come to 4 GiB.</summary>
    private const int LongText = 1 << 20;

    private readonly SemaphoreSlim _seats = new(Environment.ProcessorCount);
    private readonly int _maxDocumentBytes = MessageSize.OfDocument(options.MaxContentBytes);

    /// <summary>Waits for a seat, and begins to parse once it has one.</summary>
    /// <param name="source">The document, or null where the request holds none.</param>
    /// <param name="cancellation">Gives up waiting and parsing.</param>
    /// <returns>When a seat is taken: the parsing itself, which ends in a document or in an exception.</returns>
    public async Task<Task<Document>> BeginAsync(SourceDocument? source, CancellationToken cancellation)
    {
        await _seats.WaitAsync(cancellation);
        return Task.Run(
            () =>
            {
                try
                {
                    return Parse(source, cancellation);
                }
                finally
                {
                    _seats.Release();
                }
            },
            CancellationToken.None);
    }

    /// <summary>Parses one document.</summary>
    /// <param name="source">The document, or null where the request holds none.</param>
    /// <param name="cancellation">Gives up waiting and parsing.</param>
    /// <exception cref="ServiceException">The document is refused; says why.</exception>
    public async Task<Document> ParseAsync(SourceDocument? source, CancellationToken cancellation) =>
        await await BeginAsync(source, cancellation);

    public void Dispose() => _seats.Dispose();

    // Protobuf counts in 32 bits, and begins anew where those are full: what a long text's quotes may do.
    private static long SizeOf(Document document)
    {
        var size = (uint)document.CalculateSize();
        return document.Text.Length < LongText ? size
            : Math.Max(size, document.Quotes.Sum(quote => (long)quote.CalculateSize()));
    }

    private Document Parse(SourceDocument? source, CancellationToken cancellation)
    {
        if (source is null)
            throw InvalidRequest.Field("document", "is missing", reason: "MISSING_FIELD");
        try
        {
            var document = parse(source, cancellation);
            var size = SizeOf(document);
            return size <= _maxDocumentBytes
                ? document
                : throw Exhausted.TooLarge(
                    "document",
                    $"is {size} bytes long when parsed; {_maxDocumentBytes} are allowed",
                    $"{size} bytes",
                    $"{_maxDocumentBytes} bytes",
                    "DOCUMENT_TOO_LARGE");
        }
        catch (SourceRejectedException rejection)
        {
            throw Rejection.From(rejection);
        }
    }
}
