using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class ClauseSubjectTests
{
    [Theory]
    [InlineData("Tổng Bí thư Trần Bình khẳng định cây cầu sẽ thông xe vào tháng tới.", "Tổng Bí thư Trần Bình",
        "khẳng định")]
    [InlineData("Trong cuộc gặp, luật sư Lê Hoa nói cây cầu chưa được nghiệm thu đầy đủ.", "luật sư Lê Hoa", "nói")]
    [InlineData("Bào chữa cho Tuấn, luật sư Lê Hoa nói cây cầu chưa được nghiệm thu đầy đủ.", "luật sư Lê Hoa", "nói")]
    [InlineData("Ông Bình tới nơi nhưng các thợ lặn cho biết nước vẫn chưa rút khỏi chân cầu.", "các thợ lặn",
        "cho biết")]
    [InlineData("Ông Tuấn bị vợ cũ tố cáo đã lấy gạch của cây cầu đem về xây nhà.", "vợ cũ", "tố cáo")]
    [InlineData("Báo Sông Cầu hôm qua dẫn lời kỹ sư Lê Hoa cho biết cây cầu sẽ thông xe.", "kỹ sư Lê Hoa", "cho biết")]
    [InlineData("Tại tòa, cho rằng hồ sơ chưa đủ căn cứ, HĐXX trả hồ sơ về cho huyện.", "HĐXX", "cho rằng")]
    [InlineData("Trước khi các thợ lặn xuống nước, Sở Cầu đường thông báo cây cầu sẽ được sửa vào tháng tới.",
        "Sở Cầu đường", "thông báo")]
    [InlineData("Báo cáo Sở Cầu đường, Công ty Hoa Lan cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Công ty Hoa Lan", "cho biết")]
    [InlineData("Giám đốc công ty du lịch G., có trụ sở tại phố Bến Đông (Hà Nội), cho biết cây cầu sẽ thông xe.",
        "Giám đốc công ty du lịch G.", "cho biết")]
    [InlineData("Phía nhà thầu cho biết những trụ cầu này được đúc từ năm ngoái.", "Phía nhà thầu", "cho biết")]
    [InlineData("Theo thống kê của Hiệp hội Cầu Đường, mỗi năm có ba cây cầu bị nước cuốn trôi.", "Hiệp hội Cầu Đường",
        "Theo")]
    [InlineData("Theo báo cáo thường niên gần đây nhất, mỗi năm có ba cây cầu bị nước cuốn trôi.",
        "báo cáo thường niên gần đây nhất", "Theo")]
    [InlineData("Tin đóng cầu gây tranh cãi, trong đó có phụ huynh bày tỏ không đồng tình với việc đóng cầu.",
        "phụ huynh", "bày tỏ")]
    [InlineData("Theo Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch Lê Hoa, cây cầu sẽ thành di tích.",
        "Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch Lê Hoa", "Theo")]
    [InlineData("Bà Lê Hoa, giám đốc Ban Cầu Đường, phó chủ tịch hiệp hội, cho biết cây cầu sẽ thông xe.", "Bà Lê Hoa",
        "cho biết")]
    [InlineData("Trong cuộc họp báo hôm nay ông Hùng cho biết cây cầu sẽ thông xe vào tháng tới.", "ông Hùng",
        "cho biết")]
    [InlineData("Lê Xuân Trạch, ở huyện Cầu Đá, Hà Nội, một trong những thợ lặn giỏi nhất, cho biết cây cầu sẽ được sửa.",
        "Lê Xuân Trạch", "cho biết")]
    [InlineData("Điểm cuối cùng ông Hùng lưu ý, cây cầu sẽ thông xe vào tháng tới.", "ông Hùng", "lưu ý")]
    [InlineData("Theo một báo cáo của Hiệp hội Cầu Đường (HHCĐ), nước ta có hơn ba trăm cây cầu cũ.",
        "Hiệp hội Cầu Đường", "Theo")]
    [InlineData("Chị Hạnh, ở quận Đống Đa cho biết, năm ngoái qua cây cầu này mất cả buổi sáng.", "Chị Hạnh", "cho biết")]
    [InlineData("Một thợ lặn, trong cuộc họp sau trận lũ, khẳng định rằng cây cầu sẽ được sửa.", "Một thợ lặn",
        "khẳng định")]
    [InlineData("Nhưng ông Hùng cho rằng, cây cầu sẽ thông xe vào tháng tới.", "ông Hùng", "cho rằng")]
    [InlineData("Trong khi đó thợ cầu cho biết cây cầu sẽ thông xe vào tháng tới.", "thợ cầu", "cho biết")]
    [InlineData("Trong cuộc gặp, nguyên Tổng Bí thư nói cây cầu sẽ thông xe vào tháng tới.", "nguyên Tổng Bí thư", "nói")]
    [InlineData("Trong cuộc gặp, nữ Chủ tịch nói cây cầu sẽ thông xe vào tháng tới.", "nữ Chủ tịch", "nói")]
    [InlineData("Đại diện chủ đầu tư cho biết cây cầu sẽ thông xe vào tháng tới.", "Đại diện chủ đầu tư", "cho biết")]
    [InlineData("Ngay trong ngày 4-6, Đại học Cầu Đường đã lên tiếng khẳng định cây cầu sẽ được sơn lại.",
        "Đại học Cầu Đường", "lên tiếng khẳng định")]
    [InlineData("Ngay trong ngày khánh thành, Lê Hoa Lan nói cây cầu sẽ được sơn lại.", "Lê Hoa Lan", "nói")]
    [InlineData("Chiều 3/4, Lê Hoa khiến dân làng bất ngờ khi thông báo cây cầu sẽ thông xe.", "Lê Hoa", "thông báo")]
    [InlineData("Ông bầu Lê Hùng cho biết cây cầu sẽ thông xe vào tháng tới.", "Ông bầu Lê Hùng", "cho biết")]
    [InlineData("Người phát ngôn Bộ Xây dựng Lê Hùng cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Người phát ngôn Bộ Xây dựng Lê Hùng", "cho biết")]
    [InlineData("Có lần người đứng đầu tổ thợ nói rằng cây cầu sẽ thông xe vào tháng tới.", "người đứng đầu tổ thợ",
        "nói")]
    [InlineData("Đạo diễn Lê Hùng (Cầu cũ, Cầu mới) nói không chỉ cây cầu mà cả con đường cũng đẹp.",
        "Đạo diễn Lê Hùng", "nói")]
    [InlineData("Kỹ sư Lê Hùng chia sẻ với phóng viên báo Sông Cầu, cây cầu sẽ thông xe vào tháng tới.",
        "Kỹ sư Lê Hùng", "chia sẻ")]
    [InlineData("Cây cầu sẽ thông xe vào tháng tới, báo Sông Cầu hôm 3/4 đưa tin.", "báo Sông Cầu", "đưa tin")]
    [InlineData("Bà Lê Hoa nhấn mạnh cây cầu sẽ thông xe vào tháng tới, theo báo Sông Cầu.", "Bà Lê Hoa", "nhấn mạnh")]
    [InlineData("Theo số liệu của Cục Cầu Đường công bố hôm thứ hai, mỗi năm có ba cây cầu bị cuốn trôi.",
        "Cục Cầu Đường", "Theo")]
    [InlineData("Ông Hùng lưu ý, cùng với con đê, cây cầu sẽ được sửa vào tháng tới.", "Ông Hùng", "lưu ý")]
    [InlineData("Trước sức ép của Nhật Bản, Đức cho biết cây cầu sẽ thông xe vào tháng tới.", "Đức", "cho biết")]
    [InlineData("Bất chấp cảnh báo của Nhật Bản, Đức cho biết cây cầu sẽ thông xe vào tháng tới.", "Đức", "cho biết")]
    [InlineData("Một thợ lặn ngắm trụ cầu cũ ở phía nam Nhật Bản, Reuters hôm 3/4 đưa tin.", "Reuters", "đưa tin")]
    [InlineData("Một thợ lặn đã xây cây cầu mới ở Nhật Bản, Bộ Cầu đường cho biết.", "Bộ Cầu đường", "cho biết")]
    [InlineData("Quá trình điều tra xác định cây cầu đã nứt từ năm ngoái.", "Quá trình điều tra", "xác định")]
    [InlineData("Bà Lê Hoa bác bỏ cáo buộc từ làng bên rằng cây cầu đã nứt.", "Bà Lê Hoa", "bác bỏ")]
    [InlineData("Cây cầu đã nứt từ năm ngoái, theoReuters.", "Reuters", "theo")]
    public void Attribute_StatementWithoutMarks_HasItsOwnClausesSubject(string text, string mention, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        var quote = Assert.Single(parsed.Document.Quotes);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
        Assert.Equal(cue, parsed.Cut(quote.Cue));
    }

    [Theory]
    [InlineData("Việc công ty công bố giá vé mới khiến người dân bất ngờ.")]
    [InlineData("Cán bộ Phòng Văn hóa thông tin huyện đã tới cây cầu.")]
    [InlineData("Chưa cơ quan nào có đủ căn cứ xác định cây cầu đã nứt.")]
    [InlineData("Đoạn phim do phóng viên Lê Hoa chia sẻ cho thấy cây cầu đã nứt từ năm ngoái.")]
    [InlineData("Họ từng bị đánh giá là thợ cầu kém tay nghề.")]
    [InlineData("Phần đường dẫn hai đầu cầu đã cơ bản hoàn thành trong tuần này.")]
    [InlineData("Công ty sẽ chia sẻ những hình ảnh cây cầu đang được xây ở làng bên.")]
    [InlineData("Các cô chú có thể đánh giá toàn diện về cây cầu khi xây xong.")]
    [InlineData("Chi phí sửa cầu ước tính khoảng hai tỷ đồng.")]
    [InlineData("Ông nói thế nào về cây cầu mới của làng?")]
    [InlineData("Người dân nghe thông tin cây cầu sắp được sửa và rất vui.")]
    [InlineData("Xây cầu theo phong tục lâu đời, người dân làm lễ cúng trước khi khởi công.")]
    [InlineData("Liên quan vụ sập cầu, anh thợ hàn kể với người nhà về phút nhảy xuống sông.")]
    [InlineData("Kết luận cuộc họp tại huyện chiều nay, ông Hùng bước lên cây cầu cũ.")]
    [InlineData("Chia sẻ với độc giả về những chuyến đi, ông Hùng bước lên cây cầu cũ.")]
    [InlineData("Nếu chủ tịch xã yêu cầu, hội đồng sẽ họp bất thường về cây cầu.")]
    [InlineData("Xã đồng ý để ông Lê Hùng thôi các chức vụ: phó trưởng ban cầu đường, thư ký hội thợ lặn.")]
    public void Attribute_WordThatOnlyLooksLikeACue_ReportsNothing(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Ông Lê Tuấn xác nhận đã có cuộc gặp với dân làng, đồng thời tiết lộ cây cầu sẽ được sửa.",
        "Ông Lê Tuấn")]
    [InlineData("Ông Lê Tuấn cảm ơn dân làng đã góp sức, và cho biết cây cầu sẽ được sửa.", "Ông Lê Tuấn")]
    public void Attribute_SecondCueBehindACoordinator_KeepsTheSubject(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.All(parsed.Document.Quotes, quote => Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention)));
        Assert.NotEmpty(parsed.Document.Quotes);
    }

    [Theory]
    [InlineData("Theo Lê Hoa Lan, cây cầu sẽ thông xe vào tháng tới. Bà Lan cho biết vé đã bán hết.", "Lê Hoa Lan")]
    [InlineData("Chủ tịch UBND xã Hòa Tân cho biết cây cầu sẽ thông xe vào tháng tới.", "")]
    public void Attribute_NameBehindASmallWordOrAPlace_IsThePersonsOnly(string text, string name) =>
        Assert.All(Parsed.Text(text, "vi").Document.Quotes, quote => Assert.Equal(name, quote.Speaker.Name));

    [Theory]
    [InlineData("“Mỗi lần nước lên là cả nhà tôi phải chạy sang nhà bác ở nhờ”, chị Hoa xót xa.", "chị Hoa",
        "trailing")]
    [InlineData("“Mỗi lần nước lên là cả nhà tôi phải chạy sang nhà bác ở nhờ”, luật sư Lê Hoa nêu.", "luật sư Lê Hoa",
        "frame.quote-speaker-cue")]
    [InlineData("“Cây cầu này sẽ còn đứng vững trăm năm nữa”, nhà tâm lý giải thích.", "nhà tâm lý",
        "frame.quote-speaker-cue")]
    [InlineData("Nhiều người bày tỏ nỗi thất vọng vì cây cầu và cáo buộc xã “coi cây cầu như trò chơi của mình”.",
        "Nhiều người", "complement")]
    [InlineData("Chiếc cầu này, được ông Tuấn gọi là “đứa con thứ tư”, sẽ thông xe.", "ông Tuấn",
        "frame.speaker-cue-quote")]
    [InlineData("Ông Tuấn bước lên cầu để trả lời “Tôi rất vui khi thấy cầu xong”.", "Ông Tuấn",
        "frame.speaker-cue-quote")]
    [InlineData("“Cây cầu này sẽ còn đứng vững trăm năm nữa”, báo Sông Cầu dẫn lời kỹ sư Lê Hoa.", "kỹ sư Lê Hoa",
        "frame.quote-speaker-cue")]
    public void Attribute_QuoteWhoseSpeakerHasNoPlainCue_IsHisAllTheSame(string text, string mention, string rule)
    {
        var parsed = Parsed.Text(text, "vi");

        var quote = Assert.Single(parsed.Document.Quotes);
        Assert.Equal((mention, rule), (parsed.Cut(quote.Speaker.Mention), quote.Rule));
    }

    [Fact]
    public void Attribute_RowOfQuotesBehindAColon_GivesAllToOneSpeaker()
    {
        var quotes = Parsed.Text("Dân làng bình luận: “Cầu đẹp quá đi mất thôi”, “Bao giờ thì xe được qua”, “Nhìn mà thích lắm luôn ấy”.", "vi").Document.Quotes;

        Assert.Equal(3, quotes.Count);
        Assert.All(quotes, quote => Assert.Equal(("colon", QuoteKind.Direct), (quote.Rule, quote.Kind)));
    }

    [Fact]
    public void Attribute_WordsMarkedInHeadlineAndText_AreNoTermForThat()
    {
        var parsed = Parsed.Text("Chủ tịch xã yêu cầu nhà thầu “nghiêm túc” khi làm cầu\n\nChiều nay, Chủ tịch xã Lê Hùng yêu cầu nhà thầu “nghiêm túc” khi làm cầu.", "vi");

        Assert.Contains(parsed.Document.Quotes, quote => quote is { Kind: QuoteKind.Mixed, Text: "nghiêm túc" });
    }

    [Theory]
    [InlineData("Giọng nghiêm nghị, một vị thẩm phán chất vấn Lê Lâm: “Vì sao áo lại có vết máu như vậy”.",
        "một vị thẩm phán")]
    [InlineData("Là bạn của “đại ca” Bến Nước, ca sĩ Hoàng Mai kể: “Anh ấy rất khó tính nên không ai mời được”.",
        "ca sĩ Hoàng Mai")]
    [InlineData("Khi cha bước vào sân thì phụ hồ mừng rỡ nói: “Chúng tôi đợi ông từ sáng tới giờ”.", "phụ hồ")]
    [InlineData("Lộc cúi đầu, im lặng một lúc rồi nói “cho tôi về thăm nhà ít hôm”.", "Lộc")]
    public void Speaker_BehindWordsThatOnlyOpenTheSentence_IsTheSubjectOfTheVerb(string text, string mention)
    {
        var parsed = Parsed.Text("Những ngày này, con đường vào làng đã được sửa lại cho xe cộ đi.\n\n" + text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Document.Quotes[^1].Speaker.Mention));
    }
}
