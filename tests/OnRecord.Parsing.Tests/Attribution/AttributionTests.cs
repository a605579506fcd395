using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("en", "“The bridge is open,” Anna Kovac said.", "Anna Kovac", "said", "frame.quote-speaker-cue")]
    [InlineData("en", "“The bridge is open,” said Anna Kovac, the mayor.", "Anna Kovac", "said",
        "frame.quote-cue-speaker")]
    [InlineData("en", "Anna Kovac said, “The bridge is open.”", "Anna Kovac", "said", "frame.speaker-cue-quote")]
    [InlineData("en", "Anna Kovac said: “The bridge is open.”", "Anna Kovac", "said:", "colon")]
    [InlineData("en", "Anna Kovac said that the bridge was “open to all of us” now.", "Anna Kovac", "said",
        "complement")]
    [InlineData("en", "“The bridge is open.” — Anna Kovac", "Anna Kovac", null, "signature")]
    [InlineData("vi", "“Cây cầu đã thông xe”, ông Trần Bình nói.", "Trần Bình", "nói", "frame.quote-speaker-cue")]
    [InlineData("vi", "Ông Trần Bình nói: “Cây cầu đã thông xe”.", "Trần Bình", "nói", "colon")]
    [InlineData("vi", "Theo ông Trần Bình, “cây cầu đã thông xe sáng nay”.", "Trần Bình", "Theo", "source-preposition")]
    [InlineData("vi", "Ông Trần Bình khẳng định cây cầu “sẽ thông xe đúng hẹn” vào tháng tới.", "Trần Bình",
        "khẳng định", "complement")]
    public void Attribute_EachFrame_FindsSpeakerCueAndRule(
        string language, string text, string name, string? cue, string rule)
    {
        var parsed = Parsed.Text(text, language);
        var quote = Assert.Single(parsed.Document.Quotes, quote => quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);

        Assert.Equal((name, rule), (quote.Speaker.Name, quote.Rule));
        Assert.Equal(cue, quote.Cue is { } span ? parsed.Cut(span) : null);
    }

    [Theory]
    [InlineData("en", "Anna Kovac said the bridge would open in May.", "the bridge would open in May", "Anna Kovac")]
    [InlineData("en", "According to Anna Kovac, the bridge will open in May.", "the bridge will open in May",
        "Anna Kovac")]
    [InlineData("en", "The bridge will open in May, Anna Kovac said.", "The bridge will open in May", "Anna Kovac")]
    [InlineData("vi", "Ông Trần Bình cho biết cây cầu sẽ thông xe vào tháng tới.", "cây cầu sẽ thông xe vào tháng tới",
        "Trần Bình")]
    [InlineData("vi", "Ông Trần Bình cho rằng, cây cầu cần được sửa.", "cây cầu cần được sửa", "Trần Bình")]
    [InlineData("vi", "Theo bà Lê Thị Hoa, cây cầu sẽ thông xe vào tháng tới.", "cây cầu sẽ thông xe vào tháng tới",
        "Lê Thị Hoa")]
    [InlineData("vi", "Cây cầu sẽ thông xe vào tháng tới, theo bà Lê Thị Hoa.", "Cây cầu sẽ thông xe vào tháng tới",
        "Lê Thị Hoa")]
    public void Attribute_SpeechWithoutMarks_FindsTheStatement(
        string language, string text, string statement, string name)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes);

        Assert.Equal((QuoteKind.Indirect, statement, name), (quote.Kind, quote.Text, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("vi", "Ông Trần Bình, giám đốc Sở Giao thông, cho biết: “Cây cầu đã xong”.", "giám đốc Sở Giao thông")]
    [InlineData("vi", "Ông Trần Bình - giám đốc Sở Giao thông - cho biết: “Cây cầu đã xong”.",
        "giám đốc Sở Giao thông")]
    [InlineData("en", "“The bridge is open,” said Anna Kovac, the mayor, on Monday.", "the mayor")]
    public void Attribute_Apposition_BecomesTheRole(string language, string text, string role)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes);

        Assert.Equal(role, quote.Speaker.Role);
    }

    [Theory]
    [InlineData("“Xe đã qua cầu”, ông Bình nói.", SpeakerResolution.ShortForm)]
    [InlineData("“Xe đã qua cầu”, Bộ trưởng nói.", SpeakerResolution.Title)]
    [InlineData("“Xe đã qua cầu”, ông nói.", SpeakerResolution.Pronoun)]
    public void Attribute_LaterForms_LeadToTheFullName(string sentence, SpeakerResolution resolution)
    {
        var quote = Parsed.Text($"Bộ trưởng Trần Văn Bình đến thăm công trường sáng nay.\n\n{sentence}")
            .Quote("Xe đã qua cầu");

        Assert.Equal(("Trần Văn Bình", resolution), (quote.Speaker.Name, quote.Speaker.Resolution));
    }

    [Fact]
    public void Attribute_SheAmongTwoPeople_IsTheWoman()
    {
        var quote = Parsed.Text(
            "Mr. Paul Reyes met Ms. Anna Kovac at the bridge.\n\n“We are glad to be here,” she said.", "en")
                .Quote("We are glad");

        Assert.Equal("Anna Kovac", quote.Speaker.Name);
    }

    [Theory]
    [InlineData("vi", "Bộ Giao thông cho biết cây cầu sẽ thông xe vào tháng tới.", SpeakerKind.Organisation)]
    [InlineData("vi", "Một người dân cho biết cây cầu sẽ thông xe vào tháng tới.", SpeakerKind.Anonymous)]
    [InlineData("en", "A senior official said the bridge would open in May.", SpeakerKind.Anonymous)]
    [InlineData("en", "Reuters reported that the bridge would open in May.", SpeakerKind.Organisation)]
    public void Attribute_WhoIsNoPerson_IsToldSo(string language, string text, SpeakerKind kind) =>
        Assert.Equal(kind, Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Kind);

    [Fact]
    public void Attribute_InterruptedQuoteWithAStrayMark_IsOneQuoteThatSaysSo()
    {
        var quote = Assert.Single(Parsed.Text(
            "“We need a bridge,” she said, “not a “dam.”", "en").Document.Quotes);

        Assert.Equal((2, MarkRepair.Stray), (quote.Parts.Count, quote.Repair));
    }

    [Fact]
    public void Attribute_QuoteInterruptedByItsSpeaker_IsOneQuoteInTwoParts()
    {
        var parsed = Parsed.Text("“I am glad,” Anna Kovac said on Friday, “that it is open.”", "en");
        var quote = Assert.Single(parsed.Document.Quotes);

        Assert.Equal(["I am glad,", "that it is open."], quote.Parts.Select(parsed.Cut));
        Assert.Equal("I am glad, that it is open.", quote.Text);
    }

    [Fact]
    public void Attribute_QuoteOverTwoParagraphs_HasEachOnALineOfItsOwn()
    {
        var quote = Assert.Single(Parsed.Text(
            "“The bridge is very old.\n\n“We must close it before winter,” Anna Kovac said.", "en").Document.Quotes);

        Assert.Equal("The bridge is very old.\nWe must close it before winter,", quote.Text);
    }

    [Fact]
    public void Attribute_QuoteAfterItsSpeakersQuote_GoesOnWithTheSpeaker()
    {
        var quote = Parsed.Text(
            "Anna Kovac said the bridge is “open to all of us.” “We have waited for three long years.”", "en")
            .Quote("We have waited");

        Assert.Equal(("Anna Kovac", "floating"), (quote.Speaker.Name, quote.Rule));
    }

    [Fact]
    public void Attribute_QuoteThatGoesOnBehindItsAttribution_IsOneInTwoParts()
    {
        var parsed = Parsed.Text("“The bridge is open,” Anna Kovac said on Friday. “We have waited for years.” The crowd cheered. “We are here!”", "en");

        Assert.Equal(["The bridge is open,", "We have waited for years."],
            parsed.Quote("The bridge is open").Parts.Select(parsed.Cut));
        Assert.Single(parsed.Quote("We are here!").Parts);
    }

    [Theory]
    [InlineData(
        "“The bridge is not safe,” Anna Kovac said at a meeting in Albany, N.Y. “We must close it before winter.”")]
    [InlineData(
        "“The bridge is not safe,” Anna Kovac said, naming Harbour Works Inc. “We must close it before winter.”")]
    public void Attribute_QuoteBehindAnAbbreviation_IsASentenceOfItsOwn(string text) =>
        Assert.Equal("Anna Kovac", Parsed.Text(text, "en").Quote("close it").Speaker.Name);

    [Fact]
    public void Attribute_NameInMarksBehindAnAbbreviation_EndsNoSentence() => Assert.Equal(
        "Anna Kovac",
        Parsed.Text("“The bridge is not safe,” said the Rep. “Annie” Anna Kovac on Monday.", "en").Quote("safe")
            .Speaker.Name);

    [Theory]
    [InlineData("“Nobody has paid for it,” Anna Kovac said: “We wait.”")]
    [InlineData("“Nobody has paid for it,” Anna Kovac said before adding: “We wait.”")]
    [InlineData("“Nobody has paid for it,” Anna Kovac said before adding that nobody would.")]
    public void Attribute_QuoteBeforeACueThatLeadsOn_IsItsSpeakers(string text) =>
        Assert.Equal("Anna Kovac", Parsed.Text(text, "en").Quote("Nobody has").Speaker.Name);

    [Fact]
    public void Attribute_QuoteOnTheLineAfterItsCue_TakesTheSpeakerFromThere()
    {
        var quote = Parsed.Text("Ông Trần Văn Bình nói:\n\n“Cây cầu này sẽ thay đổi cuộc sống của chúng ta”.")
            .Quote("Cây cầu này");

        Assert.Equal("Trần Văn Bình", quote.Speaker.Name);
    }

    [Fact]
    public void Attribute_NobodyToAskAbout_StaysUnattributedAndSaysWhy()
    {
        var quote = Parsed.Text("“Chúng tôi đã chờ đợi cây cầu này suốt ba năm trời rồi.”").Quote("Chúng tôi");

        Assert.Null(quote.Speaker);
        Assert.StartsWith("unattributed.", quote.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Anh hát ca khúc “Cây cầu mơ ước” trong đêm nhạc tối qua.")]
    [InlineData("vi", "Nơi đây được mệnh danh là “xứ sở sương mù” từ lâu.")]
    [InlineData("en", "The town is home to the so-called “Bridge” of lost shoes.")]
    public void Attribute_NamesAndTerms_AreNobodysSpeech(string language, string text)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes);

        Assert.Equal(QuoteKind.Term, quote.Kind);
        Assert.Null(quote.Speaker);
    }

    [Fact]
    public void Attribute_QuoteWithinAQuote_NamesItsParent()
    {
        var document = Parsed.Text("“She told me ‘go away from here’ twice,” Paul Reyes said.", "en").Document;

        Assert.Equal(0, Assert.Single(document.Quotes, quote => quote.Text == "go away from here").Parent);
    }
}
