using System.Text.Json;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

public sealed class ParseCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parse_Folder_PrintsOneDocumentALineInTheOrderOfTheNames()
    {
        await using var server = await FakeServices.StartAsync();
        using var folder = new TemporaryFolder();
        var names = Enumerable.Range(0, 30).Select(i => $"{i:00000}.txt").ToList();
        foreach (var name in names) folder.Write(name, name);
        // The first is answered last: order must come from the command, not from luck.
        var others = 0;
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = server.Ingestion.OnParse!;
        server.Ingestion.OnParse = async (request, context) =>
        {
            if (request.Document.Uri.EndsWith("00000.txt", StringComparison.Ordinal)) await first.Task;
            else if (Interlocked.Increment(ref others) == 2) first.SetResult();
            return await answer(request, context);
        };
        using var terminal = new TestTerminal();

        var exitCode = await terminal.RunAsync(
            Cancellation, "parse", "--output", "jsonl", "--ingestion", server.Address.OriginalString, folder.Path);

        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Equal(names, terminal.Lines.Select(line =>
            JsonDocument.Parse(line).RootElement.GetProperty("sourceUri").GetString()!.Split('/')[^1]));
        Assert.Equal("", terminal.Errors);
    }

    [Fact]
    public async Task Parse_OneIsRejected_PrintsTheOthersAndReturnsOne()
    {
        await using var server = await FakeServices.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "x");
        folder.Write("b.txt", "");
        folder.Write("c.jsonl", "nonsense\n{\"text\": \"x\"}\n");
        using var terminal = new TestTerminal();

        var exitCode = await terminal.RunAsync(
            Cancellation, "parse", folder.Path, "--ingestion", server.Address.OriginalString);

        Assert.Equal(ExitCode.Rejected, exitCode);
        Assert.Equal(2, terminal.Lines.Length);
        Assert.Contains("b.txt was rejected: document.content is empty", terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("c.jsonl:1 is not JSON", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_OnAScreen_ShowsOutlineAndQuotes()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = new TestTerminal { IsScreen = true, Input = "Bà Mai nói."u8.ToArray() };

        Assert.Equal(
            ExitCode.Done,
            await terminal.RunAsync(Cancellation, "parse", "-", "--ingestion", server.Address.OriginalString));
        Assert.Contains("(lead section)", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("Cây cầu", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("Trần Thị Mai", terminal.Screen, StringComparison.Ordinal);
        Assert.Equal("", terminal.Out);
    }

    [Fact]
    public async Task Parse_ServiceGoesAway_ReturnsThree()
    {
        await using var server = await FakeServices.StartAsync();
        server.Ingestion.OnParse = (_, _) => throw Client.Tests.Fakes.Failures.Unavailable(TimeSpan.FromHours(1));
        using var terminal = new TestTerminal { Input = "x"u8.ToArray() };

        var exitCode = await terminal.RunAsync(Cancellation, "parse", "-", "--ingestion",
            server.Address.OriginalString);

        Assert.Equal(ExitCode.NoService, exitCode);
        Assert.Contains("shutting down", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_Cancelled_ReturnsAsAShellExpects()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var server = await FakeServices.StartAsync();
        server.Ingestion.OnParse = async (_, context) =>
        {
            await interrupt.CancelAsync();
            var never = new TaskCompletionSource<ParseDocumentResponse>();
            return await never.Task.WaitAsync(context.CancellationToken);
        };
        using var terminal = new TestTerminal { Input = "x"u8.ToArray() };

        var exitCode = await terminal.RunAsync(interrupt.Token, "parse", "-", "--ingestion",
            server.Address.OriginalString);

        Assert.Equal(ExitCode.Interrupted, exitCode);
        Assert.Equal("", terminal.Errors);
    }
}
