using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using OnRecord.Client.Tests.Fakes;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

public sealed class DeleteCommandTests : IDisposable
{
    private readonly ConcurrentQueue<DeleteDocumentRequest> _asked = new();
    private readonly TestTerminal _terminal = new() { IsScreen = true };

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData(false, "documents/b is off the record.")]
    [InlineData(true, "documents/b is off the record, and erased.")]
    public async Task Delete_Names_TakesEachOffTheRecord(bool erases, string said)
    {
        var exitCode = await RunAsync(_ => null, [.. Erase(erases), "documents/a", "documents/b"]);

        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Equal(["documents/a", "documents/b"], _asked.Select(request => request.Name).Order());
        Assert.All(_asked, request => Assert.Equal(erases, request.Erase));
        Assert.Contains(said, _terminal.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delete_OneIsNotThere_TakesTheOthersOffAndSaysWhichIsNot(bool erases)
    {
        var exitCode = await RunAsync(
            name => name == "documents/b" ? Failures.Of(StatusCode.NotFound) : null,
            [.. Erase(erases), "documents/a", "documents/b", "documents/c"]);

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("documents/b: This document can't be kept.", _terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("documents/a is off the record", _terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("documents/c is off the record", _terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_ServiceFails_SaysWhatWasDoneAndHowManyWereNotTried()
    {
        var exitCode = await RunAsync(
            name => name == "documents/b" ? Failures.Of(StatusCode.Unauthenticated) : null,
            "documents/a", "documents/b", "documents/c", "documents/d");

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal(["documents/a", "documents/b"], _asked.Select(request => request.Name));
        Assert.Contains("documents/a is off the record", _terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("2 more names not tried", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_OneIsNotThereAsJson_NamesThoseThatAreGoneInAWholeArray()
    {
        await RunAsync(
            name => name == "documents/b" ? Failures.Of(StatusCode.NotFound) : null,
            "-o", "json", "documents/a", "documents/b", "documents/c");

        var gone = JsonParser.Default.Parse<Google.Protobuf.WellKnownTypes.ListValue>(_terminal.Out).Values;
        Assert.Equal(
            [("documents/a", "cursor of documents/a"), ("documents/c", "cursor of documents/c")],
            gone.Select(one => one.StructValue.Fields)
                .Select(fields => (fields["document"].StringValue, fields["cursor"].StringValue)));
    }

    private static string[] Erase(bool erases) => erases ? ["--erase"] : [];

    private async Task<int> RunAsync(Func<string, RpcException?> failure, params string[] arguments)
    {
        await using var server = await FakeServices.StartAsync();
        server.Archive.OnDelete = request =>
        {
            _asked.Enqueue(request);
            return failure(request.Name) is { } error
                ? throw error
                : Task.FromResult(new DeleteDocumentResponse { Cursor = $"cursor of {request.Name}" });
        };
        return await _terminal.RunAsync(
            TestContext.Current.CancellationToken,
            ["delete", .. arguments, "--query", server.Address.OriginalString]);
    }
}
