using Google.Rpc;
using Grpc.Core;
using OnRecord.EndToEnd.Tests.Histories;
using OnRecord.V1;

namespace OnRecord.EndToEnd.Tests.Load;

/// <summary>Reads in every way there is, and records what came.</summary>
internal sealed class LoadReader(
    LoadPlan plan, LoadDocuments documents, LoadClients clients, Recorder recorder, string name)
{
    private readonly Random _random = plan.RandomOf(name);
    private int _readings;

    /// <summary>Reads one thing after another until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop, CancellationToken cancellation)
    {
        while (!stop.IsCancellationRequested) await ReadSomethingAsync(cancellation);
    }

    /// <summary>Asks for a document by its name.</summary>
    public async Task LookUpAsync(string document, CancellationToken cancellation)
    {
        var begun = recorder.Now();
        try
        {
            var found = await clients.Query.GetDocumentAsync(document, cancellation);
            recorder.Add(new Lookup(
                document, begun, recorder.Now(), found.Revision, found.ContentSha256, IsWhole(found)));
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.NotFound)
        {
            recorder.Add(new Lookup(document, begun, recorder.Now(), 0, "", true));
        }
    }

    /// <summary>Reads quotes after a cursor.</summary>
    /// <returns>The last cursor.</returns>
    public Task<string> ReadQuotesAsync(Selection selection, string after, CancellationToken cancellation) =>
        RecordAsync(
            ReadingKind.Quotes, selection, after,
            clients.Query.StreamQuoteResponsesAsync(
                new() { Filter = FilterOf(selection), AfterCursor = after }, cancellation),
            response => (response.Quotes.Select(Kept), response.Cursor));

    /// <summary>Reads sections after a cursor.</summary>
    /// <returns>The last cursor.</returns>
    public Task<string> ReadSectionsAsync(Selection selection, string after, CancellationToken cancellation) =>
        RecordAsync(
            ReadingKind.Sections, selection, after,
            clients.Query.StreamSectionResponsesAsync(
                new() { Filter = new() { Document = selection.Document ?? "" }, AfterCursor = after }, cancellation),
            response => (response.Sections.Select(section => new Item(
                ItemKind.Kept, section.Origin.Document, section.Origin.Revision, IndexOf(section.Name))),
                    response.Cursor));

    /// <summary>A quote as the recording has it.</summary>
    public static Item Kept(QuoteRecord quote) =>
        new(ItemKind.Kept, quote.Origin.Document, quote.Origin.Revision, IndexOf(quote.Name));

    /// <summary>The filter that selects the same quotes.</summary>
    public static QuoteFilter FilterOf(Selection selection) =>
        new() { Document = selection.Document ?? "", Words = selection.Word ?? "" };

    private Task ReadSomethingAsync(CancellationToken cancellation) => _random.Next(8) switch
    {
        0 => ReadQuotesAsync(Selection.All, "", cancellation),
        1 => ReadQuotesAsync(new(Word: LoadPlan.Word(_random)), "", cancellation),
        2 => ReadQuotesAsync(new(Choose()), "", cancellation),
        3 => ReadSectionsAsync(_random.Next(2) == 0 ? Selection.All : new(Choose()), "", cancellation),
        4 => SearchAsync(LoadPlan.Word(_random), cancellation),
        5 => ListAsync(cancellation),
        _ => LookUpAsync(Choose(), cancellation),
    };

    private Task<string> SearchAsync(string word, CancellationToken cancellation) => RecordAsync(
        ReadingKind.Search, new(Word: word), "",
        clients.Query.SearchQuotesAsync(new() { Query = word, Limit = 1000 }, cancellation),
        hit => ([Kept(hit.Quote)], ""));

    private Task<string> ListAsync(CancellationToken cancellation) => RecordAsync(
        ReadingKind.Documents, Selection.All, "",
        clients.Query.ListDocumentsAsync(new() { PageSize = 7 }, cancellation),
        document => ([new(ItemKind.Kept, document.Name, document.Revision)], ""));

    private async Task<string> RecordAsync<T>(
        ReadingKind kind,
        Selection selection,
        string after,
        IAsyncEnumerable<T> responses,
        Func<T, (IEnumerable<Item> Items, string Cursor)> of)
    {
        var begun = recorder.Now();
        var came = new List<Response>();
        var last = after;
        var refusal = "";
        long? ended = null;
        try
        {
            await foreach (var response in responses)
            {
                var (items, cursor) = of(response);
                came.Add(new(recorder.Now(), [.. items], recorder.Keep(cursor)));
                if (cursor.Length > 0) last = cursor;
            }

            ended = recorder.Now();
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.InvalidArgument)
        {
            refusal = e.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? "no reason";
        }
        catch (RpcException) when (kind == ReadingKind.Search)
        {
            // A search has no cursor; it is not resumed in its middle.
        }

        recorder.Add(new Reading(
            $"{name}#{++_readings}", kind, selection, Positions.Of(after), begun, ended, came, refusal));
        return last;
    }

    private bool IsWhole(Document found)
    {
        if (!recorder.Contents.TryGetValue(found.ContentSha256, out var sent)) return false;
        found.Revision = 0;
        found.CommitTime = null;
        return found.Equals(sent.Parsed);
    }

    private string Choose() => documents.Names[_random.Next(documents.Names.Count)];

    private static int IndexOf(string resource) =>
        int.Parse(resource.AsSpan(resource.LastIndexOf('/') + 1), System.Globalization.CultureInfo.InvariantCulture);
}
