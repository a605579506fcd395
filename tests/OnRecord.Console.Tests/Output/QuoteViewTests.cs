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

    [Fact]
    public void Render_ControlCharactersOfADocument_DoNotReachTheTerminal()
    {
        const string escape = "\u001b[31mred\u0007";
        using var console = new TestConsole().Width(160);
        var record = Samples.QuoteRecord();
        record.Context = escape + record.Context[escape.Length..];
        record.Origin.Title = escape;
        record.Quote.Text = escape;
        record.Quote.Rule = escape;
        record.Quote.Cue = new() { Start = record.ContextStart, End = record.ContextStart + escape.Length };
        (record.Quote.Speaker.Name, record.Quote.Speaker.Title, record.Quote.Speaker.Role) = (escape, escape, escape);

        console.Write(QuoteView.Render(record, 1));

        Assert.DoesNotContain('\u001b', console.Output);
        Assert.DoesNotContain('\u0007', console.Output);
        Assert.Equal(8, console.Output.Split("[31mred").Length - 1);
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
