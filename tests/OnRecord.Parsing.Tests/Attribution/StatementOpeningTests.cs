using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution;

/// <summary>Statements that begin with when, where or on what terms they hold.</summary>
public sealed class StatementOpeningTests
{
    [Theory]
    [InlineData("đến ngày 29/4 cây cầu đã có ba nhịp")]
    [InlineData("đến sáng nay chỉ còn một nhịp cầu ngập")]
    [InlineData("đến thời điểm này, mọi nhịp cầu cơ bản hoàn tất")]
    [InlineData("tới đây, cây cầu sẽ được dỡ")]
    [InlineData("về nguyên tắc, cây cầu phải đóng khi có lũ")]
    [InlineData("liên quan đến vụ sập cầu, làng đã tìm ra hai thợ")]
    [InlineData("với tốc độ xẻ gỗ hơn mười cây một ngày, cây cầu sẽ xong")]
    public void Find_PhraseBehindAVerbThatTakesClauses_OpensTheStatement(string words) =>
        Parsed.Text($"Trưởng thôn Lê Hùng cho biết {words}.", "vi")
            .HoldsOnlyStatement("Trưởng thôn Lê Hùng", words);

    [Theory]
    [InlineData("trước đó cây cầu đã đóng")]
    [InlineData("trước khi lũ về, cây cầu còn đứng vững")]
    public void Find_TimeBehindAPlainVerb_OpensTheStatement(string words) =>
        Parsed.Text($"Trưởng thôn Lê Hùng nói {words}.", "vi").HoldsOnlyStatement("Trưởng thôn Lê Hùng", words);

    [Theory]
    [InlineData("khai", "ngày 3/12 mua một khúc gỗ dưới chân cầu")]
    [InlineData("khai", "ban đầu không biết cây cầu đã cũ")]
    [InlineData("kể", "chiều hôm trước cãi nhau với thợ cầu")]
    [InlineData("cho biết", "hôm qua ông Bình còn đứng trên cầu")]
    public void Find_TimeAndItsClauseBehindACue_AreTheStatement(string verb, string words) =>
        Parsed.Text($"Anh Lê Hùng {verb} {words}.", "vi").HoldsOnlyStatement("Anh Lê Hùng", words);

    [Theory]
    [InlineData("Anh Lê Hùng khai sáng 3/12 tại trụ sở thôn.")]
    [InlineData("Anh Lê Hùng tuyên bố hôm qua.")]
    public void Find_TimeOfTheTelling_IsNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Trưởng thôn Lê Hùng nói trước điều gì sẽ đến với cây cầu.")]
    [InlineData("Trưởng thôn chưa thể nói trước, không rõ cây cầu có đứng vững.")]
    public void Find_WordForForetelling_IsNoCue(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Theory]
    [InlineData("Trưởng thôn Lê Hùng cho biết về việc sửa cây cầu bên sông.")]
    [InlineData("Trưởng thôn Lê Hùng cho biết thêm về nội dung “Cầu Vàng”, vở kịch sẽ diễn bên sông.")]
    [InlineData("Hội thợ cầu nhấn mạnh đến vai trò của gỗ lim, vốn đã bị quên từ lâu.")]
    [InlineData("Hội thợ cầu cảnh báo về cơn lũ trên sông Hạ, vì cây cầu đã cũ.")]
    public void Find_TopicBehindACue_IsNoStatement(string text) => Assert.DoesNotContain(
        Parsed.Text(text, "vi").Document.Quotes, quote => quote.Kind == QuoteKind.Indirect);
}
