namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class OtherSentencesTests
{
    [Theory]
    [InlineData("Reporter Anna Kovac says:", "introduced")]
    [InlineData("17-year-old Anna Kovac echoed:", "introduced")]
    [InlineData("In response to the flood, mayor Anna Kovac issued the following statement:", "introduced.colon")]
    public void Introduced_LineThatEndsInAColon_NamesWhoSpeaksBelow(string line, string rule)
    {
        var quote = Parsed.Text(
            "Jonas Bel left early.\n\n" + line + "\n\n“We shall have to close the bridge, and soon.”\n\nIt rained.", "en")
            .Quote("We shall");

        Assert.Equal((rule, "Anna Kovac"), (quote.Rule, quote.Speaker.Name));
    }

    [Theory]
    [InlineData("Lê Văn Lâm, thợ cầu lâu năm, đã tận mắt thấy nhịp giữa sập.", "Lê Văn Lâm")]
    [InlineData("Nhịp giữa của cây cầu sập lúc gần sáng.", "bà Tư")]
    public void Floating_QuoteBelowASentenceThatOnlyNamesSomebody_IsTheirs(string line, string mention)
    {
        var parsed = Parsed.Text(
            "“Cả làng nghe thấy một tiếng nổ”, bà Tư nói.\n\n" + line + "\n\n“Tôi vừa chợp mắt thì nghe tiếng sắt gãy, "
            + "chạy ra đã thấy nước cuốn phăng.”\n\nHai bên đường là những hàng cây mới trồng của làng.", "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("chợp mắt").Speaker.Mention));
    }

    [Theory]
    [InlineData("Xem cảnh cầu sập, nhiều người đi đường tỏ ý tiếc nuối với những dòng như:",
        "nhiều người đi đường")]
    [InlineData("Phần ba bàn về cầu tạm như sau:", null)]
    public void Introduced_SentenceThatEndsInAColonWithoutACue_NamesWhoSpeaksBelowOrNobody(
        string line, string? mention)
    {
        var parsed = Parsed.Text("“Cả làng nghe thấy một tiếng nổ”, bà Tư nói.\n\n" + line
            + "\n\n“Cầu mới xây mà đã hỏng, thật không hiểu nổi”.\n\nTrời lại mưa.", "vi");
        var speaker = parsed.Quote("hỏng").Speaker;

        Assert.Equal(mention, speaker is null ? null : parsed.Cut(speaker.Mention));
    }

    [Theory]
    [InlineData("Anna Kovac mended the bridge in no more than a week.", "Anna Kovac")]
    [InlineData("Anna Kovac said that the bridge was open.\n\nI said that it was not.", "Anna Kovac")]
    [InlineData("Anna Kovac Opens The Bridge In Springfield.", "")]
    public void Attribute_QuoteBehindAParagraph_IsOfWhomItTellsAndNotTheReporters(string before, string name)
    {
        var text = $"{before}\n\n“It was a long week for us all. We are proud of it.”";

        Assert.Equal(name, Parsed.Text(text, "en").Quote("a long week").Speaker?.Name ?? "");
    }
}
