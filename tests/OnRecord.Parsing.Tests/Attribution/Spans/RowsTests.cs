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
    [InlineData("Der Rat sagte, es gehe um „den Bestand des Tals“ oder die „Grundlagen der Fischerei im Tal“.")]
    [InlineData("Der Rat bescheinigte Kolb nicht nur einen „Mangel an Mut“, sondern auch „große Eile“ und Hast.")]
    [InlineData("Die Leute riefen vor dem Rathaus Parolen wie zum Beispiel „Stoppt den Bau“ oder "
        + "„Diese Brücke ist teuer, hässlich, dumm“.")]
    public void Parse_NameLikeWordsInARowWithSpeech_AreSpeechToo(string text) => Assert.All(
        Parsed.Text(text, "de").Document.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect),
        quote => Assert.Equal(QuoteKind.Mixed, quote.Kind));

    [Fact]
    public void Parse_NameBehindWhoseCommaSpeechIsSaidOfIt_StaysAName() => Assert.Equal(QuoteKind.Term, Parsed.Text(
        "Der Rat lobte die „Talbrücke“, die „eine neue Zeit im ganzen Tal“ beginne.", "de").Quote("Talbrücke").Kind);

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
    public void Parse_CapitalInARowBehindSpeech_IsSpeechToo() => Assert.All(
        Parsed.Text("Bà Lan Anh nói “Mừng cho cả làng” và “Hay quá”.", "vi").Document.Quotes,
        quote => Assert.NotEqual(QuoteKind.Term, quote.Kind));

    [Fact]
    public void Parse_NamesInARow_AreNoSpeech()
    {
        var parsed = Parsed.Text("Ông hát các ca khúc “Cầu Cũ”; “Bến Xưa Người Đi”; “Phà Về Muộn” suốt đêm.", "vi");

        Assert.Equal(3, parsed.Document.Quotes.Count);
        Assert.All(parsed.Document.Quotes, quote => Assert.Equal(QuoteKind.Term, quote.Kind));
    }

    [Fact]
    public void Parse_NameInASentenceBehindSpeech_StaysAName() => Assert.Contains(
        Parsed.Text("Ông Trần Bình nói cầu “quá hẹp cho xe tải” và xã đã lập “tổ cầu” từ tháng năm.", "vi")
            .Document.Quotes, quote => quote.Kind == QuoteKind.Term && quote.Text == "tổ cầu");

    [Fact]
    public void Parse_UtterancesInARowThatNobodyIsKnownToHaveSaid_AreAllSpeech() => Assert.All(
        Parsed.Text("Trên mạng có đủ lời bàn: “Đi bộ một quãng thật xa thì mới qua được cầu”, “Nên dẹp cầu vì nó chắn "
            + "ngang sông”...", "vi").Document.Quotes, quote => Assert.Equal(QuoteKind.Direct, quote.Kind));

    [Theory]
    [InlineData("lan can mới", QuoteKind.Mixed)]
    [InlineData("Lan Can Mới", QuoteKind.Term)]
    public void Parse_FragmentBeforeAnotherThatIsSpeech_IsSpeechUnlessANameBegins(string words, QuoteKind kind) =>
        Assert.Equal(kind, Parsed.Text(
            $"Ông Trần Bình nói làng muốn “{words}” và “sơn sửa lại toàn bộ mặt cầu”.", "vi").Quote(words).Kind);
}
