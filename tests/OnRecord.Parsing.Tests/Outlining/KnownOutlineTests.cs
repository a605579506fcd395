using Google.Protobuf;
using OnRecord.Parsing.Tests.Properties;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Outlining;

/// <summary>What is told of lines that a page's markup calls paragraphs, or gives the wrong language.</summary>
public sealed class KnownOutlineTests
{
    private const string Text =
        """
        <p>Ông Lê Văn Bình cho biết cây cầu mới bắc qua sông đã được thông xe vào sáng nay sau ba năm xây dựng.</p>
        <p>Theo ông, người dân trong vùng đã chờ đợi ngày này từ rất lâu và ai cũng vui mừng khi được đi qua cầu.</p>
        """;

    [Fact]
    public void Outline_PageOfATemplateInAnotherLanguage_IsReadInItsOwn()
    {
        var document = Parse($"<html lang='en'><body><article>{Text}</article></body></html>");

        Assert.Equal("vi", document.Language);
        DocumentChecks.Hold(document);
    }

    [Fact]
    public void Outline_PageOfFewWords_IsInTheLanguageThatItDeclares()
    {
        Assert.Equal("de", Parse("<html lang='de-AT'><body><p>Hotel Lunik</p></body></html>").Language);
    }

    [Theory]
    [InlineData("<p>Thứ tư, 8/10/2025 18:37 (GMT+7)</p>", "", BlockKind.Metadata)]
    [InlineData("<p>Theo Ngọc Hà</p>", "", BlockKind.Byline)]
    [InlineData("", "<p>Ngọc Hà</p>", BlockKind.Byline)]
    [InlineData("", "<h3>Tin liên quan</h3>", BlockKind.Other)]
    [InlineData("<p><strong>Niềm vui của người dân vùng sông nước</strong></p>", "", BlockKind.Heading)]
    public void Outline_LineThatMarkupSaysLittleOf_IsToldByItsShape(string above, string below, BlockKind kind)
    {
        var document = Parse(Page(above, below));

        var line = above.Length > 0 ? document.Sections.SelectMany(section => section.Blocks).ElementAt(2)
            : document.Sections[^1].Blocks[^1];
        Assert.Equal(kind, line.Kind);
        DocumentChecks.Hold(document);
    }

    [Fact]
    public void Outline_ShortLineOfAPageThatMarksItsHeadings_IsNoHeading()
    {
        var document = Parse(Page("<p>Niềm vui của người dân vùng sông nước</p><h2>Cây cầu mới</h2>", ""));

        Assert.Equal("Cây cầu mới", Assert.Single(
            document.Sections.SelectMany(section => section.Blocks), block => block.Kind == BlockKind.Heading).Text);
    }

    private static string Page(string above, string below) =>
        $$"""
        <html lang="vi"><head><meta name="author" content="Ngọc Hà"></head><body><article><h1>Thông xe cây cầu mới</h1>
        {{above}}{{Text}}{{below}}</article></body></html>
        """;

    private static Document Parse(string page) => Parsed.Parser.Parse(
        new() { Uri = "https://news.example/1", MediaType = "text/html", Content = ByteString.CopyFromUtf8(page) });
}
