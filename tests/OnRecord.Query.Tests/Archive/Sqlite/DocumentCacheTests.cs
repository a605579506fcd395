using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class DocumentCacheTests
{
    private const int KiB = 1024;
    private const int MiB = 1024 * KiB;

    private readonly Lulls _lulls = new();
    private readonly DocumentCache _cache;

    public DocumentCacheTests() => _cache = new(_lulls);

    [Fact]
    public void Offer_WhatIsAskedForOnce_IsNotKept()
    {
        _cache.Offer("cang", _lulls.Current, [1]);

        Assert.Null(_cache.Find("cang"));
    }

    [Fact]
    public void Offer_WhatIsAskedForAgain_IsKept()
    {
        AskTwice("cang", [1, 2]);

        Assert.Equal([1, 2], _cache.Find("cang")!.Memory.ToArray());
    }

    [Fact]
    public void Find_AfterSomebodyDisposedOfIt_IsThereAllTheSame()
    {
        AskTwice("cang", [1, 2]);

        _cache.Find("cang")!.Dispose();

        Assert.Equal([1, 2], _cache.Find("cang")!.Memory.ToArray());
    }

    [Fact]
    public void Offer_WhatWasReadWhileSomebodyWrote_IsNotKept()
    {
        AskTwice("cang", [1], lull: null);

        Assert.Null(_cache.Find("cang"));
    }

    [Fact]
    public void Offer_WhatWasReadBeforeSomebodyWrote_IsNotKept()
    {
        var before = _lulls.Current;
        _lulls.End();
        AskTwice("cang", [1], before);
        _lulls.Begin();
        AskTwice("cang", [1], before);

        Assert.Null(_cache.Find("cang"));
    }

    [Fact]
    public void Find_AfterOthersWereWritten_IsThereStill()
    {
        AskTwice("cang", [1]);

        _lulls.End();
        _cache.Forget("library");
        _lulls.Begin();

        Assert.NotNull(_cache.Find("cang"));
    }

    [Fact]
    public void Forget_WhatIsKept_IsKeptNoMoreUntilItIsAskedForAgain()
    {
        AskTwice("cang", [1]);

        _cache.Forget("cang");
        Assert.Null(_cache.Find("cang"));

        AskTwice("cang", [2]);
        Assert.Equal([2], _cache.Find("cang")!.Memory.ToArray());
    }

    [Fact]
    public void Forget_WhatGrewOld_IsKeptNoMore()
    {
        AskTwice("cang", [1]);
        Fill(16 * MiB);

        _cache.Forget("cang");

        Assert.Null(_cache.Find("cang"));
    }

    [Fact]
    public void Offer_DocumentThatIsVeryLarge_IsNotKept()
    {
        AskTwice("cang", new byte[MiB]);

        Assert.Null(_cache.Find("cang"));
    }

    [Fact]
    public void Offer_MoreThanFits_KeepsThirtyTwoMiBAtMost()
    {
        var documents = Fill(100 * MiB);

        var kept = documents.Sum(id => _cache.Find(id)?.Memory.Length ?? 0);

        Assert.InRange(kept, 16 * MiB, 32 * MiB + 64 * KiB);
    }

    [Fact]
    public void Offer_MoreThanFits_KeepsWhatIsAskedForInBetween()
    {
        AskTwice("cang", [1]);
        for (var i = 0; i < 20; i++)
        {
            Fill(8 * MiB, $"round{i}");
            Assert.True(_cache.Find("cang") is not null, $"In round {i} it was given up.");
        }
    }

    [Fact]
    public void Offer_MoreThanFits_GivesUpWhatIsNotAskedFor()
    {
        AskTwice("cang", [1]);

        Fill(40 * MiB);

        Assert.Null(_cache.Find("cang"));
    }

    private void AskTwice(string id, byte[] bytes) => AskTwice(id, bytes, _lulls.Current);

    private void AskTwice(string id, byte[] bytes, long? lull)
    {
        _cache.Offer(id, lull, bytes);
        _cache.Offer(id, lull, bytes);
    }

    private List<string> Fill(int bytes, string prefix = "filler")
    {
        var document = new byte[64 * KiB];
        var ids = Enumerable.Range(0, bytes / document.Length).Select(i => $"{prefix}x{i}").ToList();
        foreach (var id in ids) AskTwice(id, document);
        return ids;
    }
}
