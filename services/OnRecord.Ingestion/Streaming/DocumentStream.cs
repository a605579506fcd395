using System.Text.Unicode;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Lifetime;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Parsing;
using OnRecord.V1;

namespace OnRecord.Ingestion.Streaming;

/// <summary>
/// One stream of documents on its way from the client to the archive, and the answers on their way back.
/// </summary>
/// <remarks>
/// <para>
/// Three hands pass the documents on: one takes them in and has them parsed, one sends them to the archive, one
/// answers. The queues between them are short, so that whoever is slow (the archive, or a client that does not read its
/// answers) slows the client down, and nobody else.
/// </para>
/// <para>
/// What ends the stream travels down the queues behind the documents before it, which are therefore still answered.
/// </para>
/// </remarks>
internal sealed class DocumentStream(
    IAsyncStreamReader<IngestDocumentsRequest> requests,
    IServerStreamWriter<IngestDocumentsResponse> responses,
    ParsingRoom parsing,
    StoreStream store,
    Shutdown shutdown,
    ILogger<DocumentStream> logger)
    : IDisposable
{
    // Small entries: a document itself is with the archive by then, which likes to commit many at once; and of a URI
    // that is too long, no more is kept than of one that isn't.
    private const int MostAwaitingAnswer = 1000;

    // Parsed, or being parsed: enough small ones for work while the archive takes a breath, and few long ones.
    private const int MostAwaitingArchive = 16;
    private const int MostLongAwaitingArchive = 4;
    private const int BytesOfPlace = 1 << 18;

    private readonly ConcurrencyLimiter _places = new(new()
    {
        PermitLimit = MostAwaitingArchive,
        QueueLimit = MostAwaitingArchive,
    });

    private readonly Channel<TakenDocument> _taken = Queue<TakenDocument>(MostAwaitingArchive);
    private readonly Channel<SentDocument> _sent = Queue<SentDocument>(MostAwaitingAnswer);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <summary>Works until the last document is answered.</summary>
    /// <exception cref="Unavailable">The archive cannot be reached, or the service shuts down.</exception>
    /// <exception cref="FailedPrecondition">The archive refuses this service.</exception>
    /// <exception cref="RpcException">
    /// The archive can't keep a document now, or can't read one; those before it are answered.
    /// </exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var taking = TakeAsync(all.Token);
        var sending = SendAsync(all.Token);
        try
        {
            await AnswerAsync(all.Token);
        }
        finally
        {
            await all.CancelAsync();
            await Task.WhenAll(taking, sending);
        }
    }

    private async Task TakeAsync(CancellationToken cancellation)
    {
        using var taking = CancellationTokenSource.CreateLinkedTokenSource(cancellation, shutdown.Token);
        try
        {
            while (await requests.MoveNext(taking.Token))
            {
                var source = requests.Current.Document;
                // Of the whole message: whatever is long in it is in memory until it is parsed.
                var places = (source?.CalculateSize() ?? 0) / BytesOfPlace;
                var place = await _places.AcquireAsync(
                    Math.Clamp(places, 1, MostAwaitingArchive / MostLongAwaitingArchive), cancellation);
                var document = await parsing.BeginAsync(source, cancellation);
                await _taken.Writer.WriteAsync(
                    new TakenDocument(Clip(source?.Uri ?? ""), document, place), cancellation);
            }

            _taken.Writer.Complete();
        }
        catch (Exception) when (shutdown.HasBegun && !cancellation.IsCancellationRequested)
        {
            _taken.Writer.Complete(Unavailable.ShuttingDown());
        }
        catch (Exception error)
        {
            _taken.Writer.Complete(error);
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var taken in _taken.Reader.ReadAllAsync(cancellation))
                await SendAsync(taken, cancellation);
            await store.CompleteAsync();
            _sent.Writer.Complete();
        }
        catch (Exception error)
        {
            _sent.Writer.Complete(error);
        }
    }

    private async Task SendAsync(TakenDocument taken, CancellationToken cancellation)
    {
        using var place = taken.Place;
        Document document;
        try
        {
            document = await taken.Document;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            if (error is not ServiceException)
                Log.ParsingFailed(logger, taken.SourceUri, error);
            await _sent.Writer.WriteAsync(
                new SentDocument(taken.SourceUri, 0, 0, RpcStatus.From(error)), cancellation);
            return;
        }

        // Queued before it is sent: what breaks off in the sending may have been kept, and is answered then.
        await _sent.Writer.WriteAsync(
            new SentDocument(taken.SourceUri, document.Sections.Count, document.Quotes.Count, null), cancellation);
        await store.SendAsync(document, cancellation);
    }

    private async Task AnswerAsync(CancellationToken cancellation)
    {
        var index = 0L;
        await foreach (var sent in _sent.Reader.ReadAllAsync(cancellation))
        {
            var answer = new IngestDocumentsResponse { Index = index++, SourceUri = sent.SourceUri };
            if (sent.Refusal is { } refusal)
                answer.Error = refusal;
            else
                Fill(answer, sent, await store.ReadAsync(cancellation));
            await responses.WriteAsync(answer, cancellation);
        }
    }

    private static void Fill(IngestDocumentsResponse answer, SentDocument sent, StoreDocumentsResponse stored)
    {
        if (stored.ResultCase is not StoreDocumentsResponse.ResultOneofCase.Commit)
        {
            answer.Error = stored.Error;
            return;
        }

        answer.Commit = stored.Commit;
        answer.SectionCount = sent.Sections;
        answer.QuoteCount = sent.Quotes;
    }

    // What a longer one begins with, whole characters of it.
    private static string Clip(string uri)
    {
        Utf8.FromUtf16(uri, stackalloc byte[DocumentLimits.UriBytes], out var taken, out _);
        return uri[..taken];
    }

    private static Channel<T> Queue<T>(int capacity) =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });

    private sealed record TakenDocument(string SourceUri, Task<Document> Document, RateLimitLease Place);

    private sealed record SentDocument(string SourceUri, int Sections, int Quotes, Google.Rpc.Status? Refusal);
}
