namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class PlainStatementTests
{
    [Theory]
    [InlineData("Một số cho rằng cây cầu quá hẹp cho xe bò.", "Một số", "cây cầu quá hẹp cho xe bò")]
    [InlineData("Trưởng thôn Lê Hùng đã phải thừa nhận cây cầu đang nghiêng dần.", "Trưởng thôn Lê Hùng",
        "cây cầu đang nghiêng dần")]
    [InlineData("Dữ liệu của hội thợ cầu cho thấy gỗ lim là bền nhất.", "Dữ liệu của hội thợ cầu",
        "gỗ lim là bền nhất")]
    [InlineData("Thanh tra đánh giá, việc này làm hỏng chân cầu.", "Thanh tra", "việc này làm hỏng chân cầu")]
    [InlineData("Có người nói cây cầu sẽ bị dỡ trong tháng này.", "người", "cây cầu sẽ bị dỡ trong tháng này")]
    [InlineData("Hơn 300 hộ dân phản ánh cây cầu đã nứt sau trận lũ.", "Hơn 300 hộ dân", "cây cầu đã nứt sau trận lũ")]
    [InlineData("Công ty Cầu Đường công bố đã bán cây cầu cho làng bên.", "Công ty Cầu Đường",
        "đã bán cây cầu cho làng bên")]
    [InlineData("Như báo Sông Cầu đã phản ánh hồi tháng 4, cây cầu bị bỏ dở vì thiếu gỗ.", "báo Sông Cầu",
        "cây cầu bị bỏ dở vì thiếu gỗ")]
    [InlineData("Trước đó, như báo Sông Cầu đã đưa tin, cây cầu bị nước lũ cuốn trôi trong đêm.", "báo Sông Cầu",
        "cây cầu bị nước lũ cuốn trôi trong đêm")]
    [InlineData("Báo cáo của hội thợ cầu nêu, trong năm nay cây cầu đã nứt hai lần.", "Báo cáo của hội thợ cầu",
        "trong năm nay cây cầu đã nứt hai lần")]
    [InlineData("Để cầu bớt đông, huyện Sông Hạ cho biết đang xây thêm một cây cầu nữa.", "Sông Hạ",
        "đang xây thêm một cây cầu nữa")]
    [InlineData("Kỹ sư Lê Hùng cho biết đến nay hai trụ của cây cầu gỗ đã cơ bản hoàn thành.", "Kỹ sư Lê Hùng",
        "đến nay hai trụ của cây cầu gỗ đã cơ bản hoàn thành")]
    [InlineData("Vụ trưởng Lê Hùng lưu ý, khi mưa lớn cây cầu không chịu nổi xe tải.", "Vụ trưởng Lê Hùng",
        "khi mưa lớn cây cầu không chịu nổi xe tải")]
    [InlineData("Nhân viên điều tra cho biết, cây cầu sẽ đóng trong ba ngày.", "Nhân viên điều tra",
        "cây cầu sẽ đóng trong ba ngày")]
    [InlineData("Ông Lê Hùng cho biết cây cầu vẫn thế, nhưng nhất định sẽ không nói giá gỗ.", "Ông Lê Hùng",
        "cây cầu vẫn thế, nhưng nhất định sẽ không nói giá gỗ")]
    [InlineData("Nhiều khách đánh giá sự sửa chữa cây cầu là quá chậm.", "Nhiều khách",
        "sự sửa chữa cây cầu là quá chậm")]
    [InlineData("Cơ quan điều tra xác định, cây cầu đã bị cưa chân.", "Cơ quan điều tra", "cây cầu đã bị cưa chân")]
    [InlineData("Hội thợ cầu luôn khẳng định cây cầu là của chung, bác bỏ yêu cầu thu phí.", "Hội thợ cầu",
        "cây cầu là của chung")]
    [InlineData("Cơ quan chức năng xác định cây cầu không có vết nứt nào.", "Cơ quan chức năng",
        "cây cầu không có vết nứt nào")]
    [InlineData("Công an huyện Sông Hạ xác định cây cầu bị cưa chân lúc nửa đêm.", "Công an huyện Sông Hạ",
        "cây cầu bị cưa chân lúc nửa đêm")]
    [InlineData("Hãng đò Sông Cầu phát đi thông báo cây cầu đã đóng.", "Hãng đò Sông Cầu", "cây cầu đã đóng")]
    [InlineData("Ông Lê Hùng tự xưng là người giữ cây cầu.", "Ông Lê Hùng", "người giữ cây cầu")]
    [InlineData("Cây cầu sẽ đóng vào mùa đông, ông Lê Hùng, chủ tịch xã, cho biết.", "ông Lê Hùng",
        "Cây cầu sẽ đóng vào mùa đông")]
    public void Find_WhatSomebodySays_IsAStatement(string text, string mention, string words) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, words);

    [Theory]
    [InlineData("Hỏi nhịp nào dài hơn thì khó trả lời vì nhịp nào cũng dài.")]
    [InlineData("Hội thợ cầu có 40 thông tin phản ánh từ dân làng về cây cầu.")]
    [InlineData("Thợ cầu đã công bố danh sách những cây cầu gỗ đẹp nhất vùng.")]
    [InlineData("Chị Hoa xác định, rồi cắt và cưa những thanh gỗ cho cây cầu.")]
    [InlineData("Chị Hoa bị cáo buộc nhưng không thành khẩn khai báo về cây cầu.")]
    public void Find_WordsThatOnlyLookLikeACue_AreNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("nói và cho hay")]
    [InlineData("nói, cho hay")]
    public void Find_SecondVerbBehindAQuote_HasAStatementOfItsOwn(string verbs)
    {
        var parsed = Parsed.Text(
            $"“Chúng tôi thiếu gỗ”, ông Lê Văn Tài {verbs} cây cầu sẽ xong vào tháng 5.", "vi");

        Assert.Equal("nói", parsed.Cut(parsed.Quote("thiếu gỗ").Cue));
        var statement = parsed.Quote("cây cầu sẽ xong");
        Assert.Equal("Lê Văn Tài", statement.Speaker.Name);
        Assert.Equal("cho hay", parsed.Cut(statement.Cue));
    }
}
