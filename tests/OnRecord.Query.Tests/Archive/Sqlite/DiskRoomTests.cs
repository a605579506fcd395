using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query.Tests.Archive.Sqlite;

public sealed class DiskRoomTests : IDisposable
{
    private const string OtherDisk = "/dev/shm";

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("onrecord.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void RequireForErasure_TemporaryFilesShareTheDisk_NeedsTwiceTheSize()
    {
        var room = new DiskRoom(Path, System.IO.Path.GetDirectoryName(Path));
        var free = room.LackingForErasure(1).Free;

        var refusal = Assert.Throws<ArchiveRoomException>(() => room.RequireForErasure(free * 3 / 4));

        Assert.Equal(free * 3 / 4 * 2, refusal.Needed);
    }

    [Fact]
    public void RequireForErasure_TemporaryFilesHaveADiskOfTheirOwn_NeedsTheSizeOnEach()
    {
        Assert.SkipUnless(Directory.Exists(OtherDisk), $"There is no {OtherDisk} here.");
        var room = new DiskRoom(Path, OtherDisk);

        Assert.Equal(1000, room.LackingForErasure(1000).Needed);
    }
}
