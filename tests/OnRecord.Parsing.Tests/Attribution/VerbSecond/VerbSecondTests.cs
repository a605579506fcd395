using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.VerbSecond;

public sealed class VerbSecondTests
{
    [Theory]
    [InlineData("Der Streit begann, weil die Bürgermeisterin den Plan am Montag als „gefährlichen Unsinn“ bezeichnete.",
        "die Bürgermeisterin")]
    [InlineData(
        "Der Streit begann, weil die Bürgermeisterin den Plan am Montag als „gefährlichen Unsinn“ bezeichnet hat.",
        "die Bürgermeisterin")]
    [InlineData("Der Landrat, der den Plan zunächst als „Unsinn“ bezeichnete, stimmte am Montag zu.", "der")]
    [InlineData("Von einem „gefährlichen Unsinn“ sprach Anna Vogt.", "Anna Vogt")]
    public void Parse_MarksWithinTheClauseOfTheirVerb_BelongToItsSubject(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Die Pläne werden von Anwohnern als „gefährlicher Unsinn“ bezeichnet.", "Anwohnern")]
    [InlineData("Auf der Sitzung wurde die Brücke von der Polizei als „Gefahr für alle“ eingestuft.", "der Polizei")]
    [InlineData("Der Landrat trat zurück und wurde von Anna Vogt als „Held des Tals“ bezeichnet.", "Anna Vogt")]
    [InlineData("Der Landrat gilt als müde und wurde gestern im „Elbkurier“ als „Held des Tals“ bezeichnet.",
        "„Elbkurier“")]
    public void Parse_Passive_BelongsToWhoActs(string text, string mention) => AssertSpeaker(text, mention);

    [Fact]
    public void Parse_PassiveWithoutAgentOrText_IsNobodys() => Assert.Null(Parsed.Text(
        "Der Landrat wurde gestern als „Held des ganzen Tals“ bezeichnet.", "de").Quote("Held").Speaker);

    [Theory]
    [InlineData("Der Rat kündigte „harte Schritte“ an.", "Der Rat")]
    [InlineData("Sie sicherte dem Landrat ihre „volle Unterstützung“ zu.", "Sie")]
    public void Parse_MarksBetweenAVerbAndItsParticle_AreReported(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Wie die Leiterin des Bauamts, Anna Vogt, erklärte, sei die Brücke „in einem sehr schlechten Zustand“.",
        "die Leiterin des Bauamts, Anna Vogt")]
    [InlineData("Wie Anna Vogt, die am Montag zum ersten Mal im Rat war, dazu erklärte, sei die Brücke „in einem sehr schlechten Zustand“.", "Anna Vogt")]
    [InlineData("Die Gegner des Umbaus, unter ihnen auch zwei Vereine aus der Stadt, erklärten, die Brücke sei „in einem guten Zustand“.", "Die Gegner des Umbaus")]
    [InlineData("So hat sich etwa die Leiterin der Schule, Anna Vogt, gerade dieser Tage gegen den Umbau ausgesprochen "
        + "und behauptet, die Brücke sei „in einem guten Zustand“.", "die Leiterin der Schule, Anna Vogt")]
    public void Parse_SubjectWithDescriptionBeforeAVerb_IsRead(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Im Stadtrat warb Anna Vogt für den Umbau mit den Worten: „Die Brücke trägt uns alle.“", "Anna Vogt")]
    [InlineData(
        "Am Ende des langen Abends winkte er den Leuten auf der Brücke zu und verabschiedete sich: „Bis morgen also.“",
        "er")]
    [InlineData("Als der Regen kam, lief der Pfarrer auf die Brücke und rief: „Kommt alle herein!“", "der Pfarrer")]
    [InlineData(
        "Anna Vogt hat keine Hemmungen, ihre Liebe zu der Brücke offen zu zeigen: „Sie ist die schönste im Land.“",
        "Anna Vogt")]
    [InlineData("Auf der elbe-Homepage heißt es: „Die Brücke ist die schönste im Land.“", "der elbe-Homepage")]
    [InlineData("Das Fazit der Prüfer lautete: „Die Brücke hält noch zehn Jahre und kein Jahr mehr.“",
        "Das Fazit der Prüfer")]
    [InlineData("Auf dem Plakat neben der Brücke stand: „Wer hier steht, der fällt.“", "dem Plakat neben der Brücke")]
    [InlineData("Im letzten Absatz des Vertrags, den der Rat im Mai beschloss, heißt es: „Die Brücke bleibt im Besitz der Stadt.“", "letzten Absatz des Vertrags")]
    [InlineData(
        "Im Ausschuss sagte die Bürgermeisterin mehreren Teilnehmern zufolge: „Die Brücke bleibt im Besitz der Stadt.“",
        "die Bürgermeisterin")]
    [InlineData(
        "(Die Brücke war leer. Der Regen fiel.) Die Worte des Landrats klangen leise: „Die Brücke bleibt gesperrt.“",
        "Die Worte des Landrats")]
    [InlineData("Auf dem Schild war lange zu lesen: „Wer hier steht, der fällt.“", "dem Schild")]
    public void Parse_ColonBehindAnyVerb_LeadsToItsSubject(string text, string mention) => AssertSpeaker(text, mention);

    [Theory]
    [InlineData(
        "Unmissverständlich sagte die Bürgermeisterin, dass die Brücke „nicht sicher genug“ sei.",
        "die Bürgermeisterin")]
    [InlineData(
        "Der Hauptgeschäftsführer des Bauvereins nannte sie „fahrlässig“.",
        "Der Hauptgeschäftsführer des Bauvereins")]
    [InlineData(
        "Die Anwältin warf Jan Vogt vor, er habe damit gezeigt, ein „ganz gewöhnlicher Landrat“ zu sein.",
        "Die Anwältin")]
    [InlineData(
        "Der Grund der Sperrung waren der Zeitung zufolge nicht näher bezeichnete „feuchte Stellen“.",
        "der Zeitung")]
    [InlineData(
        "In den Medien war der Umbau schon als „Fass ohne Boden“ bezeichnet worden.", "den Medien")]
    public void Parse_FragmentWithinAStatement_BelongsToWhoMadeIt(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Jan Meer war im Rat.\n\nFinanzen: Anna Vogt will sparen. „Wir werden damit leben müssen.“")]
    [InlineData("„Ja, die Brücke bleibt zu“. Das musste Anna Vogt am Montag einräumen.")]
    [InlineData(
        "Anna Vogt sagte: „Wir bauen die Brücke.“\n\nGegen den Lärm ist nichts geplant. „Wir werden damit leben müssen.“")]
    public void Parse_QuoteThatIsASentence_GoesToWhoIsNamedNearest(string text) => Assert.All(
        Parsed.Text(text, "de").Document.Quotes, quote => Assert.Equal("Anna Vogt", quote.Speaker?.Name));

    [Fact]
    public void Parse_QuoteRightBeforeAnother_HasItsSpeaker() => Assert.All(
        Parsed.Text(
            "Im Rat wurde es still. „Die Brücke war alt und schlecht gepflegt.“ „Sie hätte nie öffnen dürfen“, sagte "
            + "Anna Vogt.", "de").Document.Quotes,
        quote => Assert.Equal("Anna Vogt", quote.Speaker?.Name));

    [Theory]
    [InlineData("Der „Elbkurier“ zitiert einen Anwohner mit den Worten: „Die Brücke hat gewackelt.“", "einen Anwohner",
        "Elbkurier")]
    [InlineData("„Die Brücke hat sehr laut gewackelt“, zitiert der Elbkurier die Bürgermeisterin.",
        "die Bürgermeisterin", "Elbkurier")]
    public void Parse_VerbThatPassesWordsOn_NamesSpeakerAndCarrier(string text, string mention, string carrier)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind != QuoteKind.Term);

        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
        Assert.Contains(carrier, quote.Speaker.ReportedVia, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Die Bürgermeisterin bezeichnete zwölf neue Brücken in einem Tal, in dem es nur zwei Dörfer gibt, als „übertrieben“.", "Die Bürgermeisterin")]
    [InlineData("Den Plan, der seit Mai im Rat liegt, beschrieb die Zeitung mit Blick auf den Leiter des Bauamts, Jan Vogt, als „reine Schikane“.", "die Zeitung")]
    public void Parse_JudgementFarFromItsVerb_BelongsToTheJudge(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Am Abend erklärte der Besitzer, das auch im Norden tätige Haus Meer, dass die Brücke in einem „schlechten Zustand“ sei.", "der Besitzer")]
    [InlineData("Der Rat stritt sehr lange, indem er sagte, ein neuer Umbau würde die „alte Brücke“ nicht ersetzen.",
        "er")]
    [InlineData("Die Lage sei sehr schwierig, sagte die Bürgermeisterin, ihre „Gedanken sind bei allen, die nun warten müssen“.", "die Bürgermeisterin")]
    public void Parse_ClauseBehindAnotherClause_BelongsToItsSpeaker(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Auf den Vorwurf der Opposition, es handele sich um „ein sehr teures Spielzeug“, folgte nur ein langes Schweigen.", "der Opposition")]
    [InlineData("Seit dem Mai vertritt die Bürgermeisterin die These, dass die Brücke „niemals fertig“ werde.",
        "die Bürgermeisterin")]
    [InlineData("Nach den Worten des Leiters, Jan Vogt, handelt es sich um „die beste Brücke im ganzen Land“.",
        "den Worten des Leiters, Jan Vogt")]
    public void Parse_ClauseOfANoun_BelongsToItsOwnerOrSubject(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Theory]
    [InlineData("Der 58-Jährige sagte, die Brücke sei „in einem sehr schlechten Zustand“.", "Der 58-Jährige")]
    [InlineData("„Er ist die gute Seele dieser Brücke“, schrieb „Die Woche“ in einem Nachruf.", "„Die Woche“")]
    [InlineData("„Er ist die gute Seele dieser Brücke“, so beschrieb ihn der Pfarrer Jan Meer.",
        "der Pfarrer Jan Meer")]
    public void Parse_SubjectWithANumberOrBehindAnObject_IsRead(string text, string mention) =>
        AssertSpeaker(text, mention);

    [Fact]
    public void Parse_ColonBehindANewName_BelongsToThatName()
    {
        var parsed =
            Parsed.Text(
                "Die Brücke ist schön, so Anna Vogt, und der Pfarrer Jan Meer: „Sie trägt uns alle durch das Leben.“",
                "de");

        Assert.Equal("der Pfarrer Jan Meer", parsed.Cut(parsed.Quote("Sie trägt uns alle").Speaker.Mention));
    }

    [Fact]
    public void Parse_ColonBehindAReportedSentence_GoesOnWithTheLastSpeaker()
    {
        var parsed = Parsed.Text("Anna Vogt sagte, die Brücke bleibe gesperrt. Der Beton sei in diesem Gutachten mangelhaft genannt worden: „Wir haben viel Hilfe bekommen.“", "de");

        Assert.Equal("Anna Vogt", parsed.Quote("Wir haben viel Hilfe").Speaker.Name);
    }

    [Fact]
    public void Parse_QuoteBehindAndWithAColon_GoesOnWithTheLastSpeaker()
    {
        var parsed = Parsed.Text(
            "Anna Vogt sagte: „Die Brücke bleibt leider noch gesperrt.“ Und: „Wir haben viel Hilfe bekommen.“", "de");

        Assert.Equal("Anna Vogt", parsed.Quote("Wir haben viel Hilfe").Speaker.Name);
    }

    [Theory]
    [InlineData("Für den Landrat ist die Lage „wirklich sehr bedrohlich“.", "den Landrat")]
    [InlineData("Nach Vogts Idee soll die Brücke „noch in diesem Jahr geöffnet“ werden.", "Vogts Idee")]
    [InlineData("Der Verdacht der Prüfer, wonach die Brücke „mit Absicht beschädigt“ worden sei, ist alt.",
        "Der Verdacht der Prüfer")]
    [InlineData("Die Bürgermeisterin sagte zu der Forderung nach einer Brücke: „Das ist zu teuer für uns.“",
        "Die Bürgermeisterin")]
    public void Parse_SourcePhrase_NamesTheSpeaker(string text, string mention) => AssertSpeaker(text, mention);

    [Fact]
    public void Parse_StatementBehindAQuoteAndItsVerb_GoesOnWithTheSpeaker()
    {
        var parsed = Parsed.Text(
            "„Bis es viel zu spät war“, stellte Anna Vogt fest, seien „die Risse nicht ernst genommen worden“.", "de");

        Assert.All(parsed.Document.Quotes, quote => Assert.Equal("Anna Vogt", quote.Speaker.Name));
    }

    [Theory]
    [InlineData("Nachdem der Rat getagt hatte sagte er: „Die Brücke bleibt noch lange gesperrt.“", "er")]
    [InlineData("Passend zum Wetter warnte die Fährfrau eines Dorfes: „Auf der Brücke kann es glatt sein.“",
        "die Fährfrau eines Dorfes")]
    [InlineData("Es geht um die Brücke 3. Ein Sprecher des Rats teilte mit: „Wir bauen sie neu.“",
        "Ein Sprecher des Rats")]
    [InlineData("Im Rat sagte die Bürgermeisterin einigen Zeugen zufolge: „Die Brücke war uns allen zu teuer.“",
        "die Bürgermeisterin")]
    [InlineData("Die Äußerungen Vogts bezeichnete Meer als „groben Unfug“.", "Meer")]
    [InlineData("In einem Bericht der Zeitung werden die Pläne als „grober Unfug“ bezeichnet.",
        "einem Bericht der Zeitung")]
    [InlineData("Der Rat nannte sie „eine sehr schlechte Brücke“ und schwieg.", "Der Rat")]
    public void Parse_WordsThatLookLikeASubject_AreNone(string text, string mention) => AssertSpeaker(text, mention);

    private static void AssertSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "de");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("„Die Brücke ist offen“, sagte von der Aue.")]
    [InlineData("„Die Brücke ist offen“, sagte von der Aue am Montag.")]
    [InlineData("Von der Aue sagte: „Die Brücke ist offen.“")]
    public void Attribute_FamilyNameThatBeginsWithSmallWords_IsTheFullNames(string sentence) => Assert.Equal(
        "Anna von der Aue",
        Assert.Single(Parsed.Text($"Anna von der Aue kam zur Brücke. {sentence}", "de").Document.Quotes)
            .Speaker.Name);

    [Fact]
    public void Attribute_PlaceBehindTheSameSmallWords_IsNoName() => Assert.NotEqual(
        "von der Brücke",
        Parsed.Text("„Sie ist offen“, rief von der Brücke Anna Vogt.", "de").Quote("ist offen").Speaker?.Name);
}
