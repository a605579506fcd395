using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// What the capitals mean that an article gives in brackets behind a body's name, in an isolating language: "Tập
/// đoàn Điện lực (EVN)". They are looked for when somebody first asks.
/// </summary>
/// <param name="article">The article.</param>
internal sealed class Acronyms(Article article)
{
    /// <summary>A body's name has no more words than this.</summary>
    private const int LongestName = 14;

    private readonly LanguagePack _pack = article.Pack;
    private Dictionary<string, string>? _names;

    /// <summary>The name that a body's capitals, or its kind and they, stand for; or null.</summary>
    public string? Of(ReadOnlySpan<char> body)
    {
        if (!_pack.Settings.IsIsolating) return null;
        // "Sở GTVT" is no "Bộ Giao thông Vận tải (GTVT)"
        var kind = body[..(body.LastIndexOfAny(' ', '\u00A0') + 1)];
        var capitals = body[kind.Length..];
        foreach (var c in capitals)
        {
            if (char.IsLower(c)) return null;
        }

        _names ??= Find();
        return _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(capitals, out var name)
            && name.StartsWith(Folding.Compose(kind), StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    private Dictionary<string, string> Find()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var surface in article.Surfaces)
        {
            var tokens = surface.Tokens;
            for (var at = 1; at + 2 < tokens.Length; at++)
            {
                if (tokens[at].Kind != TokenKind.Open || !tokens[at + 1].IsAllCapitals
                    || tokens[at + 2].Kind != TokenKind.Close) continue;
                var start = Start(tokens, at);
                if (start < at)
                    names.TryAdd(tokens[at + 1].Range.Of(article.Text).ToString(),
                        Folding.Compose(surface.Range(start, at).Of(article.Text)));
            }
        }

        return names;
    }

    /// <summary>
    /// Where the body's name begins that ends before a bracket; the bracket itself where none does. Where its kind has
    /// a capital, no other kind without one stands before it: "trụ sở | Liên đoàn Cầu Sông (LCS)".
    /// </summary>
    private int Start(TokenRun tokens, int bracket)
    {
        var start = bracket;
        for (var at = bracket - 1; at >= Math.Max(0, bracket - LongestName) && tokens[at].Kind == TokenKind.Word; at--)
        {
            if (start < bracket && _pack.Begins(Role.Genitive, tokens, at, bracket)) break;
            if (_pack.Begins(Role.OrganisationHead, tokens, at, bracket) && !_pack.EndsCompound(tokens, 0, at)
                && (start == bracket || tokens[at].IsCapitalised || !tokens[start].IsCapitalised)) start = at;
        }

        return start;
    }
}
