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
