namespace OnRecord.Parsing.Tests.Attribution.VerbSecond;

public sealed class TextsBeforeTests
{
    [Theory]
    [InlineData("Der Bauverein schrieb einen Brief. Darin heißt es: „Die Brücke ist in einem schlechten Zustand.“",
        "einen Brief")]
    [InlineData("Der Bauverein gab eine Erklärung ab. Dort steht unter anderem: „Die Brücke trägt uns alle nicht mehr.“",
        "eine Erklärung")]
    [InlineData("Am Tor hing ein Schild, auf dem geschrieben stand: „Das Betreten der Brücke ist jedem verboten.“",
        "ein Schild")]
    [InlineData("Der Bauverein gab eine Erklärung ab, in der es heißt: „Die Brücke trägt uns alle nicht mehr.“",
        "eine Erklärung")]
    public void Parse_WordThatPointsBackAtAText_NamesTheText(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("Der Bauverein sammelte viel Geld. Darin steht: „Die Brücke ist in einem schlechten Zustand.“")]
    [InlineData("Der Bauverein schrieb einen Brief. Daneben steht: „Die Brücke ist in einem schlechten Zustand.“")]
    public void Parse_WordThatPointsBackAtNoText_NamesNobody(string text) =>
        Assert.Null(Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker);

    [Fact]
    public void Parse_SpeakerBehindAWordThatPointsBack_IsTheSpeaker()
    {
        var parsed = Parsed.Text(
            "Anna Vogt schrieb einen Brief. Darin fordert sie: „Die Brücke muss noch im Herbst gesperrt werden.“", "de");

        Assert.Equal("sie", parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }
}
