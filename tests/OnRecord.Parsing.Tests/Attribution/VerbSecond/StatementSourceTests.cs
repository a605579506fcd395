using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.VerbSecond;

/// <summary>Whose a statement without marks is, and where it begins and ends.</summary>
public class StatementSourceTests
{
    [Theory]
    [InlineData("Die Brücke bleibt bis März gesperrt. Das erklärte gestern in Neustadt ein Sprecher des Bauamts.",
        "ein Sprecher des Bauamts")]
    [InlineData("Die Brücke bleibt bis März gesperrt. Dies teilte die Polizei am Montag mit.", "die Polizei")]
    [InlineData("Die Brücke bleibt bis März gesperrt. Dies gab heute die Bürgermeisterin bekannt.",
        "die Bürgermeisterin")]
    [InlineData("Die Brücke bleibt bis März gesperrt.\n\nDas berichtet die Zeitung unter Berufung auf Kreise im Rat.",
        "die Zeitung")]
    public void Parse_SentenceThatPointsBack_GivesTheOneBeforeToItsSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, "indirect.anaphor"), (quote.Kind, quote.Rule));
        Assert.Equal("Die Brücke bleibt bis März gesperrt.", quote.Text);
        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("In der Stadt wurden zwei Brücken gesperrt, sagte ein Sprecher.", "ein Sprecher",
        "In der Stadt wurden zwei Brücken gesperrt")]
    [InlineData("Vor der Stadt wurde eine Brücke gesperrt, teilte die Polizei mit.", "die Polizei",
        "Vor der Stadt wurde eine Brücke gesperrt")]
    public void Parse_ClauseThatAPhraseOpens_IsAStatement(string text, string mention, string words) =>
        Parsed.Text(text, "de").HoldsOnlyStatement(mention, words);

    [Fact]
    public void Parse_PhraseWithoutAVerbOfItsOwn_OnlyTellsWhereItWasSaid() => Parsed.Text(
        "In einer Botschaft, die gestern gezeigt wurde, sagte Jan Vogt, die Brücke sei sicher.", "de")
        .HoldsOnlyStatement("Jan Vogt", "die Brücke sei sicher");

    [Fact]
    public void Parse_ClauseThatTellsWhen_IsNoStatement() =>
        Assert.Empty(Parsed.Text("Als die Brücke gesperrt wurde, sagte die Ministerin.", "de").Document.Quotes);

    [Fact]
    public void Parse_TextFromWhichSomethingIsKnown_IsTheSource() => Parsed.Text(
        "Wie aus einem Bericht der Polizei hervorgeht, war die Brücke gesperrt.", "de")
        .HoldsOnlyStatement("einem Bericht der Polizei", "war die Brücke gesperrt");

    [Fact]
    public void Parse_WhoAsksOthersToAct_IsTheSpeaker() => Parsed.Text(
        "Die Regierung rief die Bürger auf, die Brücke zu meiden.", "de")
        .HoldsOnlyStatement("Die Regierung", "die Brücke zu meiden");

    [Fact]
    public void Parse_WhatSomebodySaidOfAThing_HasItsCue()
    {
        var parsed = Parsed.Text("Jan Vogt sagte zu den Schäden: „Die Brücke hält noch lange.“", "de");

        Assert.Equal("sagte", parsed.Cut(parsed.Quote("Die Brücke").Cue));
    }

    [Theory]
    [InlineData("Die Brücke bleibt bis März gesperrt. Das kritisierte gestern die Opposition.")]
    [InlineData("Die Brücke bleibt bis März gesperrt. Das teilte den Ort in zwei Hälften.")]
    [InlineData("Die Brücke bleibt bis März gesperrt. Das sagte die Ministerin nicht.")]
    public void Parse_SentenceThatPointsBackWithoutReporting_GivesNothingToAnybody(string text) =>
        Assert.Empty(Parsed.Text(text, "de").Document.Quotes);

    [Theory]
    [InlineData("Es wird angenommen, dass die Brücke im Mai bricht.", "die Brücke im Mai bricht")]
    [InlineData("Gestern war berichtet worden, dass es Streit gab.", "es Streit gab")]
    public void Parse_PassiveThatReports_NamesNobody(string text, string statement)
    {
        var quote = Assert.Single(Parsed.Text(text, "de").Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, "unattributed.passive", statement), (quote.Kind, quote.Rule, quote.Text));
        Assert.Null(quote.Speaker);
    }

    [Theory]
    [InlineData("Die Fähre, die nach Angaben der Polizei seit Mai leckte, lag im Hafen.", "die | seit Mai leckte")]
    [InlineData("Der Hafen ist zu, weil die Fähre laut Polizei seit Mai leckt.", "weil die Fähre | seit Mai leckt")]
    [InlineData("Der Hafen ist zu, nach Angaben der Polizei sind zwei Boote gesunken.", "sind zwei Boote gesunken")]
    [InlineData("Der Hafen ist zu; laut Polizei sind zwei Boote gesunken.", "sind zwei Boote gesunken")]
    [InlineData("Der Rat lobte die ihrer Meinung nach sehr gute Brücke.", "Der Rat lobte die | sehr gute Brücke")]
    public void Parse_SourceWithinAClause_ReportsThatClauseAlone(string text, string statement)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal(statement, string.Join(" | ", quote.Parts.Select(parsed.Cut)));
    }

    [Theory]
    [InlineData("Zwei Tage nach dem Urteil des Gerichts ist die Brücke wieder offen.")]
    [InlineData("Im Lager wartete man, so mancher Reifen wurde an diesem Tag gewechselt.")]
    public void Parse_WordsOfTimeAndManner_AreNoSource(string text) =>
        Assert.Empty(Parsed.Text(text, "de").Document.Quotes);

    [Theory]
    [InlineData("Jetzt gab der Leiter des Bauamts, Jan Vogt, bekannt, dass die Brücke bricht.",
        "der Leiter des Bauamts, Jan Vogt")]
    [InlineData("Wie Jan Vogt, Sprecher des Bauamts, in Neustadt mitteilte, bricht die Brücke bald.",
        "Jan Vogt, Sprecher des Bauamts")]
    [InlineData("Im Bericht der Prüfer war festgestellt worden, dass die Brücke bricht.", "Bericht der Prüfer")]
    [InlineData("Aus Ratskreisen verlautete, die Brücke breche bald.", "Ratskreisen")]
    [InlineData("Das sei gut, sagte der Landrat des Kreises Neuland, Jan Vogt (Neue Liste), am Montag.",
        "der Landrat des Kreises Neuland, Jan Vogt (Neue Liste)")]
    [InlineData("Das sei gut, sagte der Burgvogt Neulands, Jan Meer.", "der Burgvogt Neulands, Jan Meer")]
    [InlineData("Der Chef der Such- und Bergungswacht, Jan Meer, sagte, die Brücke breche.",
        "Der Chef der Such- und Bergungswacht, Jan Meer")]
    [InlineData("Stellvertretend für den Rat erklärte Jan Meer, die Brücke breche.", "Jan Meer")]
    [InlineData("Nach Polizeiangaben bricht die Brücke bald.", "Polizeiangaben")]
    [InlineData("Die Brücke, von der die Polizei glaubt, sie breche bald, ist alt.", "die Polizei")]
    public void Parse_SourceWithDescriptionOrPlace_IsRead(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Fact]
    public void Parse_PhraseWithARelativeClauseBeforeTheVerb_IsNoStatement()
    {
        var parsed = Parsed.Text(
            "In der Debatte um die Brücke, die derzeit geführt wird, hat Jan Vogt gefordert, eine neue zu bauen.", "de");

        Assert.Equal("eine neue zu bauen", Assert.Single(parsed.Document.Quotes).Text);
    }

    [Theory]
    [InlineData("Eine wachsende Zahl von Menschen warnte laut Anna Vogt vor dem Verlust der Brücke.",
        "Eine wachsende Zahl von Menschen warnte", "vor dem Verlust der Brücke")]
    [InlineData("Dabei kam es laut Anna Vogt zu einem Streit.", "Dabei kam es", "zu einem Streit")]
    [InlineData("Die Sperrung kostete gemäß der Elbzeitung 40 Millionen Euro.",
        "Die Sperrung kostete", "40 Millionen Euro")]
    public void Parse_SourceAmidAClause_ReportsBothOfItsParts(string text, string before, string behind)
    {
        var parsed = Parsed.Text(text, "de");

        Assert.Equal([before, behind], Assert.Single(parsed.Document.Quotes).Parts.Select(parsed.Cut));
    }

    [Theory]
    [InlineData("Laut einer am Dienstag veröffentlichten Mitteilung des Vereins ist die Brücke alt.",
        "einer am Dienstag veröffentlichten Mitteilung des Vereins")]
    [InlineData("Gemäß der Entscheidung des Gerichts ist die Brücke alt.", "der Entscheidung des Gerichts")]
    [InlineData("Nach dem Gesetzentwurf des Ministers ist die Brücke alt.", "dem Gesetzentwurf des Ministers")]
    public void Parse_TextBehindAPreposition_IsTheSource(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Fact]
    public void Parse_ParticleThatMakesSure_LetsAVerbReportWhatStandsBeforeIt()
    {
        var parsed = Parsed.Text("Ein weiteres Büro soll folgen, gab die Ministerin bekannt.", "de");

        Assert.Equal("Ein weiteres Büro soll folgen", Assert.Single(parsed.Document.Quotes).Text);
    }

    [Fact]
    public void Parse_ParticleOfAnotherVerb_MakesNoneReport() =>
        Assert.Empty(Parsed.Text("Die Brücke bleibt zu, nahm die Polizei den Fahrer fest.", "de").Document.Quotes);
}
