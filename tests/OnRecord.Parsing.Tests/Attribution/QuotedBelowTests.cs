namespace OnRecord.Parsing.Tests.Attribution;

public sealed class QuotedBelowTests
{
    private const string Text = "Những ngày này, con đường dẫn vào làng đã được sửa lại để xe cộ dễ đi hơn.\n\n"
        + "“Tôi ở đây từ bé, chưa khi nào thấy sông cạn thế này”, bà Tư nói.\n\n“";

    [Theory]
    [InlineData("Còn cầu là còn làng này", "anh Lê Lộc")]
    [InlineData("Làng nào chẳng có một con sông", "bà Tư")]
    public void Name_QuoteOfASubheading_IsOfWhoeverSaysItsWordsBelow(string heading, string mention)
    {
        var parsed = Parsed.Text(Text + heading + "”\n\n“Chúng tôi vẫn bảo nhau, còn cầu là còn làng này, nên ai cũng "
            + "chăm sửa”, anh Lê Lộc kể.\n\nHai bên đường là những hàng cây mới trồng và các ngôi nhà đang xây.", "vi");
        var quote = parsed.Document.Quotes[1];

        Assert.Equal(heading, quote.Text);
        Assert.Equal(mention, parsed.Cut(quote.Speaker.Mention));
    }

    [Theory]
    [InlineData("en", "“We have lost it all in the flood”\n\n“We have lost it all in the flood,” Doe said.", "Doe")]
    [InlineData("de", "„Wir haben alles verloren“\n\n„Wir haben alles verloren“, sagte Doe.", "Doe")]
    [InlineData("fr", "« Nous avons tout perdu »\n\n« Nous avons tout perdu », a dit Jane Doe.", "Jane Doe")]
    public void Name_QuoteOfAHeadline_IsOfWhoeverSaysItBelow(string language, string text, string mention)
    {
        var parsed = Parsed.Text(text, language);

        Assert.Equal(mention, parsed.Cut(parsed.Document.Quotes[0].Speaker.Mention));
    }
}
