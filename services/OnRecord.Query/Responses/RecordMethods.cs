using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using OnRecord.Query.Services;
using OnRecord.V1;

namespace OnRecord.Query.Responses;

/// <summary>Binds the methods that answer with encoded records, in place of the generated bindings.</summary>
internal sealed class RecordMethods : IServiceMethodProvider<QueryEndpoint>
{
    /// <inheritdoc/>
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<QueryEndpoint> context)
    {
        context.AddUnaryMethod(
            Method<GetDocumentRequest>(
                MethodType.Unary, nameof(QueryEndpoint.GetDocument), GetDocumentRequest.Parser), [],
            (service, request, call) => service.GetDocument(request, call));
        context.AddServerStreamingMethod(
            Method<StreamSectionsRequest>(
                MethodType.ServerStreaming, nameof(QueryEndpoint.StreamSections), StreamSectionsRequest.Parser), [],
            (service, request, responses, call) => service.StreamSections(request, responses, call));
        context.AddServerStreamingMethod(
            Method<StreamQuotesRequest>(
                MethodType.ServerStreaming, nameof(QueryEndpoint.StreamQuotes), StreamQuotesRequest.Parser), [],
            (service, request, responses, call) => service.StreamQuotes(request, responses, call));
    }

    /// <summary>Puts the generated binding of a method behind the one above, which routing then takes.</summary>
    public static void Prefer(EndpointBuilder endpoint)
    {
        var method = endpoint.Metadata.OfType<GrpcMethodMetadata>().FirstOrDefault()?.Method;
        if (method is Method<GetDocumentRequest, GetDocumentResponse>
            or Method<StreamSectionsRequest, StreamSectionsResponse>
            or Method<StreamQuotesRequest, StreamQuotesResponse>)
            ((RouteEndpointBuilder)endpoint).Order = 1;
    }

    private static Method<TRequest, RecordResponse> Method<TRequest>(
        MethodType type, string name, MessageParser<TRequest> parser)
        where TRequest : class, IMessage<TRequest>
    {
        var requests = Marshallers.Create<TRequest>(
            (_, _) => throw new NotSupportedException("Requests are only read."),
            context => parser.ParseFrom(context.PayloadAsReadOnlySequence()));
        return new(type, QueryService.Descriptor.FullName, name, requests, RecordResponse.Marshaller);
    }
}
