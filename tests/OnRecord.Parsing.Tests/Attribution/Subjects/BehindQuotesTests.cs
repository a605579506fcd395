using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class BehindQuotesTests
{
    private const string Quoted = "“Cây cầu này còn đứng được trăm năm nữa”, ";

    [Theory]
    [InlineData("ông Lê Tất Lâm - Kỹ sư trưởng Công ty Cầu Ven Sông nhận định.", "ông Lê Tất Lâm")]
    [InlineData("anh Lê Tất Lâm, một người thợ lâu năm ở đây chia sẻ.", "anh Lê Tất Lâm")]
    [InlineData("Robert Denney, tới từ Viện Cầu đường, Mỹ, đồng tác giả nghiên cứu, cho biết.", "Robert Denney")]
    [InlineData("giáo sư Jane Denney thuộc Viện Cầu đường, một trong những tác giả, nói.", "giáo sư Jane Denney")]
    [InlineData("người phát ngôn của Hội Cầu đường, một tổ chức của thợ cầu, cho biết.", "người phát ngôn")]
    [InlineData("Jane Denney, Singapore, tác giả của nghiên cứu về cầu, cho biết.", "Jane Denney")]
    [InlineData("Jane Denney, tác giả chính và là giảng viên tại Đại học Ven Sông, cho biết.", "Jane Denney")]
    public void Speaker_WhomADescriptionPartsFromTheVerb_IsTheOneBehindTheQuote(string text, string mention)
    {
        var parsed = Parsed.Text(Quoted + text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("trăm năm").Speaker.Mention));
    }

    [Fact]
    public void Speaker_OfAnotherClauseBehindTheQuote_IsNotTakenForTheQuotes()
    {
        var parsed = Parsed.Text(Quoted + "ông Lâm nói, còn bà Lê Thị Hoa cho biết cây cầu sẽ đóng cửa.", "vi");

        Assert.Equal("ông Lâm", parsed.Cut(parsed.Quote("trăm năm").Speaker.Mention));
        Assert.Equal("bà Lê Thị Hoa", parsed.Cut(parsed.Quote("đóng cửa").Speaker.Mention));
    }

    [Theory]
    [InlineData("Kỹ sư Robert Denney tại Singapore, người có hơn mười năm làm cầu, cũng cảnh báo: ", "Kỹ sư Robert Denney")]
    [InlineData("Kỹ sư Lê Tất Lâm, Công ty Cầu Ven Sông - Huế (Hội Cầu đường TP Huế) cho biết: ",
        "Kỹ sư Lê Tất Lâm")]
    [InlineData("Trong khi các cổ động viên vui vẻ thì Lê Tất Lâm bình luận rằng: ", "Lê Tất Lâm")]
    [InlineData("Khi được ông Bình hỏi vì sao ở lại thì Lê Tất Lâm hăng hái: ", "Lê Tất Lâm")]
    [InlineData("Ông Bình hỏi mọi người rằng cầu còn tốt không, Lê Tất Lâm nhanh chóng đứng lên: ", "Lê Tất Lâm")]
    [InlineData("“Bá tước” nhấn mạnh: ", "“Bá tước”")]
    [InlineData("Tại tòa, Lâm “Nhôm” lại khai: ", "Lâm")]
    [InlineData("Một thợ lặn người Ý làm việc ở xưởng Ven Sông kể: ", "Một thợ lặn người Ý")]
    public void Speaker_BeforeAColon_IsWhoeverBeginsTheClauseBeforeIt(string text, string mention)
    {
        var parsed = Parsed.Text(text + "“Cây cầu này còn đứng được trăm năm nữa”.", "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("trăm năm").Speaker.Mention));
    }

    [Theory]
    [InlineData("Ông Bình khẳng định cầu sẽ mở lại “trước mùa mưa năm sau”, theo Hãng tin AFP.", "Ông Bình")]
    [InlineData("Cầu sẽ mở lại “trước mùa mưa năm sau”, theo Hãng tin AFP.", "Hãng tin AFP")]
    public void Speaker_WhomABodyBehindTheQuoteOnlyPassesOn_StaysTheSpeaker(string text, string mention)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(mention, parsed.Cut(parsed.Quote("mùa mưa").Speaker.Mention));
    }

    [Theory]
    [InlineData("“Cây cầu này còn đứng được trăm năm nữa”, chuyên gia kinh tế, TS. Lê Tất Lâm nói.")]
    [InlineData("“Cây cầu này còn đứng được trăm năm nữa” - Giám đốc B7 - Lê Tất Lâm cho biết.")]
    public void Speaker_WhoseTitleIsSetOffBeforeTheName_SaysTheWholeQuote(string text)
    {
        var quote = Parsed.Text(text, "vi").Quote("trăm năm");

        Assert.Equal(
            (QuoteKind.Direct, "frame.quote-speaker-cue", "Lê Tất Lâm"), (quote.Kind, quote.Rule, quote.Speaker.Name));
    }
}
