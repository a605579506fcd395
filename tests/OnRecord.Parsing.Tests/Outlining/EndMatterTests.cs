using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class EndMatterTests
{
    private static Parsed Ending(params string[] lines) =>
        Parsed.Text($"{Paragraph}\n\n{Other}\n\n{Paragraph}\n\n{Other}\n\n{string.Join("\n\n", lines)}", "vi");

    [Theory]
    [InlineData("(Theo Reuters)", BlockKind.Byline)]
    [InlineData("(Theo Reuters, AFP)", BlockKind.Byline)]
    [InlineData("Kỹ sư, Thạc sĩ Đào Văn TâmCông ty Cầu Bắc Sông, Hà Nội", BlockKind.Byline)]
    [InlineData("Người thợ trẻ kể chuyện lắp nhịp cầu cuối cùng trong đêm", BlockKind.Other)]
    [InlineData("Tôi thì chỉ mong cầu sớm xong”, ông Tâm nói", BlockKind.Paragraph)]
    [InlineData("Bến đò cũ trên sông Cái vừa qua đờiTIN VUI - Bến đò bên cầu mới sẽ được giữ lại.", BlockKind.Other)]
    [InlineData("Bến đò trên sông Cái được giữ lại năm 2025Chuyện bến đò nay đã đến hồi kết.", BlockKind.Other)]
    [InlineData("Bao giờ bến đò cũ trên sông mới được sửa?Bến đò cũ sẽ được sửa sau mùa lũ này.", BlockKind.Other)]
    [InlineData("Bến đò cũ trên sông Cái đã đón khách lần thứ 6Các lái đò vẫn chờ khách qua sông.", BlockKind.Other)]
    [InlineData("Nhà mạng lắp trạm bên cầu mới với mạng 5GDân hai bờ sông gọi điện dễ hơn.", BlockKind.Other)]
    [InlineData("Từ nay dân hai bờ sông gọi điện bằng mạng 5G và 4K.", BlockKind.Paragraph)]
    [InlineData("Bao giờ bến đò cũ trên sông mới được sửa?\"Bến đò cũ\" sẽ được sửa sau mùa lũ.", BlockKind.Other)]
    [InlineData("* Tên nạn nhân đã được thay đổi.", BlockKind.Other)]
    [InlineData("(Bài viết thể hiện quan điểm riêng của người lái đò.)", BlockKind.Other)]
    [InlineData("Lê TâmẢnh: Vi Thảo", BlockKind.Byline)]
    [InlineData("Tên cầu đã được thay đổi.", BlockKind.Paragraph)]
    [InlineData("Lê Tâm tổng hợp", BlockKind.Byline)]
    [InlineData("Lê Tâm thực hiện", BlockKind.Byline)]
    [InlineData("Sản phẩm này không phải là thuốc và không thay thế thuốc chữa bệnh.", BlockKind.Other)]
    [InlineData("Website của cầu cũng cho biết xe đi qua không phải trả phí. Phí do tỉnh trả.", BlockKind.Paragraph)]
    [InlineData("Người lái đò cuối cùng mở quán 'bến cũ'Ông lái đò già mở quán bên cầu mới.", BlockKind.Other)]
    [InlineData("Thợ cầu của làng kể chuyện dựng cầu ở MỹNgười thợ già nay mở quán bên cầu mới.", BlockKind.Other)]
    [InlineData("Người lái đò già vẫn đăng lên YouTube phim về bến cũ. Ai xem cũng nhớ.", BlockKind.Paragraph)]
    public void Outline_LastLine_IsKnownByItsForm(string line, BlockKind kind) =>
        Assert.Equal(kind, Ending(line).Block(line).Kind);

    [Fact]
    public void Outline_LastLineBelowAColon_IsNoHeadlineOfAnotherArticle()
    {
        const string line = "Đi chậm qua cầu để ai cũng về đến nhà";

        Assert.Equal(BlockKind.Paragraph, Ending("Người làng nhắn nhau một câu:", line).Block(line).Kind);
    }

    [Fact]
    public void Outline_HeadlineAndLongSummaryWithoutAFullStop_LeadElsewhere()
    {
        const string headline = "Mưa lớn gây ngập nặng cho thị trấn bên sông";
        const string summary =
            "Nước sông dâng cao làm ngập nhiều tuyến phố trong thị trấn từ đêm qua, khiến hàng trăm học sinh ở hai bờ "
            + "phải nghỉ học vào sáng nay";
        var parsed = Ending(headline, summary);

        Assert.Equal(BlockKind.Other, parsed.Block(headline).Kind);
        Assert.Equal(BlockKind.Other, parsed.Block(summary).Kind);
    }

    [Theory]
    [InlineData("Bạn đọc vui lòng gửi ảnh về tòa soạn.", BlockKind.Other)]
    [InlineData("Bạn đọc Lê Tâm viết: “Cầu đẹp lắm”.", BlockKind.Paragraph)]
    [InlineData("Phim Cầu @ cũng quay ở đây trong mùa lũ năm ngoái, khi cầu chưa xây.", BlockKind.Paragraph)]
    [InlineData("Mời gửi ảnh đến cau@example.org.", BlockKind.Other)]
    [InlineData("browser not support iframe.", BlockKind.Other)]
    [InlineData("Xem video lắp nhịp cầu cuối cùng trong đêm:", BlockKind.Other)]
    [InlineData("chủ đề: cầu và bến đò của hai bờ sông Cái trong mùa lũ.", BlockKind.Paragraph)]
    public void Outline_LineBetweenTheLastParagraphs_LeadsElsewhereByWhatItSays(string line, BlockKind kind) =>
        Assert.Equal(kind, Ending(line, Paragraph).Block(line).Kind);

    [Fact]
    public void Outline_SmallNamesBetweenComments_SignThemWhereOthersDo()
    {
        const string comment = "Cầu nào cũng vậy, phải đi chậm mới an toàn. Mong ai cũng nhớ.";
        var parsed = Ending(
            "Đào Văn Tâm", comment, "Lê Thảo", Other, "nguoi qua cau", $"{comment} Xin cảm ơn.", "Phạm Vi");

        Assert.Equal(BlockKind.Byline, parsed.Block("nguoi qua cau").Kind);
    }

    [Theory]
    [InlineData("Cầu nào cũng vậy, phải đi chậm mới an toàn. Mong ai cũng nhớ.", BlockKind.Byline)]
    [InlineData("Đào Văn Tâm lái đò ở đây ba mươi năm. Nay ông nghỉ.", BlockKind.Heading)]
    public void Outline_NamesBetweenParagraphs_SignCommentsThatDoNotSpeakOfThem(string next, BlockKind kind)
    {
        var parsed = Ending(
            "Đào Văn Tâm", next, "Lê Thảo", Paragraph.Replace("Sáng", "Chiều", StringComparison.Ordinal), "Phạm Vi");

        Assert.Equal(kind, parsed.Document.Sections.SelectMany(section => section.Blocks)
            .First(block => block.Text == "Đào Văn Tâm").Kind);
    }

    [Fact]
    public void Outline_SummaryOfAPaperThatWritesDatesWithDashes_LeadsElsewhere()
    {
        const string teaser =
            "Bến đò cũ trên sông Cái sẽ được giữ lại bên cầu mới để người dân hai bờ có nơi dạo chơi vào mỗi buổi "
            + "chiều sau khi chính quyền xã lấy ý kiến.";

        Assert.Equal(BlockKind.Other, Ending($"Ngày 28-5, {Paragraph}", teaser).Block(teaser).Kind);
        Assert.Equal(BlockKind.Paragraph, Ending($"Ngày 28/5, {Paragraph}", teaser).Block(teaser).Kind);
        Assert.Equal(BlockKind.Paragraph, Ending(teaser).Block(teaser).Kind);
    }

    [Theory]
    [InlineData("Cầu mới trong nắng sớm - Ảnh: Vi Thảo", BlockKind.Other)]
    [InlineData("Cầu cũ – nay đã hẹp – sẽ dành cho người đi bộ. Ảnh: Vi Thảo", BlockKind.Paragraph)]
    public void Outline_SummaryOfAPaperThatSetsCreditsOffByADash_LeadsElsewhere(string caption, BlockKind kind)
    {
        const string teaser =
            "Bến đò cũ trên sông Cái sẽ được giữ lại bên cầu mới để người dân có nơi dạo chơi mỗi chiều.";

        Assert.Equal(kind, Ending(caption, Paragraph, teaser).Block(teaser).Kind);
    }

    [Fact]
    public void Outline_LinesBehindASourceInBrackets_LeadElsewhere()
    {
        const string appeal = "Bạn có ảnh về cầu? Hãy chia sẻ với ban biên tập theo email: cau@example.org. Cảm ơn!";
        const string teaser = "Bến đò cũ sẽ được giữ lại bên cầu. Người dân có nơi dạo chơi mỗi chiều.";
        var parsed = Ending("(Theo Reuters)", appeal, teaser);

        Assert.Equal(BlockKind.Other, parsed.Block(appeal).Kind);
    }

    [Fact]
    public void Outline_SummaryOfTwoSentencesBehindAnAuthor_LeadsElsewhere()
    {
        const string teaser = "Bến đò cũ sẽ được giữ lại bên cầu. Người dân có nơi dạo chơi mỗi chiều.";

        Assert.Equal(BlockKind.Other, Ending("(Theo Reuters)", teaser).Block(teaser).Kind);
    }

    [Fact]
    public void Outline_TwoSummariesBehindAnAuthor_LeadElsewhere()
    {
        const string first =
            "Bến đò cũ trên sông Cái sẽ được giữ lại bên cầu mới để người dân có nơi dạo chơi mỗi chiều.";
        const string second =
            "Người lái đò già mở quán nước ngay dưới chân cầu mới. Mỗi chiều có vài chục người khách ghé quán của ông.";
        var parsed = Ending("Vi Thảo", first, second);

        Assert.Equal(BlockKind.Byline, parsed.Block("Vi Thảo").Kind);
        Assert.Equal(BlockKind.Other, parsed.Block(first).Kind);
        Assert.Equal(BlockKind.Other, parsed.Block(second).Kind);
    }

    [Fact]
    public void Outline_ThreeSummariesBehindAnAuthor_LeadElsewhere()
    {
        string[] summaries =
        [
            "Bến đò cũ trên sông Cái sẽ được giữ lại bên cầu mới để người dân có nơi dạo chơi mỗi chiều.",
            "Người lái đò già mở quán nước dưới chân cầu mới, nơi mỗi chiều có vài chục người khách ghé chơi.",
            "Lớp học bơi miễn phí của làng chài đón thêm hai mươi em nhỏ sau ngày khánh thành cây cầu.",
        ];
        var parsed = Ending(["Vi Thảo", .. summaries]);

        Assert.Equal(BlockKind.Byline, parsed.Block("Vi Thảo").Kind);
        Assert.All(summaries, summary => Assert.Equal(BlockKind.Other, parsed.Block(summary).Kind));
    }

    [Fact]
    public void Outline_AuthorBelowAnAddress_IsTheByline()
    {
        var parsed = Ending("Thông tin chi tiết xin liên hệ:", "Công ty Cầu Bắc Sông", "Lê Tâm");

        Assert.Equal(BlockKind.Other, parsed.Block("Bắc Sông").Kind);
        Assert.Equal(BlockKind.Byline, parsed.Block("Lê Tâm").Kind);
    }
}
