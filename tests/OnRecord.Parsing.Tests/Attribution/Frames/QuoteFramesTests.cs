using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class QuoteFramesTests
{
    [Theory]
    [InlineData("The town will hardly forget Anna Kovac's call for “a bridge for all of us” in May.",
        "a bridge for all")]
    [InlineData("The town will hardly forget Anna Kovac's March comment that, “The bridge is a waste of money.”",
        "The bridge is a waste")]
    [InlineData("Anna Kovac's answer was that “the bridge is a waste of money,” so it was closed.",
        "the bridge is a waste")]
    [InlineData("Anna Kovac rose at last to say, “The bridge is a waste of money.”", "The bridge is a waste")]
    [InlineData("(“The bridge is a waste of money,” Anna Kovac said.) The council left.", "The bridge is a waste")]
    [InlineData("He asked the baker, with a caveat: “The bridge is a waste of money,” Anna Kovac said.",
        "The bridge is a waste")]
    [InlineData("According to Anna Kovac of Counter Weight, “the bridge is a waste of money.”",
        "the bridge is a waste")]
    [InlineData("The bridge “was like the others, ‘only a bit old,’” Anna Kovac said by phone.", "was like the others")]
    [InlineData("“The town is full,” Anna Kovac said, because of “a bridge that nobody needs.”",
        "a bridge that nobody")]
    [InlineData("The reason for it, says Anna Kovac, is that the bridge was “a waste of money” from the start.",
        "a waste of money")]
    public void Attribute_Quote_IsTheSpeakersWhoseWordsLeadToIt(string text, string words) =>
        Assert.Equal("Anna Kovac", Parsed.Text(text, "en").Quote(words).Speaker?.Name);

    [Theory]
    [InlineData("Mayor Anna Kovac sent one short note to Jonas Bel: “The bridge is a waste of money.”")]
    [InlineData("Mayor Anna Kovac then faced the old fishermen again: “The bridge is a waste of money.”")]
    [InlineData("At noon, with a look at Jonas Bel, it was over. But Anna Kovac: “The bridge is a waste of money.”")]
    public void Attribute_QuoteBehindAColon_IsTheSubjectsAndNotOfWhomItDidSomethingTo(string text) =>
        Assert.Equal("Anna Kovac", Parsed.Text(text, "en").Quote("The bridge is a waste").Speaker?.Name);

    [Theory]
    [InlineData("Anna Kovac said that Jonas Bel wanted to build “a big new bridge” for the town.")]
    [InlineData("Anna Kovac said Jonas Bel told the council that it was “a big new bridge” at last.")]
    public void Attribute_QuoteInWhatSomebodySaysOfAnother_IsThatSomebodys(string text) =>
        Assert.Equal("Anna Kovac", Marked(text).Speaker.Name);

    [Theory]
    [InlineData("Reuters said Jonas Bel told the council that it was “a big new bridge” at last.")]
    [InlineData("Anna Kovac said it was late, and Jonas Bel wanted “a big new bridge” for the town.")]
    public void Attribute_QuoteThatAPaperCarriesOrAnotherClauseHolds_IsTheNearestSpeakers(string text) =>
        Assert.Equal("Jonas Bel", Marked(text).Speaker.Name);

    [Theory]
    [InlineData("“The bridge is a waste,” Anna Kovac huffed on Tuesday.", "huffed")]
    [InlineData("“The bridge is a waste,” tutted Anna Kovac.", "tutted")]
    public void Attribute_QuoteBeforeAVerbThatNoListHolds_IsItsSubjects(string text, string cue)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = parsed.Quote("a waste");

        Assert.Equal(("Anna Kovac", "trailing", cue), (quote.Speaker.Name, quote.Rule, parsed.Cut(quote.Cue)));
    }

    [Fact]
    public void Attribute_VerbWithAnObjectBehindAQuote_LeavesTheQuoteToItsSubject() =>
        Assert.Equal("Anna Kovac", Parsed.Text(
            "Anna Kovac, who has called the bridge “a waste of money,” praised Jonas Bel for his plans.", "en")
            .Quote("a waste").Speaker.Name);

    [Fact]
    public void Attribute_NounUnderAVerbThatReports_LeavesTheQuoteToItsSubject() =>
        Assert.Equal("Jonas Bel", Parsed.Text(
            "Jonas Bel denounced Anna Kovac's claim as “a plain and simple lie” on Monday.", "en").Quote("a plain")
                .Speaker.Name);

    [Theory]
    [InlineData("Anna Kovac said the bridge is old. Still, “nobody would ever tear it down.”", "floating")]
    [InlineData("Anna Kovac said the bridge is old. The old thing is now “just about to fall down.”", "continued")]
    public void Attribute_QuoteWithoutAVerbThatReports_GoesOnWithWhoeverSpokeLast(string text, string rule)
    {
        var quote = Assert.Single(Parsed.Text(text, "en").Document.Quotes, quote => quote.Kind != QuoteKind.Indirect);

        Assert.Equal(("Anna Kovac", rule), (quote.Speaker?.Name, quote.Rule));
    }

    [Fact]
    public void Attribute_WholeQuoteBehindThat_HasItInItsClause()
    {
        var parsed = Parsed.Text("Anna Kovac said that “the bridge is a waste of all our money.”", "en");

        Assert.Equal("that “the bridge is a waste of all our money.”", parsed.Cut(parsed.Quote("the bridge").Clause));
    }

    [Theory]
    [InlineData("Anna Kovac said on KQTV's “Early Birds” on Sunday that the bridge is safe.", "Early Birds")]
    [InlineData("Anna Kovac said in her memoir, “Over Old Bridges,” that the town was poor.", "Over Old Bridges,")]
    public void Attribute_TitleOfAShowOrABook_IsNobodysSpeech(string text, string title) =>
        Assert.Equal(QuoteKind.Term,
            Assert.Single(Parsed.Text(text, "en").Document.Quotes, quote => quote.Text == title).Kind);

    private static Quote Marked(string text) =>
        Assert.Single(Parsed.Text(text, "en").Document.Quotes, quote => quote.Kind != QuoteKind.Indirect);
}
