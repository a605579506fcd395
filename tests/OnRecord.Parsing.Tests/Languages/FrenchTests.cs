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
    [InlineData("« Le dossier est vide », a dit l’avocat Jean Morel.", "l’avocat Jean Morel")]
    [InlineData("Le ministre de l’Intérieur a déclaré : « Le pont sera fermé. »", "Le ministre de l’Intérieur")]
    [InlineData("La ministre l’a rappelé : « Le pont sera fermé. »", "La ministre")]
    [InlineData("Selon l’AFP, le pont serait « trop étroit pour les camions ».", "l’AFP")]
    [InlineData("Il s’agit d’« un scandale », a dit Jean Morel.", "Jean Morel")]
    [InlineData("Il s'agit d'\"un scandale\", a dit Jean Morel.", "Jean Morel")]
    [InlineData("Il s'agit d'‘un scandale’, a dit Jean Morel.", "Jean Morel")]
    public void Parse_MarkedSpeech_FindsTheSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "fr");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("a déclaré mardi le Premier ministre Jean Morel", "le Premier ministre Jean Morel")]
    [InlineData("a confié à l’AFP Jean Morel, un habitant", "Jean Morel")]
    [InlineData("a confié à l’AFP un voisin", "un voisin")]
    [InlineData("s’est indigné Jean Morel", "Jean Morel")]
    [InlineData("s’inquiète Jean Morel", "Jean Morel")]
    [InlineData("se souvient Jean Morel", "Jean Morel")]
    [InlineData("a réagi le maire Jean Morel", "le maire Jean Morel")]
    [InlineData("répète Jean Morel", "Jean Morel")]
    [InlineData("leur a répondu Jean Morel", "Jean Morel")]
    public void Parse_VerbBehindAQuote_LeavesTheSpeakerWhole(string attribution, string mention)
    {
        var parsed = Parsed.Text($"« Nous n’avons plus le temps d’attendre », {attribution}.", "fr");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal(("frame.quote-cue-speaker", mention), (quote.Rule, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("la porte-parole du gouvernement Anne Lefort", "porte-parole du gouvernement", "Anne Lefort")]
    [InlineData("le ministre de l’Intérieur Jean Morel", "ministre de l’Intérieur", "Jean Morel")]
    [InlineData("le ministre des Affaires étrangères Jean Morel", "ministre des Affaires étrangères", "Jean Morel")]
    [InlineData("Me Anne Lefort", "", "Anne Lefort")]
    public void Parse_TitleOfSeveralWords_IsTheTitle(string speaker, string title, string name)
    {
        var found = Parsed.Text($"« Le pont sera fermé », a précisé {speaker}.", "fr").Quote("fermé").Speaker;

        Assert.Equal((title, name), (found.Title, found.Name));
    }

    [Fact]
    public void Parse_NewspaperWithItsArticle_IsABody()
    {
        var speaker = Parsed.Text("Le Monde rapporte que le pont sera fermé.", "fr").Quote("fermé").Speaker;

        Assert.Equal(("Monde", SpeakerKind.Organisation), (speaker.Name, speaker.Kind));
    }

    [Fact]
    public void Parse_NegatedVerb_LeavesTheSpeakerWhole()
    {
        var parsed = Parsed.Text("Jean Morel n’affirme pas que le pont sera fermé.", "fr");

        Assert.Equal("Jean Morel", parsed.Cut(parsed.Quote("fermé").Speaker.Mention));
    }

    [Theory]
    [InlineData("L’association « Les Amis du pont » a été fondée en 1990.")]
    [InlineData("Le festival « Les Amis du pont » ouvre mardi.")]
    public void Parse_NameBehindWhatItNames_IsATerm(string text) =>
        Assert.Equal(QuoteKind.Term, Assert.Single(Parsed.Text(text, "fr").Document.Quotes).Kind);

    [Fact]
    public void Parse_SpeechWithoutMarks_FindsTheStatement()
    {
        var quote = Assert.Single(Parsed.Text("Le ministre Paul Garnier a annoncé que le pont serait fermé.",
            "fr").Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, "le pont serait fermé", "Paul Garnier"),
            (quote.Kind, quote.Text, quote.Speaker.Name));
    }

    [Fact]
    public void Parse_SourceBehindAnElidedPreposition_HasSaidTheClause() =>
        Parsed.Text("D’après la police, le pont sera fermé.", "fr").HoldsOnlyStatement("la police", "le pont sera fermé");

    [Theory]
    [InlineData("Jean d’Ormesson")]
    [InlineData("N’Golo Morel")]
    [InlineData("Hélène de l'Estoile")]
    [InlineData("Hélène de la Tour")]
    public void Parse_NameWithAnApostrophe_IsWhole(string name) => Assert.Equal(
        name, Parsed.Text($"{name} a annoncé que le pont serait fermé.", "fr").Quote("fermé").Speaker.Name);

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
