using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class ComparedQuoteTests
{
    [Theory]
    [InlineData("Thợ cầu đã làm lại từ đầu để “chọn đúng gỗ và đúng người” như ông Trần Bình yêu cầu, dân làng kể.")]
    [InlineData("Cây cầu này “đẹp như mơ và rất chắc chắn” như ông Trần Bình nói.")]
    [InlineData("Cây cầu này không “đẹp như mơ và rất chắc chắn” như ông Trần Bình nói mà chỉ là mấy tấm ván.")]
    [InlineData("Nói như ông Trần Bình thì “không có gỗ tốt, cầu chỉ như một tấm ván”.")]
    [InlineData("Mọi sự chậm trễ, theo ông Trần Bình là “chuyện thường tình của các cây cầu”, đúng như lời đồn.")]
    public void Find_QuoteComparedToWhatSomebodySaid_IsTheirs(string text)
    {
        var quote = Assert.Single(Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind != QuoteKind.Indirect);

        Assert.Equal("Trần Bình", quote.Speaker.Name);
    }

    [Fact]
    public void Find_CueThatReportsAQuoteOfItsOwn_LeavesTheOneBeforeIt()
    {
        var parsed = Parsed.Text(
            "Bà Lê Hoa khẳng định cây cầu “hết sức đẹp và chắc chắn”, như ông Trần Bình đã đánh giá “cây cầu này sẽ đứng trăm năm”.",
            "vi");

        Assert.Equal(("Lê Hoa", "Trần Bình"),
            (parsed.Quote("hết sức").Speaker.Name, parsed.Quote("trăm năm").Speaker.Name));
    }

    [Fact]
    public void Find_WordThatJoinsASourceToItsClause_IsPartOfNeither()
    {
        var quote = Assert.Single(Parsed.Text("Theo bác sĩ Trần Bình thì cây cầu đã cũ lắm rồi.", "vi").Document.Quotes);

        Assert.Equal(("Trần Bình", "cây cầu đã cũ lắm rồi"), (quote.Speaker.Name, quote.Text));
    }
}
