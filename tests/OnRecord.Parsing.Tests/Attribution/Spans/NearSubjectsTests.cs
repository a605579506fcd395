namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class NearSubjectsTests
{
    [Theory]
    [InlineData("While the council talks of the bridge, Anna Kovac lives by the “long road to the sea” line.",
        "Anna Kovac")]
    [InlineData("As Jonas Bel spoke, the Harbour Union was at work, and it gathered members against “any "
        + "cuts at all” on the quay.", "it")]
    [InlineData("On Friday, the Harbour Union has gathered its members against “any cuts at all” on the quay.",
        "the Harbour Union")]
    public void OfClause_FragmentThatNoVerbTies_IsTheSubjectsOfTheNearestClause(string text, string subject)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = parsed.Quote(text.Split('“', '”')[1]);

        Assert.Equal("single-candidate", quote.Rule);
        Assert.Equal(subject, parsed.Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("Cheap tickets and a free ferry were all part of a “grand and glorious design” on paper.")]
    [InlineData("The people on the quay have lived with “any cuts at all” for a year.")]
    public void OfClause_NobodyButWhoIsDescribed_IsNobodys(string text) =>
        Assert.Null(Parsed.Text(text, "en").Quote(text.Split('“', '”')[1]).Speaker);
}
