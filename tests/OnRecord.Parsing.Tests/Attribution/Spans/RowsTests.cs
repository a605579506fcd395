using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Spans;

public sealed class RowsTests
{
    [Fact]
    public void Parse_WordsInMarksBehindSpeechAndACoordinator_AreSpeechOfTheSameSpeaker()
    {
        var parsed = Parsed.Text(
            "Anna Vogt bezeichnete die Brücke als „hässlich“ und „gefährlich“ für alle Leute im Tal.", "de");

        Assert.All(parsed.Document.Quotes,
            quote => Assert.Equal((QuoteKind.Mixed, "Anna Vogt"), (quote.Kind, quote.Speaker.Name)));
        Assert.Equal(2, parsed.Document.Quotes.Count);
    }

    [Fact]
    public void Parse_WordsInMarksBehindANameAndACoordinator_AreANameToo()
    {
        var parsed = Parsed.Text(
            "Am Abend liefen die Filme „Neptun“ und „große Fahrt über das weite Meer“ im Saal neben der Brücke.", "de");

        Assert.All(parsed.Document.Quotes, quote => Assert.Equal(QuoteKind.Term, quote.Kind));
    }

    [Theory]
    [InlineData("“Tôi chưa thấy cây cầu nào đẹp thế này”; “Đi qua cầu mà mát cả người, rất đáng đi”; “Cầu đẹp quá”... "
        + "một số người đi đường bình luận.")]
    [InlineData("“Tôi chưa thấy cây cầu nào đẹp thế này”, “Đi qua cầu mà mát cả người, rất đáng đi”, “Cầu đẹp quá”, "
        + "một số người đi đường bình luận.")]
    public void Parse_RowOfQuotesWithOneCueBehindThem_IsWhollySpeechOfWhoeverItNames(string text)
    {
        var parsed = Parsed.Text(text, "vi");

        Assert.Equal(3, parsed.Document.Quotes.Count);
        Assert.All(parsed.Document.Quotes,
            quote => Assert.Equal("một số người đi đường", parsed.Cut(quote.Speaker.Mention)));
    }

    [Fact]
    public void Parse_NamesInARow_AreNoSpeech()
    {
        var parsed = Parsed.Text("Ông hát các ca khúc “Cầu Cũ”; “Bến Xưa Người Đi”; “Phà Về Muộn” suốt đêm.", "vi");

        Assert.Equal(3, parsed.Document.Quotes.Count);
        Assert.All(parsed.Document.Quotes, quote => Assert.Equal(QuoteKind.Term, quote.Kind));
    }
}
