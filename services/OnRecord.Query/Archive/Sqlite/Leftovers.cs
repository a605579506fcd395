namespace OnRecord.Query.Archive.Sqlite;

/// <summary>Files beside an archive that are there only while it is copied or restored.</summary>
/// <remarks>What a process left behind that was killed goes when the next one has claimed the archive.</remarks>
internal static class Leftovers
{
    private static readonly string[] Ends = ["", "-journal", "-wal", "-shm"];

    /// <summary>The file of a copy.</summary>
    public static string Copy(string path) => path + ".copy";

    /// <summary>The file of a backup that is to become the archive.</summary>
    public static string Restored(string path) => path + ".restored";

    /// <summary>Removes them.</summary>
    public static void Remove(string path)
    {
        foreach (var file in (string[])[Copy(path), Restored(path)])
        {
            foreach (var end in Ends) File.Delete(file + end);
        }
    }
}
