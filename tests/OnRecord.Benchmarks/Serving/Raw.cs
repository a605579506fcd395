using Google.Protobuf;
using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Serving;

/// <summary>Methods of the query service whose responses the client receives but does not decode.</summary>
internal static class Raw
{
    private static readonly object Undecoded = new();

    /// <summary>One document.</summary>
    public static Method<GetDocumentRequest, object> GetDocument { get; } =
        Method(MethodType.Unary, nameof(GetDocument), GetDocumentRequest.Parser);

    /// <summary>A stream of quotes.</summary>
    public static Method<StreamQuotesRequest, object> StreamQuotes { get; } =
        Method(MethodType.ServerStreaming, nameof(StreamQuotes), StreamQuotesRequest.Parser);

    private static Method<TRequest, object> Method<TRequest>(
        MethodType type, string name, MessageParser<TRequest> parser)
        where TRequest : class, IMessage<TRequest> => new(
        type, QueryService.Descriptor.FullName, name,
        Marshallers.Create(request => request.ToByteArray(), parser.ParseFrom),
        Marshallers.Create<object>(
            (_, _) => throw new NotSupportedException("Responses are only received."), _ => Undecoded));
}
