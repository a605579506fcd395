using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class LineCaptionsTests
{
    private const string Paragraph =
        "Sáng nay, cây cầu mới qua sông đã được khánh thành sau ba năm thi công. Hàng nghìn người dân có mặt từ sớm để xem đoàn xe đầu tiên đi qua.";

    private const string Other =
        "Theo kế hoạch, tuyến đường nối từ cầu vào trung tâm thị trấn sẽ được mở rộng trong năm tới, với kinh phí do tỉnh và trung ương cùng cấp. "
        + "Các đơn vị thi công đã có mặt tại công trường từ đầu tháng để chuẩn bị mặt bằng.";

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
    [InlineData("Đường nối vào thị trấn – nút thắt của cả vùng – chờ được mở rộng năm tới", BlockKind.Heading)]
    public void Outline_FewLinesWithoutAFullStop_AreCaptionsByWhatTheyBeginWith(string line, BlockKind kind) =>
        Assert.Equal(kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Fact]
    public void Outline_ManyLinesWithoutAFullStop_AreHeadings()
    {
        string[] lines =
        [
            "Kỹ sư cầu đường nói gì về dự án", "Người dân hai bờ chờ đợi gì ở cầu",
            "Các nhà thầu gặp khó gì khi thi công", "Những bến đò cũ rồi sẽ ra sao",
            "Một cây cầu nữa có cần hay không",
        ];
        var parsed = Parsed.Text(string.Join("\n\n", lines.Select(line => $"{line}\n\n{Paragraph}\n\n{Other}").Prepend("Khánh thành cầu")),
            "vi");

        Assert.All(lines.Skip(1), line => Assert.Equal(BlockKind.Heading, parsed.Block(line).Kind));
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
