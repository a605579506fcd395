using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.People;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData(400, true)]
    [InlineData(700, false)]
    public void Attribute_RoleAndBodyInMoreBytesThanMayBeTold_AreLeftOut(int letters, bool areTold)
    {
        var text = $"Ông Trần Bình, chủ Quỹ A{new string('a', letters)}, cho biết cây cầu sẽ thông xe vào tháng tới.";

        var speaker = Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker;

        Assert.Equal(("Trần Bình", areTold, areTold), (speaker.Name, speaker.HasRole, speaker.HasAffiliation));
    }

    [Theory]
    [InlineData(400, 409)]
    [InlineData(700, 0)]
    public void Attribute_TitleInMoreBytesThanMayBeTold_IsLeftOut(int letters, int length)
    {
        var text = $"Giám đốc {new string('a', letters)} Trần Bình cho biết cây cầu sẽ thông xe vào tháng tới.";

        var speaker = Assert.Single(Parsed.Text(text, "vi").Document.Quotes).Speaker;

        Assert.Equal(("Trần Bình", length), (speaker.Name, speaker.Title.Length));
    }

    [Theory]
    [InlineData("vi", "Theo Reuters, ông Trần Bình nói cây cầu sẽ thông xe vào tháng tới.", "Trần Bình", "Reuters")]
    [InlineData("vi", "Hãng tin Reuters dẫn lời ông Trần Bình nói cây cầu sẽ thông xe vào tháng tới.", "Trần Bình",
        "Reuters")]
    [InlineData("vi", "Reuters dẫn lời ông Trần Bình, giám đốc công ty, nói: “Cây cầu sẽ thông xe vào tháng tới”.",
        "Trần Bình", "Reuters")]
    [InlineData("de", "Laut dpa sagte Anna Vogt: „Die Brücke wird im Mai geöffnet.“", "Anna Vogt", "dpa")]
    [InlineData("en", "According to Reuters, Anna Kovac said the bridge would open in May.", "Anna Kovac", "Reuters")]
    [InlineData("en", "Anna Kovac said the bridge would open in May.", "Anna Kovac", "")]
    public void Attribute_WordsCarriedByAnAgency_KeepTheirSpeaker(
        string language, string text, string name, string carrier)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes, quote => quote.Speaker.Name == name);

        Assert.Equal(carrier, quote.Speaker.ReportedVia);
    }

    [Theory]
    [InlineData("en", "Anna Kovac did not say that the bridge would open in May.", Stance.Negated)]
    [InlineData("en", "Anna Kovac declined to comment on the state of the bridge.", Stance.Declined)]
    [InlineData("en", "Anna Kovac said that the bridge would not open in May.", Stance.Unspecified)]
    [InlineData("vi", "Ông Trần Bình không khẳng định cây cầu sẽ thông xe vào tháng tới.", Stance.Negated)]
    [InlineData("vi", "Ông Trần Bình từ chối bình luận về cây cầu mới.", Stance.Declined)]
    [InlineData("vi", "Ông Trần Bình từ chối tiết lộ khi nào cầu thông xe.", Stance.Declined)]
    [InlineData("en", "Anna Kovac refused to say whether the bridge would open in May.", Stance.Declined)]
    [InlineData("en", "An engineer who asked not to be named said the bridge would open in May.", Stance.Unspecified)]
    [InlineData("de", "Anna Vogt sagte nicht, dass die Brücke im Mai geöffnet werde.", Stance.Negated)]
    public void Attribute_WordsThatWereNotSaid_SayHowTheSpeakerStands(string language, string text, Stance stance) =>
        Assert.Equal(stance, Assert.Single(Parsed.Text(text, language).Document.Quotes).Stance);
}
