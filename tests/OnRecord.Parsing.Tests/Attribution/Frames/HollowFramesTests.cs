using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class HollowFramesTests
{
    [Theory]
    [InlineData("Chủ tịch xã Lê Hùng xác nhận vụ sập cầu và cho biết cây cầu sẽ đóng vào tháng tới.", "cho biết",
        "cây cầu sẽ đóng vào tháng tới")]
    [InlineData("Ông Lê Hùng nhấn mạnh vấn đề gỗ lim và cho rằng cây cầu đã quá cũ.", "cho rằng", "cây cầu đã quá cũ")]
    [InlineData("Chuyên gia phân tích cầu đường Lê Hùng của hội thợ cầu nhận định cây cầu sẽ bền.", "nhận định",
        "cây cầu sẽ bền")]
    [InlineData("Như báo Sông Cầu đã đưa tin, Sở Giao thông Sông Hạ cho biết cây cầu đã nứt.", "cho biết",
        "cây cầu đã nứt")]
    [InlineData("Bà Lê Hoa bác bỏ tin đồn nhưng bà thừa nhận cây cầu đã nứt.", "thừa nhận", "cây cầu đã nứt")]
    [InlineData("Hai thợ cầu đã thừa nhận việc cưa chân cầu, đồng thời cho biết cây cầu sẽ sập.", "cho biết",
        "cây cầu sẽ sập")]
    public void Attribute_VerbWithAThingBeforeOneThatReports_SaysNothing(string text, string cue, string words)
    {
        var parsed = Parsed.Text(text, "vi");

        var quote = Assert.Single(parsed.Document.Quotes);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal((cue, words), (parsed.Cut(quote.Cue), quote.Text));
    }

    [Theory]
    [InlineData("Ông Lê Hùng khẳng định Sở Giao thông cho biết cây cầu đã nứt.", "khẳng định")]
    [InlineData("Bà Lê Hoa thông tin thời gian qua, huyện Sông Hạ xác định cây cầu đã nứt.", "thông tin")]
    [InlineData("Ông Lê Hùng kể lại, bà Lê Hoa cho biết cây cầu đã nứt.", "kể lại")]
    [InlineData("Bà Lê Hoa cho biết năm ngoái, báo chí từng cho rằng cây cầu đã nứt.", "cho biết")]
    public void Attribute_VerbThatReportsWhatAnotherSaid_IsTheCue(string text, string cue)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(cue, parsed.Cut(Assert.Single(parsed.Document.Quotes).Cue));
    }

    [Fact]
    public void Attribute_TwoClausesOfOneSpeaker_AreTwoStatements() => Assert.Equal(
        ["cây cầu đã xong", "con đường sẽ mở vào tháng tới"],
        Parsed.Text("Ông Lê Hùng khẳng định cây cầu đã xong và cho biết con đường sẽ mở vào tháng tới.", "vi")
            .Document.Quotes.Select(quote => quote.Text));
}
