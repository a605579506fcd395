using Google.Rpc;
using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class StoreDocumentsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StoreDocuments_GoodAndBad_AnswersEachInOrder()
    {
        await using var server = await QueryServer.StartAsync();
        var unnamed = Samples.Note("x", "Không tên");
        unnamed.Name = "";

        var answers = await server.StoreAsync(
            Samples.Harbour(), null, unnamed, Samples.Harbour(), Samples.Note("cang", "Bản mới"), Samples.Library());

        Assert.True(
            answers.Select(answer => answer.Index).SequenceEqual(Enumerable.Range(0, 6).Select(i => (long)i)),
            Contract.Of("StoreDocuments", "Answered"));
        Assert.Equal(
            "Stored 1, document, document.name, Unchanged 1, Revised 2, Stored 1",
            string.Join(", ", answers.Select(Brief)));
        var documents = await server.Query.ListDocumentsAsync(new(), cancellationToken: Token);
        Assert.True(
            documents.Documents.Select(d => d.Name).SequenceEqual(["documents/cang", "documents/library"]),
            Contract.Of("StoreDocuments", "Isolated"));
    }

    [Fact]
    public async Task StoreDocuments_QuotesFarFromALongBlock_AreRefusedAlone()
    {
        await using var server = await QueryServer.StartAsync();
        var far = new DocumentBuilder("far").Paragraph(new string('a', 1000)).Paragraph(new string('b', 1000))
            .Paragraph("“c”").Quote("c").Build();
        // So many that each has a short context.
        far.Quotes.Add(Enumerable.Range(0, 5000).Select(_ => new Quote(far.Quotes[0]) { Block = 0 }));

        var answers = await server.StoreAsync(far, Samples.Harbour());

        Assert.Equal("document.quotes[1].block, Stored 1", string.Join(", ", answers.Select(Brief)));
    }

    [Theory]
    [InlineData("document.quotes[0].parts", 2000)]
    [InlineData("document.quotes", 2048)]
    public async Task StoreDocuments_ManyQuotesThatRepeatALongUriAndTitle_AreRefused(string field, int length)
    {
        await using var server = await QueryServer.StartAsync();
        var many = new DocumentBuilder("many").Paragraph("“c”").Quote("c").Build();
        (many.SourceUri, many.Title) = (new string('a', length), new string('b', length));
        // Wrong, so that nothing is kept of those that are not too many.
        many.Quotes[0].Parts.Clear();
        many.Quotes.Add(Enumerable.Repeat(many.Quotes[0], (512 << 20) / (2 * 2048)));

        var answers = await server.StoreAsync(many, Samples.Harbour());

        Assert.Equal($"{field}, Stored 1", string.Join(", ", answers.Select(Brief)));
    }

    [Fact]
    public async Task StoreDocuments_ManyInOneStream_AnswersAll()
    {
        await using var server = await QueryServer.StartAsync();

        var answers = await server.StoreAsync(
            [.. Enumerable.Range(0, 2500).Select(i => Samples.Note($"n{i}", $"Câu {i}"))]);

        Assert.Equal(2500, answers.Count);
        Assert.All(answers, answer => Assert.Equal($"documents/n{answer.Index}", answer.Commit.Document));
    }

    [Fact]
    public async Task StoreDocuments_Answered_IsInTheFiles()
    {
        using var folder = new TemporaryFolder();
        await using var server = await QueryServer.StartAsync(folder.File("onrecord.db"));
        await server.StoreAsync(Samples.Harbour());

        await using var found = await AfterPowerLossAsync(folder);

        var response = await found.Query.GetDocumentAsync(new() { Name = "documents/cang" }, cancellationToken: Token);
        Assert.True(
            response.Document.Quotes.Count == 4,
            Contract.Of("StoreDocuments", "Acknowledged is durable"));
    }

    [Fact]
    public async Task StoreDocuments_ReadMeanwhile_ShowsWholeDocumentsOnly()
    {
        await using var server = await QueryServer.StartAsync();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 30; i++)
                    await server.StoreAsync(Samples.Harbour($"c{i}"), Samples.Library($"l{i}"));
            },
            Token);

        while (!writing.IsCompleted)
        {
            var quotes = (await server.Query.StreamQuotes(new(), cancellationToken: Token).ToListAsync())
                .SelectMany(response => response.Quotes).GroupBy(quote => quote.Origin.Document);
            Assert.True(
                quotes.All(document => document.Count()
                    == (document.Key.StartsWith("documents/c", StringComparison.Ordinal) ? 4 : 2)),
                Contract.Of("StoreDocuments", "All or nothing"));
        }

        await writing;
    }

    [Fact]
    public async Task StoreDocuments_ServiceStops_EndsUnavailable()
    {
        await using var server = await QueryServer.StartAsync();
        using var call = server.Archive.StoreDocuments(cancellationToken: Token);
        await call.RequestStream.WriteAsync(new() { Document = Samples.Harbour() }, Token);
        Assert.True(await call.ResponseStream.MoveNext(Token));
        Assert.Equal(CommitOutcome.Stored, call.ResponseStream.Current.Commit.Outcome);

        var stopping = server.StopAsync();
        var end = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Token));

        Errors.IsShutdown(end);
        await stopping;
    }

    [Fact]
    public async Task StoreDocuments_ServiceStopsWhileADocumentIsTakenIn_AnswersItAndEndsUnavailable()
    {
        await using var server = await QueryServer.StartAsync(configure: StoppingArchive.Replace);
        using var call = server.Archive.StoreDocuments(cancellationToken: Token);

        await call.RequestStream.WriteAsync(new() { Document = Samples.Harbour() }, Token);

        Assert.True(await call.ResponseStream.MoveNext(Token));
        Assert.Equal("Stored 1", Brief(call.ResponseStream.Current));
        Errors.IsShutdown(await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Token)));
    }

    [Fact]
    public async Task StoreDocuments_ClientLeaves_ServesOthers()
    {
        await using var server = await QueryServer.StartAsync();
        using (var call = server.Archive.StoreDocuments(cancellationToken: Token))
            await call.RequestStream.WriteAsync(new() { Document = Samples.Harbour() }, Token);

        Assert.Equal("Stored 1", Brief(Assert.Single(await server.StoreAsync(Samples.Library()))));
    }

    public static IEnumerable<TheoryDataRow<string, Action<Document>>> Faults =>
    [
        new("document.name", d => d.Name = "documents/Cảng"),
        new("document.content_sha256", d => d.ContentSha256 = "ABC"),
        new("document.language", d => d.Language = ""),
        new("document.source_uri", d => d.SourceUri = new string('a', 2049)),
        new("document.title", d => d.Title = new string('a', 2049)),
        new("document.published", d => d.Published = new() { Year = 2024, Month = 13 }),
        new("document.sections[0].span", d => d.Sections[0].Span = null),
        new("document.sections[1].span", d => d.Sections[1].Span.End = 100_000),
        new("document.sections[0].blocks[1].text", d => d.Sections[0].Blocks[1].Text = "Khác"),
        new("document.sections[0].blocks[0].span", d => d.Sections[0].Blocks[0].Span.Start = -1),
        new("document.quotes[0].parts", d => d.Quotes[0].Parts.Clear()),
        new("document.quotes[0].parts[0]", d => d.Quotes[0].Parts[0].Start++),
        new("document.quotes[2].clause", d => d.Quotes[2].Clause.End = 0),
        new("document.quotes[0].cue", d => d.Quotes[0].Cue.End = int.MaxValue),
        new("document.quotes[0].speaker.mention", d => d.Quotes[0].Speaker.Mention.Start = -5),
        new("document.quotes[0].speaker.name", d => d.Quotes[0].Speaker.Name = new string('a', 513)),
        new("document.quotes[0].speaker.title", d => d.Quotes[0].Speaker.Title = new string('ư', 257)),
        new("document.quotes[0].speaker.role", d => d.Quotes[0].Speaker.Role = new string('a', 513)),
        new("document.quotes[0].speaker.affiliation", d => d.Quotes[0].Speaker.Affiliation = new string('a', 513)),
        new("document.quotes[0].speaker.reported_via", d => d.Quotes[0].Speaker.ReportedVia = new string('a', 513)),
        new("document.quotes[0].section", d => d.Quotes[0].Section = 2),
        new("document.quotes[0].block", d => d.Quotes[0].Block = -1),
        new("document.quotes[0].block", d => d.Quotes[0].Block = 0),
        new("document.quotes[0].confidence", d => d.Quotes[0].Confidence = double.NaN),
        new("document.quotes[0].kind", d => d.Quotes[0].Kind = QuoteKind.Unspecified),
        new("document.quotes[1].parent", d => d.Quotes[1].Parent = 1),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task StoreDocuments_WrongField_IsNamedInTheAnswer(string field, Action<Document> spoil)
    {
        await using var server = await QueryServer.StartAsync();
        var document = Samples.Harbour();
        spoil(document);

        var answer = Assert.Single(await server.StoreAsync(document));

        Assert.Equal((int)StatusCode.InvalidArgument, answer.Error.Code);
        Assert.Equal(field, Assert.Single(answer.Error.GetDetail<BadRequest>()!.FieldViolations).Field);
        var info = answer.Error.GetDetail<ErrorInfo>()!;
        Assert.Equal(("INVALID_DOCUMENT", field), (info.Reason, info.Metadata["field"]));
    }

    [Fact]
    public async Task DeleteDocument_Kept_IsGoneAndAfterItsCommit()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());

        var deletion = await server.Archive.DeleteDocumentAsync(
            new() { Name = "documents/cang" }, cancellationToken: Token);

        Assert.Equal("documents/cang", deletion.Document);
        Assert.Empty(await server.Query.StreamQuotes(
            new() { AfterCursor = deletion.Cursor }, cancellationToken: Token).ToListAsync());
        var left = await server.Query.ListDocumentsAsync(new(), cancellationToken: Token);
        Assert.Equal("documents/library", Assert.Single(left.Documents).Name);
    }

    [Fact]
    public async Task DeleteDocument_Answered_IsDoneInTheFiles()
    {
        using var folder = new TemporaryFolder();
        await using var server = await QueryServer.StartAsync(folder.File("onrecord.db"));
        await server.StoreAsync(Samples.Harbour(), Samples.Library());
        await server.Archive.DeleteDocumentAsync(new() { Name = "documents/cang" }, cancellationToken: Token);

        await using var found = await AfterPowerLossAsync(folder);

        var left = await found.Query.ListDocumentsAsync(new(), cancellationToken: Token);
        Assert.True(
            left.Documents.Select(document => document.Name).SequenceEqual(["documents/library"]),
            Contract.Of("DeleteDocument", "Acknowledged is durable"));
    }

    // What a machine would find on its disk if it lost power now.
    private static Task<QueryServer> AfterPowerLossAsync(TemporaryFolder folder)
    {
        foreach (var ending in (string[])["", "-wal"])
            File.Copy(folder.File("onrecord.db" + ending), folder.File("found.db" + ending));
        return QueryServer.StartAsync(folder.File("found.db"));
    }

    private static string Brief(StoreDocumentsResponse answer) => answer.Commit is { } commit
        ? $"{commit.Outcome} {commit.Revision}"
        : answer.Error.GetDetail<BadRequest>()!.FieldViolations[0].Field;
}
