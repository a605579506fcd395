using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class OwnSentenceTests
{
    [Theory]
    [InlineData("„Jetzt geht es endlich wieder los“, mit diesen Worten winkte Anna Vogt die Gäste herein.", "Anna Vogt")]
    [InlineData("Jan Kolb blieb stehen. „Jetzt geht es endlich wieder los“, mit diesem Satz winkte sie die Gäste herein.",
        "sie")]
    public void Parse_SubjectBehindAPhraseAndAVerbThatNoListHolds_HasTheQuoteBeforeIt(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Mit den Worten „Jetzt geht es endlich wieder los“ winkte sie die Gäste herein.", "sie")]
    [InlineData("Von einem „Schlag gegen die Fischer“ spricht der Rat, wenn Boote „gezielt und über lange Zeit gezählt "
        + "werden“.", "der Rat")]
    public void Parse_OnlyOneWhoReportsOrActsInASentence_HasItsMarkedWords(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Fact]
    public void Parse_SentenceInBracketsBehindAName_IsWhoeverIsNamed()
    {
        var parsed = Parsed.Text("Viele lobten den Bau, so der Landrat Jan Meer, die Leiterin des Bauamts, Anna Vogt "
            + "(„Das ist die schönste Brücke im Tal.“), und Pfarrer Ernst Kolb.", "de");

        Assert.Equal("Anna Vogt", parsed.Quote("Das ist").Speaker.Name);
    }

    [Fact]
    public void Parse_NameInBracketsBehindAName_IsATerm() => Assert.Equal(QuoteKind.Term, Parsed.Text(
        "Gekommen war auch Anna Vogt („Kleine Brücke“) mit ihrem Boot.", "de").Quote("Kleine").Kind);

    [Fact]
    public void Parse_TwoWhoReportInASentence_LeaveMarkedWordsOfTheirOwnClauseOpen()
    {
        var parsed = Parsed.Text(
            "Der Rat tagt, sagte Anna Vogt, der Rat ruht, sagte Jan Kolb, wo „Boote gezielt und lange gezählt werden“.",
            "de");

        Assert.DoesNotContain(parsed.Document.Quotes, quote => quote.Rule == "single-candidate");
    }

    private static void AssertSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");

        Assert.All(parsed.Document.Quotes, quote => Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention)));
        Assert.NotEmpty(parsed.Document.Quotes);
    }
}
