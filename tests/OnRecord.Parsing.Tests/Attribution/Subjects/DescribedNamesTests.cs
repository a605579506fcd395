using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class DescribedNamesTests
{
    [Theory]
    [InlineData("Ông Trần Bình - phó giám đốc Sở Cầu đường - Truyền thông cho biết cây cầu sẽ thông xe.",
        "Ông Trần Bình")]
    [InlineData("Bà Lê Hoa, trưởng phòng Kè đá và Lối đi bộ, Sở Cầu đường Hòa An cho biết cây cầu sẽ thông xe.",
        "Bà Lê Hoa")]
    [InlineData("Nora Kovac, một thợ dệt 41 tuổi và là hội viên của hội ở Salem, cho biết cây cầu sẽ thông xe.",
        "Nora Kovac")]
    [InlineData("Viện Môi trường, một tổ chức từng đo mực nước, tháng này cho biết cây cầu sẽ thông xe.",
        "Viện Môi trường")]
    [InlineData("Mẹ cô bé, một thợ hàn giỏi, cho biết cây cầu sẽ thông xe.", "Mẹ cô bé")]
    [InlineData("Chị Lê Hoa - mẹ bé Lan giải thích cây cầu sẽ thông xe.", "Chị Lê Hoa")]
    [InlineData("Một thợ hàn tại xưởng Hoa Lan, Công ty Cầu Đường xác nhận cây cầu sẽ thông xe.",
        "Một thợ hàn tại xưởng Hoa Lan")]
    [InlineData("Ông Trần Bình, một thợ hàn ở Hà Đông, Hà Nội, cho biết cây cầu sẽ thông xe.", "Ông Trần Bình")]
    [InlineData(
        "Thiếu tướng Trần Bình, phó tư lệnh quân chủng phòng không - không quân, đơn vị giữ cầu, cho biết cầu sẽ mở.",
        "Thiếu tướng Trần Bình")]
    [InlineData("Ông Trần Bình hiện là giám đốc Sở Cầu đường cho biết cây cầu sẽ thông xe.", "Ông Trần Bình")]
    public void Attribute_NameWithDescriptions_Speaks(string text, string mention) =>
        Assert.Equal(mention, Speaker(text));

    [Theory]
    [InlineData("Theo dõi ông Trần Bình, giám đốc Sở Cầu đường cho biết cây cầu sẽ thông xe.",
        "giám đốc Sở Cầu đường")]
    [InlineData("Trao đổi với ông Trần Bình, bà Lê Hoa cho biết cây cầu sẽ thông xe.", "bà Lê Hoa")]
    [InlineData("Chủ tịch SMBC, ông Jan Kovac, cho biết cây cầu sẽ thông xe.", "ông Jan Kovac")]
    [InlineData("Tại Hà Nội, giám đốc Sở Cầu đường cho biết cây cầu sẽ thông xe.", "giám đốc Sở Cầu đường")]
    [InlineData("Giúp ông Trần Bình, Phó chủ tịch Lê Văn Hùng cho biết cây cầu sẽ thông xe.",
        "Phó chủ tịch Lê Văn Hùng")]
    [InlineData("Ông Trần Bình biết tin là giám đốc Sở Cầu đường cho biết cây cầu sẽ thông xe.",
        "giám đốc Sở Cầu đường")]
    public void Attribute_NameThatBelongsToSomethingElse_DoesNotSpeak(string text, string mention) =>
        Assert.Equal(mention, Speaker(text));

    [Fact]
    public void Attribute_DescribedName_HasItsRole() =>
        Assert.Equal("phó giám đốc Sở Cầu đường", Parsed.Text(
            "Ông Trần Bình, phó giám đốc Sở Cầu đường, cho biết cây cầu sẽ thông xe.", "vi")
            .Document.Quotes.Single().Speaker.Role);

    private static string Speaker(string text)
    {
        var parsed = Parsed.Text(text, "vi");
        return parsed.Cut(Assert.Single(parsed.Document.Quotes, quote => quote.Kind == QuoteKind.Indirect)
            .Speaker.Mention);
    }
}
