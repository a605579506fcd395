using Google.Rpc;
using Google.Type;
using Grpc.Core;
using OnRecord.Query.Requests;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class RefusalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, QuoteFilter> BadFilters => new()
    {
        { "filter.document", "MALFORMED_NAME", new() { Document = "documents/Ä" } },
        { "filter.document", "MALFORMED_NAME", new() { Document = "documents/a/quotes/1" } },
        { "filter.document", "MALFORMED_NAME", new() { Document = "documents/" + new string('a', 65) } },
        { "filter.speaker", "MALFORMED_NAME", new() { Speaker = "speakers/Tô-Lâm" } },
        { "filter.speaker", "NO_WORDS", new() { Speaker = "…" } },
        { "filter.speaker", "TOO_LONG", new() { Speaker = new string('a', 1025) } },
        { "filter.words", "NO_WORDS", new() { Words = "!" } },
        { "filter.words", "TOO_MANY_WORDS", new() { Words = string.Join('-', Enumerable.Repeat("a", 33)) } },
        { "filter.language", "MALFORMED_LANGUAGE", new() { Language = "vietnamese language" } },
        { "filter.kinds[1]", "OUT_OF_RANGE", new() { Kinds = { QuoteKind.Direct, QuoteKind.Unspecified } } },
        { "filter.kinds[0]", "OUT_OF_RANGE", new() { Kinds = { (QuoteKind)9 } } },
        { "filter.published_from", "MALFORMED_DATE", new() { PublishedFrom = new Date { Month = 3 } } },
        {
            "filter.published_to", "MALFORMED_DATE",
            new() { PublishedTo = new Date { Year = 2023, Month = 2, Day = 29 } }
        },
        {
            "filter.published_to", "EMPTY_RANGE",
            new() { PublishedFrom = new Date { Year = 2024 }, PublishedTo = new Date { Year = 2023, Month = 12 } }
        },
        { "filter.min_confidence", "OUT_OF_RANGE", new() { MinConfidence = 1.5 } },
        { "filter.min_confidence", "OUT_OF_RANGE", new() { MinConfidence = double.NaN } },
    };

    [Fact]
    public async Task Filters_EachWrongField_IsNamed()
    {
        await using var server = await QueryServer.StartAsync();
        foreach (var (field, reason, filter) in BadFilters.Select(row => row.Data))
        {
            Errors.IsInvalid(
                await Errors.RefusesAsync(
                    server.Query.StreamQuotes(new() { Filter = filter }, cancellationToken: Token)),
                field, reason);
            Errors.IsInvalid(
                await Errors.RefusesAsync(
                    server.Query.WatchQuotes(new() { Filter = filter }, cancellationToken: Token)),
                field, reason);
        }
    }

    [Fact]
    public async Task Cursors_ThatAreNotOfThisArchive_AreRefused()
    {
        await using var server = await QueryServer.StartAsync();
        await using var other = await QueryServer.StartAsync();
        var cursor = (await server.StoreAsync(Samples.Harbour()))[0].Commit.Cursor;
        var foreign = (await other.StoreAsync(Samples.Harbour()))[0].Commit.Cursor;

        foreach (var (bad, reason) in new[]
        {
            ("not a cursor", "MALFORMED_CURSOR"),
            (cursor[..^1], "MALFORMED_CURSOR"),
            (cursor + "AAAA", "MALFORMED_CURSOR"),
            ((cursor[0] == 'A' ? "B" : "A") + cursor[1..], "MALFORMED_CURSOR"),
            (new string('A', 5000), "MALFORMED_CURSOR"),
            (foreign, "FOREIGN_CURSOR"),
        })
        {
            Errors.IsInvalid(
                await Errors.RefusesAsync(
                    server.Query.StreamQuotes(new() { AfterCursor = bad }, cancellationToken: Token)),
                "after_cursor", reason);
            Errors.IsInvalid(
                await Errors.RefusesAsync(
                    server.Query.StreamSections(new() { AfterCursor = bad }, cancellationToken: Token)),
                "after_cursor", reason);
            Errors.IsInvalid(
                await Errors.RefusesAsync(
                    server.Query.WatchQuotes(new() { AfterCursor = bad }, cancellationToken: Token)),
                "after_cursor", reason);
        }
    }

    [Fact]
    public async Task Cursors_OfAnArchiveThatWasPutBack_AreRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("onrecord.db");
        await using (var first = await QueryServer.StartAsync(path)) await first.StoreAsync(Samples.Harbour());
        File.Copy(path, folder.File("backup.db"));
        string cursor;
        await using (var second = await QueryServer.StartAsync(path))
            cursor = (await second.StoreAsync(Samples.Library()))[0].Commit.Cursor;
        File.Copy(folder.File("backup.db"), path, overwrite: true);

        await using var server = await QueryServer.StartAsync(path);
        var end = await Errors.RefusesAsync(
            server.Query.StreamQuotes(new() { AfterCursor = cursor }, cancellationToken: Token));

        Errors.IsInvalid(end, "after_cursor", "LOST_CURSOR");
    }

    [Fact]
    public async Task Cursors_OfAnArchiveThatWasPutBackAndHasGrownAgain_AreRefusedUnlessTheyAreOlder()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("onrecord.db");
        string older, lost;
        await using (var first = await QueryServer.StartAsync(path))
            older = (await first.StoreAsync(Samples.Harbour()))[0].Commit.Cursor;
        File.Copy(path, folder.File("backup.db"));
        await using (var second = await QueryServer.StartAsync(path))
            lost = (await second.StoreAsync(Samples.Library()))[0].Commit.Cursor;
        File.Copy(folder.File("backup.db"), path, overwrite: true);

        await using var server = await QueryServer.StartAsync(path);
        await server.StoreAsync(Samples.Note("new", "mọi việc đã xong"), Samples.Library());
        var end = await Errors.RefusesAsync(
            server.Query.StreamQuotes(new() { AfterCursor = lost }, cancellationToken: Token));
        var rest = await server.Query
            .StreamQuotes(new() { AfterCursor = older }, cancellationToken: Token).ToListAsync();

        Errors.IsInvalid(end, "after_cursor", "LOST_CURSOR");
        Assert.Equal(3, rest.Sum(response => response.Quotes.Count));
    }

    [Fact]
    public async Task Cursors_OfTheFirstVersion_AreStillGood()
    {
        await using var server = await QueryServer.StartAsync();
        var kept = await server.StoreAsync(Samples.Harbour(), Samples.Library());
        Assert.True(OpaqueToken.TryOpen(kept[0].Commit.Cursor, TokenKind.Cursor, out var archive, out var payload));
        var cursor = OpaqueToken.Seal(TokenKind.Cursor, archive, payload.AsSpan(..sizeof(long)));

        var rest = await server.Query
            .StreamQuotes(new() { AfterCursor = cursor }, cancellationToken: Token).ToListAsync();

        Assert.Equal(2, rest.Sum(response => response.Quotes.Count));
    }

    [Fact]
    public async Task Limits_BelowZero_AreRefused()
    {
        await using var server = await QueryServer.StartAsync();

        foreach (var call in new Func<Task<RpcException>>[]
        {
            () => Errors.RefusesAsync(server.Query.StreamQuotes(new() { Limit = -1 }, cancellationToken: Token)),
            () => Errors.RefusesAsync(server.Query.StreamSections(new() { Limit = -1 }, cancellationToken: Token)),
            () => Errors.RefusesAsync(server.Query.WatchQuotes(new() { Limit = -1 }, cancellationToken: Token)),
        })
            Errors.IsInvalid(await call(), "limit", "OUT_OF_RANGE");
    }

    [Fact]
    public async Task Names_MalformedOrUnknown_AreToldApart()
    {
        await using var server = await QueryServer.StartAsync();

        Errors.IsInvalid(
            await EndAsync(() => server.Query.GetDocumentAsync(new() { Name = "cang" }, cancellationToken: Token)),
            "name", "MALFORMED_NAME");
        Errors.IsInvalid(
            await EndAsync(() => server.Query.GetSpeakerAsync(new() { Name = "speakers/" }, cancellationToken: Token)),
            "name", "MALFORMED_NAME");
        Errors.IsInvalid(
            await EndAsync(() => server.Archive.DeleteDocumentAsync(new(), cancellationToken: Token)),
            "name", "MALFORMED_NAME");
        Errors.IsNotFound(
            await EndAsync(
                () => server.Query.GetDocumentAsync(new() { Name = "documents/cang" }, cancellationToken: Token)),
            "document", "documents/cang");
        Errors.IsNotFound(
            await EndAsync(
                () => server.Query.GetSpeakerAsync(new() { Name = "speakers/ai-1f" }, cancellationToken: Token)),
            "speaker", "speakers/ai-1f");
        Errors.IsNotFound(
            await EndAsync(
                () => server.Archive.DeleteDocumentAsync(new() { Name = "documents/x" }, cancellationToken: Token)),
            "document", "documents/x");
    }

    [Fact]
    public async Task StoreDocuments_MessageThatIsTooLong_EndsTheStreamAfterTheAnswersBeforeIt()
    {
        const int longest = (8 * 1000) + (1 << 20);
        await using var server = await QueryServer.StartAsync(settings: "--Archive:MaxContentBytes=1000");
        using var call = server.Archive.StoreDocuments(cancellationToken: Token);

        await call.RequestStream.WriteAsync(new() { Document = Samples.Harbour() }, Token);
        // Refused by its length, perhaps before all of it is sent.
        var tooLong = new Document { Text = new string('a', longest) };
        var sending = call.RequestStream.WriteAsync(new() { Document = tooLong }, Token);

        Assert.True(await call.ResponseStream.MoveNext(Token));
        Assert.Equal(CommitOutcome.Stored, call.ResponseStream.Current.Commit.Outcome);
        var end = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Token));
        Assert.Equal(StatusCode.ResourceExhausted, end.StatusCode);
        var info = end.GetRpcStatus()!.GetDetail<ErrorInfo>()!;
        Assert.Equal(("MESSAGE_TOO_LARGE", $"{longest} bytes"), (info.Reason, info.Metadata["limit"]));
        await Task.WhenAny(sending);
    }

    private static Task<RpcException> EndAsync<T>(Func<AsyncUnaryCall<T>> call) =>
        Assert.ThrowsAsync<RpcException>(async () => await call());
}
