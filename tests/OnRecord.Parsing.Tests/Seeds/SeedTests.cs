using System.Text;
using Google.Protobuf;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Seeds;

public sealed class SeedTests
{
    private static readonly Lazy<(byte[] Bytes, Document Document)> Seed = new(Parse);

    private static Document Document => Seed.Value.Document;

    [Fact]
    public void Parse_Seed_KeepsTheTextByteForByte() =>
        Assert.Equal(Seed.Value.Bytes, Encoding.UTF8.GetBytes(Document.Text));

    [Fact]
    public void Parse_Seed_HasNoTitleAndTheMonthOfItsDatePrefix()
    {
        Assert.False(Document.HasTitle);
        Assert.Equal((2023, 6, 0), (Document.Published.Year, Document.Published.Month, Document.Published.Day));
        Assert.Equal("vi", Document.Language);
        Assert.Equal(BlockKind.Metadata, Document.Sections[0].Blocks[0].Kind);
        Assert.Equal("date 2023-06", Document.Sections[0].Blocks[0].Text);
    }

    [Fact]
    public void Parse_Seed_HasTwoSectionsPartedByTheUnmarkedHeading()
    {
        Assert.Equal(2, Document.Sections.Count);
        Assert.False(Document.Sections[0].HasHeading);
        Assert.Equal("Nhiều thành tích nổi bật của lực lượng công an", Document.Sections[1].Heading);
    }

    [Fact]
    public void Parse_Seed_KnowsTheCaptionAndItsCredit()
    {
        var caption = Assert.Single(Document.Sections[0].Blocks, block => block.Kind == BlockKind.Caption);
        Assert.Equal("Bộ Công an", caption.Credit);
        Assert.StartsWith("Bộ trưởng Tô Lâm phát biểu bế mạc", caption.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hết sức to lớn và rất quan trọng", "Tô Lâm", "Bộ trưởng", "khẳng định")]
    [InlineData("lực lượng công an nhân dân đã cơ bản hoàn thành", "Nguyễn Phú Trọng", "Tổng Bí thư", "đánh giá")]
    [InlineData("Đảng bộ Công an các cấp giữ vững", "Tô Lâm", "Đại tướng", "nêu rõ")]
    public void Parse_Seed_AttributesWhatStandsInMarks(string words, string name, string title, string cue)
    {
        var quote = Quote(words);
        Assert.True(quote.Kind is QuoteKind.Direct or QuoteKind.Mixed);
        Assert.Equal((name, title), (quote.Speaker.Name, quote.Speaker.Title));
        Assert.Equal(cue, Cut(quote.Cue));
    }

    [Theory]
    [InlineData("các ý kiến phát biểu tại hội nghị đã đi thẳng", "Tô Lâm", "Đại tướng", "Bộ trưởng Công an")]
    [InlineData("Lực lượng công an đã chủ động", "Trần Quốc Tỏ", "Thượng tướng", "Thứ trưởng Bộ Công an")]
    public void Parse_Seed_FindsWhatIsReportedWithoutMarks(string words, string name, string title, string role)
    {
        var quote = Quote(words);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal((name, title, role), (quote.Speaker.Name, quote.Speaker.Title, quote.Speaker.Role));
        Assert.Equal("cho biết", Cut(quote.Cue));
    }

    [Theory]
    [InlineData("điển hình")]
    [InlineData("đúng, đủ, sạch, sống")]
    public void Parse_Seed_TakesTermsForTerms(string words)
    {
        var quote = Assert.Single(Document.Quotes, quote => quote.Text == words);
        Assert.Equal(QuoteKind.Term, quote.Kind);
        Assert.Null(quote.Speaker);
    }

    private static Quote Quote(string words) =>
        Assert.Single(Document.Quotes, quote => quote.Text.StartsWith(words, StringComparison.Ordinal));

    private static string Cut(Span span) => Encoding.UTF8.GetString(Seed.Value.Bytes[span.Start..span.End]);

    private static (byte[], Document) Parse()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Microservices.sln"))) root = root.Parent;
        var file = Assert.Single(Directory.GetFiles(Path.Combine(root.FullName, "seeds")));
        var bytes = File.ReadAllBytes(file);
        var source = new SourceDocument { Uri = "seed", Content = ByteString.CopyFrom(bytes) };
        return (bytes, new Parser(new ParserOptions()).Parse(source));
    }
}
