using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnRecord.Query.Archive.Sqlite;

/// <summary>The room on disks that work on a whole archive takes, beside what the archive has.</summary>
/// <param name="path">The archive's file.</param>
/// <param name="temporary">Where the engine rebuilds a file; null where it chooses.</param>
internal sealed class DiskRoom(string path, string? temporary = null)
{
    // Whoever fills the disk takes it from the documents that come in.
    private const int Spare = 64 << 20;

    private readonly string _temporary = temporary ?? TemporaryFolder();

    private long FreeBeside => Free(Path.GetDirectoryName(path)!);

    /// <summary>Whether the engine failed for want of room.</summary>
    public static bool IsLacking(SqliteException failure) => failure.SqliteErrorCode == raw.SQLITE_FULL;

    /// <summary>How many bytes all that is committed takes, be it in the archive's file or in its log.</summary>
    public static long SizeOf(Session session) =>
        (long)session.Scalar("PRAGMA page_count")! * (long)session.Scalar("PRAGMA page_size")!;

    /// <exception cref="ArchiveRoomException">
    /// The disk has no room for a copy of that size, with some to spare for the others.
    /// </exception>
    public void RequireForCopy(long size)
    {
        if (FreeBeside < size + Spare) throw LackingForCopy(size);
    }

    /// <exception cref="ArchiveRoomException">There is no room to rewrite an archive of that size.</exception>
    public void RequireForErasure(long size)
    {
        var (needed, free) = ForErasure(size);
        if (free < needed) throw LackingForErasure(size);
    }

    /// <summary>Says how much room a copy needs, and how much there is.</summary>
    public ArchiveRoomException LackingForCopy(long size)
    {
        var (needed, free) = (size + Spare, FreeBeside);
        return new(
            $"A copy needs {needed} bytes beside the archive; {free} are free. Make room, then ask again.",
            needed, free);
    }

    /// <summary>Says how much room an erasure needs, and how much there is.</summary>
    public ArchiveRoomException LackingForErasure(long size)
    {
        var (needed, free) = ForErasure(size);
        var where = needed > size
            ? $"on the disk that holds both the archive and {_temporary}"
            : $"beside the archive and as many in {_temporary}";
        return new(
            $"An erasure needs {needed} bytes {where}; {free} are free. "
            + "The document is off the record, its text still in the archive's files: make room, then ask again.",
            needed, free);
    }

    // The archive is rebuilt among the temporary files, and then written once more into its log.
    private (long Needed, long Free) ForErasure(long size) =>
        Disk(Path.GetDirectoryName(path)!) == Disk(_temporary)
            ? (2 * size, FreeBeside)
            : (size, Math.Min(FreeBeside, Free(_temporary)));

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Where the disk is mounted that holds a folder: the longest such path that the folder is in.</summary>
    private static string? Disk(string folder) => DriveInfo.GetDrives()
        .Select(drive => Ended(drive.Name))
        .Where(mount => Ended(Path.GetFullPath(folder)).StartsWith(mount, StringComparison.Ordinal))
        .MaxBy(mount => mount.Length);

    private static string Ended(string folder) =>
        folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    /// <summary>Where the engine rebuilds a file, if nobody says where.</summary>
    private static string TemporaryFolder()
    {
        if (OperatingSystem.IsWindows()) return Path.GetTempPath();
        string?[] folders =
        [
            Environment.GetEnvironmentVariable("SQLITE_TMPDIR"), Environment.GetEnvironmentVariable("TMPDIR"),
            "/var/tmp", "/usr/tmp",
        ];
        return folders.FirstOrDefault(Directory.Exists) ?? "/tmp";
    }
}
