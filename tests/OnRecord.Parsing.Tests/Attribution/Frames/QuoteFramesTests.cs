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
    [InlineData("“The town is full,” Anna Kovac said, because of “a bridge that nobody needs.”",
        "a bridge that nobody")]
    [InlineData("The reason for it, says Anna Kovac, is that the bridge was “a waste of money” from the start.",
        "a waste of money")]
    public void Attribute_Quote_IsTheSpeakersWhoseWordsLeadToIt(string text, string words) =>
        Assert.Equal("Anna Kovac", Parsed.Text(text, "en").Quote(words).Speaker?.Name);

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
}
