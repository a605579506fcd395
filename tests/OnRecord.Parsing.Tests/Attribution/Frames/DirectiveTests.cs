using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class DirectiveTests
{
    [Theory]
    [InlineData("Chủ tịch xã yêu cầu nhà thầu sửa cầu trước mùa mưa.", "Chủ tịch xã", "yêu cầu",
        "nhà thầu sửa cầu trước mùa mưa")]
    [InlineData("Hội thợ cầu cũng kiến nghị giao việc sửa cầu cho huyện.", "Hội thợ cầu", "kiến nghị",
        "giao việc sửa cầu cho huyện")]
    [InlineData("Công ty Cầu Đường cam kết trả hết lương cho thợ trước tháng 5.", "Công ty Cầu Đường", "cam kết",
        "trả hết lương cho thợ trước tháng 5")]
    [InlineData("Ban quản lý đề nghị doanh nghiệp thông tin tới toàn thể nhân viên về cây cầu.", "Ban quản lý",
        "đề nghị", "doanh nghiệp thông tin tới toàn thể nhân viên về cây cầu")]
    [InlineData("Chị Hoa bác bỏ điều trên và yêu cầu người nói phải có bằng chứng.", "Chị Hoa", "yêu cầu",
        "người nói phải có bằng chứng")]
    public void Find_WhatSomebodyDemands_IsAStatement(string text, string mention, string cue, string words)
    {
        var parsed = Parsed.Text(text, "vi");

        var quote = Assert.Single(parsed.Document.Quotes);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
        Assert.Equal(cue, parsed.Cut(quote.Cue));
        Assert.Equal(words, quote.Text);
    }

    [Theory]
    [InlineData("Ông Lê Hùng cho biết cầu đã cũ. Đồng thời yêu cầu nhà thầu sửa cầu ngay.")]
    [InlineData("Ông Lê Hùng cho biết cầu đã cũ.\n\nDo đó, yêu cầu nhà thầu sửa cầu ngay.")]
    public void Speaker_OfASentenceThatOnlyGoesOn_IsThatOfTheOneBefore(string text)
    {
        var quote = Parsed.Text("Cầu làng\n\n" + text, "vi").Quote("nhà thầu sửa cầu ngay");

        Assert.Equal("Lê Hùng", quote.Speaker.Name);
        Assert.Equal("indirect.same-subject", quote.Rule);
    }

    [Fact]
    public void Find_NounThatAConnectorOpens_IsNoStatement() =>
        Assert.Single(Parsed.Text(
            "Ông Lê Hùng cho biết cầu đã cũ. Gần đây, thông tin cây cầu bị sập lan khắp làng.", "vi").Document.Quotes);
}
