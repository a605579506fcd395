using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Parsing;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.V1;

namespace OnRecord.Benchmarks.Corpus;

/// <summary>An archive of the corpus, which is made once and then found again.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Documents">How many documents it holds: those with the first numbers.</param>
/// <param name="Quotes">How many quotes it holds.</param>
internal sealed record CorpusArchive(string Path, int Documents, long Quotes)
{
    private const int AtOnce = 1_000;

    /// <summary>How long its file is.</summary>
    public long FileBytes => new FileInfo(Path).Length;

    /// <summary>Finds the archive that holds at least so many quotes, or makes it.</summary>
    public static async Task<CorpusArchive> OpenAsync(string folder, ArticlePool pool, int seed, int quotes)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{pool.Name}-{seed}-v{Schema.Version}-{quotes}.db");
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            // Under another name until it is whole; a run that is stopped leaves to the next what it has made.
            var unfinished = path + ".part";
            await MakeAsync(unfinished, new CorpusGenerator(pool, seed), quotes);
            File.Delete(unfinished + ".lock");
            File.Move(unfinished, path);
        }

        return Describe(path);
    }

    /// <summary>A copy of the archive's file, for runs that change it.</summary>
    public void CopyTo(string path) => File.Copy(Path, path, overwrite: true);

    private static async Task MakeAsync(string path, CorpusGenerator corpus, int quotes)
    {
        var parser = new Parser(new ParserOptions());
        var watch = Stopwatch.StartNew();
        await using var archive = SqliteArchive.Open(path, TimeProvider.System, NullLogger.Instance);
        var (_, from, kept) = Describe(path);
        while (kept < quotes)
        {
            var parsed = new Document[AtOnce];
            Parallel.For(0, AtOnce, i => parsed[i] = parser.Parse(corpus.At(from + i)));
            var receipts = new List<Task>(AtOnce);
            foreach (var document in parsed)
            {
                receipts.Add(await archive.StoreAsync(document, CancellationToken.None));
                kept += document.Quotes.Count;
            }

            await Task.WhenAll(receipts);
            from += AtOnce;
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{from} documents, {kept} of {quotes} quotes, {watch.Elapsed.TotalSeconds:0} s"));
        }
    }

    private static CorpusArchive Describe(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*), (SELECT count(*) FROM quotes) FROM documents";
        using var row = command.ExecuteReader();
        row.Read();
        return new(path, row.GetInt32(0), row.GetInt64(1));
    }
}
