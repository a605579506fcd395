using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// Finds the nouns by which an article describes whom it names, so that they can stand for the name later, in an
/// isolating language: "tay chơi xe Trần Bình", "chị Lan, mẹ bé", "một hành khách là Trần Bình".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NounsBesideNames(LanguagePack pack)
{
    /// <summary>A description behind a name has no more tokens than this.</summary>
    private const int LongestDescription = 12;

    /// <summary>No more tokens than this stand in brackets between the two.</summary>
    private const int LongestBracket = 12;

    /// <summary>No more tokens than this stand between a noun and the name that "là" gives it.</summary>
    private const int LongestSubject = 12;

    private readonly NameNeighbours _around = new(pack);

    /// <summary>
    /// The description that a comma, a dash or a bracket parts from the name, or from the description, before it, if
    /// nobody else is named in it: "…, Chủ tịch hội", "… (SN 1980), tài xế".
    /// </summary>
    public (int First, int Last)? Behind(TokenRun tokens, int at, int end)
    {
        if (!pack.Settings.IsIsolating || at + 1 >= end) return null;
        if (IsCopula(tokens, at, end)) return Predicate(tokens, at + 1, end);
        at = SkipBracket(tokens, at, end);
        if (at + 1 >= end || tokens[at].Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Open)) return null;
        var first = at + 1;
        var rest = tokens.AsSpan(first, end - first);
        var noun = pack.Match(Role.Nominal, rest, out var features);
        if (noun > 0 && (features & Features.Kin) != 0)
            return IsCopula(tokens, first + noun, end) ? null : (first, first + noun);
        if (pack.Match(Role.Title, rest) == 0
            && (noun == 0 || (features & (Features.Plural | Features.NeedsName)) != 0)) return null;
        var last = first;
        while (last < end && last - first <= LongestDescription && tokens[last].Kind == TokenKind.Word)
        {
            if (pack.Begins(Role.Honorific, tokens, last, end) || NameRuns.StartsFullName(pack, tokens, last, end))
                return null;
            last++;
        }

        return last < end && last - first <= LongestDescription ? (first, last) : null;
    }

    /// <summary>
    /// The nouns right before a name without a title, or the noun that "là" gives it: "một hành khách … là".
    /// </summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the first token of the clause.</param>
    /// <param name="at">Index of the name's first token, or its title's.</param>
    /// <param name="isTitled">Whether a title stands before it.</param>
    public (int First, int Last)? Before(TokenRun tokens, int start, int at, bool isTitled)
    {
        if (at - start is < 2 or > LongestSubject) return null;
        var first = start + pack.SkipDeterminers(tokens.AsSpan(start, at - start));
        if (IsCopula(tokens, at - 1, at))
            return pack.Match(Role.Nominal, tokens.AsSpan(first, at - 1 - first)) is var noun and > 0
                ? (first, first + noun) : null;
        return !isTitled && at - first > 1 && _around.FollowsOnlyNouns(tokens, first, at) ? (first, at) : null;
    }

    /// <summary>What "là" says that somebody is: "là một trong những | thợ lặn già nhất".</summary>
    private (int First, int Last)? Predicate(TokenRun tokens, int at, int end)
    {
        var first = at + pack.SkipDeterminers(tokens.AsSpan(at, end - at));
        var rest = tokens.AsSpan(first, end - first);
        if (pack.Match(Role.Title, rest) is not (var head and > 0))
            return pack.Match(Role.Nominal, rest) is var noun and > 0 ? (first, first + noun) : null;
        var last = first + head;
        while (last < end && last - first < LongestDescription && tokens[last].Kind == TokenKind.Word) last++;
        return last == end || tokens[last].Kind != TokenKind.Word ? (first, last) : (first, first + head);
    }

    private bool IsCopula(TokenRun tokens, int at, int end) =>
        at < end && pack.Match(Role.Complementiser, tokens.AsSpan(at, 1), out var features) == 1
        && (features & Features.Weak) != 0;

    /// <summary>
    /// Index after brackets that hold no description, such as an age and a place: "(SN 1980, Hà Nội)".
    /// </summary>
    private int SkipBracket(TokenRun tokens, int at, int end)
    {
        if (tokens[at].Kind != TokenKind.Open || pack.Begins(Role.Title, tokens, at + 1, end)) return at;
        var close = at + 1;
        while (close < end && close - at <= LongestBracket && tokens[close].Kind != TokenKind.Close) close++;
        return close < end && tokens[close].Kind == TokenKind.Close ? close + 1 : at;
    }
}
