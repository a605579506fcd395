using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class PlainHeadingsTests
{
    [Fact]
    public void Outline_ShortLineAboveALongQuestion_IsAHeading()
    {
        const string line = "Niềm vui của người dân hai bờ";
        const string question =
            "Cây cầu mới sẽ thay đổi ra sao cuộc sống của những gia đình đã gắn bó cả đời với bến đò cũ?";
        var text = $"{Paragraph}\n\n{Other}\n\n{line}\n\n{question}\n\n{Paragraph}";

        Assert.Equal(BlockKind.Heading, Parsed.Text(text, "vi").Block(line).Kind);
    }

    [Fact]
    public void Outline_NumberedLinesBetweenParagraphs_AreHeadings()
    {
        var parsed = Parsed.Text($"1. Nhịp cầu đầu tiên\n\n{Paragraph}\n\n2. Nhịp cầu cuối cùng\n\n{Other}", "vi");

        Assert.Equal(BlockKind.Heading, parsed.Block("1. Nhịp cầu đầu tiên").Kind);
        Assert.Equal(BlockKind.Heading, parsed.Block("2. Nhịp cầu cuối cùng").Kind);
    }

    [Fact]
    public void Outline_ShortLineBeforeAParagraph_BeginsASection()
    {
        var document = Parsed.Text($"{Paragraph}\n\nNiềm vui của người dân hai bờ\n\n{Paragraph}\n\n{Paragraph}")
            .Document;

        Assert.Equal(["", "Niềm vui của người dân hai bờ"], document.Sections.Select(section => section.Heading));
    }
}
