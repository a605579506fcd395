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
    public void Attribute_WordThatReportsOrOpensAClauseElsewhere_IsPartOfTheSubject(string text, string mention) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, "cây cầu đã hỏng nặng");

    [Theory]
    [InlineData("Một số khác cho rằng cây cầu đã hỏng nặng.", "Một số khác")]
    [InlineData("Trong khi đó, đa phần cho rằng cây cầu đã hỏng nặng.", "đa phần")]
    public void Attribute_SomeOfMany_Speak(string text, string mention) =>
        Parsed.Text(text, "vi").HoldsOnlyStatement(mention, "cây cầu đã hỏng nặng");

    [Theory]
    [InlineData("Mọi người quay lại: Nếu ông Lê Hùng cho biết cây cầu đã hỏng nặng, làng sẽ lo.")]
    [InlineData("Sáng nay, Vì cho biết cây cầu đã hỏng nặng, làng bị phạt.")]
    public void Find_ConditionWithACapital_IsNoStatement(string text) =>
        Assert.Empty(Parsed.Text(text, "vi").Document.Quotes);

    [Fact]
    public void Attribute_PronounThatIsACountryElsewhere_IsNoPlaceBehindAComma() => Parsed.Text(
        "Khi gặp chị Lê Hoa Lan, anh cho biết cây cầu đã hỏng nặng.", "vi")
        .HoldsOnlyStatement("anh", "cây cầu đã hỏng nặng");

    [Fact]
    public void Attribute_PronounThatIsACountryElsewhere_SpeaksBehindADash()
    {
        var parsed = Parsed.Text("“Cây cầu này đẹp lắm, tôi đi qua nó mỗi ngày” - anh kể.", "vi");
        var quote = parsed.Quote("đẹp lắm");

        Assert.Equal(("frame.quote-speaker-cue", "anh"), (quote.Rule, parsed.Cut(quote.Speaker.Mention)));
    }

    [Fact]
    public void Find_VerbThatEndsABodysKind_IsNoCue() => Assert.Equal(QuoteKind.Term,
        Parsed.Text("Sáng 7/8, Ban chỉ đạo sửa cầu thông tin về hai “nhịp cầu số 749, 750”.", "vi")
            .Quote("nhịp cầu").Kind);

    [Fact]
    public void Attribute_ReasonBehindAText_DidNotMakeIt() => Parsed.Text(
        "Cô gái lo bệnh thành ung thư vì bác sĩ cho biết cây cầu đã hỏng nặng.", "vi")
        .HoldsOnlyStatement("bác sĩ", "cây cầu đã hỏng nặng");

    [Fact]
    public void Attribute_BodyBehindAThing_OnlyMadeTheThing() => Assert.Empty(Parsed.Text(
        "Cây cầu do hội thợ cầu cho biết đã hỏng nặng.", "vi").Document.Quotes);
}
