using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Statements;

public sealed class ReportedSpeechTests
{
    [Theory]
    [InlineData("Anna Kovac has praised Bel, saying he built the bridge well.", "he built the bridge well")]
    [InlineData("Other bakers echoed those comments, saying the bridge is too wide.", "the bridge is too wide")]
    [InlineData("Anna Kovac, for example, said the bridge is too wide.", "the bridge is too wide")]
    [InlineData("Others, however, say the bridge is too wide.", "the bridge is too wide")]
    [InlineData("She believes, for example, that the bridge is too wide.", "the bridge is too wide")]
    [InlineData("According to the officer in charge of the harbour that night, the bridge was not open.",
        "the bridge was not open")]
    [InlineData("As reported by the Harbour Herald, the bridge was not open.", "the bridge was not open")]
    public void Find_WordsAroundACue_AreNoPartOfItsStatement(string text, string statement) =>
        Assert.Equal([statement], Statements(text));

    [Fact]
    public void Find_AnotherSpeakerJoinedOn_HasAStatementOfHisOwn() =>
        Assert.Equal(["the bridge was closed", "it would open in May"], Statements(
            "Anna Kovac said that the bridge was closed, and people familiar with the plans said it would open in May."));

    [Theory]
    [InlineData("Anna Kovac left the hall, saying the bridge was closed.", "indirect.same-subject")]
    [InlineData("Anna Kovac sent a letter to the town saying the bridge was closed.", "indirect.participle")]
    public void Find_Participle_IsSurerBehindAComma(string text, string rule) =>
        Assert.Equal(rule, Assert.Single(Parsed.Text(text, "en").Document.Quotes).Rule);

    [Fact]
    public void Find_StatementBehindOneThatEndedBefore_IsFoundToo() =>
        Assert.Equal(["the bridge was old", "the road to the harbour was worse"],
            Statements("Anna Kovac agreed that the bridge was old, but she said the road to the harbour was worse."));

    [Theory]
    [InlineData("Bakers, Anna Kovac suggested, don't need a bridge.", "Bakers", "don't need a bridge")]
    [InlineData("It was, she said, the worst flood of her life.", "It was", "the worst flood of her life")]
    [InlineData("His bakery, he says, plans to close for the winter.", "His bakery", "plans to close for the winter")]
    public void Find_StatementAroundItsAttribution_CountsTheWordsOfBothParts(string text, string first, string second)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal([first, second], Assert.Single(parsed.Document.Quotes).Parts.Select(parsed.Cut));
    }

    [Theory]
    [InlineData("The crowd left. (Anna Kovac said the bridge was closed.)", "the bridge was closed")]
    [InlineData("The crowd (Anna Kovac said the bridge was closed) left.", "the bridge was closed")]
    public void Find_StatementInBrackets_EndsWhereTheyClose(string text, string statement) =>
        Assert.Equal([statement], Statements(text));

    [Theory]
    [InlineData("Some say the bridge was closed too late.", "Some")]
    [InlineData("Several said the bridge was closed too late.", "Several")]
    public void Find_WordThatCountsPeople_SpeaksByItself(string text, string mention)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("Some claims about the bridge were false.")]
    [InlineData("Thanks to the new bridge, the town has grown by half.")]
    public void Find_WordsOfACueThatReportNothing_AreNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "en").Document.Quotes);

    [Theory]
    [InlineData("Anna Kovac complained about the noise of the bridge.", "the noise of the bridge", "complained about")]
    [InlineData("Anna Kovac warned against closing the old bridge.", "closing the old bridge", "warned against")]
    [InlineData("Anna Kovac is skeptical of the new bridge.", "the new bridge", "is skeptical of")]
    [InlineData("Anna Kovac did not respond to a letter about the bridge.", "a letter about the bridge",
        "did not respond to")]
    public void Find_CueWithItsPreposition_ReportsWhatFollows(string text, string statement, string cue)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal((statement, cue), (quote.Text, parsed.Cut(quote.Cue)));
    }

    private static IEnumerable<string> Statements(string text) =>
        Parsed.Text(text, "en").Document.Quotes
            .Where(quote => quote.Kind == QuoteKind.Indirect).Select(quote => quote.Text);
}
