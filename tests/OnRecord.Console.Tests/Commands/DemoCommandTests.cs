using OnRecord.Console.Demo;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Spectre.Console;
using Xunit;

namespace OnRecord.Console.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task Demo_ServicesOfTheUser_GoesTheWholeWay()
    {
        await using var server = await FakeServices.StartAsync();
        using var terminal = new TestTerminal { IsScreen = true, Input = "x"u8.ToArray() };
        var address = server.Address.OriginalString;

        var exitCode = await terminal.RunAsync(
            TestContext.Current.CancellationToken, "demo", "-", "--ingestion", address, "--query", address);

        Assert.True(exitCode == ExitCode.Done, terminal.Errors);
        string[] parts = ["1 document ingested", "Outline", "Sections", "Quotes", "Search: tran thi mai", "Try next"];
        var at = parts.Select(part => terminal.Screen.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.All(terminal.Screen.Split('\n'), line => Assert.InRange(line.TrimEnd().GetCellWidth(), 0, 80));
    }

    [Fact]
    public void Choose_SeveralSpeakers_TakesTheMostQuotedNameWithoutDiacritics() =>
        Assert.Equal("do muoi", DemoSearch.Choose([By("Lê Nam"), By("Đỗ Mười"), By("Đỗ Mười")]));

    [Fact]
    public void Choose_NobodyIsNamed_TakesWordsOfAQuote() =>
        Assert.Equal("duong moi",
            DemoSearch.Choose([new QuoteRecord { Quote = new Quote { Text = "“Đường” mới, rất dài" } }]));

    [Fact]
    public void Choose_NoQuotes_SearchesNothing() => Assert.Null(DemoSearch.Choose([]));

    private static QuoteRecord By(string name) => new() { Quote = new Quote { Speaker = new Speaker { Name = name } } };
}
