namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class HeadlineTests
{
    private const string Article = "\n\nThe town opened a bridge on Monday, and Kovac came. The bridge cost two million.\n\n"
        + "It was built in two years, and a thousand people came to walk over it with Kovac.";

    [Theory]
    [InlineData("Kovac: The bridge is safe.", "Kovac", "The bridge is safe")]
    [InlineData("Poll: Town likes its bridge.", "Poll", "Town likes its bridge")]
    [InlineData("Anna Kovac: Nobody thinks the bridge is safe.", "Anna Kovac", "Nobody thinks the bridge is safe")]
    [InlineData("Anna Kovac Says The Bridge Will Never Be Safe", "Anna Kovac", "The Bridge Will Never Be Safe")]
    [InlineData("Mayor’s Son Says Bridge Will Be Closed", "Mayor’s Son", "Bridge Will Be Closed")]
    public void Attribute_HeadlineOfAStatement_IsGivenToWhoMadeIt(string headline, string speaker, string statement)
    {
        var parsed = Parsed.Text(headline + Article, "en");
        var quote = parsed.Document.Quotes[0];

        Assert.Equal((speaker, statement), (parsed.Cut(quote.Speaker.Mention), quote.Text));
    }

    [Theory]
    [InlineData("The Latest: Town opens its bridge.")]
    [InlineData("Breaking: Town opens its bridge.")]
    [InlineData("Kovac is back: Town opens its bridge.")]
    [InlineData("Town Opens Bridge After Long Debate")]
    public void Attribute_HeadlineOfASubject_SaysNothing(string headline) =>
        Assert.Empty(Parsed.Text(headline + Article, "en").Document.Quotes);

    [Theory]
    [InlineData("Hà Nội: Cầu gỗ bị lũ cuốn trôi trong đêm")]
    [InlineData("Quảng Ngãi: Hai cây cầu chậm tiến độ vì thiếu tiền")]
    public void Attribute_HeadlineThatOpensWithAPlace_SaysNothing(string headline) =>
        Assert.Empty(Parsed.Text(
            headline + "\n\nCây cầu gỗ bên sông đã nứt từ lâu. Dân làng đang dựng lại cây cầu.", "vi").Document.Quotes);

    [Fact]
    public void Attribute_NameBeforeAColonWithinAnArticle_IsNoStatement() =>
        Assert.Empty(Parsed.Text("A long headline here" + Article + "\n\nKovac: The bridge is safe.", "en").Document.Quotes);
}
