using OnRecord.Query.Archive;

namespace OnRecord.Query.Tests.Archive;

public sealed class PositionTests
{
    [Fact]
    public void Positions_OfACommit_StandInOrder()
    {
        Position[] expected =
        [
            Position.Beginning, Position.OfRetraction(1), Position.OfItem(1, 0), Position.OfItem(1, 1),
            Position.OfItem(1, Position.MaxItems - 1), Position.After(1), Position.OfRetraction(2),
            Position.After(1L << 38),
        ];

        Assert.Equal(expected, expected.OrderDescending().Reverse());
        Assert.Equal(expected.Length, expected.Distinct().Count());
    }

    [Fact]
    public void Of_SequenceAndOrdinal_AreKept()
    {
        var position = Position.Of(123_456_789_012, 65_537);

        Assert.Equal((123_456_789_012, 65_537), (position.Sequence, position.Ordinal));
    }
}
