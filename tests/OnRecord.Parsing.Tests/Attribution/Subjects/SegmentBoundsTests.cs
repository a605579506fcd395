using OnRecord.V1;

namespace OnRecord.Parsing.Tests.Attribution.Subjects;

public sealed class SegmentBoundsTests
{
    [Theory]
    [InlineData("Ban chỉ đạo cho biết, cây cầu đã hỏng nặng.", "Ban chỉ đạo")]
    [InlineData("Ban chỉ đạo Hạ Giang cho biết, cây cầu đã hỏng nặng.", "Ban chỉ đạo Hạ Giang")]
    [InlineData("Ban chỉ đạo phòng dịch cho biết, cây cầu đã hỏng nặng.", "Ban chỉ đạo phòng dịch")]
    [InlineData("Lãnh đạo UBND huyện Ba Vì cho biết, cây cầu đã hỏng nặng.", "Lãnh đạo UBND huyện Ba Vì")]
    [InlineData("Các tài liệu do hội thợ cầu công bố cho biết, cây cầu đã hỏng nặng.",
        "Các tài liệu do hội thợ cầu công bố")]
    [InlineData("Một số khác cho rằng cây cầu đã hỏng nặng.", "Một số khác")]
    [InlineData("Trong khi đó, đa phần cho rằng cây cầu đã hỏng nặng.", "đa phần")]
    [InlineData("Khi gặp chị Lê Hoa Lan, anh cho biết cây cầu đã hỏng nặng.", "anh")]
    public void Attribute_WordThatReportsOrOpensAClauseElsewhere_IsPartOfTheSubject(string text, string mention) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, "cây cầu đã hỏng nặng");

    [Fact]
    public void Attribute_PronounThatIsACountryElsewhere_SpeaksBehindADash() => Assert.Equal("frame.quote-speaker-cue",
        Parsed.Text("“Cây cầu này đẹp lắm, tôi đi qua nó mỗi ngày” - anh kể.", "vi").Quote("đẹp lắm").Rule);

    [Fact]
    public void Find_VerbThatEndsABodysKind_IsNoCue() => Assert.Equal(QuoteKind.Term,
        Parsed.Text("Sáng 7/8, Ban chỉ đạo sửa cầu thông tin về hai “nhịp cầu số 749, 750”.", "vi")
            .Quote("nhịp cầu").Kind);

    [Fact]
    public void Attribute_BodyBehindAThing_OnlyMadeTheThing() => Assert.Empty(Parsed.Text(
        "Cây cầu do hội thợ cầu cho biết đã hỏng nặng.", "vi").Document.Quotes);
}
