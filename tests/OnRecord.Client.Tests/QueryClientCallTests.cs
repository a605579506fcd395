using System.Globalization;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Client.Tests.Fakes;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Client.Tests;

public sealed class QueryClientCallTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListDocuments_ManyPages_ReadsThemAllWithTheSameFilter()
    {
        var requests = new List<ListDocumentsRequest>();
        await using var server = await FakeServer.StartAsync();
        server.Query.OnListDocuments = request =>
        {
            requests.Add(request.Clone());
            var page = request.PageToken.Length == 0 ? 0 : int.Parse(request.PageToken, CultureInfo.InvariantCulture);
            var answer = new ListDocumentsResponse { NextPageToken = page < 2 ? $"{page + 1}" : "" };
            answer.Documents.Add(new DocumentSummary { Name = $"documents/{page}" });
            return Task.FromResult(answer);
        };
        await using var clients = server.Connect();

        var names = await clients.GetRequiredService<QueryClient>()
            .ListDocumentsAsync(new ListDocumentsRequest { Language = "vi" }, Cancellation)
            .Select(document => document.Name).ToListAsync(Cancellation);

        Assert.Equal(["documents/0", "documents/1", "documents/2"], names);
        Assert.All(requests, request => Assert.Equal("vi", request.Language));
    }

    [Fact]
    public async Task ListSpeakers_ManyPages_ReadsThemAll()
    {
        await using var server = await FakeServer.StartAsync();
        server.Query.OnListSpeakers = request => Task.FromResult(request.PageToken.Length == 0
            ? new ListSpeakersResponse
            {
                NextPageToken = "t",
                Speakers = { new SpeakerSummary { Name = "speakers/a" } },
            }
            : new ListSpeakersResponse { Speakers = { new SpeakerSummary { Name = "speakers/b" } } });
        await using var clients = server.Connect();

        var names = await clients.GetRequiredService<QueryClient>()
            .ListSpeakersAsync(null, Cancellation).Select(speaker => speaker.Name).ToListAsync(Cancellation);

        Assert.Equal(["speakers/a", "speakers/b"], names);
    }

    [Fact]
    public async Task GetDocument_ServiceIsBusyTwice_AnswersAfterTheThirdAttempt()
    {
        var calls = 0;
        await using var server = await FakeServer.StartAsync();
        server.Query.OnGetDocument = (request, _) => ++calls switch
        {
            1 => throw Failures.Unavailable(),
            2 => throw Failures.Overloaded(TimeSpan.FromSeconds(1)),
            _ => Task.FromResult(new GetDocumentResponse { Document = new Document { Name = request.Name } }),
        };
        await using var clients = server.Connect();

        var document = await clients.GetRequiredService<QueryClient>().GetDocumentAsync("documents/d", Cancellation);

        Assert.Equal("documents/d", document.Name);
    }

    [Fact]
    public async Task GetDocument_NoAnswerInTime_FailsWithDeadlineExceeded()
    {
        await using var server = await FakeServer.StartAsync();
        server.Query.OnGetDocument = async (_, context) =>
        {
            var never = new TaskCompletionSource<GetDocumentResponse>();
            return await never.Task.WaitAsync(context.CancellationToken);
        };
        await using var clients = server.Connect(o => o.CallTimeout = TimeSpan.FromMilliseconds(50));

        var error = await Assert.ThrowsAsync<RpcException>(
            () => clients.GetRequiredService<QueryClient>().GetDocumentAsync("documents/d", Cancellation));

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
    }

    [Fact]
    public async Task GetDocument_CallerCancels_IsCancelledAndNotTriedAgain()
    {
        var calls = 0;
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var server = await FakeServer.StartAsync();
        server.Query.OnGetDocument = async (_, context) =>
        {
            calls++;
            await cancelled.CancelAsync();
            var never = new TaskCompletionSource<GetDocumentResponse>();
            return await never.Task.WaitAsync(context.CancellationToken);
        };
        await using var clients = server.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => clients.GetRequiredService<QueryClient>().GetDocumentAsync("documents/d", cancelled.Token));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task DeleteDocument_Exists_GivesTheCursorOfTheDeletion()
    {
        await using var server = await FakeServer.StartAsync();
        server.Archive.OnDelete = request => Task.FromResult(new DeleteDocumentResponse
        {
            Cursor = $"after {request.Name}",
        });
        await using var clients = server.Connect();

        var cursor = await clients.GetRequiredService<QueryClient>().DeleteDocumentAsync("documents/d", Cancellation);

        Assert.Equal("after documents/d", cursor);
    }
}
