using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// The words that an article capitalises in the middle of sentences, which shows that they are names where they begin
/// one.
/// </summary>
/// <remarks>
/// Words that the pack knows are left out, and with them nearly all; the rest are kept by their hash. They are looked
/// for when somebody first asks: in most articles nobody does.
/// </remarks>
internal sealed class ProperNames(Article article)
{
    private readonly string _text = article.Text;

    // A capital may open a name of several words there, whose others have none.
    private readonly bool _onlyForeign = article.Pack.Settings.IsIsolating;

    private HashSet<int>? _names;

    /// <summary>Whether a word is a name.</summary>
    public bool Contains(Token token) =>
        token.IsCapitalised && article.Pack.IsNoWord(token) && (_names ??= Find()).Contains(HashOf(token));

    private HashSet<int> Find()
    {
        var names = new HashSet<int>();
        if (article.Pack.Settings.CapitalisesNouns) return names;
        foreach (var surface in article.Surfaces)
        {
            if (!TitleCase.Is(surface)) Note(surface.Tokens, names);
        }

        return names;
    }

    private void Note(TokenRun tokens, HashSet<int> names)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].IsCapitalised && article.Pack.IsNoWord(tokens[at])
                && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Comma
                && (!_onlyForeign || ForeignNames.Is(_text, tokens[at])))
                names.Add(HashOf(tokens[at]));
        }
    }

    private int HashOf(Token token) => string.GetHashCode(token.Range.Of(_text));
}
