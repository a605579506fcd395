using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Tests.Lexing;

public sealed class TokenRunTests
{
    /// <summary>Tokens that begin at 0, 1, 2 …, of which a run holds those in the middle.</summary>
    private static TokenRun Middle()
    {
        var tokens = new TokenList(8);
        for (var i = 0; i < 6; i++) tokens.Add(new Token(i, i + 1, 0, TokenKind.Word, TokenShape.None));
        return tokens.Run(2, 5);
    }

    [Fact]
    public void Index_WithinTheRun_GivesItsTokens()
    {
        var run = Middle();

        Assert.Equal(3, run.Length);
        Assert.Equal([2, 3, 4], Enumerable.Range(0, 3).Select(i => run[i].Start));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    public void Index_JustOutsideTheRun_IsRefusedThoughANeighbourStandsThere(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Middle()[index]);

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(1, 2, 2)]
    [InlineData(3, 0, 0)]
    public void AsSpan_WithinTheRun_GivesSoMany(int start, int count, int expected) =>
        Assert.Equal(expected, Middle().AsSpan(start, count).Length);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(2, 2)]
    [InlineData(4, 0)]
    [InlineData(1, int.MaxValue)]
    public void AsSpan_ReachingOutsideTheRun_IsRefused(int start, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Middle().AsSpan(start, count).Length);

    [Fact]
    public void AsSpan_FromBehindTheRun_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Middle().AsSpan(4).Length);
}
