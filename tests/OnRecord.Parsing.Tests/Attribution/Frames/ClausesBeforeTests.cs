using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class ClausesBeforeTests
{
    [Theory]
    [InlineData("Cây cầu đã đóng cửa, ông Hồ Văn Bình, trưởng thôn Hạ cho biết chiều 21/7.", "ông Hồ Văn Bình")]
    [InlineData("Cây cầu đã đóng cửa, thợ cả Hồ Văn Bình - trưởng phòng Tham mưu Công an Hạ Giang cho biết ngày 31/5.",
        "thợ cả Hồ Văn Bình")]
    [InlineData("Cây cầu đã đóng cửa, Jan Kovac tại Hạ Giang cho biết.", "Jan Kovac")]
    public void Find_ClauseBeforeSomebodyDescribed_IsTheStatement(string text, string mention) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, "Cây cầu đã đóng cửa");

    [Theory]
    [InlineData("Cây cầu đã đóng cửa, Jan Kovac tìm mãi không thấy cho biết.")]
    [InlineData("Cây cầu đã đóng cửa, Jan Kovac tại bến sông phía bên kia làng Hạ cho biết.")]
    public void Find_ClauseBeforeAnotherVerbOrALongPlace_IsNoStatement(string text) =>
        Assert.DoesNotContain(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);

    [Fact]
    public void Find_ClauseBeforeWhoRefusesToSpeak_IsNotTheirs() => Assert.DoesNotContain(
        Parsed.Text("Hội liên lạc với bến đò về việc dựng cầu, ban đầu người đại diện của bến Hạ từ chối trả lời.", "vi")
            .Document.Quotes, quote => quote.Text.StartsWith("Hội liên lạc", StringComparison.Ordinal));
}
