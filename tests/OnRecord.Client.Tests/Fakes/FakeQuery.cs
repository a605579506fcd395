using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Client.Tests.Fakes;

public sealed class FakeQuery : QueryService.QueryServiceBase
{
    public Func<GetDocumentRequest, ServerCallContext, Task<GetDocumentResponse>>? OnGetDocument { get; set; }

    public Func<ListDocumentsRequest, Task<ListDocumentsResponse>>? OnListDocuments { get; set; }

    public Func<StreamSectionsRequest, IServerStreamWriter<StreamSectionsResponse>, ServerCallContext, Task>? OnStreamSections { get; set; }

    public Func<StreamQuotesRequest, IServerStreamWriter<StreamQuotesResponse>, ServerCallContext, Task>? OnStreamQuotes { get; set; }

    public Func<SearchQuotesRequest, IServerStreamWriter<SearchQuotesResponse>, ServerCallContext, Task>? OnSearchQuotes { get; set; }

    public Func<SearchSectionsRequest, IServerStreamWriter<SearchSectionsResponse>, ServerCallContext, Task>? OnSearchSections { get; set; }

    public Func<WatchQuotesRequest, IServerStreamWriter<WatchQuotesResponse>, ServerCallContext, Task>? OnWatchQuotes { get; set; }

    public Func<ListSpeakersRequest, Task<ListSpeakersResponse>>? OnListSpeakers { get; set; }

    public Func<GetSpeakerRequest, Task<GetSpeakerResponse>>? OnGetSpeaker { get; set; }

    public override Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context) =>
        OnGetDocument!(request, context);

    public override Task<ListDocumentsResponse> ListDocuments(
        ListDocumentsRequest request, ServerCallContext context) =>
        OnListDocuments!(request);

    public override Task StreamSections(
        StreamSectionsRequest request, IServerStreamWriter<StreamSectionsResponse> responseStream,
        ServerCallContext context) =>
        OnStreamSections!(request, responseStream, context);

    public override Task StreamQuotes(
        StreamQuotesRequest request, IServerStreamWriter<StreamQuotesResponse> responseStream,
        ServerCallContext context) =>
        OnStreamQuotes!(request, responseStream, context);

    public override Task SearchQuotes(
        SearchQuotesRequest request, IServerStreamWriter<SearchQuotesResponse> responseStream,
        ServerCallContext context) =>
        OnSearchQuotes!(request, responseStream, context);

    public override Task SearchSections(
        SearchSectionsRequest request, IServerStreamWriter<SearchSectionsResponse> responseStream,
        ServerCallContext context) =>
        OnSearchSections!(request, responseStream, context);

    public override Task WatchQuotes(
        WatchQuotesRequest request, IServerStreamWriter<WatchQuotesResponse> responseStream,
        ServerCallContext context) =>
        OnWatchQuotes!(request, responseStream, context);

    public override Task<ListSpeakersResponse> ListSpeakers(ListSpeakersRequest request, ServerCallContext context) =>
        OnListSpeakers!(request);

    public override Task<GetSpeakerResponse> GetSpeaker(GetSpeakerRequest request, ServerCallContext context) =>
        OnGetSpeaker!(request);
}
