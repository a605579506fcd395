using OnRecord.Parsing.Tests.Properties.Mutated;
using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.People;

public sealed class SpokenBodyTests
{
    [Theory]
    [InlineData("Sở Cầu đường cho biết cầu đã xong. Công ty Hoa Lan khẳng định cầu vững.\n\n“Cầu đẹp”, sở này nói.",
        "Sở Cầu đường")]
    [InlineData("Công ty Hoa Lan cho biết cầu đã xong.\n\n“Cây cầu đẹp lắm”, công ty này nói.", "Công ty Hoa Lan")]
    [InlineData("Sở Cầu đường cho biết cầu đã xong.\n\n“Cây cầu đẹp lắm”, cơ quan này nói.", "Sở Cầu đường")]
    [InlineData("Sở Cầu đường cho biết cầu đã xong.\n\n“Cây cầu đẹp lắm”, đơn vị này viết.", "Sở Cầu đường")]
    public void Resolve_KindOfBodyThatPointsBack_MeansTheBodyThatHasSpoken(string text, string name)
    {
        var speaker = Parsed.Text(text, "vi").Document.Quotes[^1].Speaker;

        Assert.Equal(
            (name, SpeakerKind.Organisation, SpeakerResolution.Title),
            (speaker.Name, speaker.Kind, speaker.Resolution));
    }

    [Theory]
    [InlineData("Công ty Hoa Lan cho biết cầu đã xong.\n\n“Cây cầu đẹp lắm”, sở này nói.")]
    [InlineData("Công ty Hoa Lan cho biết cầu đã xong.\n\n“Cây cầu đẹp lắm”, đơn vị thi công nói.")]
    [InlineData("Sở Cầu đường xem cầu.\n\n“Cây cầu đẹp lắm”, cơ quan này nói.")]
    [InlineData("Tập đoàn này cho biết cây cầu sẽ thông xe vào tháng tới.")]
    [InlineData("Sở Cầu đường cho biết cầu đã xong.\n\nCầu dài.\n\nCầu cao.\n\n“Cầu đẹp lắm”, cơ quan này nói.")]
    public void Resolve_KindOfBodyThatPointsAtNoneThatHasSpoken_HasNoName(string text)
    {
        var speaker = Parsed.Text(text, "vi").Document.Quotes[^1].Speaker;

        Assert.Equal(("", SpeakerKind.Organisation), (speaker.Name, speaker.Kind));
    }

    [Theory]
    [InlineData("“Cây cầu đẹp lắm”, Sở Cầu đường Salem trong tháng này cho biết.", "Sở Cầu đường Salem")]
    [InlineData("Bộ Cầu đường Salem ngày 16/3 công bố ảnh cho thấy cây cầu đã xong.", "Bộ Cầu đường Salem")]
    [InlineData("Đài truyền hình SBTV hôm qua công bố ảnh cho thấy cây cầu đã xong.", "SBTV")]
    [InlineData("Tòa tối cao Salem cho rằng cây cầu đã xong.", "Tòa tối cao Salem")]
    [InlineData("Tờ Salem News dẫn nguồn tin riêng nói cây cầu đã xong.", "Salem News")]
    [InlineData("Tờ Salem News trích dẫn một nguồn tin ngoài bến nói cây cầu đã xong.", "Salem News")]
    [InlineData("Bộ Giao thông dẫn số liệu của Hội Cầu Đường cho biết cây cầu đã xong.", "Hội Cầu Đường")]
    [InlineData("Ủy ban Đầu tư Salem cho biết cây cầu đã xong.", "Ủy ban Đầu tư Salem")]
    [InlineData("Khoa Phục hồi chức năng cho biết cây cầu đã xong.", "Khoa Phục hồi chức năng")]
    public void Resolve_BodyBeforeATimeOrWhatItPassesOn_EndsWithItsName(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("Quân đội Salem ra thông cáo cho hay cây cầu đã được sửa xong.", "Quân đội Salem")]
    [InlineData("Bộ Cầu đường ra thông báo khẳng định cây cầu đã được sửa xong.", "Bộ Cầu đường")]
    [InlineData("Tòa án Salem ra phán quyết cho rằng “cột trụ của cầu quá yếu”.", "Tòa án Salem")]
    [InlineData("Tòa án Salem ra quyết định đóng cầu vì “cột trụ quá yếu”.", "Tòa án Salem")]
    [InlineData("Sở Cầu đường phát đi thông báo cho biết cây cầu đã được sửa xong.", "Sở Cầu đường")]
    [InlineData("Công ty Hoa Lan ra thông cáo: “Cột trụ của cầu quá yếu”.", "Công ty Hoa Lan")]
    public void Attribute_BodyThatIssuesAText_IsTheSpeakerWithoutItsVerb(string text, string name) =>
        Assert.Equal(name, Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker.Name);

