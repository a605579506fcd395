using Google.Protobuf;
using OnRecord.Client.Tests.Fakes;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

/// <summary>archive stats, check, backup, restore, and delete --erase.</summary>
public sealed class ArchiveCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_folder.Path, "backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Stats_Piped_PrintsTheAnswer()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Stats = new() { DocumentCount = 3, QuoteCount = 12 };
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await RunAsync(terminal, server, "stats"));
        Assert.Equal(server.Admin.Stats, GetArchiveStatsResponse.Parser.ParseJson(Assert.Single(terminal.Lines)));
    }

    [Fact]
    public async Task Stats_OnAScreen_IsATable()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Stats = new() { DocumentCount = 3, QuoteCount = 12_345 };
        using var terminal = new TestTerminal { IsScreen = true };

        await RunAsync(terminal, server, "stats");

        Assert.Contains("12,345", terminal.Screen, StringComparison.Ordinal);
        Assert.Contains("never", terminal.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Problems_ArePrintedOneALineAndReturnOne()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Checked =
        [
            new() { DocumentCount = 5, Problems = { "documents/a is torn" }, ProblemCount = 1 },
            new() { DocumentCount = 9, Problems = { "documents/b is worn" }, ProblemCount = 7 },
        ];
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Rejected, await RunAsync(terminal, server, "check"));
        Assert.Equal(["documents/a is torn", "documents/b is worn", "… and 5 more"], terminal.Lines);
        Assert.Equal("9 documents looked at, 7 problems\n", terminal.Errors);
    }

    [Fact]
    public async Task Check_NoProblem_PrintsNothingAndReturnsZero()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Checked = [new() { DocumentCount = 1 }];
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await RunAsync(terminal, server, "check"));
        Assert.Equal("", terminal.Out);
        Assert.Equal("1 document looked at, 0 problems\n", terminal.Errors);
    }

    [Fact]
    public async Task Backup_Whole_IsWrittenUnderItsName()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Backup = FakeAdmin.Whole("one", "two");
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, await RunAsync(terminal, server, "backup", Backup));
        Assert.Equal("onetwo", await File.ReadAllTextAsync(Backup, Cancellation));
        Assert.Equal([Backup], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Backup_WithoutItsHash_IsNoBackup()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Backup = [.. FakeAdmin.Whole("one", "two").SkipLast(1)];
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Failed, await RunAsync(terminal, server, "backup", Backup));
        Assert.Contains("incomplete", Assert.Single(terminal.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Backup_BytesChangedOnTheirWay_IsNoBackup()
    {
        await using var server = await FakeServices.StartAsync();
        server.Admin.Backup = FakeAdmin.Whole("one", "two");
        server.Admin.Backup[0].Content = ByteString.CopyFromUtf8("won");
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Failed, await RunAsync(terminal, server, "backup", Backup));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Backup_FileIsThere_IsLeftAlone()
    {
        await File.WriteAllTextAsync(Backup, "older", Cancellation);
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Usage, await terminal.RunAsync(Cancellation, "archive", "backup", Backup));
        Assert.Contains("is there already", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("older", await File.ReadAllTextAsync(Backup, Cancellation));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("check")]
    public async Task Archive_FileThatIsNotThere_IsNotMade(string command)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(
            ExitCode.Usage, await terminal.RunAsync(Cancellation, "archive", command, "--archive", Backup));
        Assert.Contains("there is no archive", terminal.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Backup));
    }

    private static Task<int> RunAsync(TestTerminal terminal, FakeServer server, params string[] arguments) =>
        terminal.RunAsync(Cancellation, ["archive", .. arguments, "--query", server.Address.OriginalString]);
}
