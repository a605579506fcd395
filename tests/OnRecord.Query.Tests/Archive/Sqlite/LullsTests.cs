using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class LullsTests
{
    private readonly Lulls _lulls = new();

    [Fact]
    public void Current_BeforeAnybodyWrites_IsALull() => Assert.NotNull(_lulls.Current);

    [Fact]
    public void Current_WhileSomebodyWrites_IsNone()
    {
        _lulls.End();

        Assert.Null(_lulls.Current);
    }

    [Fact]
    public void Current_AfterAWrite_IsAnotherLull()
    {
        var before = _lulls.Current;

        _lulls.End();
        _lulls.Begin();

        Assert.NotNull(_lulls.Current);
        Assert.NotEqual(before, _lulls.Current);
    }

    [Fact]
    public void End_WithListeners_TellsThemOnceTheLullIsOver()
    {
        List<long?> heard = [];
        _lulls.Ended += () => heard.Add(_lulls.Current);

        _lulls.End();
        _lulls.Begin();

        Assert.Equal([null], heard);
    }
}
