using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("As the horn blew, the ferryman said, “It is time to leave the harbour.”", "the ferryman")]
    [InlineData("Anna Kovac, at a later meeting, said, “We will open the bridge in May.”", "Anna Kovac")]
    [InlineData("Kovac, who has led the town since it rebuilt its own school board in March, said “we will open the bridge in May.”", "Kovac, who has led the town since it rebuilt its own school board in March,")]
    [InlineData(
        "Anna Kovac, the mayor of Harbourton, a member of the council, said the bridge “cannot wait another year.”",
        "Anna Kovac, the mayor of Harbourton, a member of the council,")]
    [InlineData("Anna Kovac, a baker from Harbourton, Ohio said the bridge “cannot wait another year.”",
        "Anna Kovac, a baker from Harbourton, Ohio")]
    [InlineData("A month later, she left the town of Harbourton, Ohio and said, “We will open the bridge.”", "she")]
    [InlineData("Speaking at a fair in Harbourton, Ohio, Kovac praised the bridge, calling it “a gift to us all.”",
        "Kovac")]
    [InlineData("Anna Kovac has broadly called for “a bridge that cannot fall.”", "Anna Kovac")]
    [InlineData("Anna Kovac, D-Ohio., said the bridge “cannot wait another year.”", "Anna Kovac, D-Ohio.,")]
    [InlineData("She then left the old town hall and said, “We will open the bridge in May.”", "She")]
    [InlineData("Police in Harbourton said the bridge “cannot wait another year.”", "Police in Harbourton")]
    [InlineData("A report released last year found that the bridge “cannot wait another year.”",
        "A report released last year")]
    [InlineData("HARBOURTON, Ohio (AP) — Anna Kovac said the bridge “cannot wait another year.”", "Anna Kovac")]
    [InlineData("The film ends with footage of Anna Kovac saying, “We will open the bridge in May.”",
        "footage of Anna Kovac")]
    [InlineData("The bridge “is far too narrow for our town,” Kovac said in June 2012, citing a survey.", "Kovac")]
    [InlineData("“We are in a very hard spot,” Anna Kovac told reporters after the vote that was held on Monday.",
        "Anna Kovac")]
    [InlineData("Anna Kovac says Jonas Bel's early-morning tweets were “unworthy of a mayor.”", "Anna Kovac")]
    [InlineData("Kovac said it would show that the town is “ready for more visitors.”", "Kovac")]
    public void Attribute_SubjectFarFromItsCue_IsFound(string text, string mention)
    {
        var parsed = Parsed.Text(text, "en");
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Fact]
    public void Attribute_PronounThatOpensReportedClause_MeansWhoeverReports()
    {
        var parsed = Parsed.Text("On Monday the councillor Jonas Bel met with Anna Kovac about the old bridge.\n\nKovac said she told the council “we cannot wait another year.”", "en");

        Assert.Equal("Anna Kovac", parsed.Quote("we cannot wait another year.").Speaker.Name);
    }

    [Theory]
    [InlineData("Kovac said, looking out over the river.", "frame.quote-speaker-cue", "Kovac")]
    [InlineData("The mayor asked, looking out over the river.", "followed", "")]
    public void Attribute_SentenceAfterAQuestionWithMoreThanItsCue_NamesTheSpeaker(
        string sentence, string rule, string name)
    {
        var quote = Parsed.Text("“Who would have believed it?” " + sentence, "en").Quote("Who would have believed it?");

        Assert.Equal((rule, name), (quote.Rule, quote.Speaker.Name));
    }

    [Fact]
    public void Attribute_ClauseOpenedByAConjunction_HoldsItWhereTheLanguageSaysSo()
    {
        var parsed = Parsed.Text("Anna Kovac asked whether the bridge would open in May.", "en");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal("the bridge would open in May", quote.Text);
        Assert.Equal("whether the bridge would open in May", parsed.Cut(quote.Clause));
    }

    [Theory]
    [InlineData("Một số khác cho rằng cây cầu đã hỏng nặng.", "Một số khác")]
    [InlineData("Trong khi đó, đa phần cho rằng cây cầu đã hỏng nặng.", "đa phần")]
    public void Attribute_SomeOfMany_Speak(string text, string mention) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, "cây cầu đã hỏng nặng");

    [Fact]
    public void Attribute_PronounThatIsACountryElsewhere_IsNoPlaceBehindAComma() => Parsed.Text(
        "Khi gặp chị Lê Hoa Lan, anh cho biết cây cầu đã hỏng nặng.", "vi")
        .HoldsOnlyStatement("anh", "cây cầu đã hỏng nặng");

    [Fact]
    public void Attribute_PronounThatIsACountryElsewhere_SpeaksBehindADash()
    {
        var parsed = Parsed.Text("“Cây cầu này đẹp lắm, tôi đi qua nó mỗi ngày” - anh kể.", "vi");
        var quote = parsed.Quote("đẹp lắm");

        Assert.Equal(("frame.quote-speaker-cue", "anh"), (quote.Rule, parsed.Cut(quote.Speaker.Mention)));
    }

    [Theory]
    [InlineData("Towers are one of the best parts of bridges called “spans.”")]
    [InlineData("The mayor has won several states on Tuesday and went to towns called “loaves.”")]
    public void Attribute_WordsThatOnlyDescribeAThing_AreNotTheClausesSubject(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "en").Document.Quotes, quote => quote.Speaker is not null);

    [Theory]
    [InlineData("Bakers in the town have in the past said that the bridge was open to all.", "Bakers")]
    [InlineData("Officials who have looked at the parts of bridges said that the bridge was open to all.", "Officials")]
    public void Attribute_VerbFarFromItsAuxiliary_HasTheClausesSubject(string text, string speaker)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.StartsWith(
            speaker, parsed.Cut(parsed.Quote("open to all").Speaker.Mention), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The mayor emphasised that the bridge was open to all.", "emphasised")]
    [InlineData("The mayor criticised the toll as “a disgrace that is open to all.”", "criticised")]
    [InlineData("The mayor signalled that the bridge was open to all.", "signalled")]
    public void Attribute_BritishSpelling_IsTheSameVerb(string text, string cue)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal(cue, parsed.Cut(parsed.Quote("open to all").Cue));
    }
}
