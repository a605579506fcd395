using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Languages;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("« Le pont sera ouvert au printemps », a déclaré Anne Lefort, la maire du village.", "Anne Lefort")]
    [InlineData("«\u00A0Nous n’avons plus le temps d’attendre\u00A0», explique-t-elle.", "elle")]
    [InlineData("« Nous n'avons plus le temps d'attendre », a-t-il affirmé mercredi.", "il")]
    [InlineData("Anne Lefort a affirmé que le pont serait « trop étroit pour les camions ».", "Anne Lefort")]
    [InlineData("Selon Jean Morel, le pont sera « trop étroit pour les camions ».", "Jean Morel")]
    public void Parse_MarkedSpeech_FindsTheSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "fr");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Fact]
    public void Parse_SpeechWithoutMarks_FindsTheStatement()
    {
        var quote = Assert.Single(Parsed.Text("Le ministre Paul Garnier a annoncé que le pont serait fermé.",
            "fr").Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, "le pont serait fermé", "Paul Garnier"),
            (quote.Kind, quote.Text, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("rappelle")]
    [InlineData("annonçait")]
    [InlineData("suggère")]
    [InlineData("martèle")]
    [InlineData("révèle")]
    [InlineData("a promis")]
    public void Parse_VerbWhoseStemChanges_IsACue(string verb) =>
        Parsed.Text($"Jean Morel {verb} que le pont est trop étroit.", "fr")
            .HoldsOnlyStatement("Jean Morel", "le pont est trop étroit");
}
