using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells names from small words whose capital only begins a sentence or a heading: "The", "But".</summary>
/// <param name="article">The article.</param>
internal readonly struct SmallWords(Article article)
{
    private readonly LanguagePack _pack = article.Pack;
    private readonly NameNeighbours _around = new(article.Pack);

    /// <summary>How many tokens of a capital's run are such words: "The", "But", "Under".</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="at">Index of the capital.</param>
    /// <param name="end">Index after the sentence's last token.</param>
    public int Length(TokenRun tokens, int start, int at, int end)
    {
        var hasArticles = _pack.Settings.HasArticles;
        if (at > start && (hasArticles ? tokens[at - 1].IsCapitalised : tokens[at - 1].Kind == TokenKind.Word))
            return 0;
        var rest = tokens.AsSpan(at, end - at);
        var length = Math.Max(_pack.Match(Role.Determiner, rest), _pack.Match(Role.Preposition, rest));
        length = Math.Max(length, Math.Max(_pack.Match(Role.Connector, rest), _pack.Match(Role.Subordinator, rest)));
        length = Math.Max(length, _pack.Match(Role.Coordinator, rest));
        if (!hasArticles)
        {
            length = Math.Max(length, _pack.Match(Role.Inanimate, rest));
            length = Math.Max(length, _pack.Match(Role.CuePreposition, rest));
            length = Math.Max(length, _pack.Match(Role.CaptionCredit, rest));
            return Math.Max(length, _around.WordBeforeName(tokens, at, end));
        }

        length = Math.Max(length, Math.Max(_pack.Match(Role.Genitive, rest), _pack.Match(Role.Complementiser, rest)));
        // "Does Jane Doe …?": in a question alone, as "Will" elsewhere is a name
        if (tokens[end - 1] is { Kind: TokenKind.Stop } stop && article.Text[stop.End - 1] == '?')
            length = Math.Max(length, _pack.Match(Role.Auxiliary, rest));
        return length > 0 ? length
            : _pack.Match(Role.CueVerb, rest, out var features) is var cue and > 0
                && (features & Features.Participle) != 0 ? cue : 0;
    }
}
