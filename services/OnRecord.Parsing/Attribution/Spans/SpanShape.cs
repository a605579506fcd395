using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>What a marked span looks like by itself.</summary>
/// <param name="Words">How many words and numbers it has.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does.</param>
/// <param name="IsTitleCase">Whether most of its words begin with a capital.</param>
/// <param name="IsAllNouns">Whether all of its words, and more than one, begin with a capital.</param>
/// <param name="StartsCapitalised">Whether it begins with a capital.</param>
/// <param name="StartsAsName">Whether its first word does, and is not all in capitals.</param>
/// <param name="HasVerb">Whether it holds a verb that no cue is.</param>
/// <param name="IsSpoken">
/// Whether it holds what no name does, where nouns are capitalised: words of a speaker's own, something left out.
/// </param>
/// <param name="StartsWithNumber">Whether its first word is a number.</param>
/// <param name="IsPredicate">
/// Whether it begins as the predicate of a clause does, and so is more than a name for a thing.
/// </param>
/// <param name="IsJudgement">Whether it begins with a predicate that passes judgement.</param>
/// <param name="HoldsSentences">Whether a sentence ends within it, and another begins.</param>
/// <param name="EndsAsSpoken">Whether it ends in a word that only the one who speaks can use.</param>
/// <param name="HoldsAddress">Whether a word stands in it that means nobody but who speaks or is spoken to.</param>
internal readonly record struct SpanShape(
    int Words, bool EndsSentence, bool IsTitleCase, bool IsAllNouns, bool StartsCapitalised, bool StartsAsName,
    bool HasVerb, bool IsSpoken, bool StartsWithNumber, bool IsPredicate, bool IsJudgement, bool HoldsSentences,
    bool EndsAsSpoken, bool HoldsAddress)
{
    /// <summary>Measures a span.</summary>
    public static SpanShape Of(Article article, MarkedSpan span)
    {
        var (words, capitalised, hasVerb, isSpoken, holdsSentences, lastWord) = (0, 0, false, false, false, -1);
        var holdsAddress = false;
        var namesAreMany = article.Pack.Settings.CapitalisesNouns;
        foreach (var part in span.Parts)
        {
            isSpoken |= namesAreMany && SpokenWords.In(article.Pack, article.Tokens, part);
            for (var at = part.FirstToken; at < part.EndToken; at++)
            {
                var token = article.Tokens[at];
                isSpoken |= namesAreMany && token.Kind == TokenKind.Open && article.Text[token.Start] == '[';
                if (!Counts(token)) continue;
                words++;
                lastWord = at;
                holdsSentences |= at - 2 >= part.FirstToken && token.IsCapitalised
                    && article.Tokens[at - 1].Kind == TokenKind.Stop && article.Tokens[at - 2].Kind == TokenKind.Word;
                if (token.IsCapitalised) capitalised++;
                hasVerb |= article.Pack.Match(Role.OtherVerb, [token]) > 0;
                holdsAddress = holdsAddress || IsAddress(article, at, part);
            }
        }

        var last = span.Parts[^1].Inner;
        var endsSentence = last.Length > 0 && article.Text[last.End - 1] is '.' or '!' or '?' or '…'
            && !EndsInAbbreviation(article, span.Parts[^1]);
        var startsCapitalised = span.Parts[0].Inner is { IsEmpty: false, Start: var start }
            && char.IsUpper(article.Text[start]);
        var (first, end) = (FirstWord(article, span), span.Parts[0].EndToken);
        var opening = article.Tokens.Run(first, end).AsSpan(0, end - first);
        var length = Math.Max(article.Pack.Match(Role.Predicate, opening, out var features),
            article.Pack.Match(Role.ClauseMarker, opening));
        var isPredicate = length > 0 && article.Pack.Match(Role.Thing, opening) <= length;
        return new SpanShape(words, endsSentence, words > 1
            && capitalised * 3 >= words * 2, words > 1 && capitalised == words, startsCapitalised,
            startsCapitalised && !article.Tokens[first].IsAllCapitals, hasVerb, isSpoken,
            article.Tokens[first].Kind == TokenKind.Number, isPredicate, (features & Features.Judging) != 0,
            holdsSentences, lastWord >= 0 && article.Pack.Match(Role.OwnWord, [article.Tokens[lastWord]]) > 0,
            holdsAddress);
    }

    /// <summary>
    /// Whether a word means nobody but who speaks or is spoken to, and is no part of another: "mày", but not "lông
    /// mày".
    /// </summary>
    private static bool IsAddress(Article article, int at, MarkedPart part)
    {
        if (article.Pack.Match(Role.OwnWord, [article.Tokens[at]], out var features) == 0
            || (features & Features.Strong) == 0) return false;
        var (first, end) = (Math.Max(part.FirstToken, at - 1), Math.Min(part.EndToken, at + 2));
        for (var start = first; start <= at; start++)
        {
            var run = article.Tokens.Run(start, end);
            if (article.Pack.Match(Role.OwnWord, run.AsSpan(0, end - start), out features) > 1) return false;
        }

        return true;
    }

    /// <summary>Whether a predicate begins anywhere in a span.</summary>
    public static bool HoldsPredicate(Article article, MarkedSpan span) => Array.Exists(
        span.Parts,
        part => article.Pack.Holds(Role.Predicate, article.Tokens.Run(part.FirstToken, part.EndToken), 0,
            part.EndToken - part.FirstToken));

    /// <summary>Whether a span has no more words and numbers than some, without measuring it.</summary>
    public static bool HasAtMost(int most, Article article, MarkedSpan span)
    {
        var words = 0;
        foreach (var part in span.Parts)
        {
            for (var at = part.FirstToken; at < part.EndToken; at++)
            {
                if (Counts(article.Tokens[at]) && ++words > most) return false;
            }
        }

        return true;
    }

    private static bool Counts(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number && !token.IsClitic;

    /// <summary>Whether the full stop at the end of a part is its last word's own: "Freunde der Elbe e.V."</summary>
    private static bool EndsInAbbreviation(Article article, MarkedPart part)
    {
        var at = part.EndToken - 1;
        while (at > part.FirstToken && article.Tokens[at].Start >= part.Inner.End) at--;
        return article.Tokens[at] is { Kind: TokenKind.Word } last && last.End == part.Inner.End
            && article.Text[last.End - 1] == '.';
    }

    private static int FirstWord(Article article, MarkedSpan span)
    {
        var at = span.Parts[0].FirstToken;
        while (at + 1 < span.Parts[0].EndToken && article.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
            at++;
        return at;
    }
}
