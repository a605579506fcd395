using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// The words that an article capitalises in the middle of sentences, which shows that they are names where they begin
/// one.
/// </summary>
/// <remarks>Words that the pack knows are left out, and with them nearly all; the rest are kept by their
/// hash.</remarks>
internal sealed class ProperNames
{
    private readonly string _text;
    private readonly HashSet<int> _names = [];

    // A capital may open a name of several words there, whose others have none
    private readonly bool _onlyForeign;

    /// <summary>Notes the names of an article.</summary>
    public ProperNames(Article article)
    {
        _text = article.Text;
        if (article.Pack.Settings.CapitalisesNouns) return;
        _onlyForeign = !article.Pack.Settings.HasArticles;
        foreach (var surface in article.Surfaces)
        {
            if (!CastFinder.IsTitleCase(surface)) Note(surface.Tokens);
        }
    }

    /// <summary>Whether a word is a name.</summary>
    public bool Contains(Token token) => token is { IsCapitalised: true, Word: 0 } && _names.Contains(HashOf(token));

    private void Note(TokenRun tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at] is { IsCapitalised: true, Word: 0 }
                && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Comma
                && (!_onlyForeign || ForeignNames.Is(_text, tokens[at])))
                _names.Add(HashOf(tokens[at]));
        }
    }

    private int HashOf(Token token) => string.GetHashCode(token.Range.Of(_text));
}
