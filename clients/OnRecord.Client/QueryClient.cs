using System.Runtime.CompilerServices;
using Grpc.Core;
using Microsoft.Extensions.Options;
using OnRecord.Client.Retrying;
using OnRecord.Client.Streaming;
using OnRecord.V1;

namespace OnRecord.Client;

/// <summary>Reads what is on the record, and takes documents off it.</summary>
/// <remarks>
/// Errors come as <see cref="RpcException"/>, after the retries that <see cref="OnRecordOptions.Retry"/> allows;
/// <see cref="RpcErrors"/> puts them into words. Safe for use by many threads.
/// </remarks>
public sealed class QueryClient(
    QueryService.QueryServiceClient query,
    ArchiveService.ArchiveServiceClient archive,
    IOptions<OnRecordOptions> options,
    TimeProvider time)
{
    /// <summary>One document, whole.</summary>
    /// <param name="name">Resource name, <c>documents/{id}</c>.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<Document> GetDocumentAsync(string name, CancellationToken cancellation = default) =>
        GetDocumentAsync(name, 0, cancellation);

    /// <summary>A revision of a document, whole, for as long as it is kept.</summary>
    /// <param name="name">Resource name, <c>documents/{id}</c>.</param>
    /// <param name="revision">From 1; 0 for the current one.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<Document> GetDocumentAsync(
        string name, long revision, CancellationToken cancellation = default)
    {
        var request = new GetDocumentRequest { Name = name, Revision = revision };
        return (await CallAsync(o => query.GetDocumentAsync(request, o), cancellation)).Document;
    }

    /// <summary>The documents on the record in the order of their commits, from as many pages as it takes.</summary>
    /// <param name="request">The filter, the size of a page and the token to start from; everything if null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<DocumentSummary> ListDocumentsAsync(
        ListDocumentsRequest? request = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var page = request?.Clone() ?? new ListDocumentsRequest();
        do
        {
            var answer = await CallAsync(o => query.ListDocumentsAsync(page, o), cancellation);
            foreach (var document in answer.Documents) yield return document;
            page.PageToken = answer.NextPageToken;
        }
        while (page.PageToken.Length > 0);
    }

    /// <summary>
    /// Every section that matches, each exactly once, however often the stream breaks and is resumed.
    /// </summary>
    /// <param name="request">The filter, the cursor to begin after and how many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<SectionRecord> StreamSectionsAsync(
        StreamSectionsRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var response in StreamSectionResponsesAsync(request, cancellation))
            foreach (var section in response.Sections) yield return section;
    }

    /// <summary>
    /// As <see cref="StreamSectionsAsync"/>, with the cursor after each response, for readers that keep it.
    /// </summary>
    /// <param name="request">The filter, the cursor to begin after and how many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IAsyncEnumerable<StreamSectionsResponse> StreamSectionResponsesAsync(
        StreamSectionsRequest request, CancellationToken cancellation = default) =>
        ResumingStream.ReadAsync(
            (cursor, limit) => query.StreamSections(
                new StreamSectionsRequest(request) { AfterCursor = cursor ?? request.AfterCursor, Limit = limit },
                cancellationToken: cancellation),
            response => (response.Cursor, response.Sections.Count),
            request.Limit, Backoff(), cancellation);

    /// <summary>Every quote that matches, each exactly once, however often the stream breaks and is resumed.</summary>
    /// <param name="request">The filter, the cursor to begin after and how many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<QuoteRecord> StreamQuotesAsync(
        StreamQuotesRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var response in StreamQuoteResponsesAsync(request, cancellation))
            foreach (var quote in response.Quotes) yield return quote;
    }

    /// <summary>
    /// As <see cref="StreamQuotesAsync"/>, with the cursor after each response, for readers that keep it.
    /// </summary>
    /// <param name="request">The filter, the cursor to begin after and how many at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IAsyncEnumerable<StreamQuotesResponse> StreamQuoteResponsesAsync(
        StreamQuotesRequest request, CancellationToken cancellation = default) =>
        ResumingStream.ReadAsync(
            (cursor, limit) => query.StreamQuotes(
                new StreamQuotesRequest(request) { AfterCursor = cursor ?? request.AfterCursor, Limit = limit },
                cancellationToken: cancellation),
            response => (response.Cursor, response.Quotes.Count),
            request.Limit, Backoff(), cancellation);

    /// <summary>The quotes that hold all words of a query, the best first.</summary>
    /// <remarks>A search has no cursor: it is repeated if it fails before its first hit, and not after.</remarks>
    /// <param name="request">The words, the filter and how many hits at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async IAsyncEnumerable<QuoteHit> SearchQuotesAsync(
        SearchQuotesRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var responses = ResumingStream.ReadOnceAsync(
            () => query.SearchQuotes(request, cancellationToken: cancellation), Backoff(), cancellation);
        await foreach (var response in responses)
            foreach (var hit in response.Hits) yield return hit;
    }

    /// <summary>The sections that hold all words of a query, the best first.</summary>
    /// <inheritdoc cref="SearchQuotesAsync" path="/remarks"/>
    /// <param name="request">The words, the filter and how many hits at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async IAsyncEnumerable<SectionHit> SearchSectionsAsync(
        SearchSectionsRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var responses = ResumingStream.ReadOnceAsync(
            () => query.SearchSections(request, cancellationToken: cancellation), Backoff(), cancellation);
        await foreach (var response in responses)
            foreach (var hit in response.Hits) yield return hit;
    }

    /// <summary>
    /// What is kept and retracted from a cursor on, then live, each event exactly once however often the stream breaks.
    /// </summary>
    /// <remarks>
    /// A response without events is a mark of progress. A watch with <c>only_new</c> that breaks before its first
    /// response starts at the present again.
    /// </remarks>
    /// <param name="request">
    /// The filter, the cursor to begin after, how many events at most, and how often a mark of progress is to come.
    /// </param>
    /// <param name="cancellation">Ends the watch.</param>
    public IAsyncEnumerable<WatchQuotesResponse> WatchQuotesAsync(
        WatchQuotesRequest request, CancellationToken cancellation = default) =>
        ResumingStream.ReadAsync(
            (cursor, limit) => query.WatchQuotes(
                new WatchQuotesRequest(request)
                {
                    AfterCursor = cursor ?? request.AfterCursor,
                    OnlyNew = request.OnlyNew && cursor is null,
                    Limit = limit,
                },
                cancellationToken: cancellation),
            response => (response.Cursor, response.Events.Count),
            request.Limit, Backoff(), cancellation);

    /// <summary>Who is on record, the most quoted first, from as many pages as it takes.</summary>
    /// <param name="request">
    /// The words of the name, the size of a page and the token to start from; all if null.
    /// </param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<SpeakerSummary> ListSpeakersAsync(
        ListSpeakersRequest? request = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var page = request?.Clone() ?? new ListSpeakersRequest();
        do
        {
            var answer = await CallAsync(o => query.ListSpeakersAsync(page, o), cancellation);
            foreach (var speaker in answer.Speakers) yield return speaker;
            page.PageToken = answer.NextPageToken;
        }
        while (page.PageToken.Length > 0);
    }

    /// <summary>One speaker: names, aliases, titles, counts, activity by month.</summary>
    /// <param name="name">Resource name, <c>speakers/{id}</c>.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<SpeakerProfile> GetSpeakerAsync(string name, CancellationToken cancellation = default)
    {
        var request = new GetSpeakerRequest { Name = name };
        return (await CallAsync(o => query.GetSpeakerAsync(request, o), cancellation)).Speaker;
    }

    /// <summary>Takes a document and its quotes off the record.</summary>
    /// <remarks>NOT_FOUND after a retry may mean that an earlier attempt deleted it and its answer was lost.</remarks>
    /// <param name="name">Resource name, <c>documents/{id}</c>.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The cursor of the deletion.</returns>
    public async Task<string> DeleteDocumentAsync(string name, CancellationToken cancellation = default)
    {
        var request = new DeleteDocumentRequest { Name = name };
        return (await CallAsync(o => archive.DeleteDocumentAsync(request, o), cancellation)).Cursor;
    }

    /// <summary>Takes a document off the record, and leaves no byte of its text in the archive's files.</summary>
    /// <remarks>
    /// Writes the archive anew, which takes as long as that takes: there is no time limit. Those that are asked for at
    /// the same time are done together. Also for documents that have been deleted already.
    /// </remarks>
    /// <param name="name">Resource name, <c>documents/{id}</c>.</param>
    /// <param name="cancellation">Ends the wait; what was begun goes on.</param>
    /// <returns>The cursor of the deletion.</returns>
    public async Task<string> EraseDocumentAsync(string name, CancellationToken cancellation = default)
    {
        var request = new DeleteDocumentRequest { Name = name, Erase = true };
        var answer = await CallAsync(
            o => archive.DeleteDocumentAsync(request, o.WithDeadline(DateTime.MaxValue)), cancellation);
        return answer.Cursor;
    }

    private Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation) =>
        Retry.CallAsync(call, options.Value, time, cancellation);

    private Backoff Backoff() => new(options.Value.Retry, time);
}
