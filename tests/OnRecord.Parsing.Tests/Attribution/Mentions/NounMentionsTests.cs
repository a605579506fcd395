using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Mentions;

public sealed class NounMentionsTests
{
    [Theory]
    [InlineData("Neulands Ministerpräsidentin Anna Vogt", "Anna Vogt", "Neulands Ministerpräsidentin")]
    [InlineData("Der Neustädter Bildungsbürgermeister Jan Vogt", "Jan Vogt", "Neustädter Bildungsbürgermeister")]
    [InlineData("Biologin Anna Vogt", "Anna Vogt", "Biologin")]
    [InlineData("Klar-Finanzvorstand Jan Vogt", "Jan Vogt", "Klar-Finanzvorstand")]
    [InlineData("Vogts langjähriger Mitarbeiter Jan Meer", "Jan Meer", "Vogts langjähriger Mitarbeiter")]
    [InlineData("Der US-amerikanische Ökonom Jan T. Vogt", "Jan T. Vogt", "US-amerikanischer Ökonom")]
    [InlineData("Die frühere niederländische Ministerin Anna Vogt", "Anna Vogt", "frühere niederländische Ministerin")]
    [InlineData("Der Pressesprecher der Neuen Partei Jan Vogt", "Jan Vogt", "Pressesprecher der Neuen Partei")]
    [InlineData("Wirtschaftsminister Vogt", "Vogt", "Wirtschaftsminister")]
    [InlineData("Hans Richter", "Hans Richter", "")]
    [InlineData("Die Abgeordnete Hanna Papier", "Hanna Papier", "Abgeordnete")]
    [InlineData("Kommissarin Ursula von der Lauen", "Ursula von der Lauen", "Kommissarin")]
    public void Parse_NounsBeforeAName_AreItsTitle(string speaker, string name, string title)
    {
        var quote = Assert.Single(Parsed.Text($"{speaker} sagte, die Brücke bleibe gesperrt.", "de").Document.Quotes);

        Assert.Equal((name, title, SpeakerKind.Person),
            (quote.Speaker.Name, quote.Speaker.Title, quote.Speaker.Kind));
    }

    [Theory]
    [InlineData("Die Deutsche Wellenreitervereinigung", "Deutsche Wellenreitervereinigung")]
    [InlineData("Der Deutsche Flussdienst", "Deutscher Flussdienst")]
    [InlineData("Das Internationale Brückenamt", "Internationales Brückenamt")]
    [InlineData("Die Zeitung Elbkurier", "Elbkurier")]
    [InlineData("Das Magazin „Brücke und Damm“", "Brücke und Damm")]
    [InlineData("Die Berliner Flusspolizei", "Berliner Flusspolizei")]
    [InlineData("Die Staatsanwaltschaft Neustadt-Hafen", "Staatsanwaltschaft Neustadt-Hafen")]
    [InlineData("Brückenfreunde Deutschland", "Brückenfreunde Deutschland")]
    [InlineData("BFN", "BFN")]
    public void Parse_Body_IsCalledAsWithoutAnArticle(string speaker, string name)
    {
        var quote = Assert.Single(Parsed.Text($"{speaker} teilte mit, die Brücke bleibe gesperrt.", "de")
            .Document.Quotes, quote => quote.Kind != QuoteKind.Term);

        Assert.Equal((name, SpeakerKind.Organisation), (quote.Speaker.Name, quote.Speaker.Kind));
    }

    [Theory]
    [InlineData("Zeitungen meldeten")]
    [InlineData("Politische Berater sagten")]
    [InlineData("Verschiedene Gemeinden erklärten")]
    [InlineData("UN-Mitarbeiter berichteten")]
    [InlineData("Brückenkenner meinten")]
    [InlineData("Ein Sprecher der Flusspolizei sagte")]
    [InlineData("Die parlamentarische Geschäftsführerin der Fraktion sagte")]
    [InlineData("Das neue Unternehmen erklärte")]
    [InlineData("Die Organisation meinte")]
    public void Parse_SpeakerWhomNobodyNames_HasNoName(string opening)
    {
        var quote = Assert.Single(Parsed.Text($"{opening}, die Brücke bleibe gesperrt.", "de").Document.Quotes);

        Assert.False(quote.Speaker.HasName, quote.Speaker.Name);
    }

    [Theory]
    [InlineData("Innenminister Jan Vogt", "Der Minister", "Jan Vogt")]
    [InlineData("Die Ministerin Anna Vogt", "Die Ministerin", "Anna Vogt")]
    [InlineData("Innenminister Jan Vogt", "Ein Minister", "")]
    [InlineData("Innenminister Jan Vogt", "Die Anwältin", "")]
    [InlineData("Hanna Hartung", "Hartung", "Hanna Hartung")]
    [InlineData("Bürgermeisterin Anna Vogt", "Ein Sprecher Vogts", "")]
    public void Parse_SpeakerWithoutTheName_IsWhoHasTheTitleOrSurname(string before, string speaker, string name)
    {
        var text = $"{before} kam am Montag in den Saal. {speaker} sagte, die Brücke bleibe gesperrt.";

        Assert.Equal(name, Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker.Name);
    }

    [Theory]
    [InlineData("Der 35 Jahre alte Bäcker")]
    [InlineData("Die 80 Meter lange Brückenwacht")]
    public void Parse_MeasureBeforeANoun_IsPartOfThePhrase(string speaker)
    {
        var parsed = Parsed.Text($"{speaker} sagte, die Brücke bleibe gesperrt.", "de");

        Assert.Equal(speaker, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("Die Vorsitzende des Vereins, Sofia Östmark,", "Sofia Östmark")]
    [InlineData("Charlotte Vogt", "Charlotte Vogt")]
    public void Parse_FirstNameThatIsAPlaceToo_IsSomebodys(string speaker, string name)
    {
        var text = $"{speaker} sagte, die Brücke bleibe gesperrt.";

        Assert.Equal(name, Assert.Single(Parsed.Text(text, "de").Document.Quotes).Speaker.Name);
    }

    [Fact]
    public void Parse_PersonBeforeAColon_IsNotWhatTheMarksName()
    {
        var quote = Parsed.Text("Markus Vogt: „Das geht so nicht“", "de").Quote("Das geht");

        Assert.Equal("Markus Vogt", quote.Speaker.Name);
    }
}
