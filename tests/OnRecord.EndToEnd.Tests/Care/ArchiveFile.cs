using System.Text;
using Microsoft.Data.Sqlite;

namespace OnRecord.EndToEnd.Tests.Care;

/// <summary>An archive's file, in a folder of its own, looked at from outside.</summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-");

    public string Path => File("archive.db");

    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    /// <summary>Makes it as the first version would have left it.</summary>
    public void MakeVersion1()
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the script is one of the tests' own
        command.CommandText = System.IO.File.ReadAllText(
            System.IO.Path.Combine(AppContext.BaseDirectory, "Care", "Version1.sql"));
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The names of the files that hold a word.</summary>
    public IEnumerable<string> Holding(string word) =>
        from file in _folder.GetFiles()
        where !file.Name.EndsWith(".lock", StringComparison.Ordinal)
        where System.IO.File.ReadAllBytes(file.FullName).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
        select file.Name;

    public void Dispose() => _folder.Delete(recursive: true);
}
