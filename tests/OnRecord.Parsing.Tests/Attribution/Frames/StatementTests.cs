using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class StatementTests
{
    [Theory]
    [InlineData("The new bridge, Anna Kovac said, is open to all of us.", "The new bridge is open to all of us")]
    [InlineData("The best news, Anna Kovac said, came on Friday.", "The best news came on Friday")]
    [InlineData("The bridge is open, Anna Kovac said, looking away.", "The bridge is open")]
    public void Attribute_StatementAroundItsAttribution_HasBothParts(string text, string statement) =>
        Assert.Equal(statement, Assert.Single(Parsed.Text(text, "en").Document.Quotes).Text);

    [Theory]
    [InlineData("Ông Trần Bình chia sẻ về những ngày đầu tiên sửa cây cầu cũ bên sông.")]
    [InlineData("Ông Trần Bình tiết lộ kế hoạch sửa cây cầu cũ bên sông của thị trấn.")]
    [InlineData("Khi cây cầu bị nước lũ cuốn trôi, ông Trần Bình chia sẻ với hàng xóm.")]
    [InlineData("Ông Trần Bình đã chỉ đạo, yêu cầu làm rõ.")]
    public void Attribute_CueThatTellsOfAThing_ReportsNothing(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);

    [Theory]
    [InlineData("Ông Trần Bình, Chủ tịch UBND xã Sơn Hà, huyện Đông Hòa, tỉnh Hòa An cho biết cây cầu sẽ thông xe vào tháng tới.", "Ông Trần Bình")]
    [InlineData("Ông Trần Bình - Giám đốc Công ty Cầu Đường (CCD) kiêm Phó Chủ tịch Hiệp hội Xây dựng - cho biết cây cầu sẽ thông xe.", "Ông Trần Bình")]
    [InlineData("Nhiều tiểu thương tại chợ cho biết cây cầu sẽ thông xe vào tháng tới.", "Nhiều tiểu thương")]
    [InlineData("Cục Hàng không cho biết sân bay sẽ đóng cửa vào tháng tới.", "Cục Hàng không")]
    public void Attribute_SourceWithDescriptions_IsTheShortestPhraseThatNamesIt(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(Assert.Single(parsed.Document.Quotes).Speaker.Mention));
    }

    [Theory]
    [InlineData("Bà Lê Thị Hoa cáo buộc công ty đang cố tình “bỏ rơi” cây cầu.", QuoteKind.Mixed)]
    [InlineData("Bà Lê Thị Hoa cho biết công ty đã dựng hàng rào “hai lớp” quanh cây cầu.", QuoteKind.Term)]
    public void Attribute_OneWordInMarks_IsSpeechUnderACueThatJudges(string text, QuoteKind kind) =>
        Assert.Equal(kind,
            Assert.Single(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind != QuoteKind.Indirect).Kind);

    [Fact]
    public void Attribute_RowOfQuotesBeforeOneSpeaker_GivesAllToHim()
    {
        var quotes =
            Parsed.Text("“Cầu đẹp quá, tôi thích lắm”, “Bao giờ thì xe được qua cầu”... - một số bình luận viết.", "vi")
                .Document.Quotes;

        Assert.All(quotes, quote => Assert.Equal("frame.quote-speaker-cue", quote.Rule));
        Assert.Equal(2, quotes.Count);
    }
}
