using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// Completes the names of those whom an article in an isolating language calls by their last name only, from what
/// somebody says and from what it links to, where nobody new is looked for: "ông Kovac", and in a link "Jan Kovac".
/// </summary>
/// <param name="article">The article.</param>
/// <param name="cast">Its people.</param>
internal readonly struct FullNames(Article article, Cast cast)
{
    /// <summary>No more words than this stand before a foreign name's last.</summary>
    private const int MostBefore = 2;

    /// <summary>Reads the parts of the article in which no people were looked for.</summary>
    public void Find()
    {
        foreach (ref readonly var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Other) Read(block.FirstToken, block.EndToken);
        }

        foreach (var span in article.Spans)
        {
            if (span.Parent >= 0) continue;
            foreach (var part in span.Parts) Read(part.FirstToken, part.EndToken);
        }
    }

    private void Read(int start, int end)
    {
        var tokens = article.Tokens.Run(start, end);
        for (var at = 1; at < tokens.Length; at++)
        {
            if (IsLast(tokens, at) && First(tokens, at) is var first && first < at
                && (ForeignNames.Is(article.Text, tokens[first]) || ForeignNames.Is(article.Text, tokens[at])))
                cast.Complete(new TextRange(tokens[first].Start, tokens[at].End).Of(article.Text));
        }
    }

    private static bool IsLast(TokenRun tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true }
        && (at + 1 == tokens.Length || tokens[at + 1] is not { Kind: TokenKind.Word, IsCapitalised: true });

    /// <summary>Where a name begins that ends with a foreign word: with the words before that no list holds.</summary>
    private int First(TokenRun tokens, int last)
    {
        var first = last;
        while (first > 0 && last - first < MostBefore
            && tokens[first - 1] is { Kind: TokenKind.Word, IsCapitalised: true, IsAllCapitals: false } before
            && article.Pack.IsNoWord(before))
            first--;
        return first;
    }
}
