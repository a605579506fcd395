using OnRecord.Console.Output;
using OnRecord.V1;
using Spectre.Console;
using Xunit;

namespace OnRecord.Console.Tests.Output;

public sealed class PassageTests
{
    private static readonly Style One = new(Color.Red);
    private static readonly Style Two = new(Color.Blue);

    [Theory]
    [InlineData("Tô Lâm nói", 0, 8, "Tô Lâm")]
    [InlineData("“đúng”, sạch", 3, 10, "đúng")]
    [InlineData("a😀b", 1, 5, "😀")]
    [InlineData("a😀b", 2, 4, "")]
    public void Mark_BytesOfAnyScript_SetsOffTheirCharacters(string text, int start, int end, string expected)
    {
        var passage = new Passage(text).Mark(new Span { Start = start, End = end }, 0, One);

        Assert.Equal(expected, string.Concat(passage.Pieces().Where(p => p.Style == One).Select(p => p.Text)));
        Assert.Equal(text, string.Concat(passage.Pieces().Select(p => p.Text)));
    }

    [Fact]
    public void Mark_Offset_CountsFromTheStartOfTheText()
    {
        var passage = new Passage("bcd").Mark(new Span { Start = 102, End = 103 }, 101, One);

        Assert.Equal([("b", null), ("c", One), ("d", (Style?)null)], passage.Pieces());
    }

    [Theory]
    [InlineData(-5, 2, "ab")]
    [InlineData(2, 99, "c")]
    [InlineData(50, 99, "")]
    [InlineData(2, 1, "")]
    public void Mark_SpanBeyondTheText_IsCut(int start, int end, string expected)
    {
        var passage = new Passage("abc").Mark(new Span { Start = start, End = end }, 0, One);

        Assert.Equal(expected, string.Concat(passage.Pieces().Where(p => p.Style == One).Select(p => p.Text)));
    }

    [Fact]
    public void Mark_Overlap_ShowsTheLaterOne()
    {
        var passage = new Passage("abcd")
            .Mark(new Span { Start = 0, End = 4 }, 0, One).Mark(new Span { Start = 1, End = 2 }, 0, Two);

        Assert.Equal([("a", One), ("b", Two), ("cd", One)], passage.Pieces());
    }

    [Fact]
    public void Pieces_Keep_LeavesOutWhatIsFarFromAMark()
    {
        var far = string.Join(' ', Enumerable.Repeat("word", 30));
        var passage = new Passage($"{far} MARK {far}").Mark(new Span { Start = 150, End = 154 }, 0, One);

        Assert.Equal([("… word word ", null), ("MARK", One), (" word word …", (Style?)null)], passage.Pieces(keep: 12));
    }

    [Fact]
    public void Pieces_ControlCharacters_DoNotReachTheTerminal() =>
        Assert.Equal("a b [31m c", string.Concat(new Passage("a\r\nb\u001b[31m\u2028c").Pieces().Select(p => p.Text)));

    [Theory]
    [InlineData("một hai ba", 20, "một hai ba")]
    [InlineData("một hai ba bốn năm", 12, "một hai …")]
    [InlineData("dài\nhai", 20, "dài hai")]
    public void FirstWords_LongText_EndsAtAWord(string text, int length, string expected) =>
        Assert.Equal(expected, Passage.FirstWords(text, length));
}
