using OnRecord.Console.Output;
using OnRecord.Console.Tests.Support;
using OnRecord.V1;
using Spectre.Console;
using Spectre.Console.Testing;
using Xunit;

namespace OnRecord.Console.Tests.Output;

public sealed class QuoteViewTests
{
    [Fact]
    public void Render_Quote_TellsWhoHowWhatAndWhere()
    {
        using var console = new TestConsole().Width(80);

        console.Write(QuoteView.Render(Samples.QuoteRecord(), 1));

        Assert.Contains("Bà Trần Thị Mai, Chủ tịch Hội đồng", console.Output, StringComparison.Ordinal);
        Assert.Contains("direct 0.97", console.Output, StringComparison.Ordinal);
        Assert.Contains(Samples.Words, console.Output, StringComparison.Ordinal);
        Assert.Contains("cue nói rõ · colon", console.Output, StringComparison.Ordinal);
        Assert.Contains("documents/bridge · bridge.txt", console.Output, StringComparison.Ordinal);
        Assert.Contains("cảm ơn đội thi công", console.Output, StringComparison.Ordinal);
        Assert.All(console.Lines, line => Assert.InRange(line.GetCellWidth(), 0, 80));
    }

    [Fact]
    public void Render_OnAColourTerminal_SetsOffTheWordsWithinTheirContext()
    {
        using var console = new TestConsole().Width(200).Colors(ColorSystem.Standard).EmitAnsiSequences();

        console.Write(QuoteView.Render(Samples.QuoteRecord(), 1));

        var context = console.Lines.Single(line => line.Contains('│', StringComparison.Ordinal));
        Assert.Matches("\u001b\\[[0-9;]*m" + Samples.Words + "\u001b", context);
        Assert.Matches("\u001b\\[[0-9;]*mnói rõ\u001b", context);
        Assert.Matches("\u001b\\[[0-9;]*mBà Trần Thị Mai\u001b", context);
    }

    [Theory]
    [InlineData(QuoteKind.Term, "(nobody's speech)")]
    [InlineData(QuoteKind.Direct, "(unattributed)")]
    public void Who_NoSpeaker_SaysSo(QuoteKind kind, string expected) =>
        Assert.Equal(expected, QuoteView.Who(new Quote { Kind = kind }));

    [Fact]
    public void Who_SpeakerWithoutName_SaysWhatIsKnown() =>
        Assert.Equal(
            "cán bộ (anonymous)",
            QuoteView.Who(new Quote { Speaker = new Speaker { Kind = SpeakerKind.Anonymous, Title = "cán bộ" } }));
}
