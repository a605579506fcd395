namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class ContinuedStatementTests
{
    [Theory]
    [InlineData("Chủ tịch xã yêu cầu nhà thầu sửa cầu trước mùa mưa.")]
    [InlineData("Chủ tịch xã yêu cầu, nhà thầu phải sửa cầu trước mùa mưa.")]
    [InlineData("Hội thợ cầu cũng kiến nghị giao việc sửa cầu cho huyện.")]
    [InlineData("Ban quản lý đề nghị hợp tác xã thông tin tới mọi thợ về cây cầu.")]
    [InlineData("Chị Hoa bác bỏ chuyện ấy và yêu cầu thợ cầu đưa sổ ra.")]
    public void Find_WhatSomebodyIsToDo_IsNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Ông Lê Hùng cho biết cầu đã cũ. Đồng thời tiết lộ nhà thầu sẽ sửa cầu ngay.")]
    [InlineData("Ông Lê Hùng cho biết cầu đã cũ.\n\nDo đó, nhấn mạnh nhà thầu sẽ sửa cầu ngay.")]
    public void Speaker_OfASentenceThatOnlyGoesOn_IsThatOfTheOneBefore(string text)
    {
        var quote = Parsed.Text("Cầu làng\n\n" + text, "vi").Quote("nhà thầu sẽ sửa cầu ngay");

        Assert.Equal("Lê Hùng", quote.Speaker.Name);
        Assert.Equal("indirect.same-subject", quote.Rule);
    }

    [Fact]
    public void Find_NounThatAConnectorOpens_IsNoStatement() =>
        Assert.Single(Parsed.Text(
            "Ông Lê Hùng cho biết cầu đã cũ. Gần đây, thông tin cây cầu bị sập lan khắp làng.", "vi").Document.Quotes);

    [Fact]
    public void Attribute_VerbBehindAPassive_DoesNotGoOnWithWhoActsInIt() => Assert.Equal("Trần Bình", Parsed.Text(
        "Ông Trần Bình nói về việc cây cầu bị Reuters phê phán, đồng thời khẳng định dân “không hề lo lắng”.", "vi")
        .Quote("lo lắng").Speaker.Name);
}
