using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Query.Archive;
using OnRecord.Query.Requests;
using OnRecord.Query.Responses;
using OnRecord.V1;

namespace OnRecord.Query.Services;

/// <summary>Answers for what is on the record.</summary>
/// <remarks>
/// The methods with <see cref="RecordResponse"/> stand in for the generated ones of the same name: see
/// <see cref="RecordMethods"/>.
/// </remarks>
internal sealed class QueryEndpoint(
    IArchive archive, Cursors cursors, PageTokens pages, RecordStream stream, QuoteWatch watch)
    : QueryService.QueryServiceBase
{
    public new async Task<RecordResponse> GetDocument(GetDocumentRequest request, ServerCallContext context)
    {
        var id = Conditions.DocumentId("name", request.Name);
        var revision = Counts.Revision(request.Revision);
        if (revision > 0)
        {
            return new([await archive.FindRevisionAsync(id, revision, context.CancellationToken)
                ?? throw NotFound.Resource("revision", $"{request.Name}@{revision}")]);
        }

        var document = await archive.FindDocumentAsync(id, context.CancellationToken)
            ?? throw NotFound.Resource("document", request.Name);
        return new([document.Memory], Owner: document);
    }

    public override async Task<ListDocumentsResponse> ListDocuments(
        ListDocumentsRequest request, ServerCallContext context)
    {
        var size = Counts.PageSize(request.PageSize);
        var documents = await archive.ListDocumentsAsync(
            Conditions.Of(request), pages.Read(request), size + 1, context.CancellationToken);
        var response = new ListDocumentsResponse();
        response.Documents.Add(documents.Take(size).Select(document => document.Summary));
        if (documents.Count > size) response.NextPageToken = pages.Write(request, documents[size - 1].Position);
        return response;
    }

    public async Task StreamSections(
        StreamSectionsRequest request, IServerStreamWriter<RecordResponse> responses, ServerCallContext context)
    {
        var condition = Conditions.Of(request.Filter);
        var limit = Counts.Limit(request.Limit);
        var after = await cursors.ReadAsync("after_cursor", request.AfterCursor, context.CancellationToken);
        await stream.SendAsync(
            (position, size, token) => archive.ReadSectionsAsync(condition, position, size, token),
            after, limit, responses, context);
    }

    public async Task StreamQuotes(
        StreamQuotesRequest request, IServerStreamWriter<RecordResponse> responses, ServerCallContext context)
    {
        var condition = Conditions.Of(request.Filter);
        var limit = Counts.Limit(request.Limit);
        var after = await cursors.ReadAsync("after_cursor", request.AfterCursor, context.CancellationToken);
        await stream.SendAsync(
            (position, size, token) => archive.ReadQuotesAsync(condition, position, size, token),
            after, limit, responses, context);
    }

    public override async Task SearchQuotes(
        SearchQuotesRequest request,
        IServerStreamWriter<SearchQuotesResponse> responseStream,
        ServerCallContext context)
    {
        var query = Conditions.Words("query", request.Query);
        var condition = Conditions.Of(request.Filter);
        var count = Counts.Hits(request.Limit);
        await foreach (var found in archive.SearchQuotesAsync(query, condition, count, context.CancellationToken))
        {
            foreach (var hits in Hits.Batches(found))
            {
                var response = new SearchQuotesResponse();
                response.Hits.Add(hits.Select(hit => Hits.Quote(hit, query)));
                await responseStream.WriteAsync(response, context.CancellationToken);
            }
        }
    }

    public override async Task SearchSections(
        SearchSectionsRequest request,
        IServerStreamWriter<SearchSectionsResponse> responseStream,
        ServerCallContext context)
    {
        var query = Conditions.Words("query", request.Query);
        var condition = Conditions.Of(request.Filter);
        var count = Counts.Hits(request.Limit);
        await foreach (var found in archive.SearchSectionsAsync(query, condition, count, context.CancellationToken))
        {
            foreach (var hits in Hits.Batches(found))
            {
                var response = new SearchSectionsResponse();
                response.Hits.Add(hits.Select(hit => Hits.Section(hit, query)));
                await responseStream.WriteAsync(response, context.CancellationToken);
            }
        }
    }

    public override Task WatchQuotes(
        WatchQuotesRequest request,
        IServerStreamWriter<WatchQuotesResponse> responseStream,
        ServerCallContext context) =>
        watch.RunAsync(request, responseStream, context);

    public override async Task<ListSpeakersResponse> ListSpeakers(
        ListSpeakersRequest request, ServerCallContext context)
    {
        var size = Counts.PageSize(request.PageSize);
        var words = request.Words.Length == 0 ? null : Conditions.Words("words", request.Words);
        var speakers = await archive.ListSpeakersAsync(words, pages.Read(request), size + 1, context.CancellationToken);
        var response = new ListSpeakersResponse();
        response.Speakers.Add(speakers.Take(size).Select(speaker => speaker.Summary));
        if (speakers.Count > size) response.NextPageToken = pages.Write(request, speakers[size - 1].Place);
        return response;
    }

    public override async Task<GetSpeakerResponse> GetSpeaker(GetSpeakerRequest request, ServerCallContext context)
    {
        var id = Conditions.SpeakerId("name", request.Name);
        var speaker = await archive.FindSpeakerAsync(id, context.CancellationToken)
            ?? throw NotFound.Resource("speaker", request.Name);
        return new() { Speaker = speaker };
    }
}
