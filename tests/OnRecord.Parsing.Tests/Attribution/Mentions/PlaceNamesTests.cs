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

    [Theory]
    [InlineData("Hôm qua, Đức Anh", "Đức Anh")]
    [InlineData("Hôm qua, Thủ tướng Đức Kovac", "Kovac")]
    [InlineData("Hôm qua, GS Đức", "")]
    public void Attribute_CountriesOfOneSyllable_AreAGivenNameTogetherAlone(string speaker, string name) =>
        Assert.Equal(name, SpeakerOf(speaker + Statement).Name);

    [Theory]
    [InlineData("Hôm qua, anh Nhật")]
    [InlineData("Anh Nhật")]
    public void Attribute_CountryBehindAFormOfAddress_IsAName(string speaker) =>
        Assert.Equal("Nhật", SpeakerOf(speaker + Statement).Name);

    [Fact]
    public void Attribute_TwoPlacesBehindABody_ArePartOfItsName() => Assert.Equal(
        "Nhóm thợ cầu California San Diego", SpeakerOf("Nhóm thợ cầu California San Diego" + Statement).Name);

    [Fact]
    public void Attribute_NameThatBeginsAsASmallWord_IsWhole() => Assert.Equal("Do Kovac", SpeakerOf(
        "“Đừng đi qua cây cầu này, nó đã hỏng nặng lắm rồi”, tài khoản Do Kovac lý giải.").Name);

    [Theory]
    [InlineData("Theo thông báo kết luận, cây cầu sẽ thông xe vào tháng tới.", "thông báo")]
    [InlineData("Cây cầu do các xã xác định, công bố kết quả. Hội cho biết cây cầu sẽ thông xe vào tháng tới.", "Hội")]
    public void Attribute_EndOfALongerWord_BeginsNoName(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("cây cầu sẽ thông xe").Speaker.Mention));
    }

    [Fact]
    public void Attribute_PronounBehindAForeignCity_DoesNotMeanTheCity() => Assert.Equal("", SpeakerOf(
        "Trường ở Vũ Hán đóng cửa. Anh" + Statement).Name);

    private static Speaker SpeakerOf(string text) => Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker;
}
