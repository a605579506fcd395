using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Languages;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("“I heard the crowd shout, ‘Save our old bridge!’ all day,” Anna Kovac said.", "Save our old bridge!",
        QuoteKind.Term)]
    [InlineData("“Paul Reyes told me, ‘Save our old bridge for us all,’ and we did,” Anna Kovac said.",
        "Save our old bridge for us all,", QuoteKind.Direct)]
    [InlineData("Kovac: bridge is ‘a lasting disgrace’ to town\n\n“The bridge is a disgrace,” Anna Kovac said.",
        "a lasting disgrace", QuoteKind.Term)]
    [InlineData("Anna Kovac said the bridge is ‘a lasting disgrace’ to the town.", "a lasting disgrace",
        QuoteKind.Mixed)]
    [InlineData("The council voted for what Anna Kovac called “a lasting disgrace” to the town.", "a lasting disgrace",
        QuoteKind.Mixed)]
    [InlineData("Anna Kovac read from a book called “Bridges of Our Town” on Monday.", "Bridges of Our Town",
        QuoteKind.Term)]
    public void Parse_MarkedWords_AreSpeechWhereSomebodyNamedSaysThem(string text, string words, QuoteKind kind) =>
        Assert.Equal(kind, Assert.Single(Parsed.Text(text, "en").Document.Quotes,
            quote => quote.Text == words && quote.Kind != QuoteKind.Indirect).Kind);

    [Theory]
    [InlineData("Anna Kovac has repeatedly said that the bridge is safe.", "has repeatedly said")]
    [InlineData("Anna Kovac did not say that the bridge is safe.", "did not say")]
    [InlineData("Anna Kovac added: “The bridge is safe.”", "added:")]
    [InlineData("The bridge is safe, Anna Kovac jokingly told reporters.", "jokingly told")]
    public void Parse_CueWithSmallWords_HoldsThem(string text, string cue)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }

    [Theory]
    [InlineData("“The bridge is safe,” said Anna Kovac, a baker who lives beside it.",
        "Anna Kovac, a baker who lives beside it")]
    [InlineData("“The bridge is safe,” Anna Kovac, Jonas Bel's lawyer, said on Monday.",
        "Anna Kovac, Jonas Bel's lawyer,")]
    [InlineData("“The bridge is safe,” said Anna Kovac, 32, of Albany in New York, who works beside it.",
        "Anna Kovac, 32, of Albany in New York, who works beside it")]
    [InlineData("“The bridge is safe,” said Anna Kovac, who was there, “for now.”", "Anna Kovac, who was there")]
    [InlineData("“The bridge is safe,” said Anna Kovac, who was there, referring to a report.",
        "Anna Kovac, who was there")]
    [InlineData("“The bridge is safe,” said Anna Kovac, referring to a report.", "Anna Kovac")]
    [InlineData("The bridge is safe, according to people familiar with it, who spoke on Monday.",
        "people familiar with it, who spoke on Monday")]
    [InlineData("The town's new director, Anna Kovac, said the bridge is safe.",
        "The town's new director, Anna Kovac,")]
    [InlineData("In the house of the director, Kovac, a baker, said the bridge is safe.", "Kovac, a baker,")]
    [InlineData("Anna Kovac, for example, said the bridge is safe.", "Anna Kovac")]
    [InlineData("The day ended well, with Anna Kovac repeatedly saying the bridge is safe.", "Anna Kovac")]
    [InlineData("Bel and Anna Kovac said the bridge is safe.", "Bel and Anna Kovac")]
    [InlineData("They and their neighbors said the bridge is safe.", "They and their neighbors")]
    [InlineData("All three bakers said the bridge is safe.", "All three bakers")]
    [InlineData("Bel left the hall and the mayor said the bridge is safe.", "the mayor")]
    [InlineData("The bridge is safe, according to people familiar with the report.", "people familiar with the report")]
    [InlineData("Anna Kovac, in a statement released on Monday, said the bridge is safe.", "Anna Kovac")]
    [InlineData("The bridge is safe and will stay open, said Anna Kovac.", "Anna Kovac")]
    [InlineData("Facing a small crowd, Anna Kovac left the hall, saying the bridge is safe.", "Anna Kovac")]
    [InlineData("In an interview on Monday, Kovac left the question open, saying that the bridge is safe.", "Kovac")]
    [InlineData("A spokesman for the town walked the remark back, saying that the bridge is safe.",
        "A spokesman for the town")]
    [InlineData("Kovac was quick to blame Bel after he left the hall and said that the bridge is safe.", "Kovac")]
    public void Parse_Speaker_IsFoundWithWhatDescribesIt(string text, string mention)
    {
        var parsed = Parsed.Text(text + "\n\nThe next day Kovac met with Bel.", "en");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("Anna Kovac vowed to repair the old bridge.", "to repair the old bridge")]
    [InlineData("Anna Kovac declined to comment on the bridge.", "to comment on the bridge")]
    [InlineData("Anna Kovac told reporters she would repair the bridge.", "she would repair the bridge")]
    [InlineData("Anna Kovac said Tuesday the bridge would be repaired.", "the bridge would be repaired")]
    [InlineData("Anna Kovac said in an interview on Tuesday she would repair the bridge.",
        "she would repair the bridge")]
    public void Parse_Statement_BeginsBehindAddresseeAndTime(string text, string statement) =>
        Assert.Equal(statement, Assert.Single(Parsed.Text(text, "en").Document.Quotes).Text);

    [Fact]
    public void Parse_ThreeApostrophesTogether_CloseTheInnerQuoteFirst()
    {
        var parsed = Parsed.Text("''I would use the words 'old bridge,''' said Anna Kovac. ''We all would.''", "en");

        Assert.Equal(["I would use the words 'old bridge,'", "We all would."],
            parsed.Quote("I would use").Parts.Select(parsed.Cut));
    }

    [Fact]
    public void Parse_BuildingWithASpeakersName_IsNotTheSpeaker()
    {
        var parsed = Parsed.Text(
            "Anna Kovac walked in.\n\nShe left the Kovac Tower on Monday.\n\n“The bridge is safe,” Kovac said.", "en");

        Assert.Equal("Anna Kovac", parsed.Quote("The bridge is safe").Speaker.Name);
    }
}
