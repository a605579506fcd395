using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Languages;

public sealed class GermanTests
{
    [Theory]
    [InlineData("„Die Brücke wird im Mai geöffnet“, sagte die Bürgermeisterin Anna Vogt am Montag.", "die Bürgermeisterin Anna Vogt")]
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
    [InlineData("Die Polizei teilte am Montag mit, dass die Brücke gesperrt bleibe.", "die Brücke gesperrt bleibe", "Die Polizei")]
    [InlineData("Am Montag sagte der Minister, die Brücke bleibe gesperrt.", "die Brücke bleibe gesperrt", "der Minister")]
    [InlineData("Wie die Polizei am Montag mitteilte, bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt", "die Polizei")]
    [InlineData("Die Brücke bleibt gesperrt, wie die Polizei mitteilte.", "Die Brücke bleibt gesperrt", "die Polizei")]
    [InlineData("Nach Angaben der Polizei bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt", "Angaben der Polizei")]
    [InlineData("Angaben der Polizei zufolge bleibt die Brücke gesperrt.", "bleibt die Brücke gesperrt", "Angaben der Polizei")]
    public void Parse_SpeechWithoutMarks_FindsStatementAndSpeaker(string text, string statement, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, statement, mention), (quote.Kind, quote.Text, parsed.Cut(quote.Speaker.Mention)));
    }

    [Fact]
    public void Parse_SentenceInTheSubjunctive_GoesOnWithTheLastSpeaker()
    {
        var parsed = Parsed.Text("Anna Vogt sagte, die Brücke bleibe gesperrt. Der Umbau werde drei Jahre dauern. Am Abend begann es zu regnen.", "de");

        Assert.Equal(["indirect.clause", "indirect.subjunctive"], parsed.Document.Quotes.Select(quote => quote.Rule));
        Assert.All(parsed.Document.Quotes, quote => Assert.Equal("Anna Vogt", quote.Speaker.Name));
    }

    [Theory]
    [InlineData("Die Fähre „Neptun“ fuhr am Montag über die Elbe nach Hamburg.")]
    [InlineData("Der Zug fuhr am Montag nach Berlin, wo es am 25. Mai regnete.")]
    public void Parse_NamesAndDates_AreNoSpeech(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind != QuoteKind.Term);
}
