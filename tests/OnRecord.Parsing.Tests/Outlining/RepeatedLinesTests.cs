using OnRecord.V1;
using static OnRecord.Parsing.Tests.Outlining.Passages;

namespace OnRecord.Parsing.Tests.Outlining;

public sealed class RepeatedLinesTests
{
    private static IEnumerable<BlockKind> KindsOf(string line, int times)
    {
        var text = string.Join("\n\n", Enumerable.Range(1, times).Select(n => $"{Paragraph} Lần {n}.\n\n{line}"));
        return Parsed.Text($"Khánh thành cầu\n\n{text}\n\n{Other}", "vi").Document.Sections
            .SelectMany(section => section.Blocks).Where(block => block.Text == line).Select(block => block.Kind);
    }

    [Fact]
    public void Outline_FewWordsThatStandThreeTimes_AreAButton() =>
        Assert.All(KindsOf("Mở rộng", 3), kind => Assert.Equal(BlockKind.Other, kind));

    [Fact]
    public void Outline_FewWordsThatStandTwice_AreNone() =>
        Assert.All(KindsOf("Mở rộng", 2), kind => Assert.NotEqual(BlockKind.Other, kind));

    [Fact]
    public void Outline_SentenceThatStandsThreeTimes_IsNone() =>
        Assert.All(KindsOf("Cầu đẹp lắm.", 3), kind => Assert.NotEqual(BlockKind.Other, kind));

    [Theory]
    [InlineData("06/04/2021 | 22:01")]
    [InlineData("45 + 2")]
    public void Outline_LineWithoutAWord_IsOther(string line) =>
        Assert.All(KindsOf(line, 5).Skip(2), kind => Assert.Equal(BlockKind.Other, kind));
}
