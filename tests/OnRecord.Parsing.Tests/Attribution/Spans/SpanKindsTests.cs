using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class SpanKindsTests
{
    [Theory]
    [InlineData("Der Kran, auch „Langer Jan“ genannt, stand am Montag still.")]
    [InlineData("„Langer Jan“, so heißt der Kran, der am Montag stillstand.")]
    [InlineData("Die Fähre der Reederei (Motto: „Langsam ist sicher“) lag am Montag still.")]
    [InlineData(
        "Am Abend gab der Sender den Titel bekannt: „Anna – Wege einer Bürgermeisterin“. Die Feier ist im Mai.")]
    [InlineData("Laut der Webseite „elbkurier.de“ bleibt die Brücke gesperrt.")]
    [InlineData("Wie „elbe online“ berichtet, bleibt die Brücke gesperrt.")]
    [InlineData("In dem Saal wurde Jan Vogt zum „Mann des Jahres“, nicht zum ersten Mal in diesem Verein.")]
    [InlineData("Anna Vogt nannte ihn „sehr mutig“ und „sehr mutig“. Die ''Anna Luise'' liegt seit Mai im Hafen, und ''große alte Schiffe'' liegen daneben.")]
    [InlineData("Im Mai nennt sie sich „elbe 12“ und fährt über das Meer.")]
    [InlineData("Der Wirt las am Montag das Magazin des „Vereins der alten Elbbrücken e.V.“ in seinem Garten.")]
    [InlineData("Der Kran trug einen Namen, der Name lautet also „langer alter Jan“.")]
    [InlineData("Die Leute zogen über die Brücke unter dem Motto „50 Brücken sind genug! Jetzt ist Schluss!“ Der Regen störte sie nicht.")]
    [InlineData("Einen solchen Belag nennt man einen „Flickenteppich“.")]
    [InlineData("„Elbkurier“: Wann wird denn die Brücke geöffnet, Frau Vogt?")]
    public void Parse_WhatAThingIsCalled_IsATerm(string text) =>
        Assert.DoesNotContain(
            Parsed.Text(text, "de").Document.Quotes,
            quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed && quote.Text != "sehr mutig");

    [Theory]
    [InlineData("Es hieß, die Brücke werde in der Stadt „händeringend“ erwartet.", "händeringend")]
    [InlineData("Für den Landrat ist die Lage „bedrohlich“.", "bedrohlich")]
    [InlineData("Auf der Brücke standen Leute mit der Parole „Wir bleiben hier“, die an viele Wände gemalt war.",
        "Wir bleiben hier")]
    public void Parse_WordOfAStatementInLowerCase_IsSpeech(string text, string words) =>
        Assert.Contains(Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind == QuoteKind.Mixed
            && quote.Text == words);

    [Theory]
    [InlineData("Anna Vogt behauptete, die neue Brücke sei bloß mit „Schummelei“ bezahlt.", "Schummelei")]
    [InlineData("Jan Vogt kündigte an, bald werde der „Lärm“ auf der Brücke aufhören.", "Lärm")]
    [InlineData("Er sagte, „Inseln des Lärms“ solle der Rat im Mai kennen.", "Inseln des Lärms")]
    public void Parse_NounOfAClauseWhoseVerbReportsIt_IsSpeech(string text, string words) =>
        Assert.Contains(Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind == QuoteKind.Mixed
            && quote.Text == words);

    [Theory]
    [InlineData("Anna Vogt behauptete, dass die Fähre durch den „Elbkurier“ bekannt wurde.")]
    [InlineData("Jan Vogt sagte, die Firma „Elbglas“ werde im Mai an der Brücke bauen.")]
    [InlineData("Die Fähre fuhr am Montag durch den „Nebel“ zurück.")]
    public void Parse_NounOfAClauseThatNothingReports_IsATerm(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "de").Document.Quotes, quote =>
            quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

    [Theory]
    [InlineData("Anna Vogt sagte, das Boot sei in der „Marina Elbtal“ gesehen worden.")]
    [InlineData("Anna Vogt hält mit ihrem „Elbe Express“ seit Jahren den Rekord auf dem Fluss.")]
    public void Parse_NothingButNounsInMarks_IsATerm(string text) => Assert.DoesNotContain(
        Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

    [Theory]
    [InlineData("Anna Vogt bezeichnete die Fischer als „Feinde Talheims“.", "Feinde Talheims")]
    [InlineData("„Achtung Brücke“, rief Anna Vogt.", "Achtung Brücke")]
    public void Parse_NothingButNounsThatAreAnnounced_AreSpeech(string text, string words) => Assert.Contains(
        Parsed.Text(text, "de").Document.Quotes,
        quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed && quote.Text == words);

    [Theory]
    [InlineData("Auf dem Fest fehlte am Abend nichts als der „Bürgermeister unserer Stadt“.",
        "Bürgermeister unserer Stadt")]
    [InlineData("Der Verein zog auf die Brücke, um auf den „Lärm aufmerksam zu machen“.", "Lärm aufmerksam zu machen")]
    [InlineData("Die Leute fuhren mit dem „Zug [...] der Hoffnung“ nach Hamburg.", "Zug [...] der Hoffnung")]
    [InlineData("Auf der Brücke war der Zug mit dem oft skandierten „Frieden ohne viele Waffen“ zu hören.",
        "Frieden ohne viele Waffen")]
    public void Parse_WordsThatNoNameHolds_AreSpeech(string text, string words) =>
        Assert.Contains(Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind == QuoteKind.Mixed
            && quote.Text == words);

    [Fact]
    public void Parse_ArticleThatQuotesInPairsOfApostrophes_IsQuotedInThem()
    {
        var parsed = Parsed.Text(
            "''The bridge is closed,'' Anna Kovac said. It was dark. ''It will not open before the end of May.''\n\n"
            + "The \"Fund\" was silent. ''We wait for it to pay,'' she added.", "en");

        Assert.Equal("Anna Kovac", parsed.Quote("will not open").Speaker?.Name);
    }

    [Theory]
    [InlineData("Bà Lê Hoa nói: 'Chúng tôi phải đi đường vòng mỗi ngày'.", QuoteKind.Direct)]
    [InlineData("Bà Lê Hoa đi qua tấm biển 'Chúng tôi phải đi đường vòng' mỗi ngày.", QuoteKind.Term)]
    public void Parse_SingleMarksInAnArticleThatQuotesInDoubleOnes_AreSpeechRightBehindACue(
        string text, QuoteKind kind) =>
        Assert.Equal(kind, Parsed.Text($"“Cây cầu đã cũ lắm rồi”, ông Trần Bình nói.\n\n{text}", "vi")
            .Quote("đường vòng").Kind);

    [Fact]
    public void Parse_AttributeOfMarkupThatIsLeft_IsNoSpeech() => Assert.DoesNotContain(
        Parsed.Text("Anna Kovac wrote:\n\n<post by=\"@kovac\" day=\"the third of May\">The bridge is closed", "en")
            .Document.Quotes,
        quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

    [Theory]
    [InlineData("The chairman of the board was said to be “livid” over the new quay.", "livid")]
    [InlineData("Critics of the plan accuse the city of dealings with “smugglers” on the quay.", "smugglers")]
    public void Parse_SingleWordBehindAVerbThatReports_IsSpeech(string text, string word) =>
        Assert.Contains(Parsed.Text(text, "en").Document.Quotes, quote => quote.Kind == QuoteKind.Mixed
            && quote.Text == word);

    [Fact]
    public void Parse_SingleWordThatNoVerbReports_IsATerm() => Assert.Equal(
        QuoteKind.Term,
        Assert.Single(Parsed.Text("The museum has a room of “treasures” from the old harbour.", "en").Document.Quotes)
            .Kind);

    [Theory]
    [InlineData("18 Grad seien „noch erträglich“ für alle.", QuoteKind.Mixed)]
    [InlineData("18 Grad sind „noch erträglich“ für alle.", QuoteKind.Term)]
    [InlineData("18 Grad seien „Noch Erträglich“ für alle.", QuoteKind.Term)]
    public void Decide_FewWordsInASentenceThatItsVerbShowsToBeReported_AreSpeechUnlessTheyAreAName(
        string text, QuoteKind kind) =>
        Assert.Equal(kind, Assert.Single(
            Parsed.Text(text, "de").Document.Quotes, quote => quote.Kind != QuoteKind.Indirect).Kind);
}
