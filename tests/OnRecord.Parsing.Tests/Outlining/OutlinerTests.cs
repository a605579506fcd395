using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class OutlinerTests
{
    [Theory]
    [InlineData("Người thợ trẻ nhất đội (phải) bên nhịp cầu cuối cùng được lắp sáng nay.")]
    [InlineData("Hàng nghìn người dân có mặt từ sớm để xem đoàn xe đầu tiên.")]
    [InlineData("Niềm vui của người dân trong những bức ảnh này đến từ nhịp cầu mới được lắp sáng nay.")]
    public void Outline_LineThatPointsAtAPictureOrRepeatsTheText_IsACaption(string line)
    {
        var block = Parsed.Text($"Khánh thành cầu qua sông\n\n{Other}\n\n{Paragraph}\n\n{line}\n\n{Other}\n\n{Other}",
            "vi").Block(line);

        Assert.Equal(BlockKind.Caption, block.Kind);
    }

    [Theory]
    [InlineData("Đào Lan Chi tặng sách cho các em nhỏ bên cầu")]
    [InlineData("Những nhịp cầu cuối cùng được đội thợ trẻ lắp lên trong đêm dưới ánh đèn của hàng trăm người dân hai bờ")]
    public void Outline_LongOrNamedLineWithoutAFullStop_IsACaption(string line)
    {
        var block = Parsed.Text($"{Paragraph}\n\n{line}\n\n{Other}\n\n{Paragraph}", "vi").Block(line);

        Assert.Equal(BlockKind.Caption, block.Kind);
    }

    [Theory]
    [InlineData("Vịnh Hạ Lang đón đoàn thuyền đầu tiên của năm")]
    [InlineData("Sông Hương Giang đón đoàn thuyền đầu tiên của năm")]
    [InlineData("Mong ước nhiều năm của người dân đã thành hiện thực")]
    [InlineData("Green Valley đón đoàn khách đầu tiên của năm")]
    public void Outline_LineThatNamesAPlaceOrNobody_StaysAHeading(string line)
    {
        var block = Parsed.Text($"{Paragraph}\n\n{line}\n\n{Other}\n\n{Paragraph}", "vi").Block(line);

        Assert.Equal(BlockKind.Heading, block.Kind);
    }

    [Theory]
    [InlineData("Cây cầu nhìn từ bờ bắc của con sông.", BlockKind.Caption)]
    [InlineData("Sáng nay, cây cầu nhìn từ bờ bắc của con sông.", BlockKind.Paragraph)]
    public void Outline_ShortSentenceAboveTheFirstParagraph_IsACaptionUnlessItTellsWhen(string line, BlockKind kind)
    {
        Assert.Equal(kind, Parsed.Text($"{line}\n\n{Paragraph}\n\n{Other}", "vi").Block(line).Kind);
    }

    [Fact]
    public void Outline_LinesInARow_AreTheCaptionsOfPictures()
    {
        string[] lines =
        [
            "Một em bé chăm chú nhìn những nhịp cầu", "Đội thợ chụp ảnh chung trước giờ thông xe",
            "Người dân hai bờ vẫy chào đoàn xe đầu tiên",
        ];
        var parsed = Parsed.Text($"{Paragraph}\n\n{Other}\n\n{string.Join("\n\n", lines)}\n\n{Paragraph}\n\n{Other}", "vi");

        Assert.All(lines, line => Assert.Equal(BlockKind.Caption, parsed.Block(line).Kind));
    }

    [Fact]
    public void Outline_HeadlinesBelowTheFirstParagraph_LeadElsewhere()
    {
        string[] links =
        [
            "Mưa lớn làm ngập nhiều tuyến phố trong thị trấn", "Chợ nổi họp trở lại sau hai năm vắng khách",
        ];
        var parsed = Parsed.Text($"{Paragraph}\n\n{links[0]}\n\n{links[1]}\n\n{Other}\n\n{Paragraph}", "vi");

        Assert.All(links, link => Assert.Equal(BlockKind.Other, parsed.Block(link).Kind));
    }

    [Theory]
    [InlineData("- VnExpress", BlockKind.Other)]
    [InlineData("– VnExpress Kinh Doanh", BlockKind.Other)]
    [InlineData("vào sáng nay.", BlockKind.Heading)]
    public void Outline_HeadlineBelowAStandfirst_LeadsElsewhereIfThePaperHasSignedThat(string end, BlockKind kind)
    {
        var link = "Mưa lớn làm ngập nhiều tuyến phố trong thị trấn";
        var parsed = Parsed.Text(
            $"Cầu mới thông xe\n\nHàng nghìn người dân đã có mặt từ sớm để xem cầu. {end}\n\n{link}\n\n{Other}\n\n"
            + Paragraph, "vi");

        Assert.Equal(kind, parsed.Block(link).Kind);
    }

    [Fact]
    public void Outline_AppealAtTheEnd_EndsTheArticle()
    {
        string[] rest = ["1. Gửi trực tiếp: Bà Hoa, xóm 3", "Chuyển khoản: Báo Bên Sông", "- Swift code: ABCD"];
        var parsed = Parsed.Text(
            $"{Paragraph}\n\n{Other}\n\nMọi sự giúp đỡ xin gửi về:\n\n{string.Join("\n\n", rest)}", "vi");

        Assert.All(rest, line => Assert.Equal(BlockKind.Other, parsed.Block(line).Kind));
    }

    [Theory]
    [InlineData("Điện thoại: 0123 456 789.", BlockKind.Other)]
    [InlineData("Điện thoại của người thợ đã đổ chuông suốt buổi sáng mà không ai hay biết.", BlockKind.Paragraph)]
    public void Outline_WordThatMayLeadElsewhere_DoesSoOnlyBeforeAColon(string line, BlockKind kind)
    {
        Assert.Equal(kind, Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Other}", "vi").Block(line).Kind);
    }

    [Fact]
    public void Outline_TurnsOfATalkBehindDashes_AreParagraphs()
    {
        const string question = "- Thưa bà, cây cầu có ý nghĩa thế nào với người dân?";
        const string answer = "- Nhờ cây cầu mà trẻ em hai bờ đến trường dễ dàng hơn.";
        var parsed = Parsed.Text($"{Paragraph}\n\n{question}\n\n{answer}\n\n{Other}", "vi");

        Assert.Equal(BlockKind.Paragraph, parsed.Block(question).Kind);
        Assert.Equal(BlockKind.Paragraph, parsed.Block(answer).Kind);
    }

    [Fact]
    public void Outline_AddressOfTheSourcePage_IsAByline()
    {
        const string line = "Nguồn: http://example.org/cau-moi-qua-song-123.html";
        Assert.Equal(BlockKind.Byline,
            Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Other}", "vi").Block(line).Kind);
    }

    [Fact]
    public void Outline_AddressOfTheSourcePageThatStandsTwiceOnItsLine_IsAByline()
    {
        const string line = "Nguồn: https://example.org/cau-moi-qua-so...Nguồn: https://example.org/cau-moi-qua-song";
        Assert.Equal(BlockKind.Byline,
            Parsed.Text($"{Paragraph}\n\n{Other}\n\n{line}\n\n{Other}", "vi").Block(line).Kind);
    }

    [Theory]
    [InlineData("Huyền Lê (Theo KCNA, AFP)")]
    [InlineData("Hà My (Theo Harbour Times, River Gazette, Bridge Post)")]
    public void Outline_HeadlineLeadAndAuthor_AreToldApart(string author)
    {
        var text = $"Khánh thành cầu qua sông\n\nCây cầu dài hai kilômét nối hai bờ sông vừa thông xe sáng nay.\n\n{Paragraph}\n\n{Paragraph}\n\n{author}";
        var parsed = Parsed.Text(text);

        Assert.Equal("Khánh thành cầu qua sông", parsed.Document.Title);
        Assert.Equal(
            [BlockKind.Title, BlockKind.Lead, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Byline],
            parsed.Document.Sections.SelectMany(section => section.Blocks).Select(block => block.Kind));
    }

    [Fact]
    public void Outline_BulletsAndNumbers_AreListItems()
    {
        var parsed = Parsed.Text($"{Paragraph}\n\nCần chuẩn bị:\n\n- Giấy tờ tùy thân\n\n- Ảnh thẻ mới chụp\n\n1. Đơn đăng ký học\n\n{Paragraph}");

        Assert.Equal(BlockKind.ListItem, parsed.Block("- Giấy").Kind);
        Assert.Equal(BlockKind.ListItem, parsed.Block("1. Đơn").Kind);
    }

    [Fact]
    public void Outline_LinksAfterTheAuthor_AreNoPartOfTheArticle()
    {
        var parsed = Parsed.Text(
            $"{Paragraph}\n\n{Paragraph}\n\nPhương Linh\n\nXem thêm:\n\n>> Cầu cũ sẽ được giữ lại làm bảo tàng");

        Assert.Equal(BlockKind.Byline, parsed.Block("Phương Linh").Kind);
        Assert.Equal(BlockKind.Other, parsed.Block(">> Cầu cũ").Kind);
    }

    [Fact]
    public void Outline_HardWrappedLines_AreJoinedToParagraphs()
    {
        const string wrapped =
            "The bridge was opened on Monday after three years of work, and\nthe mayor was the first to walk across it with her two small\nchildren. Thousands had come to see the first cars go over the\nriver, and many of them stayed until late in the evening.";
        var blocks = Parsed.Text($"{wrapped}\n\n{wrapped}", "en")
            .Document.Sections.SelectMany(section => section.Blocks);

        Assert.Equal([wrapped, wrapped], blocks.Select(block => block.Text));
    }

    [Fact]
    public void Outline_OneLine_IsOneParagraph() =>
        Assert.Equal(BlockKind.Paragraph,
            Assert.Single(Assert.Single(Parsed.Text(Paragraph).Document.Sections).Blocks).Kind);

    [Theory]
    [InlineData("Xe qua cầu sáng nay - Ảnh: LÊ TÂM", "Ngày 4-6", BlockKind.Other)]
    [InlineData("Xe qua cầu sáng nay (Ảnh: Lê Tâm).", "Ngày 4/6", BlockKind.Paragraph)]
    public void Outline_LastParagraphOfOneSentence_IsATeaserWhereThePaperWritesSo(
        string caption, string date, BlockKind kind)
    {
        const string last =
            "Người dân hai bên sông cho biết chiếc phà cũ của ông Lê Tâm sẽ được giữ lại làm quán cà phê bên bến, nơi khách có thể ngồi ngắm cầu mới.";
        var parsed = Parsed.Text($"Khánh thành cầu qua sông\n\n{Other}\n\n{caption}\n\n{date}, {Paragraph}\n\n{Paragraph}\n\n{Other}\n\n{last}", "vi");

        Assert.Equal(kind, parsed.Block(last).Kind);
    }

    [Fact]
    public void Outline_AuthorBelowALineLikeAHeadline_IsNoSummaryOfAnotherArticle()
    {
        var parsed = Parsed.Text($"Khánh thành cầu qua sông\n\n{Other}\n\n{Paragraph}\n\n{Other}\n\n{Paragraph}\n\nHướng dẫn đi qua cầu mới bằng xe buýt\n\nTrần Tâm", "vi");

        Assert.Equal(BlockKind.Byline, parsed.Block("Trần Tâm").Kind);
    }
}
