using Grpc.Core;
using OnRecord.V1;
using Call = Grpc.Core.AsyncDuplexStreamingCall<
    OnRecord.V1.IngestDocumentsRequest, OnRecord.V1.IngestDocumentsResponse>;

namespace OnRecord.Ingestion.Tests.Running;

/// <summary>The client's side of a stream of documents.</summary>
internal static class DocumentCall
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task SendAsync(Call call, params SourceDocument?[] sources)
    {
        foreach (var source in sources)
            await call.RequestStream.WriteAsync(new IngestDocumentsRequest { Document = source }, Cancellation);
    }

    public static async Task SendAllAsync(Call call, params SourceDocument?[] sources)
    {
        await SendAsync(call, sources);
        await call.RequestStream.CompleteAsync();
    }

    public static async Task<IngestDocumentsResponse> ReadAsync(Call call)
    {
        Assert.True(await call.ResponseStream.MoveNext(Cancellation), "The stream has ended.");
        return call.ResponseStream.Current;
    }

    public static async Task<List<IngestDocumentsResponse>> ReadAllAsync(Call call)
    {
        var answers = new List<IngestDocumentsResponse>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(Cancellation))
            answers.Add(answer);
        return answers;
    }

    /// <summary>Reads until the stream fails: what came before, and why it failed.</summary>
    public static async Task<(List<IngestDocumentsResponse> Answers, Google.Rpc.Status Status)> ReadToFailureAsync(
        Call call)
    {
        var answers = new List<IngestDocumentsResponse>();
        try
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync(Cancellation))
                answers.Add(answer);
        }
        catch (RpcException error)
        {
            return (answers, Rpc.StatusOf(error));
        }

        throw new InvalidOperationException("The stream has ended well.");
    }
}
