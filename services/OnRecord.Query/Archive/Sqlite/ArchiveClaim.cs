namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Lets one process at a time have an archive.</summary>
internal static class ArchiveClaim
{
    /// <summary>Claims an archive until the result is disposed of; its folder is made where there is none.</summary>
    /// <exception cref="ArchiveUnusableException">Another process has it, or the folder is out of reach.</exception>
    // Two processes would give the same place in commit order to two commits; the system gives the claim back even
    // where a process is killed.
    public static FileStream Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnusableException(
                $"The archive {path} can't be opened, or another process has it open: "
                    + e.Message.ReplaceLineEndings(" ").Trim(),
                e);
        }
    }
}
