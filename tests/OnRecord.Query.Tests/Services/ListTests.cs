using Grpc.Core;
using OnRecord.V1;

namespace OnRecord.Query.Tests.Services;

public sealed class ListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListDocuments_PageByPage_GivesEachOnce()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync([.. Enumerable.Range(0, 7).Select(i => Samples.Note($"n{i}", $"Câu {i}"))]);
        await server.StoreAsync(Samples.Library());
        var request = new ListDocumentsRequest { PageSize = 3, Language = "vi" };
        var pages = new List<string>();

        do
        {
            var page = await server.Query.ListDocumentsAsync(request, cancellationToken: Token);
            pages.Add(string.Join(' ', page.Documents.Select(document => document.Name["documents/".Length..])));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(["n0 n1 n2", "n3 n4 n5", "n6"], pages);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("VI")]
    [InlineData("vi-VN")]
    public async Task ListDocuments_LanguageOfAnyCaseOrRegion_FindsItsDocuments(string language)
    {
        await using var server = await QueryServer.StartAsync();
        var regional = Samples.Note("n1", "Câu 1");
        regional.Language = "Vi-vn";
        await server.StoreAsync(Samples.Note("n0", "Câu 0"), regional, Samples.Library());

        var page = await server.Query.ListDocumentsAsync(
            new ListDocumentsRequest { Language = language }, cancellationToken: Token);

        Assert.Equal(["documents/n0", "documents/n1"], page.Documents.Select(document => document.Name));
    }

    [Fact]
    public async Task ListSpeakers_PageByPage_GivesEachOnce()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());
        var request = new ListSpeakersRequest { PageSize = 2 };

        var first = await server.Query.ListSpeakersAsync(request, cancellationToken: Token);
        request.PageToken = first.NextPageToken;
        var second = await server.Query.ListSpeakersAsync(request, cancellationToken: Token);

        Assert.Equal(["Nguyễn Thị Đào", "Hoàng Văn Ánh"], first.Speakers.Select(speaker => speaker.DisplayName));
        Assert.Equal(["Margaret Ellis"], second.Speakers.Select(speaker => speaker.DisplayName));
        Assert.Equal("", second.NextPageToken);
    }

    [Fact]
    public async Task GetSpeaker_FromAList_TellsAllAboutIt()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour());
        var list = await server.Query.ListSpeakersAsync(new() { Words = "thi dao" }, cancellationToken: Token);
        var listed = list.Speakers[0];

        var found = await server.Query.GetSpeakerAsync(new() { Name = listed.Name }, cancellationToken: Token);

        Assert.Equal(listed, found.Speaker.Summary);
        Assert.Equal(["bà", "Giám đốc cảng"], found.Speaker.Titles.Select(title => title.Text));
    }

    [Fact]
    public async Task GetDocument_Kept_IsWhatWasStored()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour());

        var document = (await server.Query.GetDocumentAsync(
            new() { Name = "documents/cang" }, cancellationToken: Token)).Document;

        Assert.Equal(1, document.Revision);
        document.Revision = 0;
        document.CommitTime = null;
        Assert.Equal(Samples.Harbour(), document);
    }

    [Fact]
    public async Task PageTokens_ForAnotherRequest_AreRefused()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour(), Samples.Library());
        var documentPage = await server.Query.ListDocumentsAsync(new() { PageSize = 1 }, cancellationToken: Token);
        var speakerPage = await server.Query.ListSpeakersAsync(new() { PageSize = 1 }, cancellationToken: Token);
        var (documents, speakers) = (documentPage.NextPageToken, speakerPage.NextPageToken);

        await RefusesAsync(
            "MISMATCHED_PAGE_TOKEN", new ListDocumentsRequest { PageToken = documents, Language = "vi" });
        await RefusesAsync("MALFORMED_PAGE_TOKEN", new ListDocumentsRequest { PageToken = speakers });
        await RefusesAsync("MALFORMED_PAGE_TOKEN", new ListDocumentsRequest { PageToken = "page 2" });
        await RefusesAsync("MISMATCHED_PAGE_TOKEN", new ListSpeakersRequest { PageToken = speakers, Words = "dao" });
        await RefusesAsync("MALFORMED_PAGE_TOKEN", new ListSpeakersRequest { PageToken = documents });

        async Task RefusesAsync(string reason, object request)
        {
            var end = await Assert.ThrowsAsync<RpcException>(async () =>
            {
                if (request is ListDocumentsRequest list)
                    await server.Query.ListDocumentsAsync(list, cancellationToken: Token);
                else
                    await server.Query.ListSpeakersAsync((ListSpeakersRequest)request, cancellationToken: Token);
            });
            Errors.IsInvalid(end, "page_token", reason);
        }
    }

    [Fact]
    public async Task PageTokens_BehindANameOfAnyLength_AreGood()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(
            Samples.Note("a", "Một lời", speaker: new string('a', 1 << 20)), Samples.Note("b", "Một lời"));
        var first = await server.Query.ListSpeakersAsync(new() { PageSize = 1 }, cancellationToken: Token);

        var second = await server.Query.ListSpeakersAsync(
            new() { PageSize = 1, PageToken = first.NextPageToken }, cancellationToken: Token);

        Assert.Equal(["Lê Minh Khôi"], second.Speakers.Select(speaker => speaker.DisplayName));
    }

    [Fact]
    public async Task PageTokens_OfAnArchiveThatWasPutBack_AreRefusedUnlessTheyAreOlder()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("onrecord.db");
        string older, lost;
        await using (var first = await QueryServer.StartAsync(path))
        {
            await first.StoreAsync(Samples.Note("a", "Một"), Samples.Note("b", "Hai"));
            older = await PageAsync(first, "");
        }

        File.Copy(path, folder.File("backup.db"));
        await using (var second = await QueryServer.StartAsync(path))
        {
            await second.StoreAsync(Samples.Note("c", "Ba"), Samples.Note("d", "Bốn"));
            lost = await PageAsync(second, await PageAsync(second, older));
        }

        File.Copy(folder.File("backup.db"), path, overwrite: true);
        await using var server = await QueryServer.StartAsync(path);
        await server.StoreAsync(Samples.Note("e", "Năm"), Samples.Note("f", "Sáu"));
        var end = await Assert.ThrowsAsync<RpcException>(() => PageAsync(server, lost));
        var rest = await server.Query.ListDocumentsAsync(new() { PageToken = older }, cancellationToken: Token);

        Errors.IsInvalid(end, "page_token", "LOST_PAGE_TOKEN");
        Assert.Equal(
            ["documents/b", "documents/e", "documents/f"], rest.Documents.Select(document => document.Name));

        static async Task<string> PageAsync(QueryServer server, string token) => (await server.Query.ListDocumentsAsync(
            new() { PageSize = 1, PageToken = token }, cancellationToken: Token)).NextPageToken;
    }

    [Fact]
    public async Task PageSize_BelowZero_IsRefusedAndAboveTheMostIsTheMost()
    {
        await using var server = await QueryServer.StartAsync();
        await server.StoreAsync(Samples.Harbour());

        var documents = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Query.ListDocumentsAsync(new() { PageSize = -1 }, cancellationToken: Token));
        var speakers = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Query.ListSpeakersAsync(new() { PageSize = -1 }, cancellationToken: Token));

        Errors.IsInvalid(documents, "page_size", "OUT_OF_RANGE");
        Errors.IsInvalid(speakers, "page_size", "OUT_OF_RANGE");
        var all = await server.Query.ListDocumentsAsync(new() { PageSize = int.MaxValue }, cancellationToken: Token);
        Assert.Single(all.Documents);
    }

    [Fact]
    public async Task ListDocuments_BadFilter_IsRefused()
    {
        await using var server = await QueryServer.StartAsync();

        var end = await Assert.ThrowsAsync<RpcException>(async () => await server.Query.ListDocumentsAsync(
            new() { PublishedFrom = new() { Year = 2024, Month = 4, Day = 31 } }, cancellationToken: Token));

        Errors.IsInvalid(end, "published_from", "MALFORMED_DATE");
    }
}
