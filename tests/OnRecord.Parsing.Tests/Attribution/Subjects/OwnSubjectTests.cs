using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

/// <summary>Subjects that small words give away, where a subject stands before its verb.</summary>
public sealed class OwnSubjectTests
{
    [Theory]
    [InlineData("The bakers were cross about the toll, with many drivers chanting “no more tolls for us” all day.",
        "no more", "many drivers")]
    [InlineData("The vote was close in Salem, with one of her ads asking, “Is the bridge safe enough for us?”",
        "Is the bridge", "one of her ads")]
    [InlineData("The bakers passed out bottles that said, “Welcome to the harbour of Springfield.”", "Welcome", "that")]
    [InlineData("Kovac, whose new shop, the Loaf, sells bread to schools, said: “The bridge is open to all of us.”",
        "The bridge", "Kovac, whose new shop, the Loaf, sells bread to schools,")]
    [InlineData("Kovac, citing “the magic of the harbour,” said the bridge could “open by the end of May.”",
        "by the end", "Kovac, citing “the magic of the harbour,”")]
    [InlineData("Kovac, the author of “Going South,” about the spread of towns, said: “Those days are over for us.”",
        "Those days", "Kovac, the author of “Going South,” about the spread of towns,")]
    public void Attribute_SubjectSetOff_IsTheVerbs(string text, string words, string mention)
    {
        var quote = Parsed.Text(text, "en").Quote(words);

        Assert.Equal(mention, Parsed.Text(text, "en").Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("Kovac, who left early, has said her aide, Peter Vogt, told the council: “The bridge is open now.”",
        "Peter Vogt")]
    [InlineData("Anna Kovac opened the fair with the council, saying: “The bridge is open now.”", "Anna Kovac")]
    [InlineData("Kovac told the bakers that, said Peter Vogt, “the bridge is open now.”", "Peter Vogt")]
    public void Attribute_AnotherSubjectNearer_IsNotPassedOver(string text, string name) =>
        Assert.Equal(name, Parsed.Text(text, "en").Quote("is open now").Speaker.Name);

    [Fact]
    public void Attribute_StatementWithinWordsThatMayBeNone_IsFoundToo()
    {
        var text = Parsed.Text("Kovac cited the weather as a reason: Vogt says the bridge is open to all.", "en");

        Assert.Equal("Vogt", Assert.Single(
            text.Document.Quotes, quote => quote.Text == "the bridge is open to all").Speaker.Name);
    }

    [Fact]
    public void Attribute_ParticipleThatTellsByWhat_HasTheSubjectOfItsSentence()
    {
        var text = Parsed.Text("Anna Kovac answered the bakers by saying the bridge would be open in May.", "en");

        text.HoldsOnlyStatement("Anna Kovac", "the bridge would be open in May");
        Assert.Equal("indirect.same-subject", text.Document.Quotes[0].Rule);
    }

    [Fact]
    public void Attribute_ParticipleOfAThingThatActs_ReportsNothing() =>
        Assert.Empty(Parsed.Text(
            "The bridge was closed for hours by warning lights that nobody had seen.", "en").Document.Quotes);

    [Theory]
    [InlineData("“The bridge is open to all of us,” Anna Kovac, a baker from Salem said of the toll.")]
    [InlineData("“The bridge is open to all of us,” Anna Kovac, SVP of bread at Salem Loaves, told the council.")]
    [InlineData("Anna Kovac, a baker from the town of Salem said: “The bridge is open to all of us.”")]
    [InlineData("One of the bakers, Anna Kovac, 42, a mother from Salem, said: “The bridge is open to all of us.”")]
    [InlineData("Fellow baker, engineer Anna Kovac, 42, from Salem, Ohio, said: “The bridge is open to all of us.”")]
    public void Attribute_NameThatOnlyDescriptionsPartFromItsVerb_IsTheSpeakers(string text)
    {
        var quote = Parsed.Text(text, "en").Quote("open to all");

        Assert.Equal(("Anna Kovac", QuoteKind.Direct), (quote.Speaker.Name, quote.Kind));
    }

    [Theory]
    [InlineData("“The bridge is open,” Anna Kovac, president of the Union of Bakers, which is small, said.",
        "Union of Bakers")]
    [InlineData("“The bridge is open,” Anna Kovac, 42, of Salem, said in the Bakers Union.", "")]
    public void Attribute_DescriptionsBehindAName_TellWhoseSomebodyIs(string text, string body) =>
        Assert.Equal(body, Parsed.Text(text, "en").Quote("bridge is open").Speaker.Affiliation);

    [Theory]
    [InlineData("Last May, a judge of the harbour said that the bridge was open to all.", "a judge of the harbour")]
    [InlineData("Anna Kovac, a baker of Salem who has said that the bridge is open to all, left.", "who")]
    public void Attribute_WordsThatOnlyLookAsADescribedName_AreNone(string text, string mention)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("open to all").Speaker.Mention));
    }
}
