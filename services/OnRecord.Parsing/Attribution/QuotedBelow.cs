using OnRecord.Parsing.Lexing;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution;

/// <summary>
/// Names who is quoted in a headline or subheading that does not say so: a quote below says most of its words again.
/// </summary>
internal static class QuotedBelow
{
    /// <summary>No more quotes than this are looked at below a headline.</summary>
    private const int Reach = 24;

    /// <summary>Fewer words stand in two quotes by chance.</summary>
    private const int FewestWords = 3;

    /// <summary>Names the speakers of such quotes.</summary>
    /// <param name="article">The article.</param>
    /// <param name="findings">Its marked spans in text order.</param>
    public static void Name(Article article, List<Finding> findings)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < findings.Count; at++)
        {
            var quote = findings[at];
            if (quote.Kind is not (QuoteKind.Direct or QuoteKind.Mixed) || !IsUnsure(quote)
                || article.Blocks[quote.Block].Kind is not (BlockKind.Title or BlockKind.Heading)) continue;
            words.Clear();
            foreach (var word in WordsOf(article, quote)) words.Add(word);
            if (words.Count < FewestWords) continue;
            for (var below = at + 1; below < Math.Min(findings.Count, at + 1 + Reach); below++)
            {
                if (findings[below].Source is not { } source || findings[below].Block == quote.Block
                    || findings[below].Kind == QuoteKind.Term || !SaysAgain(article, findings[below], words)) continue;
                findings[at] = quote with { Source = source, Rule = "echo" };
                break;
            }
        }
    }

    /// <summary>Whether nobody is known to have said a quote, or only whoever spoke last before it.</summary>
    private static bool IsUnsure(Finding quote) =>
        quote.Source is null || quote.Rule.StartsWith("floating", StringComparison.Ordinal);

    /// <summary>Whether a quote holds two thirds of some words.</summary>
    private static bool SaysAgain(Article article, Finding quote, HashSet<string> words)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in WordsOf(article, quote))
        {
            if (words.Contains(word) && said.Add(word) && said.Count * 3 >= words.Count * 2) return true;
        }

        return false;
    }

    private static IEnumerable<string> WordsOf(Article article, Finding quote)
    {
        foreach (var span in quote.Spans)
        {
            foreach (var part in article.Spans[span].Parts)
            {
                for (var at = part.FirstToken; at < part.EndToken; at++)
                {
                    var token = article.Tokens[at];
                    if (token.Kind is TokenKind.Word or TokenKind.Number)
                        yield return Folding.Fold(article.Text.AsSpan(token.Start, token.End - token.Start));
                }
            }
        }
    }
}
