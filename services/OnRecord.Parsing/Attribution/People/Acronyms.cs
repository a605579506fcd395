using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// What the capitals mean that an article gives in brackets behind a body's name: "Tập đoàn Điện lực (EVN)", "the
/// Bridge Safety Office (BSO)". They are looked for when somebody first asks.
/// </summary>
/// <remarks>
/// In an isolating language the name begins with the body's kind; in others the letters are those that its words begin
/// with, after Schwartz and Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text"
/// (PSB 2003).
/// </remarks>
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
                var start = _pack.Settings.IsIsolating ? Start(tokens, at) : FirstOf(tokens, at);
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

    /// <summary>
    /// Where the words begin before a bracket whose first letters are those in it, small words apart; the bracket
    /// itself where there are none.
    /// </summary>
    private int FirstOf(TokenRun tokens, int bracket)
    {
        var letters = tokens[bracket + 1].Range.Of(article.Text);
        var left = letters.Length;
        for (var at = bracket - 1; at >= Math.Max(0, bracket - LongestName) && left > 0; at--)
        {
            if (tokens[at].Kind != TokenKind.Word || tokens[at].IsClitic) break;
            if (char.ToUpperInvariant(article.Text[tokens[at].Start]) == letters[left - 1]) left--;
            else if (tokens[at].IsCapitalised) break;
            if (left == 0 && tokens[at].IsCapitalised) return at;
        }

        return bracket;
    }
}
