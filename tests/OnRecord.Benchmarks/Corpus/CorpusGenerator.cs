using Google.Protobuf;
using OnRecord.V1;
using Date = Google.Type.Date;

namespace OnRecord.Benchmarks.Corpus;

/// <summary>Makes documents out of the paragraphs of many articles, the same for the same seed.</summary>
/// <remarks>
/// Runs of paragraphs stay together, so that whoever is named in one is still meant in the next. Days of publication
/// grow with the numbers of documents but for a few days, as news does.
/// </remarks>
/// <param name="pool">Where paragraphs are taken from.</param>
/// <param name="seed">Chooses among all the corpora that can be made of them.</param>
internal sealed class CorpusGenerator(ArticlePool pool, int seed)
{
    private const int LeastRuns = 2;
    private const int MostRuns = 8;
    private const int LongestRun = 3;
    private const int DocumentsPerDay = 40;
    private const int DaysOfDelay = 4;

    private static readonly DateOnly FirstDay = new(2010, 1, 1);

    /// <summary>The document with a number from 0.</summary>
    public SourceDocument At(int number)
    {
        var random = new Random(unchecked((seed * 15_485_863) + number));
        List<string> paragraphs = [Pick(random)[0]];
        var runs = random.Next(LeastRuns, MostRuns + 1);
        for (var i = 0; i < runs; i++)
        {
            var article = Pick(random);
            var start = random.Next(1, article.Count);
            paragraphs.AddRange(article.Skip(start).Take(random.Next(1, LongestRun + 1)));
        }

        var day = FirstDay.AddDays((number / DocumentsPerDay) + random.Next(DaysOfDelay));
        return new SourceDocument
        {
            Uri = $"https://news.example/{seed}/{number}",
            Content = ByteString.CopyFromUtf8(string.Join("\n\n", paragraphs)),
            Published = new Date { Year = day.Year, Month = day.Month, Day = day.Day },
        };
    }

    private IReadOnlyList<string> Pick(Random random) => pool.Articles[random.Next(pool.Articles.Count)];
}
