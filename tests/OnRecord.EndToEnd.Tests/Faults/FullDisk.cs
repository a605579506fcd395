using OnRecord.EndToEnd.Tests.Running;

namespace OnRecord.EndToEnd.Tests.Faults;

/// <summary>
/// A query service whose archive, and temporary files, stand on a small disk that something else has almost filled.
/// </summary>
/// <remarks>
/// The disk is a tmpfs in a mount namespace that only the service sees, so it takes no rights to make one, and it is
/// gone with the process.
/// </remarks>
internal sealed class FullDisk : IAsyncDisposable
{
    private const string Mount =
        """
        mount -t tmpfs -o size=16m tmpfs "$0" && head -c "$1" /dev/zero > "$0/ballast" && shift &&
        TMPDIR="$0" exec "$@"
        """;

    private readonly DirectoryInfo _folder;

    private FullDisk(DirectoryInfo folder, ServiceProcess query) => (_folder, Query) = (folder, query);

    public ServiceProcess Query { get; }

    private string Ballast => $"/proc/{Query.Id}/root{_folder.FullName}/ballast";

    /// <summary>Whether this system lets its users make mount namespaces.</summary>
    public static async Task<bool> IsPossibleAsync()
    {
        if (!OperatingSystem.IsLinux()) return false;
        using var trial = System.Diagnostics.Process.Start("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
        await trial.WaitForExitAsync(TestContext.Current.CancellationToken);
        return trial.ExitCode == 0;
    }

    /// <summary>Starts the service with so many bytes of 16 MiB taken already.</summary>
    public static async Task<FullDisk> StartAsync(int taken)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-");
        var query = await ServiceProcess.StartThroughAsync(
            ["unshare", "-rm", "sh", "-c", Mount, folder.FullName, $"{taken}"],
            Built.Query, null, $"--Archive:Path={folder.FullName}/archive.db");
        return new(folder, query);
    }

    /// <summary>Fills the disk until so many bytes are free.</summary>
    public void Fill(long free)
    {
        using var ballast = new FileStream(Ballast, FileMode.Append);
        var block = new byte[4096];
        var taken = new DriveInfo(Path.GetDirectoryName(Ballast)!).AvailableFreeSpace - free;
        for (var written = 0L; written < taken; written += block.Length) ballast.Write(block);
    }

    /// <summary>Frees the disk of all but the archive.</summary>
    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await Query.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
