using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class DependentClausesTests
{
    [Theory]
    [InlineData("When Anna Kovac said that the bridge was safe, the crowd left the hall.", "that the bridge was safe")]
    [InlineData("Having announced that the bridge was safe, Anna Kovac left the hall.", "that the bridge was safe")]
    [InlineData("The bridge, which Anna Kovac said will open in the summer, is not safe.", "will open in the summer")]
    [InlineData("Anna Kovac said that the bridge was safe, and she left the hall.", "that the bridge was safe")]
    [InlineData("Anna Kovac said that the bridge was safe, but not that it was wide.",
        "that the bridge was safe, but not that it was wide")]
    [InlineData("Anna Kovac said that the bridge was safe — a claim that nobody believes.", "that the bridge was safe")]
    [InlineData("Anna Kovac said that the bridge — an old one — was safe.", "that the bridge — an old one — was safe")]
    [InlineData("Anna Kovac praised the new bridge and has walked over it twice.", "the new bridge")]
    [InlineData("Anna Kovac said the bridge and the road were safe.", "the bridge and the road were safe")]
    public void End_ClauseThatAnotherFollows_EndsThere(string text, string statement)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);

        Assert.Equal(statement, quote.Clause is null ? quote.Text : parsed.Cut(quote.Clause));
    }

    [Fact]
    public void End_QuoteInTheMainClause_IsNotTheDependentClausesSpeakers()
    {
        var parsed = Parsed.Text(
            "When Anna Kovac said that the bridge was safe, Jonas Bel called it “a death trap” all the same.", "en");

        Assert.Equal("Jonas Bel", parsed.Quote("a death trap").Speaker.Name);
    }
}
