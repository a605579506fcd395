namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class ContentFinderTests
{
    [Theory]
    [InlineData("Anna Kovac said Monday her worry was that the bridge might fall.",
        "her worry was that the bridge might fall")]
    [InlineData("Anna Kovac said Monday's flood had weakened the bridge.", "Monday's flood had weakened the bridge")]
    [InlineData("Anna Kovac told them the bridge might fall.", "the bridge might fall")]
    [InlineData("Anna Kovac told reporters on Monday that the bridge might fall.", "the bridge might fall")]
    [InlineData("Anna Kovac asked the council to close the bridge.", "the council to close the bridge")]
    [InlineData("Anna Kovac asked how it was cheaper to close a bridge.", "it was cheaper to close a bridge")]
    [InlineData("Anna Kovac said explicitly that the bridge might fall.", "the bridge might fall")]
    [InlineData("The bridge was closed for the night, Anna Kovac told her.", "The bridge was closed for the night")]
    public void Right_WordsBehindACue_BeginWhereTheStatementDoes(string text, string statement) =>
        Assert.Equal(statement, Assert.Single(Parsed.Text(text, "en").Document.Quotes).Text);
}
