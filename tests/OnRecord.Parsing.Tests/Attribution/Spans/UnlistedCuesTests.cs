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
