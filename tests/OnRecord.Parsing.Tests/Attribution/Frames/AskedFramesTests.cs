using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class AskedFramesTests
{
    [Theory]
    [InlineData("Asked whether the bridge was safe, Anna Kovac walked away.", "the bridge was safe", "whether the bridge was safe")]
    [InlineData("Anna Kovac was asked why the bridge had been closed.", "the bridge had been closed", "why the bridge had been closed")]
    [InlineData("When asked on Monday which bridge she liked, Anna Kovac smiled.", "which bridge she liked", "which bridge she liked")]
    [InlineData("Anna Kovac, when asked what was wrong with the bridge, walked away.", "what was wrong with the bridge", "what was wrong with the bridge")]
    public void Attribute_QuestionThatNobodyIsNamedForAsking_HasNoSpeaker(string text, string words, string whole)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, "unattributed.passive", null), (quote.Kind, quote.Rule, quote.Speaker));
        Assert.Contains(words, quote.Text, StringComparison.Ordinal);
        Assert.Equal(whole, quote.Clause is null ? quote.Text : parsed.Cut(quote.Clause));
    }

    [Fact]
    public void Attribute_QuestionWithItsAgent_IsTheAgents()
    {
        var parsed = Parsed.Text("Anna Kovac was asked by Jan Roe whether the bridge was safe.", "en");

        Assert.Equal("Jan Roe", parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("Asked about the bridge, Anna Kovac walked away.")]
    [InlineData("When asked for money, Anna Kovac walked away.")]
    public void Attribute_TopicOfAQuestion_IsNone(string text) => Assert.Empty(Parsed.Text(text, "en").Document.Quotes);

    [Theory]
    [InlineData("Anna Kovac asked voters which bridge they liked.", "which bridge they liked")]
    [InlineData("Jan Roe wondered what the bridge would cost.", "what the bridge would cost")]
    public void Attribute_QuestionOfSomebody_IsWhatTheyAsk(string text, string question)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal(question, quote.Clause is null ? quote.Text : parsed.Cut(quote.Clause));
        Assert.NotNull(quote.Speaker);
    }
}
