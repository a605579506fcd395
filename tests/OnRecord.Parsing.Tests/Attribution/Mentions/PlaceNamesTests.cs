using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Mentions;

public sealed class PlaceNamesTests
{
    private const string Statement = " cho biết cây cầu sẽ thông xe vào tháng tới.";

    [Theory]
    [InlineData("Đại diện UBND huyện Đức Bích")]
    [InlineData("Đại diện UBND xã Thái Bình Bích")]
    [InlineData("Lãnh đạo xã Nga Bích")]
    public void Attribute_WordBehindAKnownPlaceOfAPlace_IsNobodysName(string speaker) =>
        Assert.Equal("", SpeakerOf(speaker + Statement).Name);

    [Theory]
    [InlineData("Công an huyện Nậm Bích")]
    [InlineData("Công an TP Krông Bích")]
    [InlineData("Ban chỉ đạo phòng chống Covid-19 Đà Nẵng")]
    public void Attribute_PlaceOfABody_IsPartOfItsName(string body)
    {
        var speaker = SpeakerOf(body + Statement);

        Assert.Equal((SpeakerKind.Organisation, body), (speaker.Kind, speaker.Name));
    }

    [Fact]
    public void Attribute_PronounBehindAForeignCity_DoesNotMeanTheCity() => Assert.Equal("", SpeakerOf(
        "Trường ở Vũ Hán đóng cửa. Anh" + Statement).Name);

    private static Speaker SpeakerOf(string text) => Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker;
}
