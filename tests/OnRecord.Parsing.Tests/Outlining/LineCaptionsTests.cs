using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class LineCaptionsTests
{
    [Theory]
    [InlineData("Người dân xếp hàng chờ qua cầu mới", BlockKind.Caption)]
    [InlineData("Ông Tâm trở lại bến cũ", BlockKind.Heading)]
    [InlineData("Ông Tâm trở lại bến đò cũ sau nhiều năm", BlockKind.Caption)]
    [InlineData("Những chiếc xe đầu tiên đi qua cầu", BlockKind.Caption)]
    [InlineData("Công nhân: Làm ngày làm đêm để kịp tiến độ", BlockKind.Heading)]
    [InlineData("Khoảnh khắc thông xe", BlockKind.Heading)]
    [InlineData("Khoảnh khắc đoàn xe qua cầu", BlockKind.Caption)]
    [InlineData("Kỹ sư trẻ (áo xanh) bên cầu", BlockKind.Caption)]
    [InlineData("Đường nối vào thị trấn hẹp lại sau mỗi mùa lũ vì chưa có kè chắn sóng", BlockKind.Caption)]
    [InlineData(
        "Sau đó, đường nối vào thị trấn hẹp lại vì chưa có kè chắn sóng mà xã thì chưa có tiền làm kè mới",
        BlockKind.Paragraph)]
    [InlineData("Đường nối vào thị trấn – nút thắt của cả vùng – chờ được mở rộng năm tới", BlockKind.Heading)]
    public void Outline_FewLinesWithoutAFullStop_AreCaptionsByWhatTheyBeginWith(string line, BlockKind kind) =>
        Assert.Equal(kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Theory]
    [InlineData("Video đoàn xe đầu tiên qua cầu:", BlockKind.Caption)]
    [InlineData("Chủ tịch xã nói về đoàn xe đầu tiên:", BlockKind.Paragraph)]
    [InlineData("Minh họa: DAO.", BlockKind.Caption)]
    [InlineData("Đoàn xe đầu tiên đi qua cầu sáng nay và dừng lại giữa sông (Nguồn: Mạng xã hội).", BlockKind.Caption)]
    [InlineData("Cùng rất nhiều niềm vui đang chờ đón bạn trên cầu mới!", BlockKind.Paragraph)]
    [InlineData("Vui quá là vui!", BlockKind.Heading)]
    [InlineData("Cây cầu mới có ý nghĩa thế nào với người dân hai bờ sông?", BlockKind.Heading)]
    public void Outline_LineThatEndsOtherwise_IsKnownByItsEnd(string line, BlockKind kind) =>
        Assert.Equal(kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Fact]
    public void Outline_LineThatEndsInAColonAboveTheAuthor_IsTheCaptionOfWhatIsLost()
    {
        const string line = "Đoàn xe đầu tiên đi qua cầu mới:";

        Assert.Equal(
            BlockKind.Caption,
            Parsed.Text($"{Paragraph}\n\n{Other}\n\n{Paragraph}\n\n{line}\n\nLê Tâm", "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("trên sông, cầu mới đã thông xe sau ba năm thi công và chờ đợi của người dân hai bờ.")]
    [InlineData("(sông Cái), cầu mới đã thông xe sau ba năm thi công và chờ đợi của người dân hai bờ.")]
    public void Outline_LineThatTheNextGoesOnWith_IsAParagraph(string next)
    {
        var parsed = Parsed.Text($"{Paragraph}\n\n{Other}\n\nTrên cây cầu\n\n{next}\n\n{Other}\n\n{Paragraph}", "vi");

        Assert.Equal(BlockKind.Paragraph, parsed.Block("Trên cây cầu").Kind);
        Assert.Equal(BlockKind.Paragraph, parsed.Block(next).Kind);
    }

    [Theory]
    [InlineData(
        "\"Chúng tôi chờ cây cầu này đã ba mươi năm nay"
        + " và từ nay con cháu không phải qua đò trong mùa lũ nữa đâu các bác ạ\"")]
    [InlineData(
        "Bản đồ vẽ lại các đường đến cầu mới cho xe con, xe tải"
        + " và xe khách từ các tỉnh lân cận https://example.org/bando/72")]
    public void Outline_LongLineOfAnotherSort_IsNoCaption(string line) =>
        Assert.Equal(
            BlockKind.Paragraph,
            Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Fact]
    public void Outline_LineWithoutAFullStopWherePicturesAreCredited_IsAHeading()
    {
        const string line = "Những chiếc xe đầu tiên đi qua cầu";
        const string picture = "Cầu mới trong nắng sớm. Ảnh: Vi Thảo";
        var text = $"{Paragraph}\n\n{picture}\n\n{Other}\n\n{line}\n\n{Paragraph}";

        Assert.Equal(BlockKind.Heading, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Nhịp cầu giữa trong sương sớm.", "Đội thợ trẻ trên sà lan.", BlockKind.Heading)]
    [InlineData("Nhịp cầu giữa trong sương sớm", "Đội thợ trẻ trên sà lan lớn", BlockKind.Caption)]
    public void Outline_LineOfAPaperThatNamesItsPage_IsAsItsCaptionsEnd(string first, string second, BlockKind kind)
    {
        const string line = "Cầu mới sáng đèn suốt đêm";
        var text = $"{Paragraph}\n\n{first}\n\n{Other}\n\n{second}\n\n{Paragraph}\n\n{line}\n\n{Other}";

        Assert.Equal(kind, Parsed.Text($"{text}\n\nNguồn: https://example.org/cau-moi", "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Kỹ sư trẻ trả lời:", BlockKind.Paragraph)]
    [InlineData("Về nhịp cầu giữa:", BlockKind.Heading)]
    [InlineData("Xem video:", BlockKind.Other)]
    public void Outline_ShortLineThatEndsInAColon_IsAHeadingUnlessItReports(string line, BlockKind kind) =>
        Assert.Equal(kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Theory]
    [InlineData("Các nhà thầu của cầu mới đang sử dụng những loại sà lan:", BlockKind.Paragraph)]
    [InlineData("Những loại sà lan của các nhà thầu cầu mới:", BlockKind.Heading)]
    public void Outline_LineThatLeadsToAList_IsAHeadingUnlessItIsAClause(string line, BlockKind kind) =>
        Assert.Equal(
            kind,
            Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n1. Sà lan nhỏ\n\n2. Sà lan lớn\n\n{Paragraph}", "vi")
                .Block(line).Kind);

    [Fact]
    public void Outline_NameOfAPlaceBelowTheStandfirst_IsNoHeading()
    {
        const string lead = "Cây cầu mới qua sông đã được khánh thành sau ba năm thi công, trước hàng nghìn người dân.";
        var parsed = Parsed.Text($"Khánh thành cầu qua sông\n\n{lead}\n\nHà Nội:\n\n{Paragraph}\n\n{Other}", "vi");

        Assert.Equal(BlockKind.Lead, parsed.Block(lead).Kind);
        Assert.Equal(BlockKind.Other, parsed.Block("Hà Nội:").Kind);
    }

    [Fact]
    public void Outline_ManyLinesWithoutAFullStop_AreHeadings()
    {
        string[] lines =
        [
            "Kỹ sư cầu đường nói gì về dự án", "Người dân hai bờ chờ đợi gì ở cầu",
            "Các nhà thầu gặp khó gì khi thi công", "Những bến đò cũ rồi sẽ ra sao",
            "Một cây cầu nữa có cần hay không",
        ];
        var sections = lines.Select(line => $"{line}\n\n{Paragraph}\n\n{Other}");
        var parsed = Parsed.Text($"Khánh thành cầu\n\n{string.Join("\n\n", sections)}", "vi");

        Assert.All(lines.Skip(1), line => Assert.Equal(BlockKind.Heading, parsed.Block(line).Kind));
    }

    [Fact]
    public void Outline_ThreeLinesOfWhichMostNameSomebody_AreAllCaptions()
    {
        string[] lines =
        [
            "Đào Lan Chi tặng sách cho các em nhỏ", "Bến cũ của Lê Văn Tâm", "Niềm vui của người dân hai bờ",
        ];
        var parsed = Parsed.Text(
            $"{Paragraph}\n\n{Other}\n\n{lines[0]}\n\n{Other}\n\n{lines[1]}\n\n{Paragraph}\n\n{lines[2]}\n\n"
            + $"{Other}\n\n{Paragraph}", "vi");

        Assert.All(lines, line => Assert.Equal(BlockKind.Caption, parsed.Block(line).Kind));
    }

    [Theory]
    [InlineData("\n\nNguồn: https://example.org/cau-moi", BlockKind.Caption)]
    [InlineData("", BlockKind.Heading)]
    public void Outline_LineAsLongAsASentence_IsACaptionWhereThePaperCreditsNobody(string end, BlockKind kind)
    {
        const string line = "Cầu mới sáng đèn suốt đêm trước ngày thông xe đầu tiên";
        var parsed = Parsed.Text($"{Paragraph}\n\n{line}\n\n{Other}\n\n{Paragraph}{end}", "vi");

        Assert.Equal(kind, parsed.Block(line).Kind);
    }
}