    [Theory]
    [InlineData("VKSND Hạ Giang nhận thông tin phản ánh cây cầu vẫn vững.", "VKSND Hạ Giang")]
    [InlineData("Sở QLCĐ nhận tin báo của xã cho biết cây cầu vẫn vững.", "Sở QLCĐ")]
    [InlineData("Hải quân Indonesia đưa thông báo cho biết cây cầu vẫn vững.", "Hải quân Indonesia")]
    [InlineData("Văn phòng Công tố Hạ Giang cho biết cây cầu vẫn vững.", "Văn phòng Công tố Hạ Giang")]
    [InlineData("Kết quả của Viện Vệ sinh Cầu Đường cho thấy cây cầu vẫn vững.", "Viện Vệ sinh Cầu Đường")]
    [InlineData("Thanh tra Hạ Giang chính thức công bố kết luận cho biết cầu đã xong.", "Thanh tra Hạ Giang")]
    public void Resolve_BodyBeforeWhatItDoes_EndsWithItsName(string text, string name) =>
        Assert.Equal(name, Parsed.Text(text, "vi").Document.Quotes[^1].Speaker.Name);

    [Theory]
    [InlineData("Salem News cho biết cây cầu vẫn vững.", "Salem News", SpeakerKind.Organisation)]
    [InlineData("Hãng bay Salem Airlines cho biết cây cầu vẫn vững.", "Hãng bay Salem Airlines",
        SpeakerKind.Organisation)]
    [InlineData("Đại diện Salem Airlines cho biết cây cầu vẫn vững.", "", SpeakerKind.Anonymous)]
    [InlineData("Bình luận viên Anna Kovac của Salem News cho biết cây cầu vẫn vững.", "Anna Kovac",
        SpeakerKind.Person)]
    public void Resolve_CapitalsThatABodysLastWordEnds_AreNoPerson(string text, string name, SpeakerKind kind)
    {
        var speaker = Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker;

        Assert.Equal((name, kind), (speaker.Name, speaker.Kind));
    }

    [Fact]
    public void Resolve_EnglishNameThatEndsAsABodysMay_IsAPersons() => Assert.Equal(
        "Emily House",
        Assert.Single(Parsed.Text("Emily House of Salem said that the bridge was open.", "en").Document.Quotes)
            .Speaker.Name);

    [Theory]
    [InlineData("Sở QLCĐ cho biết cây cầu vẫn vững.", "Sở QLCĐ")]
    [InlineData("Công an TPHG cho biết cây cầu vẫn vững.", "Công an TPHG")]
    [InlineData("Tập đoàn QLCĐ cho biết cây cầu vẫn vững.", "QLCĐ")]
    [InlineData("Sở Lao động cho biết cây cầu vẫn vững.", "Sở Lao động")]
    [InlineData("Sở Cầu đường (CĐ) xem cầu. Sở CĐ cho biết cây cầu vẫn vững.", "Sở Cầu đường")]
    [InlineData("Bộ Cầu đường (CĐ) xem cầu. Sở CĐ cho biết cây cầu vẫn vững.", "Sở CĐ")]
    [InlineData("Tập đoàn Cầu Đường (CĐG) xem cầu. Tập đoàn CĐG cho biết cây cầu vẫn vững.", "Tập đoàn Cầu Đường")]
    public void Resolve_LettersBehindABodysKind_AreItsNameWithTheKindUnlessThatIsAnyBodys(string text, string name) =>
        Assert.Equal(name, Parsed.Text(text, "vi").Document.Quotes[^1].Speaker.Name);

    [Fact]
    public void Resolve_LettersBehindAKindInFormD_StandForTheNameAllTheSame()
    {
        const string text = "Bộ Cầu đường (CĐ) xem cầu. Bộ CĐ cho biết cây cầu vẫn vững.";

        Assert.Equal(
            "Bộ Cầu đường",
            Parsed.Text(Decomposition.Of(text), "vi").Document.Quotes[^1].Speaker.Name);
    }
}
