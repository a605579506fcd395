using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class UnlistedCuesTests
{
    [Theory]
    [InlineData("“Cả đêm tôi ngồi canh cây cầu ấy”, chị Lê Hoa mỉm cười.", "mỉm cười")]
    [InlineData("“Cả đêm tôi ngồi canh cây cầu ấy”, chị Lê Hoa cũng ngậm ngùi.", "ngậm ngùi")]
    [InlineData("“Cả đêm tôi ngồi canh cây cầu ấy”, chị Lê Hoa đăng Facebook.", "đăng")]
    [InlineData("“Cả đêm tôi ngồi canh cây cầu ấy” - anh Lê Hùng, thợ cầu, ước ao.", "ước ao")]
    [InlineData("Anh Lê Hùng phải tấm tắc: “Cây cầu đẹp hơn tôi tưởng nhiều”.", "tấm tắc")]
    [InlineData("Anh Lê Hùng (thợ cầu, 40 tuổi) không giấu nổi vui mừng: “Cây cầu đẹp hơn tôi tưởng nhiều”.",
        "không giấu nổi vui mừng")]
    [InlineData("Anh Lê Hùng làm cả hội trường cười vang bằng câu nói: “Cây cầu đẹp hơn tôi tưởng nhiều”.", "câu nói")]
    [InlineData("“Cây cầu đẹp hơn tôi tưởng nhiều” - anh Lê Hùng tỏ ra thích thú.", "tỏ ra thích thú")]
    [InlineData("“Cây cầu đẹp hơn tôi tưởng nhiều”, anh Lê Hùng xúc động gửi lời cảm ơn đến thợ cầu.", "gửi lời cảm ơn")]
    [InlineData("“Cây cầu đẹp hơn tôi tưởng nhiều”, họ đăng trên mạng.", "đăng")]
    [InlineData("“Cây cầu đẹp hơn tôi tưởng nhiều” - anh Lê Hùng, nhân viên Công ty Sông Cầu vừa cười vừa nói.", "nói")]
    public void Attribute_QuoteWithAVerbThatNoListHolds_HasItAsCue(string text, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }

    [Theory]
    [InlineData("Ông Trần Bình: “Cây cầu đẹp hơn tôi tưởng nhiều”.")]
    [InlineData("Anh Lê Hùng đã đi bộ qua cây cầu cũ ở đầu làng từ sáng sớm: “Cây cầu đẹp hơn tôi tưởng nhiều”.")]
    public void Attribute_QuoteBehindNoVerbThatReports_HasNoCue(string text) =>
        Assert.Null(Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Cue);

    [Theory]
    [InlineData("Anh Lê Hùng chia sẻ đoạn video quay cây cầu với nhận xét: “Cây cầu đẹp hơn tôi tưởng nhiều”.", "nhận xét")]
    [InlineData("Anh Lê Hùng đăng tải bức ảnh lên mạng kèm lời chú thích: “Cây cầu đẹp hơn tôi tưởng nhiều”.", "chú thích")]
    [InlineData("Anh Lê Hùng nhận định việc mẹ lo lắng cho cầu là dễ hiểu: “Cây cầu ấy đẹp hơn tôi tưởng”.", "nhận định")]
    [InlineData("Anh Lê Hùng mở đầu buổi họp bằng lời kêu gọi: “Các bạn hãy giữ lấy cây cầu của làng mình”.", "kêu gọi")]
    [InlineData("Anh Lê Hùng gửi lời nhắn tới thợ cầu: “Cây cầu đẹp hơn tôi tưởng nhiều”.", "gửi lời nhắn")]
    [InlineData("Báo Sông Cầu chia sẻ thông tin: “Cây cầu đẹp hơn người ta tưởng nhiều”.", "chia sẻ thông tin")]
    public void Attribute_SeveralWordsThatReportBeforeAColon_HasTheNearestWithItsVerb(string text, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes, quote => quote.Kind == QuoteKind.Direct).Cue));
    }

    [Fact]
    public void Attribute_QuoteBehindAStatement_HasNoCueOfItsOwn()
    {
        var quotes = Parsed.Text("Anh Lê Hùng cho biết cây cầu vẫn vững. “Tôi đi qua cầu ấy mỗi ngày”.", "vi")
            .Document.Quotes;

        Assert.Equal((true, false), (quotes[0].Cue is not null, quotes[1].Cue is not null));
        Assert.Equal("Lê Hùng", quotes[1].Speaker.Name);
    }

    [Theory]
    [InlineData("“Cây cầu đẹp hơn tôi tưởng nhiều”, anh Lê Hùng nói với báo Sông Cầu.", "nói")]
    [InlineData("“Cây cầu đẹp hơn tôi tưởng nhiều”, anh Lê Hùng viết trên Facebook.", "viết")]
    [InlineData("Anh Lê Hùng gọi đây là “cây cầu đẹp nhất nước”.", "gọi")]
    [InlineData("Anh Lê Hùng cho rằng “cây cầu này đẹp nhất nước”.", "cho rằng")]
    public void Attribute_WordThatOnlyLeadsOnFromAVerb_IsNoPartOfTheCue(string text, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }
}
