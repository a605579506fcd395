namespace OnRecord.Parsing.Tests.Assembling;

public sealed class AffiliationsTests
{
    [Theory]
    [InlineData("vi", "Bộ trưởng Bộ Xây dựng Trần Bình cho biết cây cầu sẽ thông xe vào tháng tới.", "Bộ Xây dựng")]
    [InlineData("vi", "Ông Trần Bình, giám đốc Sở Giao thông, cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Sở Giao thông")]
    [InlineData("vi", "Ông Trần Bình, phóng viên Reuters, cho biết cây cầu sẽ thông xe vào tháng tới.", "Reuters")]
    [InlineData("vi", "Ông Trần Bình, giám đốc Reuters Việt Nam, cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Reuters Việt Nam")]
    [InlineData("vi", "Ông Trần Bình, giám đốc Công ty REX, cho biết cây cầu sẽ thông xe vào tháng tới.", "REX")]
    [InlineData("en", "“The bridge is open,” said Anna Kovac, president of the Harbour Workers Union.",
        "Harbour Workers Union")]
    [InlineData("en", "“The bridge is open,” said Anna Kovac, the mayor.", "")]
    [InlineData("en",
        "“The bridge is open,” said Jane Doe, a fellow at the Salem Council on Bridges who ran the River Agency.",
        "Salem Council on Bridges")]
    public void Attribute_TitleOrRoleWithABody_GivesTheAffiliation(string language, string text, string body)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes);

        Assert.Equal(("" == body, body), (!quote.Speaker.HasAffiliation, quote.Speaker.Affiliation));
    }

    [Theory]
    [InlineData("Ông Trần Bình, giám đốc Sở Cầu đường Salem phối hợp giúp dân, cho biết", "Sở Cầu đường Salem")]
    [InlineData("Ông Trần Bình, giám đốc Sở Cầu đường Salem tối 8/3, cho biết", "Sở Cầu đường Salem")]
    [InlineData("Đại biểu Quốc hội thuộc đoàn Hạ Giang Trần Bình cho biết", "Quốc hội")]
    [InlineData("Ông Trần Bình, phóng viên Reuters trong mùa mưa, cho biết", "Reuters")]
    [InlineData("Ông Trần Bình, phóng viên Reuters của Salem, cho biết", "Reuters")]
    [InlineData("Ông Trần Bình, Trưởng Khoa Phục hồi chức năng, cho biết", "Khoa Phục hồi chức năng")]
    public void Attribute_BodyOfWhichMoreIsTold_EndsWithItsName(string text, string body) => Finds(text, body);

    [Theory]
    [InlineData("Ông Trần Bình, phó chủ tịch Quỹ Hoa Sen kiêm giám đốc Công ty Cầu Đỏ, cho biết", "Quỹ Hoa Sen")]
    [InlineData("Ông Trần Bình, chủ tịch Hội đồng quản trị kiêm giám đốc Công ty Cầu Đỏ, cho biết", "Công ty Cầu Đỏ")]
    [InlineData("Ông Trần Bình, chủ tịch Hội đồng quản trị kiêm giám đốc, cho biết", "Hội đồng quản trị")]
    public void Attribute_SpeakerOfTwoBodies_IsOfTheFirstThatHasAName(string text, string body) => Finds(text, body);

    [Theory]
    [InlineData("Ông Trần Bình, cán bộ Vụ Cầu đường, cho biết", "Vụ Cầu đường")]
    [InlineData("Ông Trần Bình, cán bộ Hạ Giang, cho biết", "")]
    [InlineData("Ông Trần Bình, giám đốc thị trường Salem, cho biết", "")]
    [InlineData("Thủ tướng Tây Ban Nha Anna Kovac cho biết", "")]
    [InlineData("Chủ nhiệm Văn phòng Chính phủ Trần Bình cho biết", "")]
    [InlineData("Ông chủ Nhà Trắng cho biết", "Nhà Trắng")]
    public void Attribute_EndOfALongerWord_IsNoBodysKind(string text, string body) => Finds(text, body);

    [Theory]
    [InlineData("Sở Cầu đường (CĐ) xem cầu. Ông Trần Bình, giám đốc Sở CĐ, cho biết", "Sở Cầu đường")]
    [InlineData("Trụ sở Hội Cầu Sông (HCS) ở xa. Ông Trần Bình, chủ tịch Hội HCS, cho biết", "Hội Cầu Sông")]
    [InlineData("Dịch vụ Cầu Sông (DVCS) đã mở. Ông Trần Bình, giám đốc Vụ DVCS, cho biết", "Vụ DVCS")]
    public void Attribute_LettersThatTheArticleExplains_GiveTheFullName(string text, string body) => Finds(text, body);

    [Theory]
    [InlineData("CNN president Jane Doe said", "CNN")]
    [InlineData("FBI Director Jane Doe said", "FBI")]
    [InlineData("Jane Doe, a University of Salem science professor, said", "University of Salem")]
    [InlineData("Jane Doe, a CNN White House reporter, said", "CNN")]
    [InlineData("New York Times columnist Jane Doe said", "New York Times")]
    [InlineData("Jane Doe, a former editor for The New York Times, said", "New York Times")]
    [InlineData("Jane Doe, a spokeswoman for the Harbour Board of Bridges that runs it, said", "Harbour Board of Bridges")]
    [InlineData("Jane Doe, director of the Salem Center for Justice and the Roe Bridge in Ohio, said",
        "Salem Center for Justice and the Roe Bridge")]
    [InlineData("Jane Doe, the Executive Director Bank of Salem, said", "Bank of Salem")]
    public void Attribute_BodyInEnglish_IsTheCapitalsAroundItsKindOrName(string text, string body) =>
        Assert.Equal(body, Affiliation(text + " that the bridge would be open in May.", "en"));

    [Fact]
    public void Attribute_BodyInGerman_StandsInTheNominative() => Assert.Equal(
        "Nördliche Partei",
        Affiliation("Die Vorsitzende der Nördlichen Partei, Anna Vogt, sagte, dass die Brücke offen sei.", "de"));

    private static void Finds(string text, string body) =>
        Assert.Equal(body, Affiliation(text + " cây cầu sẽ thông xe vào tháng tới.", "vi"));

    private static string Affiliation(string text, string language) =>
        Assert.Single(Parsed.Text(text, language).Document.Quotes).Speaker.Affiliation;
}
