namespace OnRecord.Parsing.Tests.Attribution.People;

public sealed class DefinitePhraseTests
{
    [Theory]
    [InlineData("Cô Lê Hoa tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, nữ du khách nói.", "Lê Hoa")]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, nam công nhân nói.", "Lê Hùng")]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, cựu tiền vệ của Salem nói.", "Lê Hùng")]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, siêu sao người Argentina nói.", "Lê Hùng")]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, chàng trai 24 tuổi nói.", "Lê Hùng")]
    [InlineData("Sư cô Lê Hoa, trụ trì chùa Long Quang, tới thăm cầu.\n\n“Cầu này đẹp lắm”, người này nói.", "Lê Hoa")]
    public void Resolve_PhraseThatCanOnlyMeanSomebodyNamed_MeansThem(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, một nữ du khách nói.")]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, nữ du khách nói.")]
    [InlineData("Anh Lê Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, lãnh đạo Ban QLDA nói.")]
    [InlineData("Công ty Cầu Đường tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, công ty này nói.")]
    public void Resolve_PhraseThatMayMeanAnybody_HasNoName(string text) =>
        Assert.Equal("", Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("Chủ tịch UBND TP Lê Văn Hùng tới thăm cây cầu.\n\n“Cây cầu này đẹp lắm”, Chủ tịch UBND TP nói.",
        "Lê Văn Hùng")]
    [InlineData("“Cây cầu này đẹp lắm”, chị Lê Thị Hoa, rapper MTK nói.", "Lê Thị Hoa")]
    public void Resolve_CapitalsAlone_AreNobodysName(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("“Cây cầu này đẹp lắm”, báo cáo của Hội Cầu Đường về mùa lũ viết.", "Hội Cầu Đường")]
    [InlineData("“Cây cầu này đẹp lắm”, thông cáo của hội viết.", "")]
    [InlineData("“Cây cầu này đẹp lắm”, luật sư của ông Lê Hùng nói.", "")]
    public void Resolve_TextOfSomebody_HasTheNameOfItsOwner(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);

    [Fact]
    public void Attribute_RelayedWordsOfADescribedName_AreNotTheCarriers()
    {
        var parsed = Parsed.Text(
            "Hãng tin Salem dẫn lời Jan Kovac, giám đốc Trung tâm Cầu đường, phát biểu hôm qua: “Cầu này đẹp lắm”.",
            "vi");

        Assert.Equal("Jan Kovac", parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Fact]
    public void Attribute_WordsRelayedFromADescribedSpeaker_AreTheirs()
    {
        var parsed = Parsed.Text(
            "Báo Sông Cầu dẫn lời ông Lê Hùng, người đứng đầu Chương trình bảo vệ cầu: “Cây cầu này đẹp lắm”.", "vi");

        var quote = Assert.Single(parsed.Document.Quotes);
        Assert.Equal("ông Lê Hùng", parsed.Cut(quote.Speaker.Mention));
        Assert.Equal("dẫn lời", parsed.Cut(quote.Cue));
    }

    [Theory]
    [InlineData("en", "Anna Kovac came to the bridge. “It is safe,” the 36-year-old said.")]
    [InlineData("en", "Anna Kovac came to the bridge. “It is safe,” said the 36-year-old baker.")]
    [InlineData("en", "Anna Kovac came to the bridge. “It is safe,” the economist said.")]
    [InlineData("en", "The toll is new, after Anna Kovac, the billionaire investor, said that it is safe.")]
    [InlineData("de", "Anna Kovac kam zur Brücke. „Das hält“, sagte die 36-Jährige.")]
    [InlineData("de", "Anna Kovac kam zur Brücke. „Das hält“, sagte die Expertin.")]
    public void Resolve_AgeOrCallingThatPointsBack_MeansWhoeverWasNamed(string language, string text) =>
        Assert.Equal("Anna Kovac", Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("en", "Anna Kovac came to the bridge. “It is safe,” a 36-year-old said.")]
    [InlineData("en", "Anna Kovac came to the bridge. “It is safe,” the mayor said.")]
    [InlineData("en", "The 36-year-old said that it is safe. Anna Kovac came to the bridge.")]
    [InlineData("de", "Anna Kovac kam zur Brücke. „Das hält“, sagte eine 36-Jährige.")]
    [InlineData("de", "Wie Strom kam die Nachricht. „Das hält“, sagte die 36-Jährige.")]
    public void Resolve_AgeOrCallingOfAnybody_HasNoName(string language, string text) =>
        Assert.Equal("", Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Name);
}
