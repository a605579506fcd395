using OnRecord.Client.Tests.Fakes;
using OnRecord.Console.Tests.Support;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

public sealed class CommandLineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData]
    [InlineData("archive")]
    [InlineData("demo")]
    [InlineData("parse")]
    [InlineData("ingest")]
    [InlineData("documents")]
    [InlineData("sections")]
    [InlineData("quotes")]
    [InlineData("search")]
    [InlineData("speakers")]
    [InlineData("watch")]
    [InlineData("delete")]
    [InlineData("archive", "stats")]
    [InlineData("archive", "check")]
    [InlineData("archive", "backup")]
    [InlineData("archive", "restore")]
    [InlineData("evaluate")]
    public async Task Help_EachCommand_HasExamplesAndFitsTheScreen(params string[] command)
    {
        using var terminal = new TestTerminal();

        var exitCode = await terminal.RunAsync(Cancellation, [.. command, "--help"]);

        Assert.Equal(ExitCode.Done, exitCode);
        var example = $"Examples:\n  {string.Join(' ', ["onrecord", .. command])}";
        Assert.Contains(example, terminal.Screen.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(terminal.Screen.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task Run_NoCommand_ShowsTheCommands()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await terminal.RunAsync(Cancellation));
        Assert.Contains("speakers", terminal.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind is 'loud'", "quotes", "--kind", "loud")]
    [InlineData("--kind is '1'", "quotes", "--kind", "1")]
    [InlineData("--kind is '+1'", "quotes", "--kind", "+1")]
    [InlineData("--kind is 'direct,mixed'", "quotes", "--kind", "direct,mixed")]
    [InlineData("--output is 'json,jsonl'", "documents", "--output", "json,jsonl")]
    [InlineData("--from is '6/2023'", "quotes", "--from", "6/2023")]
    [InlineData("--min-confidence is '2'", "quotes", "--min-confidence", "2")]
    [InlineData("--limit is '0'", "quotes", "--limit", "0")]
    [InlineData("--limit is '-3'", "search", "x", "--limit", "-3")]
    [InlineData("--output is 'xml'", "documents", "--output", "xml")]
    [InlineData("--query is 'localhost'", "documents", "--query", "localhost")]
    [InlineData("--query is 'ftp://x'", "documents", "--query", "ftp://x")]
    [InlineData("no file or folder 'nowhere'", "parse", "nowhere")]
    [InlineData("Name both services", "demo", "--query", "http://127.0.0.1:1")]
    [InlineData("There is no command 'frobnicate'. See: onrecord --help", "frobnicate")]
    [InlineData("There is no command 'frob'. See: onrecord archive --help", "archive", "frob")]
    [InlineData("There is no option '--ouput'. See: onrecord parse --help", "parse", "--ouput", "json", "a.txt")]
    [InlineData("There is no option '--langauge'.", "search", "--langauge", "vi", "to lam")]
    [InlineData("There is no option '-x'.", "delete", "-x", "documents/1")]
    [InlineData("paths", "ingest")]
    [InlineData("onrecord archive restore --help", "archive", "restore", "x.db")]
    public async Task Run_WrongCommandLine_IsOneLineOnStandardErrorAndTwo(string expected, params string[] arguments)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.RunAsync(Cancellation, arguments));
        Assert.Contains(expected, terminal.Errors, StringComparison.Ordinal);
        Assert.Single(terminal.Errors.TrimEnd().Split('\n'));
        Assert.Equal("", terminal.Out + terminal.Screen);
    }

    [Fact]
    public async Task Run_ArgumentBehindTwoDashes_IsNoOption()
    {
        using var terminal = new TestTerminal();

        await terminal.RunAsync(Cancellation, "parse", "--", "--nowhere");

        Assert.Equal("onrecord: there is no file or folder '--nowhere'\n", terminal.Errors);
    }

    [Fact]
    public async Task Run_AddressInTheEnvironment_IsUsed()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = new TestTerminal { Variables = { ["ONRECORD_QUERY"] = server.Address.OriginalString } };

        Assert.Equal(ExitCode.Done, await terminal.RunAsync(Cancellation, "quotes"));
        Assert.Single(terminal.Lines);
    }

    [Fact]
    public async Task Run_MalformedAddressInTheEnvironment_NamesTheVariable()
    {
        using var terminal = new TestTerminal { Variables = { ["ONRECORD_QUERY"] = "nonsense" } };

        Assert.Equal(ExitCode.Usage, await terminal.RunAsync(Cancellation, "quotes"));
        Assert.Contains("ONRECORD_QUERY is 'nonsense'", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TokenForAClearTextAddressElsewhere_IsRefused()
    {
        using var terminal = new TestTerminal();

        var exitCode = await terminal.RunAsync(
            Cancellation, "quotes", "--token", "secret", "--query", "http://records.example:5102");

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Contains("https", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokén")]
    [InlineData("two words")]
    [InlineData("line\n")]
    public async Task Run_TokenThatNoHeaderCarries_IsRefusedUnshown(string token)
    {
        using var option = new TestTerminal();
        using var variable = new TestTerminal { Variables = { ["ONRECORD_TOKEN"] = token } };

        Assert.Equal(ExitCode.Usage, await option.RunAsync(Cancellation, "quotes", "--token", token));
        Assert.Equal(ExitCode.Usage, await variable.RunAsync(Cancellation, "quotes"));
        Assert.Contains("--token holds a character that no token can have", option.Errors, StringComparison.Ordinal);
        Assert.Contains("ONRECORD_TOKEN holds a character", variable.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Trim(), option.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoService_NamesTheAddressAndReturnsThree()
    {
        var server = await FakeServer.StartAsync();
        var address = server.Address.OriginalString;
        await server.DisposeAsync();
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.NoService, await terminal.RunAsync(Cancellation, "quotes", "--query", address));
        Assert.StartsWith($"onrecord: no service answers at {address}: ", terminal.Errors, StringComparison.Ordinal);
        Assert.EndsWith("; start it, or say by --query where it is\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ServiceThatSpeaksClearTextAskedForAnother_ReturnsThree()
    {
        await using var server = await FakeServices.StartAsync();
        var address = $"https://{server.Address.Authority}";
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.NoService, await terminal.RunAsync(Cancellation, "quotes", "--query", address));
        Assert.StartsWith($"onrecord: no service answers at {address}: ", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AddressOfAnotherService_SaysSo()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnStreamQuotes = (_, _, _) => throw new Grpc.Core.RpcException(
            new Grpc.Core.Status(Grpc.Core.StatusCode.Unimplemented, "Service is unimplemented."));
        var address = server.Address.OriginalString;
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Failed, await terminal.RunAsync(Cancellation, "quotes", "--query", address));
        Assert.StartsWith(
            $"onrecord: what answers at {address} is another service; ", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NothingToRead_SaysSo()
    {
        await using var server = await FakeServices.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("empty/notes", "x");
        var lines = folder.Write("none.jsonl", "\n");
        using var terminal = new TestTerminal();
        var address = server.Address.OriginalString;

        foreach (var path in (string[])[Path.Combine(folder.Path, "empty"), lines])
        {
            Assert.Equal(
                ExitCode.Done, await terminal.RunAsync(Cancellation, "parse", path, "--ingestion", address));
        }

        Assert.All(
            terminal.Errors.TrimEnd().Split('\n'),
            line => Assert.StartsWith("onrecord: there is no document in ", line, StringComparison.Ordinal));
        Assert.Equal(2, terminal.Errors.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Run_ServiceRefusesTheRequest_PrintsItsReasonAndReturnsTwo()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnStreamQuotes = (_, _, _) =>
            throw Failures.Invalid("after_cursor", "is no cursor of this service");
        using var terminal = new TestTerminal();

        var exitCode = await terminal.RunAsync(
            Cancellation, "quotes", "--after", "x", "--query", server.Address.OriginalString);

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Equal(
            "onrecord: after_cursor is no cursor of this service; see: onrecord quotes --help\n", terminal.Errors);
    }

    [Fact]
    public async Task Run_NotThere_PrintsTheReasonAndReturnsFour()
    {
        await using var server = await FakeServices.StartAsync();
        server.Query.OnGetDocument = (_, _) => throw new Grpc.Core.RpcException(
            new Grpc.Core.Status(Grpc.Core.StatusCode.NotFound, "There is no documents/x."));
        using var terminal = new TestTerminal();

        var exitCode = await terminal.RunAsync(
            Cancellation, "documents", "documents/x", "--query", server.Address.OriginalString);

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal("onrecord: There is no documents/x.\n", terminal.Errors);
    }
}
