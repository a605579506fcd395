using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

/// <summary>Nouns in marks that a verb makes a speaker's.</summary>
public class JudgementsTests
{
    [Theory]
    [InlineData("Anna Vogt sprach in diesem Zusammenhang von „Flickwerk“.", "Flickwerk", "Anna Vogt")]
    [InlineData("Anna Vogt warnte vor den „Rostbrücken“ der Nachbarn.", "Rostbrücken", "Anna Vogt")]
    [InlineData("Der Landrat riet allgemein zu „Ruhe und Geduld“.", "Ruhe und Geduld", "Der Landrat")]
    [InlineData("Von „Flickwerk“ sprechen Kritiker im Zusammenhang mit der Brücke.", "Flickwerk", "Kritiker")]
    public void Parse_NounBehindTheVerbsPreposition_IsItsSubjects(string text, string words, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind == QuoteKind.Mixed);

        Assert.Equal((words, mention), (quote.Text, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("Anna Vogt sprach am Abend im Rat der Stadt über den Umbau und forderte einen Verkauf von „Elbe II“.")]
    [InlineData("Anna Vogt fuhr am Montag mit dem Zug von „Altstadt“ nach Hamburg.")]
    public void Parse_NounBehindAnotherVerbsPreposition_IsAName(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind == QuoteKind.Mixed);
}
