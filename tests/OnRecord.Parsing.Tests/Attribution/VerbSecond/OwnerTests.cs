using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.VerbSecond;

public sealed class OwnerTests
{
    [Theory]
    [InlineData("Nach Angaben der Flusspolizei bleibt die Brücke gesperrt.", "Angaben der Flusspolizei",
        "Flusspolizei", SpeakerKind.Organisation)]
    [InlineData("Nach Angaben des Innenministeriums bleibt die Brücke gesperrt.", "Angaben des Innenministeriums",
        "Innenministerium", SpeakerKind.Organisation)]
    [InlineData("Nach Meinung von Anna Vogt bleibt die Brücke gesperrt.", "Meinung von Anna Vogt", "Anna Vogt",
        SpeakerKind.Person)]
    [InlineData("Nach Aussagen von Bürgermeister Jan Meer bleibt die Brücke gesperrt.",
        "Aussagen von Bürgermeister Jan Meer", "Jan Meer", SpeakerKind.Person)]
    [InlineData("Nach Einschätzung des früheren Präsidenten Jan Meer bleibt die Brücke gesperrt.",
        "Einschätzung des früheren Präsidenten Jan Meer", "Jan Meer", SpeakerKind.Person)]
    [InlineData("Laut einem Bericht des „Elbkuriers“ bleibt die Brücke gesperrt.", "einem Bericht des „Elbkuriers“",
        "Elbkuriers", SpeakerKind.Organisation)]
    [InlineData("Nach Auffassung Österreichs bleibt die Brücke gesperrt.", "Auffassung Österreichs", "Österreich",
        SpeakerKind.Organisation)]
    public void Parse_NounThatReports_NamesWhoseWordsTheyAre(
        string text, string mention, string name, SpeakerKind kind)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind != QuoteKind.Term);

        Assert.Equal((mention, name, kind),
            (parsed.Cut(quote.Speaker.Mention), quote.Speaker.Name, quote.Speaker.Kind));
    }

    [Theory]
    [InlineData("Nach offiziellen Angaben bleibt die Brücke gesperrt.")]
    [InlineData("Nach Angaben örtlicher Behörden bleibt die Brücke gesperrt.")]
    [InlineData("Nach Einschätzung von Beobachtern bleibt die Brücke gesperrt.")]
    [InlineData("Laut einer Studie bleibt die Brücke gesperrt.")]
    public void Parse_NounThatReportsForNobody_HasNoName(string text) =>
        Assert.False(Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker.HasName);

    [Theory]
    [InlineData("Die Flusspolizei hat nach eigenen Angaben die Brücke gesperrt.", "Flusspolizei")]
    [InlineData("Nach eigenen Angaben hat die Flusspolizei die Brücke gesperrt.", "Flusspolizei")]
    [InlineData("Anna Vogt war nach eigenem Bekunden nie auf der Brücke.", "Anna Vogt")]
    public void Parse_OwnWords_AreTheSubjects(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker.Name);

    [Fact]
    public void Parse_QuoteBehindASentenceOfOwnWords_GoesOnWithTheSubject()
    {
        var parsed = Parsed.Text("Anna Vogt war nach eigenem Bekunden nie auf der Brücke. „Ich mag das Wasser nicht.“",
            "de");

        Assert.Equal("Anna Vogt", parsed.Cut(parsed.Quote("Ich mag").Speaker.Mention));
    }

    [Fact]
    public void Parse_OpinionOfSomebodyNamedBefore_IsTheirs()
    {
        var text = "Bürgermeisterin Anna Vogt sprach am Montag im Rat. Ihrer Ansicht nach bleibt die Brücke gesperrt.";

        Assert.Equal("Anna Vogt", Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker.Name);
    }

    [Theory]
    [InlineData("Sie sagte, die Brücke bleibe gesperrt.", "Anna Vogt")]
    [InlineData("Sie sagten, die Brücke bleibe gesperrt.", "")]
    [InlineData("Am Montag sagten sie, die Brücke bleibe gesperrt.", "")]
    [InlineData("Am Montag hat sie gesagt, die Brücke bleibe gesperrt.", "Anna Vogt")]
    public void Parse_PronounBesideAPluralVerb_IsNotTheOneNamedBefore(string sentence, string name)
    {
        var text = $"Bürgermeisterin Anna Vogt kam mit den Räten in den Saal. {sentence}";

        Assert.Equal(name, Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker.Name);
    }
}
