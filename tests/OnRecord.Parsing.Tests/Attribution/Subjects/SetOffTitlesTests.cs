namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class SetOffTitlesTests
{
    [Theory]
    [InlineData("Chủ tịch câu lạc bộ Salem, Jan Kovac cho biết cây cầu sẽ thông xe.",
        "Chủ tịch câu lạc bộ Salem, Jan Kovac")]
    [InlineData("Huấn luyện viên huyền thoại của Salem, Kovac, từng nói: “Cây cầu này dài hơn một trận đấu”.",
        "Huấn luyện viên huyền thoại của Salem, Kovac")]
    [InlineData("Trưởng phòng thiết kế cầu - Jan Kovac cho biết cây cầu sẽ thông xe.",
        "Trưởng phòng thiết kế cầu - Jan Kovac")]
    [InlineData("Thạc sĩ, bác sĩ Lê Thị Hoa cho biết cây cầu sẽ thông xe.", "Thạc sĩ, bác sĩ Lê Thị Hoa")]
    public void Attribute_TitleSetOffFromAName_IsPartOfTheSource(string text, string mention) =>
        Assert.Equal(mention, Speaker(text));

    [Theory]
    [InlineData("Chủ tịch câu lạc bộ Salem, ông Jan Kovac, cho biết cây cầu sẽ thông xe.", "ông Jan Kovac")]
    [InlineData("Trao đổi với giám đốc Sở Cầu đường, Jan Kovac cho biết cây cầu sẽ thông xe.", "Jan Kovac")]
    [InlineData("Giám đốc đã rời văn phòng, Jan Kovac cho biết cây cầu sẽ thông xe.", "Jan Kovac")]
    [InlineData("Kỹ sư Trần Văn Bình, Jan Kovac cho biết cây cầu sẽ thông xe.", "Jan Kovac")]
    [InlineData("Ông Trần Văn Bình, giám đốc Hoa Lan, Chủ tịch Lê Thị Hoa cho biết cầu sẽ thông xe.",
        "Chủ tịch Lê Thị Hoa")]
    public void Attribute_TitleOfSomebodyElse_IsNoPartOfTheSource(string text, string mention) =>
        Assert.Equal(mention, Speaker(text));

    [Fact]
    public void Attribute_SecondOfTwoOffices_DescribesWhoIsNamedBeforeThem() =>
        Assert.Equal(
            "Ông Trần Văn Bình",
            Speaker("Ông Trần Văn Bình, CEO Hoa Lan, Chủ tịch Vinacau, cho biết cầu sẽ thông xe."));

    private static string Speaker(string text)
    {
        var parsed = Parsed.Text(text, "vi");
        return parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention);
    }
}
