namespace OnRecord.Parsing.Tests.Attribution.Frames;

public sealed class RelayedFramesTests
{
    private const string Quoted = "“Chúng tôi sẽ không lùi bước trước bất cứ sức ép nào”, ";

    [Theory]
    [InlineData("Reuters dẫn lời Tổng thống Jan Kovac nói.", "Tổng thống Jan Kovac", "nói")]
    [InlineData("BBC dẫn lời ông Kovac nói trong cuộc họp hôm nay.", "ông Kovac", "nói")]
    [InlineData("hãng tin TASS dẫn lời Ngoại trưởng Jan Kovac thông báo trên truyền hình.", "Ngoại trưởng Jan Kovac",
        "thông báo")]
    [InlineData("tờ The Diplomat trích bình luận của ông Jan Kovac.", "ông Jan Kovac", "trích bình luận của")]
    public void Speaker_WhomABodyQuotesBehindTheQuote_IsTheOneItQuotes(string text, string mention, string cue)
    {
        var parsed = Parsed.Text(Quoted + text, "vi");
        var quote = parsed.Quote("không lùi bước");

        Assert.Equal((mention, cue), (parsed.Cut(quote.Speaker.Mention), parsed.Cut(quote.Cue)));
    }

    [Theory]
    [InlineData("Cây cầu sẽ đóng vào tháng tới, Reuters dẫn lời một thợ cầu cho hay.")]
    [InlineData("Cây cầu sẽ đóng vào tháng tới, Reuters hôm qua dẫn lời một thợ cầu.")]
    [InlineData("Cây cầu sẽ đóng vào tháng tới, Reuters ngày 3/5 dẫn lời một thợ cầu.")]
    public void Find_ClauseBeforeABodyThatQuotes_IsWhoseItQuotes(string text) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement("một thợ cầu", "Cây cầu sẽ đóng vào tháng tới");

    [Theory]
    [InlineData("Ngày 3/5, Reuters dẫn lời một thợ cầu cho hay.")]
    [InlineData("Trong cuộc gặp ở bến Hạ Giang, Reuters dẫn lời một thợ cầu cho hay.")]
    [InlineData("Cây cầu sẽ đóng: Reuters dẫn lời một thợ cầu cho hay.")]
    public void Find_WordsBeforeABodyThatQuotes_AreNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Fact]
    public void Find_BeliefBeforeABodyThatQuotes_IsToldByWhomItQuotes() => Parsed.Text(
        "Hội thợ tin rằng tiếng động trên cây cầu chỉ là báo động giả, Reuters dẫn lời một thợ cầu cho hay.", "vi")
        .HoldsOnlyStatement("một thợ cầu", "Hội thợ tin rằng tiếng động trên cây cầu chỉ là báo động giả");

    [Fact]
    public void Speaker_WhoSaysMoreBehindTheQuote_SaysThat()
    {
        var parsed = Parsed.Text("Reuters dẫn lời ông Kovac nói rằng cây cầu sẽ được sửa xong trước mùa mưa.", "vi");

        Assert.Equal("ông Kovac", parsed.Cut(parsed.Quote("cây cầu sẽ").Speaker.Mention));
    }

    [Theory]
    [InlineData("The Post quoted an old baker as saying the bridge was open to all.", "an old baker")]
    [InlineData("The Post quoted Anna Kovac as saying: “The bridge is open to all.”", "Anna Kovac")]
    [InlineData("Anna Kovac was quoted as saying the bridge was open to all.", "Anna Kovac")]
    public void Speaker_WhoIsQuotedAsSaying_SaysIt(string text, string speaker)
    {
        var parsed = Parsed.Text(text, "en");

        Assert.Equal(speaker, parsed.Cut(parsed.Quote("open to all").Speaker.Mention));
    }

    [Fact]
    public void Speaker_WhoWasToldTheQuote_DidNotSayIt() => Assert.Null(
        Parsed.Text("“You're fired,” Smith was told by his boss.", "en").Quote("fired").Speaker?.Mention);
}
