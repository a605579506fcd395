using Grpc.Core;
using Microsoft.Data.Sqlite;
using OnRecord.Benchmarks.Corpus;
using OnRecord.V1;
using Date = Google.Type.Date;

namespace OnRecord.Benchmarks.Serving;

/// <summary>What somebody may ask for: all of it is on the record.</summary>
/// <param name="Document">The name of a document with quotes.</param>
/// <param name="Speaker">The name of who said one of them.</param>
/// <param name="Day">The day on which it was published.</param>
/// <param name="Words">Two words of a quote.</param>
internal sealed record Probe(string Document, string Speaker, Date Day, string Words)
{
    private const int ShortestWord = 3;

    /// <summary>Picks documents from all over an archive and looks at one of their quotes.</summary>
    public static async Task<IReadOnlyList<Probe>> PickAsync(Server server, CorpusArchive archive, int seed, int count)
    {
        var random = new Random(seed);
        using var connection = new SqliteConnection($"Data Source={archive.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM documents WHERE sequence = $sequence";
        var sequence = command.Parameters.Add("$sequence", SqliteType.Integer);
        var probes = new List<Probe>(count);
        while (probes.Count < count)
        {
            sequence.Value = random.Next(1, archive.Documents + 1);
            var name = $"documents/{command.ExecuteScalar()}";
            using var call = server.Query.StreamQuotes(new() { Filter = new() { Document = name } });
            if (!await call.ResponseStream.MoveNext()) continue;
            if (Of(name, call.ResponseStream.Current.Quotes, random) is { } probe) probes.Add(probe);
        }

        return probes;
    }

    private static Probe? Of(string document, IReadOnlyList<QuoteRecord> quotes, Random random)
    {
        var quote = quotes.Where(quote => quote.Speaker.Length > 0).OrderBy(_ => random.Next()).FirstOrDefault();
        if (quote is null) return null;
        var words = quote.Quote.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && word.All(char.IsLetter)).Distinct()
            .OrderBy(_ => random.Next()).Take(2).ToArray();
        return words.Length == 2 ? new(document, quote.Speaker, quote.Origin.Published, string.Join(' ', words)) : null;
    }
}
