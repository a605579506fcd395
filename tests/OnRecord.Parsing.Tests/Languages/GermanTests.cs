using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Languages;

public sealed class GermanTests
{
    [Theory]
    [InlineData("„Die Brücke wird im Mai geöffnet“, sagte die Bürgermeisterin Anna Vogt am Montag.",
        "die Bürgermeisterin Anna Vogt")]
    [InlineData("„Die Brücke wird im Mai geöffnet“, so Anna Vogt.", "Anna Vogt")]
    [InlineData("»Die Brücke wird im Mai geöffnet«, teilte die Stadtverwaltung mit.", "die Stadtverwaltung")]
    [InlineData("Am Montag sagte Anna Vogt: „Die Brücke wird im Mai geöffnet.“", "Anna Vogt")]
    [InlineData("Anna Vogt sagte, die Brücke sei „in einem sehr schlechten Zustand“.", "Anna Vogt")]
    [InlineData("Laut einem Gutachten ist die Brücke „in einem sehr schlechten Zustand“.", "einem Gutachten")]
    public void Parse_MarkedSpeech_FindsTheSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("Die Polizei teilte am Montag mit, dass die Brücke gesperrt bleibe.", "die Brücke gesperrt bleibe",
        "Die Polizei")]
    [InlineData("Am Montag sagte der Minister, die Brücke bleibe gesperrt.", "die Brücke bleibe gesperrt",
        "der Minister")]
    [InlineData("Wie die Polizei am Montag mitteilte, bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt",
        "die Polizei")]
    [InlineData("Die Brücke bleibt gesperrt, wie die Polizei mitteilte.", "Die Brücke bleibt gesperrt", "die Polizei")]
    [InlineData("Nach Angaben der Polizei bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt",
        "Angaben der Polizei")]
    [InlineData("Angaben der Polizei zufolge bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt",
        "Angaben der Polizei")]
    public void Parse_SpeechWithoutMarks_FindsStatementAndSpeaker(string text, string statement, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, statement, mention),
            (quote.Kind, quote.Text, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("Der „Elbkurier“ berichtete am Montag, die Brücke bleibe gesperrt.", "Der „Elbkurier“")]
    [InlineData("Laut „Elbkurier“ bleibt die Brücke gesperrt.", "„Elbkurier“")]
    [InlineData("Dem „Elbkurier“ sagte Anna Vogt, die Brücke bleibe gesperrt.", "Anna Vogt")]
    [InlineData("In einem Gespräch mit dem „Elbkurier“ hat am Freitag der Landrat erklärt, die Brücke bleibe gesperrt.",
        "der Landrat")]
    [InlineData("Erwartungsgemäß kündigte der Landrat an, dass die Brücke gesperrt bleibe.", "der Landrat")]
    [InlineData("Die Pläne des Ministers lehnt Anna Vogt mit der Begründung ab, die Brücke sei zu alt.", "Anna Vogt")]
    [InlineData("Anna Vogt, Sprecherin des Landrats, teilte mit, dass die Brücke gesperrt bleibe.",
        "Anna Vogt, Sprecherin des Landrats")]
    [InlineData("Der Leiter des Bauamts, Jan Vogt (SPD), sagte, die Brücke bleibe gesperrt.",
        "Der Leiter des Bauamts, Jan Vogt (SPD)")]
    [InlineData("Anna Vogt und Jan Meer sagten, die Brücke bleibe gesperrt.", "Anna Vogt und Jan Meer")]
    [InlineData("Nach Angaben örtlicher Behörden bleibt die Brücke gesperrt.", "Angaben örtlicher Behörden")]
    [InlineData("Der Landrat will aus sicherer Quelle erfahren haben, dass die Brücke gesperrt bleibe.", "Der Landrat")]
    [InlineData("Die Brücke bleibe gesperrt, verlautbarte am Montag die Stadtverwaltung.", "die Stadtverwaltung")]
    [InlineData("In dem Bericht des Rechnungshofs heißt es, die Brücke sei zu teuer.", "dem Bericht des Rechnungshofs")]
    [InlineData("Fraktions- und Parteichef Jan Vogt sagte, die Brücke bleibe gesperrt.",
        "Fraktions- und Parteichef Jan Vogt")]
    [InlineData("Von der Aue sagte am Montag, die Brücke bleibe gesperrt.", "Von der Aue")]
    [InlineData(") sagte Anna Vogt, die Brücke bleibe gesperrt.", "Anna Vogt")]
    public void Parse_SpeechWithoutMarks_FindsTheWholeSource(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind != QuoteKind.Term);

        Assert.Equal((QuoteKind.Indirect, mention), (quote.Kind, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("Anna Vogt bezeichnete den Plan des Landrats als „Unsinn“.", "Unsinn", "Anna Vogt")]
    [InlineData("Anna Vogt nannte den Plan einen „Skandal“.", "Skandal", "Anna Vogt")]
    [InlineData("„Das ist ein guter Tag“, strahlte Anna Vogt.", "Das ist ein guter Tag", "Anna Vogt")]
    [InlineData("Die Leute lachten, und der Landrat griff zum Hut: „Das war es dann wohl.“", "Das war es dann wohl.",
        "der Landrat")]
    [InlineData("Auf der Seite des Vereins heißt es: „Wir bauen die Brücke im nächsten Jahr.“",
        "Wir bauen die Brücke im nächsten Jahr.", "der Seite des Vereins")]
    public void Parse_MarkedSpeechOfAnyVerb_FindsTheSpeaker(string text, string words, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal((words, mention), (quote.Text, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("Die Sperrung der Straße „Am Alten Hafen“ dauert bis Mai.")]
    [InlineData("Der Verein „Freunde der Elbe“ kaufte am Montag das Schiff „Neptun“ und die Fähre „Nixe“.")]
    [InlineData("Anna Vogt gewann im Mai den „Großen Preis der Elbe“ in Hamburg.")]
    [InlineData("Die Fähre „Neptun“ fuhr am Montag über die Elbe nach Hamburg.")]
    [InlineData("Der Zug fuhr am Montag nach Berlin, wo es am 25. Mai regnete.")]
    public void Parse_NamesAndDates_AreNoSpeech(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind != QuoteKind.Term);
}
