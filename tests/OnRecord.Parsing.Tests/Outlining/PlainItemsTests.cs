using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class PlainItemsTests
{
    private const string Paragraph =
        "Sáng nay, cây cầu mới qua sông đã được khánh thành sau ba năm thi công. "
        + "Hàng nghìn người dân có mặt từ sớm để xem đoàn xe đầu tiên đi qua.";

    private static IEnumerable<BlockKind> KindsOf(string before, params string[] lines)
    {
        var parsed = Parsed.Text(
            $"{Paragraph}\n\n{before}\n\n{string.Join("\n\n", lines)}\n\n{Paragraph}", "vi");
        return lines.Select(line => parsed.Block(line).Kind);
    }

    [Fact]
    public void Outline_LinesOfOneFormBehindAColon_AreItems() =>
        Assert.All(
            KindsOf("Lịch thông xe các nhịp cầu như sau:", "Ngày 3/5, nhịp bờ bắc.", "Ngày 7/5, nhịp giữa",
                "Ngày 9/5, nhịp bờ nam."),
            kind => Assert.Equal(BlockKind.ListItem, kind));

    [Fact]
    public void Outline_LinesOfOneFormWithColons_AreItems() =>
        Assert.All(
            KindsOf(Paragraph, "Bờ bắc: đường sáu làn xe.", "Bờ nam: đường bốn làn xe.", "Bờ đông: chờ mở đường."),
            kind => Assert.Equal(BlockKind.ListItem, kind));

    [Fact]
    public void Outline_TwoLinesOfOneForm_AreNoList() =>
        Assert.DoesNotContain(
            BlockKind.ListItem, KindsOf(Paragraph, "Bờ bắc: đường sáu làn xe.", "Bờ nam: đường bốn làn xe."));

    [Fact]
    public void Outline_NumbersBeforeCommas_AreItems() =>
        Assert.All(
            KindsOf(Paragraph, "1, Đi chậm: cầu mới còn trơn.", "2, Đi đúng làn: cầu chỉ có hai làn xe máy."),
            kind => Assert.Equal(BlockKind.ListItem, kind));

    [Fact]
    public void Outline_ItemsThatAPictureParts_AreAList()
    {
        var kinds = KindsOf(
            "Hội đồng xã đã họp để thực hiện các nội dung:", "- Xem xét việc đặt tên cho cây cầu mới.",
            "Hội đồng xã họp sáng nay (Ảnh: Vi Thảo).", "- Xem xét việc giữ lại bến đò cũ.");

        Assert.Equal([BlockKind.ListItem, BlockKind.Caption, BlockKind.ListItem], kinds);
    }
}
