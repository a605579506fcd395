using System.Text.Json;
using OnRecord.Console.Tests.Support;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

public sealed class IngestCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ingest_EachOutcome_IsCountedWithTheReasonsOfTheRejected()
    {
        await using var server = await FakeServices.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "x");
        folder.Write("b.txt", "old");
        folder.Write("c.txt", "new");
        folder.Write("d.txt", "bad");
        var lines = folder.Write("e.jsonl", "{\"text\": \"x\"}\n{\"text\": \"x\", \"published\": \"soon\"}\n");
        using var terminal = new TestTerminal { IsScreen = true };

        var exitCode = await terminal.RunAsync(
            Cancellation, "ingest", folder.Path, "--ingestion", server.Address.OriginalString);

        var shown = terminal.Screen.ReplaceLineEndings(" ");
        Assert.Equal(ExitCode.Rejected, exitCode);
        Assert.Contains("2 stored · 1 unchanged · 1 revised · 2 rejected", shown, StringComparison.Ordinal);
        Assert.Contains("document.content is no text", shown, StringComparison.Ordinal);
        Assert.Contains($"{Path.GetFileName(lines)}:2 has 'published' soon",
            shown.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_AllIsWell_ReturnsZero()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = new TestTerminal { IsScreen = true, Input = "x"u8.ToArray() };

        Assert.Equal(
            ExitCode.Done,
            await terminal.RunAsync(Cancellation, "ingest", "-", "--ingestion", server.Address.OriginalString));
    }

    [Fact]
    public async Task Ingest_Piped_PrintsTheAnswerToEachAndTheSummaryOnStandardError()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = new TestTerminal
        {
            Input = "{\"text\": \"x\", \"uri\": \"u:1\"}\n{\n{\"text\": \"bad\", \"uri\": \"u:3\"}\n"u8.ToArray(),
        };

        var exitCode = await terminal.RunAsync(Cancellation, "ingest", "-", "--ingestion",
            server.Address.OriginalString);

        var answers = terminal.Lines.Select(line => JsonDocument.Parse(line).RootElement).OrderBy(Index).ToList();
        Assert.Equal(ExitCode.Rejected, exitCode);
        Assert.Equal([0, 1, 2], answers.Select(Index));
        Assert.Equal(["u:1", "-:2", "u:3"], answers.Select(answer => answer.GetProperty("sourceUri").GetString()));
        Assert.Equal("COMMIT_OUTCOME_STORED", answers[0].GetProperty("commit").GetProperty("outcome").GetString());
        Assert.Contains("is not JSON", answers[1].GetProperty("error").GetProperty("message").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("1 stored", terminal.Errors, StringComparison.Ordinal);

        static int Index(JsonElement answer) =>
            answer.TryGetProperty("index", out var index)
                ? int.Parse(index.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    [Fact]
    public async Task Ingest_ManyDefects_KeepsTwentyReasonsAndCountsTheRest()
    {
        await using var server = await FakeServices.StartAsync();
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.jsonl", string.Concat(Enumerable.Repeat("nonsense\n", 500)));
        using var terminal = new TestTerminal { IsScreen = true };

        await terminal.RunAsync(Cancellation, "ingest", path, "--ingestion", server.Address.OriginalString);

        Assert.Contains("500 rejected", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("and 480 more were rejected", terminal.Screen, StringComparison.Ordinal);
    }
}
