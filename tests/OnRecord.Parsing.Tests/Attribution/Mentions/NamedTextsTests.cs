using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Mentions;

/// <summary>Laws and other texts that speak by their number or name.</summary>
public sealed class NamedTextsTests
{
    [Theory]
    [InlineData("Luật Cầu đường 2013 quy định: “Xe nặng phải đi đường khác.”", "Luật Cầu đường 2013")]
    [InlineData("Luật Cầu đường và Bộ luật Hình sự đều quy định rõ: “Xe nặng phải đi đường khác.”",
        "Luật Cầu đường và Bộ luật Hình sự")]
    [InlineData("Bộ luật Hình sự nêu: “Xe nặng phải đi đường khác.”", "Bộ luật Hình sự")]
    [InlineData("Nghị định 100 của Chính phủ quy định: “Xe nặng phải đi đường khác.”", "Nghị định 100 của Chính phủ")]
    [InlineData("Thông tư số 22 nêu rõ: “Xe nặng phải đi đường khác.”", "Thông tư số 22")]
    [InlineData("“Xe nặng phải đi đường khác”, Quyết định số 12 nêu rõ.", "Quyết định số 12")]
    public void Speaker_LawWithNumberOrName_IsTheText(string text, string name) =>
        Assert.Equal((SpeakerKind.Document, name), Speaker(text));

    [Theory]
    [InlineData("Điều 20 Luật Cầu đường nêu rõ: “Xe nặng phải đi đường khác.”", "Luật Cầu đường")]
    [InlineData("Khoản 5 Điều 187 Bộ luật Tố tụng dân sự 2015 cũng quy định: “Xe nặng phải đi đường khác.”",
        "Bộ luật Tố tụng dân sự 2015")]
    [InlineData("Khoản 2 của Luật Cầu đường nêu rõ: “Xe nặng phải đi đường khác.”", "Luật Cầu đường")]
    [InlineData("Khoản 2 của Thông tư này nêu rõ: “Xe nặng phải đi đường khác.”", "")]
    [InlineData("Tuy nhiên, khoản 1 điều 33 quy định: “Xe nặng phải đi đường khác.”", "khoản 1 điều 33")]
    public void Speaker_PartOfALaw_IsTheLawWhereItIsNamed(string text, string name) =>
        Assert.Equal((SpeakerKind.Document, name), Speaker(text));

    [Fact]
    public void Speaker_LawBeforeWhatItSays_EndsThere() => Assert.Equal(
        (SpeakerKind.Document, "Nghị định 96"),
        Speaker("Nghị định 96 quy định một số điều của Luật Cầu đường, nêu rõ “xe nặng phải đi đường khác”."));

    [Theory]
    [InlineData("Xe nặng đi không đúng nơi quy định bị lập biên bản.")]
    [InlineData("Công ty bán xe sai quy định cho người dân.")]
    public void Parse_WordsOfLawsThatSayNothing_AreNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    private static (SpeakerKind Kind, string Name) Speaker(string text)
    {
        var speaker = Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker;
        return (speaker.Kind, speaker.Name);
    }
}
