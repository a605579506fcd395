using Grpc.Core;
using OnRecord.Client.Tests.Fakes;
using OnRecord.V1;

namespace OnRecord.Console.Tests.Support;

/// <summary>
/// Fake services that behave: everything that is sent is kept, and the sample article is on the record.
/// </summary>
internal static class FakeServices
{
    public static async Task<FakeServer> StartAsync()
    {
        var server = await FakeServer.StartAsync();
        server.Ingestion.OnParse = (request, _) => request.Document.Content.IsEmpty
            ? throw Failures.Invalid("document.content", "is empty")
            : Task.FromResult(new ParseDocumentResponse { Document = Samples.Document(request.Document.Uri) });
        server.Ingestion.OnIngestMany = async (requests, responses, context) =>
        {
            var index = 0L;
            await foreach (var request in requests.ReadAllAsync(context.CancellationToken))
                await responses.WriteAsync(Answer(request.Document, index++), context.CancellationToken);
        };

        server.Query.OnGetDocument = (_, _) => Task.FromResult(new GetDocumentResponse
        {
            Document = Samples.Document(),
        });
        server.Query.OnStreamSections = (_, responses, context) => responses.WriteAsync(
            new StreamSectionsResponse { Sections = { Samples.SectionRecord() }, Cursor = "s1" },
            context.CancellationToken);
        server.Query.OnStreamQuotes = (_, responses, context) => responses.WriteAsync(
            new StreamQuotesResponse { Quotes = { Samples.QuoteRecord() }, Cursor = "q1" }, context.CancellationToken);
        server.Query.OnSearchQuotes = (_, responses, context) => responses.WriteAsync(
            new SearchQuotesResponse
            {
                Hits = { new QuoteHit { Quote = Samples.QuoteRecord(), Score = 2,
                    Highlights = { Samples.Find("cầu", Samples.Said) } } },
            },
            context.CancellationToken);
        return server;
    }

    /// <summary>"bad" is refused, "old" is known, "new" replaces; everything else is stored.</summary>
    private static IngestDocumentsResponse Answer(SourceDocument document, long index)
    {
        var answer = new IngestDocumentsResponse { Index = index, SourceUri = document.Uri };
        switch (document.Content.ToStringUtf8())
        {
            case "bad":
                answer.Error = new Google.Rpc.Status { Code = 3, Message = "document.content is no text" };
                return answer;
            case "old": answer.Commit = Commit(CommitOutcome.Unchanged); break;
            case "new": answer.Commit = Commit(CommitOutcome.Revised); break;
            default: answer.Commit = Commit(CommitOutcome.Stored); break;
        }

        (answer.SectionCount, answer.QuoteCount) = (2, 1);
        return answer;
    }

    private static Commit Commit(CommitOutcome outcome) =>
        new() { Outcome = outcome, Document = "documents/bridge", Revision = 1, Cursor = "c1" };
}
