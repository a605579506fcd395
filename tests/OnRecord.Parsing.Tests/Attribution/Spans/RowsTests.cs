using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class RowsTests
{
    [Fact]
    public void Parse_WordsInMarksBehindSpeechAndACoordinator_AreSpeechOfTheSameSpeaker()
    {
        var parsed = Parsed.Text(
            "Anna Vogt bezeichnete die Brücke als „hässlich“ und „gefährlich“ für alle Leute im Tal.", "de");

        Assert.All(parsed.Document.Quotes,
            quote => Assert.Equal((QuoteKind.Mixed, "Anna Vogt"), (quote.Kind, quote.Speaker.Name)));
        Assert.Equal(2, parsed.Document.Quotes.Count);
    }

    [Fact]
    public void Parse_WordsInMarksBehindANameAndACoordinator_AreANameToo()
    {
        var parsed = Parsed.Text(
            "Am Abend liefen die Filme „Neptun“ und „große Fahrt über das weite Meer“ im Saal neben der Brücke.", "de");

        Assert.All(parsed.Document.Quotes, quote => Assert.Equal(QuoteKind.Term, quote.Kind));
    }
}
