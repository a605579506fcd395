namespace OnRecord.Parsing.Tests.Quotations;

public sealed class SentenceCutterTests
{
    [Theory]
    [InlineData("“Is this the way to build a bridge?” Kovac told reporters during Monday's call.")]
    [InlineData("“Is this the way to build a bridge?” Anna Kovac said about the plans of the council.")]
    [InlineData("“Is this the way to build a bridge?” Kovac later wrote in a letter to the council.")]
    [InlineData("“Close that bridge now!” Kovac shouted as she walked out of the hall.")]
    public void Cut_NameAndVerbBehindAQuestion_GoOnFromIt(string text)
    {
        var quote = Parsed.Text("Anna Kovac spoke. Jonas Bel left early.\n\n" + text, "en").Quote(text[1..20]);

        Assert.Equal(("frame.quote-speaker-cue", "Anna Kovac"), (quote.Rule, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("“Is this the way to build a bridge?” Kovac said that it was not.")]
    [InlineData("“Is this the way to build a bridge?” Kovac said: “It is not.”")]
    public void Cut_NameAndVerbWithAStatementOfTheirOwn_BeginASentence(string text) =>
        Assert.NotEqual("frame.quote-speaker-cue", Parsed.Text(text, "en").Quote("Is this").Rule);
}
