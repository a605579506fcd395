using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class CaptionsTests
{
    [Theory]
    [InlineData("Cầu mới nhìn từ trên cao. Ảnh: Bộ Công an", "Bộ Công an")]
    [InlineData("Người dân đi bộ qua cầu (Ảnh: Vi Thảo)", "Vi Thảo")]
    [InlineData("Người dân đi bộ qua cầu (Ảnh: Vi Thảo).", "Vi Thảo")]
    [InlineData("Đoàn xe đầu tiên qua cầu - Ảnh: QUANG ĐỊNH", "QUANG ĐỊNH")]
    [InlineData("Cầu nối hai bờ sông như thế nào. Đồ họa minh họa: Lê Tâm", "Lê Tâm")]
    [InlineData("Cầu mới sau khi hoàn thành. Ảnh phối cảnh: Lê Tâm", "Lê Tâm")]
    [InlineData("Cầu mới sau khi hoàn thành. Ảnh minh họa từ Sông Cầu.", "từ Sông Cầu")]
    [InlineData("Toàn cảnh lễ khánh thành. Video: Hoàng Dương", "Hoàng Dương")]
    public void Outline_CreditAtTheEnd_MakesACaption(string caption, string credit)
    {
        var block = Parsed.Text($"{Paragraph}\n\n{caption}\n\n{Paragraph}", "vi").Block(caption);

        Assert.Equal((BlockKind.Caption, credit), (block.Kind, block.Credit));
    }

    [Fact]
    public void Outline_CreditThatNamesNobody_MakesACaption()
    {
        const string caption = "Cầu mới sẽ nối hai bờ sông trong năm tới. Ảnh minh họa";

        Assert.Equal(
            BlockKind.Caption, Parsed.Text($"{Paragraph}\n\n{caption}\n\n{Paragraph}", "vi").Block(caption).Kind);
    }

    [Theory]
    [InlineData("The new bridge at dawn. Photo: Jane Doe", "Jane Doe")]
    [InlineData("The new bridge at dawn. (AP Photo/Jane Doe)", "/Jane Doe")]
    public void Outline_EnglishCredit_MakesACaption(string caption, string credit)
    {
        const string paragraph =
            "The bridge was opened on Monday after three years of work, and the mayor was the first to walk across it.";
        var block = Parsed.Text($"{paragraph}\n\n{caption}\n\n{paragraph}", "en").Block(caption);

        Assert.Equal(BlockKind.Caption, block.Kind);
        Assert.Contains(credit, block.Credit, StringComparison.Ordinal);
    }
}
