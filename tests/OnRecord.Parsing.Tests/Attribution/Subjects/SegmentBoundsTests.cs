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

    [Fact]
    public void Attribute_ReasonBehindAText_DidNotMakeIt() => Parsed.Text(
        "Cô gái lo bệnh thành ung thư vì bác sĩ cho biết cây cầu đã hỏng nặng.", "vi")
        .HoldsOnlyStatement("bác sĩ", "cây cầu đã hỏng nặng");

    [Fact]
    public void Attribute_BodyBehindAThing_OnlyMadeTheThing() => Assert.Empty(Parsed.Text(
        "Cây cầu do hội thợ cầu cho biết đã hỏng nặng.", "vi").Document.Quotes);
}
