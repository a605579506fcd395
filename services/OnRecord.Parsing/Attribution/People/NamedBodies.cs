using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;
using OnRecord.V1;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// Finds the body that a noun for its kind points back at, where articles tell that it does: "the department", once the
/// "Justice Department" was named, "das Ministerium" for the "Außenministerium". Bodies are looked for when somebody
/// first asks.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class NamedBodies(Article article)
{
    /// <summary>No more bodies are looked at on the way back, so that a hostile text stays linear.</summary>
    private const int MaxLookBack = 40;

    /// <summary>No body is called by more words; each would be read again with every kind among them.</summary>
    private const int MostWords = 16;

    private readonly LanguagePack _pack = article.Pack;
    private readonly MentionReader _mentions = new(article.Pack);
    private List<(int Position, string Kind, TextRange Name)>? _bodies;

    /// <summary>The name of the body that a mention means by its kind alone; or null.</summary>
    public TextRange? Meant(Mention mention)
    {
        var phrase = mention.Surface.Tokens.AsSpan(mention.Start, mention.End - mention.Start);
        var noun = _pack.Match(Role.Determiner, phrase, out var features);
        if (noun == 0 || (features & Features.Definite) == 0 || phrase.Length != noun + 1
            || (phrase[noun].IsCapitalised && !_pack.Settings.CapitalisesNouns)
            || _pack.Match(Role.OrganisationTail, phrase[noun..]) == 0) return null;
        _bodies ??= Find();
        var kind = Kind(phrase[noun]);
        var last = LastBefore(_bodies, mention.Range.Start);
        for (var at = last; at >= 0 && last - at < MaxLookBack; at--)
        {
            if (IsMeant(_bodies[at], kind, mention)) return _bodies[at].Name;
        }

        return null;
    }

    // By halves: to pass those behind it one by one would cost each mention the whole text.
    private static int LastBefore(List<(int Position, string Kind, TextRange Name)> bodies, int position)
    {
        var (from, to) = (0, bodies.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (bodies[middle].Position < position) from = middle + 1;
            else to = middle;
        }

        return from - 1;
    }

    /// <summary>
    /// Whether a body is of a kind, as a compound is where nouns have capitals. There a mere adjective makes no name of
    /// what has none by itself: "die | amerikanische Agentur".
    /// </summary>
    private bool IsMeant((int Position, string Kind, TextRange Name) body, string kind, Mention mention)
    {
        if (!_pack.Settings.CapitalisesNouns) return body.Kind == kind;
        return body.Kind.EndsWith(kind, StringComparison.Ordinal)
            && (!mention.Name.IsEmpty || char.IsUpper(article.Text[body.Name.Start]));
    }

    private string Kind(Token token) => Folding.Fold(token.Range.Of(article.Text));

    private List<(int Position, string Kind, TextRange Name)> Find()
    {
        var bodies = new List<(int Position, string Kind, TextRange Name)>();
        foreach (var surface in article.Surfaces)
        {
            if (surface.Holder >= 0) break;
            if (article.Blocks[surface.Block].Kind is BlockKind.Other or BlockKind.Byline or BlockKind.Metadata)
                continue;
            // Where every word has a capital, no run of them is a name
            if (!_pack.Settings.CapitalisesNouns && TitleCase.Is(surface)) continue;
            for (var at = 0; at < surface.Tokens.Length; at++)
            {
                if (NameAt(surface, at) is not var (start, end)
                    || _mentions.Read(surface, start, end)
                        is not { Kind: MentionKind.Organisation, Name.IsEmpty: false } body) continue;
                bodies.Add((surface.Tokens[start].Start, Kind(surface.Tokens[at]), body.Name));
            }
        }

        return bodies;
    }

    /// <summary>
    /// The words that a body is called by whose kind stands at a place, if they are more than its kind.
    /// </summary>
    private (int Start, int End)? NameAt(Surface surface, int at)
    {
        var tokens = surface.Tokens;
        if (tokens[at] is not { Kind: TokenKind.Word, IsCapitalised: true }) return null;
        if (_pack.Match(Role.OrganisationTail, tokens.AsSpan(at)) != 1) return null;
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < MostWords && IsOfName(tokens, start - 1)) start--;
        if (_pack.Settings.CapitalisesNouns) return end - start <= MostWords ? (start, end) : null;
        if (end < tokens.Length && !tokens[end].IsClitic && _pack.Begins(Role.Genitive, tokens, end, tokens.Length))
        {
            var of = end++;
            while (end < tokens.Length && end - of <= MostWords
                && tokens[end] is { Kind: TokenKind.Word, IsCapitalised: true }) end++;
            if (end == of + 1) end = of;
        }

        return end - start is > 1 and <= MostWords ? (start, end) : null;
    }

    private bool IsOfName(TokenRun tokens, int at) => _pack.Settings.CapitalisesNouns
        ? _pack.Begins(Role.Adjective, tokens, at, tokens.Length)
        : tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false };
}
