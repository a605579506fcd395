using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>
/// The words that an article capitalises in the middle of sentences, which shows that they are names where they begin
/// one.
/// </summary>
/// <remarks>
/// Words that the pack knows are left out, and with them nearly all; the rest are kept by their hash. They are looked
/// for when somebody first asks: in most articles nobody does.
/// </remarks>
/// <param name="text">The text.</param>
/// <param name="pack">What is known about its language.</param>
/// <param name="surfaces">Its surfaces, all there when somebody first asks.</param>
internal sealed class ProperNames(string text, LanguagePack pack, List<Surface> surfaces)
{
    // A capital may open a name of several words there, whose others have none.
    private readonly bool _onlyForeign = pack.Settings.IsIsolating;

    private HashSet<int>? _names;
    private HashSet<int>? _capitalised;

    /// <summary>Whether a word is a name.</summary>
    public bool Contains(Token token) =>
        token.IsCapitalised && pack.IsNoWord(token) && (_names ??= Find()).Contains(HashOf(token));

    /// <summary>
    /// Whether a word of an isolating language may be somebody's name by itself: the pack does not know it, or the
    /// article capitalises it in the middle of a sentence: "anh Tuyên", "theo Trần Tuyên".
    /// </summary>
    public bool MayStandAlone(Token token) =>
        pack.IsNoWord(token) || (_capitalised ??= FindCapitalised()).Contains(HashOf(token));

    private HashSet<int> FindCapitalised()
    {
        var capitalised = new HashSet<int>();
        foreach (var surface in surfaces)
        {
            if (TitleCase.Is(surface)) continue;
            var tokens = surface.Tokens;
            for (var at = 1; at < tokens.Length; at++)
            {
                if (tokens[at].IsCapitalised && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Comma)
                    capitalised.Add(HashOf(tokens[at]));
            }
        }

        return capitalised;
    }

    private HashSet<int> Find()
    {
        var names = new HashSet<int>();
        if (pack.Settings.CapitalisesNouns) return names;
        foreach (var surface in surfaces)
        {
            if (!TitleCase.Is(surface)) Note(surface.Tokens, names);
        }

        return names;
    }

    private void Note(TokenRun tokens, HashSet<int> names)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].IsCapitalised && pack.IsNoWord(tokens[at])
                && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Comma
                && (!_onlyForeign || ForeignNames.Is(text, tokens[at])))
                names.Add(HashOf(tokens[at]));
        }
    }

    private int HashOf(Token token) => string.GetHashCode(token.Range.Of(text));
}
