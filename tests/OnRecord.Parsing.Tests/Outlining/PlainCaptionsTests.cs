using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class PlainCaptionsTests
{
    private const string Source = "Nguồn: https://example.org/cau-moi";
    private const string Caption = "Đội thợ trẻ bên nhịp cầu cuối cùng.";
    private const string Brief = "Cầu dài hai kilômét, nối hai bờ sông. Xe máy và ô tô đều đi được.";

    [Theory]
    [InlineData("Đội thợ trẻ bên nhịp cầu cuối cùng.", BlockKind.Caption)]
    [InlineData("Đội thợ này lắp nhịp cầu cuối cùng.", BlockKind.Paragraph)]
    [InlineData("Tính ra, mỗi nhịp cầu tốn bốn tỷ đồng.", BlockKind.Paragraph)]
    [InlineData("Lũy kế ba tháng, lượng xe qua cầu tăng gấp đôi.", BlockKind.Paragraph)]
    [InlineData("Cầu dài 1.200 m, rộng 22 m, cao 30 m.", BlockKind.Paragraph)]
    [InlineData("Các kỹ sư nhận giải thưởng năm 2011 và 2014.", BlockKind.Caption)]
    [InlineData("(cầu nối) hai bờ sông từ nay thông suốt.", BlockKind.Paragraph)]
    [InlineData("Kỹ sư (áo xanh) nói ba điều, hỏi hai điều và ghi một điều sau khi đi hết cầu mới.", BlockKind.Caption)]
    [InlineData("Kỹ sư áo xanh nói 3 điều, hỏi 2 điều và ghi 1 điều sau khi đi hết cầu mới.", BlockKind.Paragraph)]
    [InlineData("Ông Tâm cho biết cầu đã thông xe.", BlockKind.Paragraph)]
    [InlineData("nối liền hai bờ sông từ nay thông suốt.", BlockKind.Paragraph)]
    [InlineData("Hàng nghìn người dân đã có mặt từ sớm để xem đoàn xe đầu tiên.", BlockKind.Caption)]
    [InlineData("Sáng nay, hàng nghìn người dân đã có mặt từ sớm để xem đoàn xe.", BlockKind.Paragraph)]
    [InlineData("Các cụ già tâm sự bên bến đò cũ.", BlockKind.Caption)]
    public void Outline_ShortSentenceBetweenParagraphs_IsACaptionUnlessItTellsOn(string line, BlockKind kind) =>
        Assert.Equal(
            kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Other}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Fact]
    public void Outline_ShortSentenceBesideACreditedPicture_IsAParagraph()
    {
        const string line = "Đội thợ trẻ bên nhịp cầu cuối cùng.";
        const string picture = "Cầu mới trong nắng sớm. Ảnh: Vi Thảo";
        var text = $"{Paragraph}\n\n{Other}\n\n{line}\n\n{picture}\n\n{Other}\n\n{Paragraph}";

        Assert.Equal(BlockKind.Paragraph, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Đoàn xe đầu tiên đi qua cây cầu mới sáng nay.", BlockKind.Caption)]
    [InlineData("Sáng nay, đoàn xe đầu tiên đã đi qua cầu mới.", BlockKind.Caption)]
    [InlineData("Đoàn thuyền cuối cùng sẽ rời bến cũ vào mùa lũ.", BlockKind.Paragraph)]
    [InlineData("Học sinh hai làng được theo đoàn xe đầu tiên qua cây cầu.", BlockKind.Caption)]
    [InlineData("Học sinh hai làng được ngồi trên đoàn xe đầu tiên đi qua cây cầu mới.", BlockKind.Paragraph)]
    public void Outline_ClauseThatSaysAgainWhatAParagraphTells_IsACaption(string line, BlockKind kind) =>
        Assert.Equal(
            kind,
            Parsed.Text($"{Other}\n\n{Paragraph}\n\n{line}\n\n{Other}\n\n{Other} {Other}", "vi").Block(line).Kind);

    [Theory]
    [InlineData(Caption, Other, Other, BlockKind.Caption)]
    [InlineData(Paragraph, Other, Other, BlockKind.Paragraph)]
    [InlineData(Caption, Brief, Other, BlockKind.Paragraph)]
    [InlineData(Caption, Other, Brief, BlockKind.Paragraph)]
    public void Outline_ClauseMuchShorterThanBothParagraphsAroundIt_IsACaptionBelowAnother(
        string above, string before, string after, BlockKind kind)
    {
        const string line = "Đoàn thuyền cuối cùng sẽ rời bến cũ vào mùa lũ.";
        var text = $"{Paragraph}\n\n{Other}\n\n{above}\n\n{before}\n\n{line}\n\n{after}\n\n{Paragraph}";

        Assert.Equal(kind, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Đoàn thuyền cuối cùng vẫn chờ ở bến cũ.", BlockKind.Caption)]
    [InlineData("Hiện nay, đoàn thuyền cuối cùng vẫn chờ ở bến cũ.", BlockKind.Paragraph)]
    [InlineData("Người dân cho biết đoàn thuyền sẽ rời bến cũ.", BlockKind.Paragraph)]
    public void Outline_ClauseBelowAnotherCaption_IsACaptionUnlessItTellsOn(string line, BlockKind kind)
    {
        var text = $"{Paragraph}\n\n{Other}\n\n{Caption}\n\n{Other}\n\n{line}\n\n{Other}\n\n{Paragraph}";

        Assert.Equal(kind, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData(Paragraph)]
    [InlineData($"{Other} {Other}")]
    public void Outline_LongPhraseBetweenParagraphs_IsAParagraph(string last)
    {
        const string line =
            "Nhịp cầu cuối cùng của đội thợ trẻ trong nắng sớm bên bến đò cũ với hàng cau xanh và những mái ngói đỏ.";
        var text = $"{Other}\n\n{Paragraph}\n\n{line}\n\n{Other}\n\n{last}";

        Assert.Equal(BlockKind.Paragraph, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Trong ảnh, đội thợ đã lắp xong nhịp cầu cuối cùng.", BlockKind.Caption)]
    [InlineData("Theo người dân, đội thợ trong ảnh đã lắp nhịp cầu cuối cùng.", BlockKind.Paragraph)]
    public void Outline_TwoSentencesThatSpeakOfAPicture_AreACaptionUnlessInPassing(string first, BlockKind kind)
    {
        var text = $"{first} Đội có tám người, đều là con em của hai làng.";

        Assert.Equal(
            kind,
            Parsed.Text($"{Paragraph}\n\n{Other}\n\n{text}\n\n{Other}\n\n{Paragraph}", "vi").Block(text).Kind);
    }

    [Theory]
    [InlineData("Đoàn xe đầu tiên đi qua cây cầu mới sáng nay.", BlockKind.Paragraph)]
    [InlineData("Kỹ sư Đào Văn Tâm.", BlockKind.Caption)]
    [InlineData("Toàn cảnh cầu mới nhìn từ bờ nam.", BlockKind.Caption)]
    [InlineData("Kỹ sư Tâm (phải) trên cầu.", BlockKind.Caption)]
    [InlineData("Kỹ sư Tâm nói về nhịp cầu mới (dưới) và cũ.", BlockKind.Caption)]
    public void Outline_LineWithoutACreditWherePicturesHaveOne_IsACaptionOnlyByWhatItIs(string line, BlockKind kind)
    {
        const string picture = "Cầu mới trong nắng sớm. Ảnh: Vi Thảo";
        var text = $"{Other}\n\n{picture}\n\n{Paragraph}\n\n{line}\n\n{Other}\n\n{Other} {Other}";

        Assert.Equal(kind, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Ảnh: Vi Thảo", BlockKind.Caption)]
    [InlineData("Cầu mới trong nắng. Ảnh: Vi Thảo", BlockKind.Paragraph)]
    public void Outline_CreditThatEndsTheArticle_IsForAllOfItsPictures(string last, BlockKind kind)
    {
        const string line = "Đoàn xe đầu tiên đi qua cây cầu mới sáng nay.";
        var text = $"{Other}\n\n{Paragraph}\n\n{line}\n\n{Other}\n\n{Other} {Other}\n\n{last}";

        Assert.Equal(kind, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Fact]
    public void Outline_PhrasesOfAGallery_AreCaptionsThoughAllAreShort()
    {
        string[] lines =
        [
            "Nhịp cầu giữa trong sương sớm.", "Đội thợ trẻ trên sà lan.", "Bến đò cũ bên hàng cau.",
            "Hai bờ sông trong mùa lũ.", "Trẻ con trên bãi cát.",
        ];
        var parsed = Parsed.Text($"Khánh thành cầu\n\n{Paragraph}\n\n{string.Join("\n\n", lines)}\n\nVi Thảo", "vi");

        Assert.All(lines[..^1], line => Assert.Equal(BlockKind.Caption, parsed.Block(line).Kind));
    }

    [Fact]
    public void Outline_FewShortLinesAmongLongOnesThatStandTwice_AreParagraphs()
    {
        const string line = "Nhịp giữa nặng nhất.  Tám nhịp được đưa đến bằng sà lan lớn.";
        var text = string.Join("\n\n", Paragraph, Paragraph, Other, Other, line, line);

        Assert.Equal(
            [BlockKind.Paragraph, BlockKind.Paragraph],
            Parsed.Text($"Khánh thành cầu\n\n{text}\n\n{Other} {Other}", "vi").Document.Sections
                .SelectMany(section => section.Blocks).Where(block => block.Text == line).Select(block => block.Kind));
    }

    [Theory]
    [InlineData("7h30 ngày 31/7, xe qua cầu.", BlockKind.Paragraph)]
    [InlineData("30 thợ trẻ bên nhịp cầu.", BlockKind.Caption)]
    public void Outline_LineThatBeginsWithAnHour_TellsOn(string line, BlockKind kind) =>
        Assert.Equal(
            kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Other}\n\n{Paragraph}", "vi").Block(line).Kind);

    [Fact]
    public void Outline_SentencesOfAPaperThatNamesItsPage_StandBelowPictures()
    {
        const string line = "Cầu mới là niềm vui lớn của dân làng hai bờ sông này.";
        var text = $"Khánh thành cầu\n\n{Other}\n\n{Paragraph}\n\n{line}\n\n{Other}";

        Assert.Equal(BlockKind.Paragraph, Parsed.Text(text, "vi").Block(line).Kind);
        Assert.Equal(BlockKind.Caption, Parsed.Text($"{text}\n\n{Source}", "vi").Block(line).Kind);
    }

    [Fact]
    public void Outline_LastSentencesOfAPaperThatNamesItsPage_AreTheCaptionsOfARow()
    {
        string[] row =
        [
            "Nhưng về cơ bản, cầu vẫn giữ dáng vẻ của bến đò xưa với hàng cau hai bên đường dẫn lên.",
            "Hoặc có thể ngắm cầu từ mặt nước. Thuyền nhỏ đưa khách đi dọc sông suốt cả buổi chiều.",
        ];
        var parsed = Parsed.Text($"{Paragraph}\n\n{Other}\n\n{string.Join("\n\n", row)}\n\n{Source}", "vi");

        Assert.All(row, line => Assert.Equal(BlockKind.Caption, parsed.Block(line).Kind));
        Assert.Equal(BlockKind.Paragraph, parsed.Block(Other).Kind);
    }

    [Fact]
    public void Outline_LineThatStandsTwice_IsACaption()
    {
        const string line =
            "Nhịp cầu giữa nặng nhất trong tám nhịp, được đưa đến bằng sà lan. Thủy triều lên mới lắp được.";
        var parsed = Parsed.Text($"{Paragraph}\n\n{line}\n\n{line}\n\n{Other}", "vi");

        Assert.Equal(2, parsed.Document.Sections.SelectMany(section => section.Blocks)
            .Count(block => block.Kind == BlockKind.Caption));
    }

    [Theory]
    [InlineData("Trong ảnh, đội thợ trẻ lắp nhịp giữa.", BlockKind.Caption)]
    [InlineData("Đội thợ trẻ lắp nhịp giữa lúc nửa đêm.", BlockKind.Paragraph)]
    public void Outline_ParagraphThatStandsTwice_IsACaptionWhereALineSpeaksOfItsPicture(string line, BlockKind kind)
    {
        var parsed = Parsed.Text(
            $"Khánh thành cầu\n\n{Paragraph}\n\n{line}\n\n{line}\n\n{Other}\n\n{Other}\n\n{Paragraph}", "vi");

        Assert.Equal([kind, kind], parsed.Document.Sections.SelectMany(section => section.Blocks)
            .Where(block => block.Text == Other).Select(block => block.Kind));
    }
}
