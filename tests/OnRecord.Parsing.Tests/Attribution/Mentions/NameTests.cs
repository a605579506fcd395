namespace OnRecord.Parsing.Tests.Attribution.Mentions;

public sealed class NameTests
{
    private const string Statement = " cho biết cây cầu sẽ thông xe vào tháng tới.";

    [Theory]
    [InlineData("Thứ trưởng Bộ GD-ĐT Trần Văn Bình", "Trần Văn Bình")]
    [InlineData("Chủ tịch UBND thành phố Trần Văn Bình", "Trần Văn Bình")]
    [InlineData("Chủ tịch UBND tỉnh Bạch Giang Trần Văn Bình", "Trần Văn Bình")]
    [InlineData("TS Thái Văn Bình", "Thái Văn Bình")]
    [InlineData("Bộ trưởng Bộ Y tế Hồ Văn Bình", "Hồ Văn Bình")]
    [InlineData("Ông Hồ Văn Bình", "Hồ Văn Bình")]
    [InlineData("Giám đốc Công ty Software Korea Trần Văn Bình", "Trần Văn Bình")]
    public void Attribute_BodyBeforeAName_LeavesItOutOfTheName(string speaker, string name) =>
        Assert.Equal(name, SpeakerOf(speaker + Statement));

    [Fact]
    public void Attribute_LastNameBeforeAPrepositionAndAName_MeansWhoeverHasIt() => Assert.Equal(
        "Robert Vogt", Parsed.Text("Robert Vogt kam am Abend. „Die Brücke hält noch lange“, wie Vogt von Uferwacht-Online "
            + "zitiert wird.", "de").Quote("Die Brücke").Speaker.Name);

    [Theory]
    [InlineData("Anna Vogt zu Beginn", "Anna Vogt")]
    [InlineData("Vogt zu Journalisten", "Vogt")]
    [InlineData("Anna Vogt von Uferwacht", "Anna Vogt")]
    [InlineData("Ursula von Lauen", "Ursula von Lauen")]
    [InlineData("der Sprecher Jan Kurz", "Jan Kurz")]
    public void Attribute_SmallWordBehindAName_IsPartOfItOnlyBehindAGivenName(string speaker, string name) =>
        Assert.Equal(name, Parsed.Text($"„Die Brücke bleibt zu“, sagte {speaker}.", "de").Quote("Die Brücke")
            .Speaker.Name);

    [Theory]
    [InlineData("Lãnh đạo UBND phường Kim Bích")]
    [InlineData("Một lãnh đạo UBND TP Bích Sơn")]
    public void Attribute_PlaceBehindATitle_IsNobodysName(string speaker) =>
        Assert.Equal("", SpeakerOf(speaker + Statement));

    [Fact]
    public void Attribute_CapitalOfWhatSomebodyHeads_IsNobodysName() =>
        Assert.Equal("", Parsed.Text("Thứ trưởng Nội vụ vừa tới. “Cây cầu đã cũ lắm rồi”, thứ trưởng nói.", "vi")
            .Quote("Cây cầu").Speaker.Name);

    [Theory]
    [InlineData("Theo Lan Bình, cây cầu đã cũ. Ông Bình" + Statement)]
    [InlineData("Nhưng Lan Bình không đồng ý. Ông Bình" + Statement)]
    public void Attribute_SmallWordThatOpensASentence_IsNoPartOfAName(string text)
    {
        var quotes = Parsed.Text(text, "vi").Document.Quotes;

        Assert.Equal("Lan Bình", quotes[^1].Speaker.Name);
    }

    [Theory]
    [InlineData("Anna Kovac of the Bridge Institute", "Anna Kovac")]
    [InlineData("Ms. Kovac of the Bridge Institute", "Anna Kovac")]
    [InlineData("the Bridge Council of Bakers Group", "Bridge Council of Bakers Group")]
    public void Attribute_BodyBehindAName_IsNoPartOfIt(string speaker, string name) =>
        Assert.Equal(name, Parsed.Text("Anna Kovac came.\n\n“The bridge is old,” said " + speaker + ".", "en")
            .Quote("The bridge").Speaker.Name);

    [Theory]
    [InlineData("CDC Đà Nẵng", "CDC Đà Nẵng")]
    [InlineData("EVN CSKH", "EVN CSKH")]
    [InlineData("Sở Xây dựng vừa có báo cáo", "Sở Xây dựng")]
    [InlineData("Cục Phòng không Việt Nam", "Cục Phòng không Việt Nam")]
    public void Attribute_Body_IsNamedWithoutTheVerbBehindIt(string speaker, string name) =>
        Assert.Equal(name, SpeakerOf(speaker + Statement));

    [Theory]
    [InlineData("Luật sư của ông Trần Văn Bình", "")]
    [InlineData("Trợ lý của Trần Văn Bình", "")]
    [InlineData("Kỹ sư Lê Minh Tám của hãng Cầu Vàng", "Lê Minh Tám")]
    [InlineData("Phát ngôn viên của Hải quân Việt Nam Lê Minh Tám", "Lê Minh Tám")]
    [InlineData("Hôm qua, anh Hùng, một thợ lặn,", "Hùng")]
    [InlineData("Trong cuộc gặp, Quyền Linh", "Quyền Linh")]
    [InlineData("Giám đốc của Go-Bridge ông Lê Minh Tám", "Lê Minh Tám")]
    [InlineData("Đồng sáng lập thương hiệu bánh kẹo Lumia", "")]
    [InlineData("Giám đốc Quỹ Dariu Lê Minh Tám", "Lê Minh Tám")]
    public void Attribute_NameBehindAGenitive_IsNotTheSpeakers(string speaker, string name) =>
        Assert.Equal(name, SpeakerOf(speaker + Statement));

    [Theory]
    [InlineData("Ông Lê Minh Tám, một thợ hàn ở Hà Đông, Hà Nội")]
    [InlineData("Ông Lê Minh Tám, kỹ sư tại Đại học Huế, Đại học Bách khoa,")]
    public void Attribute_PlaceOrBodyBehindADescription_IsNotTheSpeaker(string speaker) =>
        Assert.Equal("Lê Minh Tám", SpeakerOf(speaker + Statement));

    [Fact]
    public void Attribute_PronounBehindASubjectWithoutATitle_IsThatSubject()
    {
        var quote = Parsed.Text(
            "“Cầu đẹp”, ông Trần Văn Bình nói.\n\nNhà sưu tầm già Kirill Morozov vừa gặp ông Bình và ông Tám. Ông cho biết cầu rất cao.",
            "vi").Quote("cầu rất cao");

        Assert.Equal("Kirill Morozov", quote.Speaker.Name);
    }

    [Fact]
    public void Attribute_PronounBehindANameThatIsNoSubject_IsWhoeverItsParagraphNames()
    {
        var quote = Parsed.Text(
            "“Cầu đẹp”, ông Trần Văn Bình nói.\n\nTrời mưa.\n\nDân làng chờ ông Lê Văn Tám. Ông cho biết cầu rất cao.",
            "vi").Quote("cầu rất cao");

        Assert.Equal("Lê Văn Tám", quote.Speaker.Name);
    }

    [Fact]
    public void Attribute_PronounInAnothersParagraph_IsWhoeverThatParagraphNames()
    {
        var quote = Parsed.Text(
            "“The bridge is safe,” said Mayor Anna Kovac.\n\nMaria Lopez crosses it every day. “It sways in the wind,” she said.",
            "en").Quote("sways");

        Assert.Equal("Maria Lopez", quote.Speaker.Name);
    }

    private static string SpeakerOf(string text) => Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name;
}
