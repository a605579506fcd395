using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Processes;

public sealed class ConsoleProcessTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parse_Seed_PrintsOneLineOfJsonAndNothingElse()
    {
        var run = await ConsoleProcess.RunAsync(["parse", "--output", "jsonl", ConsoleProcess.Seeds], NoVariables,
            Cancellation);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Errors));
        var document =
            Document.Parser.ParseJson(Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        var seed = Directory.GetFiles(ConsoleProcess.Seeds).Single();
        Assert.Equal(await File.ReadAllTextAsync(seed, Cancellation), document.Text);
        Assert.EndsWith($"/{Path.GetFileName(seed)}", document.SourceUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_ServiceRefusesToStart_PrintsItsReasonAndReturnsThree()
    {
        var run = await ConsoleProcess.RunAsync(
            ["parse", ConsoleProcess.Seeds], new Dictionary<string, string> { ["Ingestio__Archive"] = "nonsense" },
            Cancellation);

        Assert.Equal(ExitCode.NoService, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("onrecord: the ingestion service did not start: Ingestio is no setting", run.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parse_SettingsOfAServiceInTheShell_AreNotThoseOfItsOwn()
    {
        var variables = new Dictionary<string, string>
        {
            ["Auth__Tokens__0"] = "0123456789abcdef",
            ["Ingestion__Archive"] = "nonsense",
            ["LIMITS:MAXCALLS"] = "many",
        };

        var run = await ConsoleProcess.RunAsync(["parse", ConsoleProcess.Seeds], variables, Cancellation);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task Demo_Seed_GoesTheWholeWayAndLeavesNothingBehind()
    {
        using var temporary = new TemporaryFolder();
        var variables = new Dictionary<string, string> { ["TMPDIR"] = temporary.Path, ["TMP"] = temporary.Path };

        var run = await ConsoleProcess.RunAsync(["demo"], variables, Cancellation);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Errors));
        var parts = new[]
        {
            "1 document ingested", "Outline", "vi · 2023-06 · 2 sections", "[credit: Bộ Công an]", "Sections",
            "Nhiều thành tích nổi bật của lực lượng công an", "Quotes", "Tô Lâm", "hết sức to lớn và rất quan trọng",
            "Search: to lam", "Tô Lâm", "both services stopped", "Try next",
        };
        var from = 0;
        foreach (var part in parts)
        {
            var at = run.Out.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{part}' is missing after '{run.Out[..from].Split('\n')[^1]}' in:\n{run.Out}");
            from = at + part.Length;
        }

        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path, "onrecord-*"));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("table")]
    public async Task Watch_WhoeverReadItsOutputHasGone_Ends(string format)
    {
        await using var server = await FakeServices.StartAsync();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Query.OnWatchQuotes = async (_, responses, context) =>
        {
            await responses.WriteAsync(Kept(), context.CancellationToken);
            await gone.Task.WaitAsync(context.CancellationToken);
            await responses.WriteAsync(Kept(), context.CancellationToken);
            await new TaskCompletionSource().Task.WaitAsync(context.CancellationToken);
        };

        using var process = ConsoleProcess.Start(
            "watch", "--output", format, "--query", server.Address.OriginalString);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(Cancellation));
        process.StandardOutput.Close();
        gone.SetResult();
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal((ExitCode.Done, ""),
            (process.ExitCode, await process.StandardError.ReadToEndAsync(Cancellation)));

        static WatchQuotesResponse Kept() =>
            new() { Events = { new QuoteEvent { Kept = Samples.QuoteRecord() } }, Cursor = "c" };
    }

    [Fact]
    public async Task Parse_StandardInputIsClosed_SaysSo()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere it cannot be told from an open one.");

        var run = await ConsoleProcess.RunWithoutInputAsync(["parse", "-"], NoVariables, Cancellation);

        Assert.Equal((ExitCode.Rejected, "", "onrecord: - cannot be read: standard input is closed\n"),
            (run.ExitCode, run.Out, run.Errors));
    }
}
