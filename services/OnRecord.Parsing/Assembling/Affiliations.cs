using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Assembling;

/// <summary>
/// Finds the body that a title or a role ties a speaker to: "Bộ trưởng Bộ Công an", "president of the Harbour Union".
/// </summary>
/// <param name="text">The text of the article.</param>
/// <param name="pack">What is known about its language.</param>
internal sealed class Affiliations(string text, LanguagePack pack) : IDisposable
{
    private readonly TokenList _tokens = new(16);

    /// <summary>The first body that some descriptions of a speaker name, or an empty range.</summary>
    public TextRange Find(params ReadOnlySpan<TextRange> descriptions)
    {
        foreach (var range in descriptions)
        {
            if (!range.IsEmpty && BodyIn(range) is { IsEmpty: false } body) return body;
        }

        return default;
    }

    /// <summary>Gives lent memory back.</summary>
    public void Dispose() => _tokens.Dispose();

    /// <summary>The body that a description ends with, from its first word on.</summary>
    private TextRange BodyIn(TextRange description)
    {
        _tokens.Clear();
        pack.Tokenizer.Tokenize(text, description, _tokens);
        var words = _tokens.Run(0, _tokens.Count);
        for (var at = 0; at < words.Length; at++)
        {
            var rest = words.AsSpan(at);
            if (pack.Match(Role.Title, rest) > 0) continue;
            if (!IsHead(rest) && !IsNamed(words, at) && !(at > 0 && IsTailed(words, at))) continue;
            var start = at;
            while (start + 1 < words.Length && pack.Begins(Role.Determiner, words, start, words.Length)) start++;
            return new TextRange(words[start].Start, words[words.Length - 1].End);
        }

        return default;
    }

    /// <summary>Whether the kind of a body and its name follow: "Bộ Công an", "Ministry of Health".</summary>
    private bool IsHead(ReadOnlySpan<Token> rest) =>
        pack.Match(Role.OrganisationHead, rest) is var length and > 0 && length < rest.Length
        && (rest[length].IsCapitalised || rest[0].IsCapitalised);

    /// <summary>Whether a body's name begins, and not a word for its people: "grüne Abgeordnete".</summary>
    private bool IsNamed(TokenRun words, int at) =>
        pack.Match(Role.OrganisationName, words.AsSpan(at)) is var length and > 0
        && (words[at].IsCapitalised || at + length == words.Length);

    /// <summary>Whether capitals up to the end make a body's name: "the Harbour Union".</summary>
    private bool IsTailed(TokenRun words, int at)
    {
        var first = at;
        while (pack.Match(Role.Determiner, words.AsSpan(first)) is var length and > 0) first += length;
        return first > at && first < words.Length && words[first].IsCapitalised
            && pack.MatchBefore(Role.OrganisationTail, words, first, words.Length) > 0;
    }
}
