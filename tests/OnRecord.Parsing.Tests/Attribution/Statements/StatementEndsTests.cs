namespace OnRecord.Parsing.Tests.Attribution.Statements;

public sealed class StatementEndsTests
{
    [Theory]
    [InlineData("Ông Lê Hùng hỏi lại: Bao giờ cây cầu mới xong?", "Bao giờ cây cầu mới xong?")]
    [InlineData("Ông Lê Hùng cho biết cây cầu cần gỗ, đá, dây thừng...", "cây cầu cần gỗ, đá, dây thừng...")]
    [InlineData("Ông Lê Hùng cho biết cây cầu đã xong.", "cây cầu đã xong")]
    [InlineData("Nhưng cây cầu sẽ mở vào tháng tới, theo ông Lê Hùng.", "Nhưng cây cầu sẽ mở vào tháng tới")]
    [InlineData("Bà Lê Hoa cho rằng cây cầu cần ba điều sau:", "cây cầu cần ba điều sau")]
    public void Find_MarkOrConnectorOfASentence_BelongsToTheStatement(string text, string words) =>
        Assert.Equal(words, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Text);

    [Theory]
    [InlineData("Ông Lê Hùng cho biết cây cầu đã xong (Ảnh: Lê Hoa).", "cây cầu đã xong")]
    [InlineData("Ông Lê Hùng cho biết cây cầu đã xong - Ảnh: LÊ HOA", "cây cầu đã xong")]
    public void Find_StatementInACaption_EndsBeforeTheCredit(string caption, string words) =>
        Assert.Equal(words, Assert.Single(Captioned(caption).Document.Quotes).Text);

    [Theory]
    [InlineData("Ông Lê Hùng phát biểu tại lễ khánh thành cầu (Ảnh: Lê Hoa).")]
    [InlineData("Ông Lê Hùng thông báo tại cuộc họp sáng 3/4 - Ảnh: LÊ HOA")]
    public void Find_CaptionOfSomebodyWhoSpeaks_HoldsNoStatement(string caption) =>
        Assert.Empty(Captioned(caption).Document.Quotes);

    private static Parsed Captioned(string caption) => Parsed.Text(
        $"Cây cầu gỗ bên sông\n\nCây cầu dài bốn nhịp và rất hẹp.\n\n{caption}\n\nTrẻ con đi qua đó mỗi sáng.", "vi");
}
