using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Mentions;

public sealed class PhraseEndsTests
{
    [Theory]
    [InlineData("Các nhà khoa học so sánh hai cây cầu cho thấy cầu mới vững hơn.", "Các nhà khoa học")]
    [InlineData("Nhiều cổ động viên đùa cợt nói rằng cây cầu này dài hơn cả trận đấu.", "Nhiều cổ động viên")]
    [InlineData("Các thợ cầu tiếp tục kiểm tra trụ cầu, kết luận cây cầu vẫn vững.", "Các thợ cầu")]
    [InlineData("Chủ xe sau đó có mặt ở chân cầu và cho biết cây cầu vẫn vững.", "Chủ xe")]
    [InlineData("Viện kiểm sát kháng nghị cho rằng cây cầu vẫn vững.", "Viện kiểm sát")]
    [InlineData("Dư luận Salem chỉ trích việc đóng cầu, cho rằng cây cầu vẫn vững.", "Dư luận Salem")]
    [InlineData("Theo Kim Lan chia sẻ, cây cầu vẫn vững sau trận lũ.", "Kim Lan")]
    [InlineData("Hai kỹ sư Ấn Độ và chuyên gia cho rằng cây cầu vẫn vững.", "Hai kỹ sư Ấn Độ và chuyên gia")]
    [InlineData("Báo Sông Cầu hồi tháng giêng cho biết cây cầu vẫn vững.", "Báo Sông Cầu")]
    [InlineData("Cho rằng cây cầu vẫn vững, bà Lê Hoa cùng hàng chục hộ dân không ký vào đơn.",
        "bà Lê Hoa cùng hàng chục hộ dân")]
    [InlineData("Luật sư kiến nghị xem lại bản vẽ cây cầu, cho rằng cây cầu vẫn vững.", "Luật sư")]
    [InlineData("Anh Lê Văn Tài ngụ Hạ Giang cho hay cây cầu vẫn vững.", "Anh Lê Văn Tài")]
    [InlineData("Các thợ cầu tỏ ra bất ngờ và họ cho rằng cây cầu vẫn vững.", "họ")]
    [InlineData("Để bảo vệ bị cáo Lê Tài, luật sư Trần Hùng cho rằng cây cầu vẫn vững.", "luật sư Trần Hùng")]
    [InlineData("Tranh luận tại tòa để bảo vệ bị cáo Lê Tài, luật sư Trần Hùng cho rằng cây cầu vẫn vững.",
        "luật sư Trần Hùng")]
    [InlineData("Anh Lê Văn Tài, quê Hạ Giang (Sông Cầu), đảo Bến Đông, nói cây cầu vẫn vững.", "Anh Lê Văn Tài")]
    [InlineData("Bà Lê Hoa, khu nhà Bến Đông, Hoài Giang, Hà Nội cho rằng cây cầu vẫn vững.", "Bà Lê Hoa")]
    [InlineData("Ông Trần Văn Hùng, Liên đội trưởng liên đội Bến Đông cho biết cây cầu vẫn vững.",
        "Ông Trần Văn Hùng")]
    [InlineData("Quân đội Lào ra thông cáo cho biết cây cầu vẫn vững.", "Quân đội Lào")]
    [InlineData("Trưởng làng Hạ Giang bác tin đồn cầu nứt, khẳng định cây cầu vẫn vững.", "Trưởng làng Hạ Giang")]
    [InlineData("Lời khai cho thấy cây cầu đã bị cưa chân.", "Lời khai")]
    [InlineData("Nhiều hộ dân sống tại bến đò cho biết cây cầu vẫn vững.", "Nhiều hộ dân")]
    [InlineData("Một thợ cầu đề nghị giấu tên cho biết cây cầu vẫn vững.", "Một thợ cầu")]
    [InlineData("Đại diện Đội Sông nước tuần tra, kiểm soát bến bãi cho biết cây cầu vẫn vững.",
        "Đại diện Đội Sông nước tuần tra, kiểm soát bến bãi")]
    [InlineData("Phát ngôn viên của hãng cầu là Lê Văn Hùng cho biết cây cầu vẫn vững.",
        "Phát ngôn viên của hãng cầu là Lê Văn Hùng")]
    [InlineData("Banga – 1 thành viên người Ý của nhóm Thợ Cầu nhận xét cây cầu vẫn vững.", "Banga")]
    public void Attribute_SubjectWithAVerbOfItsOwn_EndsBeforeTheVerb(string text, string mention) =>
        Assert.Equal(mention, Speaker(text));

    [Theory]
    [InlineData("Cán bộ quản lý cây cầu cho biết cây cầu vẫn vững.", "Cán bộ quản lý cây cầu")]
    [InlineData("Nhân viên bảo vệ cây cầu cho biết cây cầu vẫn vững.", "Nhân viên bảo vệ cây cầu")]
    [InlineData("Một thợ cầu giấu tên thuộc Hội Cầu Đường cho biết cây cầu vẫn vững.",
        "Một thợ cầu giấu tên thuộc Hội Cầu Đường")]
    [InlineData("Vị luật sư bào chữa cho bà Hoa cho rằng cây cầu vẫn vững.", "Vị luật sư bào chữa cho bà Hoa")]
    [InlineData("Hội thợ mộc và ông Lê Hùng cho rằng cây cầu vẫn vững.", "Hội thợ mộc và ông Lê Hùng")]
    [InlineData("Bà Lê Hoa ở thành phố Hạ Giang - Sông Cầu cho rằng cây cầu vẫn vững.", "Bà Lê Hoa")]
    [InlineData("Đại diện Đội thợ cầu số 3, Hội Cầu Đường Hạ Giang cho rằng cây cầu vẫn vững.",
        "Đại diện Đội thợ cầu số 3")]
    [InlineData("Chỉ thị của người đứng đầu làng nêu rõ cây cầu vẫn vững.", "Chỉ thị của người đứng đầu làng")]
    [InlineData("Đã có rất nhiều người cho rằng cây cầu vẫn vững.", "rất nhiều người")]
    [InlineData("Chàng lính trẻ Lê Văn Tài nói cây cầu vẫn vững.", "Chàng lính trẻ Lê Văn Tài")]
    [InlineData("Chỉ huy Đội Cảnh sát giao thông - Trật tự cho rằng cây cầu vẫn vững.",
        "Chỉ huy Đội Cảnh sát giao thông - Trật tự")]
    public void Attribute_SubjectDescribedByAVerb_HoldsTheVerb(string text, string mention) =>
        Assert.Equal(mention, Speaker(text));

    [Theory]
    [InlineData("“Cây cầu này vẫn còn vững lắm”, một bạn trẻ lấy tên là Kim Lan chia sẻ.",
        "một bạn trẻ lấy tên là Kim Lan", "Kim Lan")]
    [InlineData("Tài khoản có tên Kim Lan viết: “Cây cầu này vẫn còn vững lắm”.", "Tài khoản có tên Kim Lan",
        "Kim Lan")]
    public void Attribute_NounWithTheNameItIsCalledBy_HoldsTheName(string text, string mention, string name)
    {
        var parsed = Parsed.Text(text, "vi");

        var speaker = Assert.Single(parsed.Document.Quotes).Speaker;
        Assert.Equal((mention, name), (parsed.Cut(speaker.Mention), speaker.Name));
    }

    private static string Speaker(string text)
    {
        var parsed = Parsed.Text(text, "vi");
        return parsed.Cut(Assert.Single(parsed.Document.Quotes, quote => quote.Kind == QuoteKind.Indirect)
            .Speaker.Mention);
    }
}
