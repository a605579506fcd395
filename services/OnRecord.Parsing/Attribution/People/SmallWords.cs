using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>Tells names from small words whose capital only begins a sentence or a heading: "The", "But".</summary>
/// <param name="article">The article.</param>
internal readonly struct SmallWords(Article article)
{
    private static readonly RoleSet Usual = RoleSet.Of(
        Role.Determiner, Role.Preposition, Role.Connector, Role.Subordinator, Role.Coordinator);

    private static readonly RoleSet OfIsolating = new(
        Usual.Bits | RoleSet.Of(Role.Inanimate, Role.CuePreposition, Role.CaptionCredit).Bits);

    private static readonly RoleSet OfOthers = new(
        Usual.Bits | RoleSet.Of(Role.Genitive, Role.Complementiser).Bits);

    private static readonly RoleSet Titles = RoleSet.Of(Role.Title);

    private readonly LanguagePack _pack = article.Pack;
    private readonly NameNeighbours _around = new(article.Pack);

    /// <summary>How many tokens of a capital's run are such words: "The", "But", "Under".</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="at">Index of the capital.</param>
    /// <param name="end">Index after the sentence's last token.</param>
    public int Length(TokenRun tokens, int start, int at, int end)
    {
        var isIsolating = _pack.Settings.IsIsolating;
        if (at > start && (isIsolating ? tokens[at - 1].Kind == TokenKind.Word : tokens[at - 1].IsCapitalised))
            return 0;
        var rest = tokens.AsSpan(at, end - at);
        if (isIsolating)
            return Math.Max(_pack.Match(OfIsolating, rest), _around.WordBeforeName(tokens, at, end));

        var length = _pack.Match(OfOthers, rest);
        // "Does Jane Doe …?": in a question alone, as "Will" elsewhere is a name
        if (tokens[end - 1] is { Kind: TokenKind.Stop } stop && article.Text[stop.End - 1] == '?')
            length = Math.Max(length, _pack.Match(Role.Auxiliary, rest));
        // "Former Springfield mayor Jane Doe": what only begins a title of more words
        if (length == 0 && at == start && _pack.Opens(Titles, tokens[at]))
            return 1;
        return length > 0 ? length
            : _pack.Match(Role.CueVerb, rest, out var features) is var cue and > 0
                && (features & Features.Participle) != 0 ? cue : 0;
    }
}
