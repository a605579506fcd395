using System.Threading.Channels;
using Grpc.Core;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Lifetime;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Validity;
using OnRecord.Query.Requests;
using OnRecord.V1;

namespace OnRecord.Query.Services;

/// <summary>Takes documents in.</summary>
internal sealed class ArchiveEndpoint(IArchive archive, Cursors cursors, Shutdown shutdown)
    : ArchiveService.ArchiveServiceBase
{
    // How many documents of one stream may wait for their commit.
    private const int MaxUnanswered = 1000;

    public override async Task StoreDocuments(
        IAsyncStreamReader<StoreDocumentsRequest> requestStream,
        IServerStreamWriter<StoreDocumentsResponse> responseStream,
        ServerCallContext context)
    {
        using var call = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(call.Token, shutdown.Token);
        var answers = Channel.CreateBounded<Task<StoreDocumentsResponse>>(MaxUnanswered);
        var answering = AnswerAsync(answers.Reader, responseStream, call, context.CancellationToken);
        try
        {
            for (var index = 0L; await requestStream.MoveNext(reading.Token); index++)
            {
                var answer = await TakeAsync(index, requestStream.Current.Document, reading.Token);
                // Not for the end of the service: what is taken in will be durable, and its sender is to know.
                await answers.Writer.WriteAsync(answer, call.Token);
            }
        }
        finally
        {
            // What was taken in is answered, even if the service stops.
            answers.Writer.Complete();
            await answering;
        }
    }

    public override async Task<DeleteDocumentResponse> DeleteDocument(
        DeleteDocumentRequest request, ServerCallContext context)
    {
        var id = Conditions.DocumentId("name", request.Name);
        using var ending = shutdown.Link(context);
        var position = await archive.DeleteAsync(id, request.Erase, ending.Token)
            ?? throw NotFound.Resource("document", request.Name);
        return new() { Cursor = cursors.Write(position), Document = request.Name };
    }

    private static async Task AnswerAsync(
        ChannelReader<Task<StoreDocumentsResponse>> answers,
        IServerStreamWriter<StoreDocumentsResponse> responses,
        CancellationTokenSource call,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var answer in answers.ReadAllAsync(cancellationToken))
                await responses.WriteAsync(await answer, cancellationToken);
        }
        catch
        {
            // Whoever reads requests must not wait for room among answers that nobody sends.
            await call.CancelAsync();
            throw;
        }
    }

    // The outer task ends when the archive has room for the document, the inner one when it is durable.
    private async ValueTask<Task<StoreDocumentsResponse>> TakeAsync(
        long index, Document? document, CancellationToken cancellationToken)
    {
        if (document is null) return Refused(InvalidRequest.Field("document", "is missing", reason: "MISSING_FIELD"));
        if (DocumentCheck.Faults(document) is { Count: > 0 } faults) return Refused(Refusal(faults));
        return AwaitAsync(index, document.Name, await archive.StoreAsync(document, cancellationToken));

        Task<StoreDocumentsResponse> Refused(InvalidRequest refusal) =>
            Task.FromResult(new StoreDocumentsResponse { Index = index, Error = refusal.ToStatus() });
    }

    private async Task<StoreDocumentsResponse> AwaitAsync(long index, string document, Task<StoreReceipt> receipt)
    {
        try
        {
            var (outcome, revision, position) = await receipt;
            var commit = new Commit
            {
                Outcome = outcome,
                Document = document,
                Revision = revision,
                Cursor = cursors.Write(position),
            };
            return new() { Index = index, Commit = commit };
        }
        catch (Exception e)
        {
            return new() { Index = index, Error = RpcStatus.From(ArchiveErrors.Translate(e) ?? e) };
        }
    }

    private static InvalidRequest Refusal(IReadOnlyList<Fault> faults) => InvalidRequest.Fields(
        faults.Select(fault => ($"document.{fault.Field}", fault.Problem)), "INVALID_DOCUMENT");
}
