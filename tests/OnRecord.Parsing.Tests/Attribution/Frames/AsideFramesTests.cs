using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class AsideFramesTests
{
    [Theory]
    [InlineData("As Anna Kovac noted, the bridge will open in June.", "the bridge will open in June")]
    [InlineData("As Anna Kovac noted on Monday, the bridge will open in June.", "the bridge will open in June")]
    [InlineData("The bridge will open in June, as Anna Kovac noted.", "The bridge will open in June")]
    [InlineData("But, Anna Kovac said, the bridge will open in June.", "the bridge will open in June")]
    [InlineData("For many years, Anna Kovac said, the bridge was closed.", "For many years the bridge was closed")]
    [InlineData("To please the crowd, Anna Kovac said, the town must open the bridge.",
        "To please the crowd the town must open the bridge")]
    public void Find_AttributionSetIntoAStatement_ReportsWhatStandsAroundIt(string text, string statement)
    {
        var quote = Assert.Single(Parsed.Text(text, "en").Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, statement, "Anna Kovac"), (quote.Kind, quote.Text, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("As Anna Kovac walked on, the bridge was closed.")]
    [InlineData("As Anna Kovac praised the plan, the crowd left the bridge.")]
    public void Find_ClauseThatTellsOnlyWhen_ReportsNothingBehindIt(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "en").Document.Quotes,
            quote => quote.Text.Contains("the crowd left", StringComparison.Ordinal)
                || quote.Text.Contains("was closed", StringComparison.Ordinal));
}
