namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class OtherSentencesTests
{
    [Theory]
    [InlineData("Reporter Anna Kovac says:", "introduced")]
    [InlineData("17-year-old Anna Kovac echoed:", "introduced")]
    [InlineData("In response to the flood, mayor Anna Kovac issued the following statement:", "introduced.colon")]
    public void Introduced_LineThatEndsInAColon_NamesWhoSpeaksBelow(string line, string rule)
    {
        var quote = Parsed.Text(
            "Jonas Bel left early.\n\n" + line + "\n\n“We shall have to close the bridge, and soon.”\n\nIt rained.", "en")
            .Quote("We shall");

        Assert.Equal((rule, "Anna Kovac"), (quote.Rule, quote.Speaker.Name));
    }
}
