using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>
/// Gives a quote that stands in a headline, where nothing tells whose it is, to whoever says much the same below.
/// </summary>
internal static class EchoedQuotes
{
    /// <summary>No more headlines of an article than this are looked up.</summary>
    private const int MostHeadlines = 8;

    /// <summary>Fewer words than this come back by chance.</summary>
    private const int LeastWords = 5;

    /// <summary>So much of a headline's words comes back in the quote that it repeats.</summary>
    private const double LeastShare = 0.75;

    /// <summary>Attributes the quotes in headlines.</summary>
    /// <param name="article">The article.</param>
    /// <param name="findings">Its marked spans, in text order.</param>
    public static void Attribute(Article article, List<Finding> findings)
    {
        var left = MostHeadlines;
        for (var i = 0; i < findings.Count && left > 0; i++)
        {
            if (!IsOpen(article, findings[i])) continue;
            left--;
            var words = WordsOf(article, findings[i]);
            if (words.Count >= LeastWords && Echo(article, findings, i + 1, words) is { } echo)
                findings[i] = findings[i] with { Source = echo.Source, Rule = "echoed" };
        }
    }

    /// <summary>
    /// Whether a headline's quote, or a whole one of the standfirst, has no speaker, or an unlikely one.
    /// </summary>
    private static bool IsOpen(Article article, Finding finding) =>
        (finding.Source is null || finding.Rule == "colon.subject") && article.Blocks[finding.Block].Kind switch
        {
            BlockKind.Title or BlockKind.Heading => finding.Kind is QuoteKind.Direct or QuoteKind.Mixed,
            BlockKind.Lead => finding.Kind == QuoteKind.Direct,
            _ => false,
        };

    /// <summary>
    /// The first quote of the running text, outside the block of the one before it, that has most of some words and a
    /// speaker.
    /// </summary>
    private static Finding? Echo(Article article, List<Finding> findings, int first, HashSet<string> words)
    {
        for (var i = first; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (finding.Block == findings[first - 1].Block
                || finding is not { Kind: QuoteKind.Direct or QuoteKind.Mixed, Source: not null }
                || article.Blocks[finding.Block].Kind is not (BlockKind.Paragraph or BlockKind.Lead)) continue;
            var again = WordsOf(article, finding);
            again.IntersectWith(words);
            if (again.Count >= LeastShare * words.Count) return finding;
        }

        return null;
    }

    private static HashSet<string> WordsOf(Article article, Finding finding)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in finding.Spans)
        {
            foreach (var part in article.Spans[span].Parts)
            {
                for (var at = part.FirstToken; at < part.EndToken; at++)
                {
                    if (article.Tokens[at].Kind is TokenKind.Word or TokenKind.Number)
                        words.Add(Folding.Fold(article.Tokens[at].Range.Of(article.Text)));
                }
            }
        }

        return words;
    }
}
