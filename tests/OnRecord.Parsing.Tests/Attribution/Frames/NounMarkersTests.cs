using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class NounMarkersTests
{
    [Theory]
    [InlineData("Thanh tra huyện khẳng định cây cầu đã bị xây sai.", "khẳng định", "cây cầu đã bị xây sai")]
    [InlineData("Ông Từ Hòa thông tin thêm, cây cầu sẽ mở vào tháng tới.", "thông tin thêm",
        "cây cầu sẽ mở vào tháng tới")]
    [InlineData("Văn bản nêu rõ cây cầu sẽ đóng trong ba ngày.", "nêu rõ", "cây cầu sẽ đóng trong ba ngày")]
    [InlineData("Huấn luyện viên của Salem thông báo cây cầu đã nứt.", "thông báo", "cây cầu đã nứt")]
    [InlineData("Ban trị sự hội thợ cầu quận 4 xác nhận cây cầu đã nứt.", "xác nhận", "cây cầu đã nứt")]
    [InlineData("Đội thợ cầu khu vực số 4 nhận định rằng cây cầu đã nứt.", "nhận định", "cây cầu đã nứt")]
    [InlineData("Các công ty ước tính họ lỗ nặng vì cây cầu đóng.", "ước tính", "họ lỗ nặng vì cây cầu đóng")]
    [InlineData("Ông Lê Hùng ngày 4-6 xác nhận cây cầu đã nứt.", "xác nhận", "cây cầu đã nứt")]
    [InlineData("Kỹ sư Jan Kovac của Belcastro nhận định cây cầu đã nứt.", "nhận định", "cây cầu đã nứt")]
    [InlineData("Trưởng thôn Lê Văn Quyền xác nhận cây cầu đã nứt.", "xác nhận", "cây cầu đã nứt")]
    public void Attribute_WordThatOnlyEndsAsAMarker_LeavesTheVerbBehindItOne(string text, string cue, string words)
    {
        var parsed = Parsed.Text(text, "vi");

        var quote = Assert.Single(parsed.Document.Quotes);
        Assert.Equal((cue, words), (parsed.Cut(quote.Cue), quote.Text));
    }

    [Theory]
    [InlineData("Hội thợ cầu đã gửi văn bản thông báo lịch đóng cây cầu cho các xã.")]
    [InlineData("Hội thợ cầu nhận được 40 xác nhận về việc cây cầu đã nứt.")]
    [InlineData("Công ty cầu đường đưa ra 4 nhận định về việc cây cầu đã nứt.")]
    [InlineData("Đáng nói, cây cầu này mới được sửa hồi tháng trước.")]
    public void Attribute_NounBehindAMarker_ReportsNothing(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Fact]
    public void Attribute_NounBehindAMarker_LeavesTheQuoteBehindItToTheVerbBeforeIt()
    {
        var parsed = Parsed.Text("Bà Lê Hoa cho rằng hệ thống báo cáo “đã cũ lắm rồi”.", "vi");

        Assert.Equal("cho rằng", parsed.Cut(parsed.Quote("đã cũ").Cue));
    }

    [Fact]
    public void Attribute_NounThatReportsBehindAPreposition_LeadsToTheQuoteBehindIt()
    {
        var parsed = Parsed.Text("Nhiều em nhỏ tìm đến thợ cầu với thắc mắc “cây cầu này có biết đau không”.", "vi");
        var quote = parsed.Quote("có biết đau");

        Assert.Equal((QuoteKind.Direct, "thắc mắc"), (quote.Kind, parsed.Cut(quote.Cue)));
    }

    [Fact]
    public void Attribute_WordInMarksBehindANoun_IsNobodysSpeech() =>
        Assert.Equal(QuoteKind.Term, Parsed.Text(
            "Bà Lê Hoa phân vân giữa giá gỗ rẻ với sự ủng hộ “to lớn” mà bọn trẻ dành cho cây cầu.", "vi")
            .Quote("to lớn").Kind);

    [Theory]
    [InlineData("They aimed at a clearly identified group of bakers on the bridge.")]
    [InlineData("They opened the recently announced market on the bridge.")]
    public void Attribute_ParticipleBehindAnArticleAndAnAdverb_ReportsNothing(string text) =>
        Assert.Empty(Parsed.Text(text, "en").Document.Quotes);

    [Theory]
    [InlineData("Many repeatedly said that the bridge was open to all.")]
    [InlineData("The mayor repeatedly said that the bridge was open to all.")]
    public void Attribute_VerbBehindASubjectAndAnAdverb_Reports(string text) =>
        Assert.Single(Parsed.Text(text, "en").Document.Quotes);
}
