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

    [Theory]
    [InlineData("Anna Kovac, who argued that the bridge was safe, said it would open.", "that the bridge was safe",
        "it would open")]
    [InlineData("Anna Kovac, noting that the bridge was safe, told the town on Monday that it would open.",
        "that the bridge was safe", "that it would open")]
    [InlineData("However, while Anna Kovac says the bridge is safe, Jonas Bel says it is closed.", "the bridge is safe",
        "it is closed")]
    [InlineData("Among bakers who want a wider bridge, Anna Kovac said she was the loudest.", "a wider bridge",
        "she was the loudest")]
    public void End_ClauseSetIntoAnother_EndsWhereThatGoesOn(string text, string first, string second)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal([first, second], parsed.Document.Quotes.Select(
            quote => quote.Clause is null ? quote.Text : parsed.Cut(quote.Clause)));
    }

    [Fact]
    public void End_QuoteInTheMainClause_IsNotTheDependentClausesSpeakers()
    {
        var parsed = Parsed.Text(
            "When Anna Kovac said that the bridge was safe, Jonas Bel called it “a death trap” all the same.", "en");

        Assert.Equal("Jonas Bel", parsed.Quote("a death trap").Speaker.Name);
    }
}
