using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.People;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("vi", "Bộ trưởng Bộ Xây dựng Trần Bình cho biết cây cầu sẽ thông xe vào tháng tới.", "Bộ Xây dựng")]
    [InlineData("vi", "Ông Trần Bình, giám đốc Sở Giao thông, cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Sở Giao thông")]
    [InlineData("vi", "Ông Trần Bình, phóng viên Reuters, cho biết cây cầu sẽ thông xe vào tháng tới.", "Reuters")]
    [InlineData("vi", "Ông Trần Bình, giám đốc Reuters Việt Nam, cho biết cây cầu sẽ thông xe vào tháng tới.",
        "Reuters Việt Nam")]
    [InlineData("en", "“The bridge is open,” said Anna Kovac, president of the Harbour Workers Union.",
        "Harbour Workers Union")]
    [InlineData("en", "“The bridge is open,” said Anna Kovac, the mayor.", "")]
    public void Attribute_TitleOrRoleWithABody_GivesTheAffiliation(string language, string text, string body)
    {
        var quote = Assert.Single(Parsed.Text(text, language).Document.Quotes);

        Assert.Equal(("" == body, body), (!quote.Speaker.HasAffiliation, quote.Speaker.Affiliation));
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
