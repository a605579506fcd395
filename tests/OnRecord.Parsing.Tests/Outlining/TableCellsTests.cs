using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class TableCellsTests
{
    private static IEnumerable<BlockKind> KindsOf(params string[] lines)
    {
        var parsed = Parsed.Text($"{Paragraph}\n\n{string.Join("\n\n", lines)}\n\n{Paragraph}", "vi");
        return lines.Select(line => parsed.Block(line).Kind);
    }

    [Fact]
    public void Outline_ManyShortLinesInARow_AreTheItemsOfATable()
    {
        var kinds = KindsOf(
            "Nhịp cầu", "Ngày thông xe", "Bờ bắc", "3/5/2021", "Nhịp giữa, gồm cả lối đi bộ", "7/5/2021", "Bờ nam",
            "9/5/2021", "Bờ đông", "Chưa có ngày").ToList();

        Assert.Equal(BlockKind.Other, kinds[3]);
        Assert.All([.. kinds[..3], kinds[4], kinds[6], .. kinds[8..]], kind => Assert.Equal(BlockKind.ListItem, kind));
    }

    [Fact]
    public void Outline_LineInCapitalsOfATable_IsAHeading()
    {
        var kinds = KindsOf(
            "Nhịp cầu", "CẦU MỚI BỜ BẮC", "Nhịp giữa", "Nhịp đầu", "Cầu BOT", "Lối đi bộ", "Bờ nam",
            "Bờ đông", "Bờ tây").ToList();

        Assert.Equal(BlockKind.Heading, kinds[1]);
        Assert.All([kinds[0], .. kinds[2..]], kind => Assert.Equal(BlockKind.ListItem, kind));
    }

    [Fact]
    public void Outline_PictureWithACreditAmongCells_IsACaption() =>
        Assert.Equal(
            BlockKind.Caption,
            KindsOf(
                "Nhịp cầu", "Ngày thông xe", "Bờ bắc", "Nhịp giữa", "Cầu mới - Ảnh: Vi Thảo", "Bờ nam",
                "Bờ đông", "Bờ tây", "Lối đi bộ", "Lối xe máy").ElementAt(4));

    [Theory]
    [InlineData(18, BlockKind.ListItem)]
    [InlineData(9, BlockKind.Heading)]
    public void Outline_TableAtTheVeryEnd_HasMoreLinesThanLinks(int count, BlockKind kind)
    {
        var lines = Enumerable.Range(1, count).Select(n => $"Nhịp{(n % 3 == 0 ? " cầu số" : "")} {n} đã lắp").ToList();
        var parsed = Parsed.Text($"{Paragraph}\n\n{Other}\n\n{string.Join("\n\n", lines)}", "vi");

        Assert.Equal(kind == BlockKind.ListItem, parsed.Block(lines[^1]).Kind == BlockKind.ListItem);
    }

    [Fact]
    public void Outline_FewShortLinesInARow_AreNone() =>
        Assert.DoesNotContain(BlockKind.ListItem, KindsOf("Nhịp cầu", "Bờ bắc", "Nhịp giữa", "Bờ nam", "Bờ đông"));

    [Fact]
    public void Outline_ManyLinesOfOneLength_AreVerses() =>
        Assert.DoesNotContain(
            BlockKind.ListItem,
            KindsOf(
                "Sông dài nước chảy êm", "Cầu mới nối đôi bờ", "Người qua cười vui vẻ", "Thuyền xưa nằm ngẩn ngơ",
                "Trăng lên soi bến cũ", "Gió nhẹ đưa câu hò", "Ai về bên kia ấy", "Nhớ gửi lại lời thơ"));

    [Fact]
    public void Outline_ManyLongerLinesInARow_AreNone() =>
        Assert.DoesNotContain(
            BlockKind.ListItem,
            KindsOf([.. Enumerable.Range(1, 9).Select(n => $"Người dân xã bờ bắc xem nhịp cầu thứ {n} được lắp")]));
}
