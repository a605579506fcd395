using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class StatementTests
{
    [Theory]
    [InlineData("The new bridge, Anna Kovac said, is open to all of us.", "The new bridge is open to all of us")]
    [InlineData("The best news, Anna Kovac said, came on Friday.", "The best news came on Friday")]
    [InlineData("The bridge is open, Anna Kovac said, looking away.", "The bridge is open")]
    [InlineData("It makes sense, Anna Kovac said, for towns to share a bridge.", "It makes sense for towns to share a bridge")]
    [InlineData("Close the bridge, Anna Kovac said, and you will lose the market.", "Close the bridge and you will lose the market")]
    [InlineData("The tolls are hard to bear, Anna Kovac said, because the river is wide.", "The tolls are hard to bear because the river is wide")]
    [InlineData("Over the years, Anna Kovac said, emails have helped to save the bridge.", "Over the years emails have helped to save the bridge")]
    [InlineData("About 300 people have now crossed the bridge, Anna Kovac said.", "About 300 people have now crossed the bridge")]
    [InlineData("The bridge is open, Anna Kovac said, citing a report.", "The bridge is open")]
    public void Attribute_StatementAroundItsAttribution_HasBothParts(string text, string statement) =>
        Assert.Equal(statement, Parsed.Text(text, "en").Document.Quotes[0].Text);

    [Theory]
    [InlineData("Anna Kovac said the bridge, which the flood tore down, is open again.", "the bridge, which the flood tore down, is open again")]
    [InlineData("Anna Kovac said that Jan Roe, who built the bridge, was never paid.", "Jan Roe, who built the bridge, was never paid")]
    [InlineData("Anna Kovac announced the opening of the bridge, which took two years.", "the opening of the bridge")]
    [InlineData("Anna Kovac said the town needs to close the bridge and build another, but that nobody would pay.", "the town needs to close the bridge and build another, but that nobody would pay")]
    public void Attribute_StatementWithARelativeClause_EndsBehindItsOwnVerb(string text, string statement) =>
        Assert.Equal(statement, Assert.Single(Parsed.Text(text, "en").Document.Quotes).Text);

    [Theory]
    [InlineData("Anna Kovac told the Post of Springfield last week she would rather swim.", "she would rather swim")]
    [InlineData("The Post reported that, according to its count of the books, half of the tolls were never paid.",
        "according to its count of the books, half of the tolls were never paid")]
    public void Attribute_WordsBetweenCueAndStatement_DoNotHideIt(string text, string statement) =>
        Assert.Contains(Parsed.Text(text, "en").Document.Quotes, quote => quote.Text == statement);

    [Theory]
    [InlineData("Jan Roe of Salem, a baker who crosses it every day, said the old bridge deserved better.", "the old bridge deserved better")]
    [InlineData("The town’s former mayor, Jan Roe, said the critics should build a bridge.", "the critics should build a bridge")]
    [InlineData("Critics say this is only a small bridge.", "this is only a small bridge")]
    [InlineData("The bridge will open sometime next week, Jan Roe said, adding, “We are glad.”", "The bridge will open sometime next week")]
    [InlineData("Even the old bridge has been closed, Jan Roe said.", "Even the old bridge has been closed")]
    [InlineData("But the old bridge has been closed, Jan Roe said.", "the old bridge has been closed")]
    public void Attribute_WordsAroundAStatement_AreNoneOfIt(string text, string statement) =>
        Assert.Contains(Parsed.Text(text, "en").Document.Quotes,
            quote => quote.Text == statement && quote.Kind == QuoteKind.Indirect);

    [Theory]
    [InlineData("The new poll found Anna Kovac with a lead of ten points.", "Anna Kovac with a lead of ten points")]
    [InlineData("A Springfield survey shows voters would rather swim.", "voters would rather swim")]
    [InlineData("Their long experience shows that no bridge lasts for ever.", "no bridge lasts for ever")]
    public void Attribute_WhatATextFinds_IsAStatement(string text, string statement) =>
        Assert.Equal(statement, Assert.Single(Parsed.Text(text, "en").Document.Quotes).Text);

    [Theory]
    [InlineData("Anna Kovac found the new bridge in a poor state on Monday.")]
    [InlineData("Anna Kovac shows little interest in the new bridge.")]
    public void Attribute_WhatSomebodyFinds_IsNone(string text) =>
        Assert.Empty(Parsed.Text(text, "en").Document.Quotes);

    [Theory]
    [InlineData("Ông Trần Bình chia sẻ về những ngày đầu tiên sửa cây cầu cũ bên sông.")]
    [InlineData("Ông Trần Bình tiết lộ kế hoạch sửa cây cầu cũ bên sông của thị trấn.")]
    [InlineData("Khi cây cầu bị nước lũ cuốn trôi, ông Trần Bình chia sẻ với hàng xóm.")]
    [InlineData("Ông Trần Bình đã chỉ đạo, yêu cầu làm rõ.")]
    [InlineData("Cây cầu đã đóng, ông Trần Bình kể về những ngày đầu tiên sửa cầu.")]
    [InlineData("Hai tuần sau, vào sáng 12-3, ông Trần Bình tiết lộ về cây cầu.")]
    public void Attribute_CueThatTellsOfAThing_ReportsNothing(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);

    [Theory]
    [InlineData("Cây cầu đã đóng, ông Trần Bình gọi thợ cầu đến giải thích.")]
    [InlineData("Cây cầu không bị cưa chân, chị Hoa không qua cầu như trên mạng thông tin.")]
    public void Attribute_CueBehindAnotherVerbOfItsSubject_ReportsNothing(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Ông Trần Bình, Chủ tịch UBND xã Sơn Hà, huyện Đông Hòa, tỉnh Hòa An cho biết cây cầu sẽ thông xe vào tháng tới.", "Ông Trần Bình")]
    [InlineData("Ông Trần Bình - Giám đốc Công ty Cầu Đường (CCD) kiêm Phó Chủ tịch Hiệp hội Xây dựng - cho biết cây cầu sẽ thông xe.", "Ông Trần Bình")]
    [InlineData("Nhiều tiểu thương tại chợ cho biết cây cầu sẽ thông xe vào tháng tới.", "Nhiều tiểu thương tại chợ")]
    [InlineData("Kỹ sư Lê Hoa của Cục Cầu Đường cho biết cây cầu sẽ thông xe vào tháng tới.", "Kỹ sư Lê Hoa")]
    [InlineData("Chủ nhiệm Ủy ban Giao thông, Thủy lợi và Đê điều Lê Văn Hùng nêu rõ cây cầu sẽ thông xe.",
        "Chủ nhiệm Ủy ban Giao thông, Thủy lợi và Đê điều Lê Văn Hùng")]
    [InlineData("Đại diện Sở Cầu đường - Sông ngòi và Du lịch cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Đại diện Sở Cầu đường - Sông ngòi và Du lịch")]
    [InlineData("Giám đốc Sở Cầu đường - Lê Văn Hùng cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Giám đốc Sở Cầu đường - Lê Văn Hùng")]
    [InlineData("Theo báo cáo Cầu Việt 2025 được Cục Cầu Đường gửi đi, cây cầu sẽ thông xe vào tháng tới.",
        "báo cáo Cầu Việt 2025")]
    [InlineData("Các kỹ sư từ Cục Cầu Đường cho biết cây cầu sẽ thông xe vào tháng tới.", "Các kỹ sư từ Cục Cầu Đường")]
    [InlineData("Người phát ngôn Bộ Tư lệnh phía Tây của quân đội Trần Văn Bình cho biết cây cầu sẽ thông xe.",
        "Người phát ngôn Bộ Tư lệnh phía Tây của quân đội Trần Văn Bình")]
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
