using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class PlainItemsTests
{
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
    public void Outline_LinesBehindDashesThatAddressSomebody_AreTurnsOfATalk() =>
        Assert.All(
            KindsOf("Ông lão gật đầu.", "- Thưa ông, cây cầu này rất cũ.", "- Cháu cứ đi, cầu còn vững lắm."),
            kind => Assert.Equal(BlockKind.Paragraph, kind));

    [Fact]
    public void Outline_LinesBehindDashesThatAddressNobody_AreItems() =>
        Assert.All(
            KindsOf("Cần mang theo khi qua cầu:", "- Nói nhỏ, đi chậm.", "- Giữ tay trẻ em, nhất là ban đêm."),
            kind => Assert.Equal(BlockKind.ListItem, kind));

    [Fact]
    public void Outline_LineBehindADashThatStandsAlone_IsAParagraph() =>
        Assert.Equal(
            [BlockKind.Paragraph],
            KindsOf("Chủ tịch xã nói về cây cầu.", "- Trẻ em hai bờ từ nay đến trường dễ dàng hơn."));

    [Fact]
    public void Outline_SentenceBehindANumberThatStandsAlone_IsAParagraph() =>
        Assert.Equal([BlockKind.Paragraph], KindsOf(Paragraph, "3. Người dân đi bộ qua cầu không phải trả phí."));

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
    public void Outline_NumberAboveAParagraphBehindItems_IsAHeading()
    {
        var kinds = KindsOf("Cần mang theo khi qua cầu:", "- Áo mưa.", "- Đèn pin.", "2. Qua cầu lúc mưa lũ");

        Assert.Equal([BlockKind.ListItem, BlockKind.ListItem, BlockKind.Heading], kinds);
    }

    [Fact]
    public void Outline_ItemsThatAPictureParts_AreAList()
    {
        var kinds = KindsOf(
            "Hội đồng xã đã họp để bàn hai việc về sông:", "- Chọn một cái tên cho cây cầu mới.",
            "Hội đồng xã họp sáng nay (Ảnh: Vi Thảo).", "- Giữ lại bến đò cũ cho khách xem.");

        Assert.Equal([BlockKind.ListItem, BlockKind.Caption, BlockKind.ListItem], kinds);
    }

    [Fact]
    public void Outline_LinesThatEndInSemicolonsBehindAColon_AreItemsWithTheOneBehindThem() =>
        Assert.All(
            KindsOf("Ba nhóm xe được qua cầu mới trong đêm:", "Xe cứu thương đang chở người bệnh;",
                "Thuyền được kéo về bến cũ."),
            kind => Assert.Equal(BlockKind.ListItem, kind));

    [Fact]
    public void Outline_ThreeLinesThatEndInSemicolons_AreItemsWithoutAColon() =>
        Assert.All(
            KindsOf(Paragraph, "Xe cứu thương đang chở người bệnh;", "Đò ngang đã được kiểm định trong năm;",
                "Bè tre của dân làng;"),
            kind => Assert.Equal(BlockKind.ListItem, kind));

    [Fact]
    public void Outline_LineThatEndsInASemicolon_IsNeitherAHeadingNorACaption() =>
        Assert.All(
            KindsOf(Paragraph, "Bè tre của dân làng;", "Đò ngang được qua lại từ nửa đêm;"),
            kind => Assert.Equal(BlockKind.Paragraph, kind));
}
