using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>With which marks an article quotes, and with which it only sets words apart.</summary>
/// <param name="KeepsSingles">Whether at least half of its outermost marks are other than single ones.</param>
/// <param name="KeepsPairs">Whether at least half of them are other than pairs of apostrophes and single ones.</param>
internal readonly record struct MarkHabits(bool KeepsSingles, bool KeepsPairs)
{
    /// <summary>Counts the marks of an article.</summary>
    public static MarkHabits Of(Article article)
    {
        var (single, other, pairs) = (0, 0, 0);
        foreach (var span in article.Spans)
        {
            if (span.Parent >= 0) continue;
            if (span.Style == MarkClass.Single) single++;
            else other++;
            if (IsPair(article.Text, span)) pairs++;
        }

        return new MarkHabits(other > 0 && other >= single, other > pairs && other - pairs >= pairs);
    }

    /// <summary>
    /// Whether an article that quotes in other marks keeps those of a span for headlines, for words that it does not
    /// make its own, and for emphasis.
    /// </summary>
    public bool SetsApart(string text, MarkedSpan span) =>
        (KeepsSingles && span.Style == MarkClass.Single) || (KeepsPairs && IsPair(text, span));

    /// <summary>Whether a span begins with two apostrophes, which in wikis stand for italics.</summary>
    private static bool IsPair(string text, MarkedSpan span)
    {
        var start = span.Parts[0].Outer.Start;
        return text[start] == '\'' && start + 1 < text.Length && text[start + 1] == '\'';
    }
}
