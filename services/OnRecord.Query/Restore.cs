using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;

namespace OnRecord.Query;

/// <summary><c>OnRecord.Query restore BACKUP ARCHIVE</c>: what no running service can do for itself.</summary>
internal static class Restore
{
    private const int Done = 0;
    private const int Refused = 2;

    /// <summary>Restores a backup and says what came of it in one line.</summary>
    /// <param name="paths">The backup, and the archive whose place it takes.</param>
    /// <param name="output">Hears of a restored archive.</param>
    /// <param name="errors">Hears why none is.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(string[] paths, TextWriter output, TextWriter errors)
    {
        if (paths is not [var backup, var archive])
        {
            await errors.WriteLineAsync("restore takes two paths: those of the backup and of the archive.");
            return Refused;
        }

        try
        {
            var stats = await Restoration.RunAsync(backup, archive);
            await output.WriteLineAsync(
                $"{archive} is restored: {stats.Documents} documents, {stats.Quotes} quotes.");
            return Done;
        }
        catch (ArchiveUnusableException e)
        {
            await errors.WriteLineAsync(e.Message);
            return Refused;
        }
    }
}
