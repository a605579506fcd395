using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class DateLinesTests
{
    [Theory]
    [InlineData(" date 2023-06 Ngày 26/6, hội nghị đã diễn ra tại Hà Nội với nhiều đại biểu.", 2023, 6, 0)]
    [InlineData("Thứ hai, 26/6/2023, 10:00 (GMT+7)\n\nHội nghị đã diễn ra tại Hà Nội với nhiều đại biểu.", 2023, 6, 26)]
    [InlineData("date 2021-02-03\nHội nghị đã diễn ra tại Hà Nội với nhiều đại biểu.", 2021, 2, 3)]
    public void Outline_DateBeforeTheText_IsMetadataAndTheDayOfPublication(string text, int year, int month, int day)
    {
        var document = Parsed.Text(text, "vi").Document;

        Assert.Equal((year, month, day), (document.Published.Year, document.Published.Month, document.Published.Day));
        Assert.Equal(BlockKind.Metadata, document.Sections[0].Blocks[0].Kind);
        Assert.Equal(BlockKind.Paragraph, document.Sections[0].Blocks[^1].Kind);
    }

    [Theory]
    [InlineData("Stand: 22.04.2024, 06:00 Uhr", "de", 2024, 4, 22)]
    [InlineData("28. April 2023, 05:00 Uhr", "de", 2023, 4, 28)]
    [InlineData("Updated 10:15 am, Tuesday, June 3rd, 2025", "en", 2025, 6, 3)]
    [InlineData("3 June 2025", "en", 2025, 6, 3)]
    [InlineData("Published: May 2024", "en", 2024, 5, 0)]
    [InlineData("Publié le 14 juillet 2024 à 18:30", "fr", 2024, 7, 14)]
    public void Outline_DateOnALineOfItsOwn_IsMetadataInTheWordsOfTheLanguage(
        string line, string language, int year, int month, int day)
    {
        var document = Parsed.Text($"{line}\n\n{Paragraph}", language).Document;

        Assert.Equal(BlockKind.Metadata, document.Sections[0].Blocks[0].Kind);
        Assert.Equal((year, month, day), (document.Published.Year, document.Published.Month, document.Published.Day));
    }

    [Theory]
    [InlineData("The bridge was opened in May 2024")]
    [InlineData("May 31")]
    [InlineData("February 30, 2024")]
    [InlineData("2024")]
    public void Outline_LineThatIsNoDate_IsNoMetadata(string line)
    {
        var document = Parsed.Text($"{line}\n\n{Paragraph}", "en").Document;

        Assert.NotEqual(BlockKind.Metadata, document.Sections[0].Blocks[0].Kind);
        Assert.Null(document.Published);
    }
}
