using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Bà Lê Thị Ánh", 13)]
    [InlineData("Ba\u0300 Le\u0302 Thi\u0323 A\u0301nh", 13)]
    [InlineData("“Đi thôi…” – bà nói", 19)]
    [InlineData("a\u00ADb", 2)]
    [InlineData("a\u200Bb\u2060", 2)]
    [InlineData("\uFEFFa", 1)]
    [InlineData("\u0301", 0)]
    [InlineData("a\uD83D\uDE00", 3)]
    public void Length_AnyNormalForm_CountsWhatAReaderSees(string text, int expected) =>
        Assert.Equal(expected, Folding.Length(text));

    [Fact]
    public void Length_EachCharacter_LeavesOutTheCombiningAndTheInvisible()
    {
        var wrong = Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c =>
            Folding.Length($"a{c}b") != (Folding.IsCombining(c) || Folding.IsInvisible(c) ? 2 : 3));

        Assert.Empty(wrong);
    }
}
