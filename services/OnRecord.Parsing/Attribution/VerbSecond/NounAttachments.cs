using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Reads what hangs on a noun phrase without a comma: owners, places, brackets, companions.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NounAttachments(LanguagePack pack)
{
    /// <summary>No more tokens than this stand in brackets behind a name.</summary>
    private const int MaxBracket = 12;

    /// <summary>A name in marks has no more characters than this.</summary>
    private const int LongestMarkedName = 30;

    private readonly NounCores _cores = new(pack);

    /// <summary>Where all ends that hangs on a phrase without a comma.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the phrase's first token.</param>
    /// <param name="at">Index after its nouns.</param>
    /// <param name="end">Index after the last token that it can have.</param>
    /// <param name="depth">On how many phrases it hangs.</param>
    /// <param name="isFirst">Whether it is the first part of its clause.</param>
    public int End(TokenRun tokens, int start, int at, int end, int depth, bool isFirst)
    {
        while (at < end && Next(tokens, start, at, end, depth, isFirst) is var longer && longer > at) at = longer;
        return at;
    }

    /// <summary>
    /// Where the next part ends: an owner, a place, a bracket, a companion; where it would begin if there is none.
    /// </summary>
    private int Next(TokenRun tokens, int start, int at, int end, int depth, bool isFirst)
    {
        if (depth >= NounCores.MaxDepth || at >= end) return at;
        if (tokens[at].Kind == TokenKind.Open) return Bracket(tokens, at, end);
        if (tokens[at].Kind != TokenKind.Word || tokens[at].IsCapitalised) return at;
        if (pack.Match(Role.Coordinator, tokens.AsSpan(at, end - at)) is var coordinator and > 0)
            return NounAt(tokens, at, at + coordinator, end, depth, isFirst);
        if (pack.Begins(Role.Determiner, tokens, at, end))
            return pack.Begins(Role.Genitive, tokens, at, end) && (isFirst || !IsPersonal(tokens, start, at))
                ? NounAt(tokens, at, at, end, depth, isFirst) : at;
        if (pack.Match(Role.Genitive, tokens.AsSpan(at, end - at)) is var genitive and > 0)
            return NounAt(tokens, at, at + genitive, end, depth, isFirst);
        if (pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)) is var preposition and > 0)
            return isFirst || IsAttribute(tokens, start, at, end)
                ? NounAt(tokens, at, at + preposition, end, depth, isFirst) : at;

        // "Angaben örtlicher Behörden": an adjective that no list holds, right behind a noun
        return (tokens[at].Word == 0 || pack.Begins(Role.Adjective, tokens, at, end))
            && (isFirst || !IsPersonal(tokens, start, at)) && at + 1 < end && tokens[at - 1].IsCapitalised
            && _cores.IsNoun(tokens, at + 1, end)
            && !pack.Begins(Role.Determiner, tokens, start, at) ? NounAt(tokens, at, at, end, depth, isFirst) : at;
    }

    /// <summary>
    /// Whether a preposition ties what it opens to the noun before it, and not to the verb of a person named there.
    /// </summary>
    private bool IsAttribute(TokenRun tokens, int start, int at, int end) =>
        pack.Match(Role.Attribute, tokens.AsSpan(at, end - at), out var features) > 0
        && ((features & Features.Weak) == 0 || !IsPersonal(tokens, start, at));

    private int NounAt(TokenRun tokens, int before, int at, int end, int depth, bool isFirst)
    {
        var core = _cores.End(tokens, at, end, depth + 1, isFirst);
        if (core > at) return core;
        var article = pack.Match(Role.Determiner, tokens.AsSpan(at, end - at));
        return article > 0 && at + article < end && IsMarkedName(tokens, at + article, end) ? at + article + 1 : before;
    }

    /// <summary>
    /// Whether what stands in marks is short, and words of no noun follow, so that it is one: "der „klar ag“ sagte".
    /// </summary>
    private static bool IsMarkedName(TokenRun tokens, int at, int end) =>
        tokens[at].Kind == TokenKind.Quotation && tokens[at].End - tokens[at].Start <= LongestMarkedName
        && (at + 1 >= end || !tokens[at + 1].IsCapitalised);

    /// <summary>
    /// Whether an adjective and a noun for somebody begin right behind a name: "Vogts | alter Freund".
    /// </summary>
    public bool IsOwned(TokenRun tokens, int at, int end)
    {
        var noun = at;
        while (noun < end && tokens[noun].Kind == TokenKind.Word
            && ((tokens[noun].Word == 0 && !tokens[noun].IsCapitalised)
                || pack.Begins(Role.Adjective, tokens, noun, end))) noun++;
        return noun > at && noun < end
            && (pack.Begins(Role.Title, tokens, noun, end) || pack.Begins(Role.Nominal, tokens, noun, end));
    }

    /// <summary>Whether a phrase is somebody's name, behind which nothing stands in the genitive.</summary>
    public bool IsPersonal(TokenRun tokens, int start, int at) =>
        at - 2 >= start && tokens[at - 1].IsCapitalised && (tokens[at - 2].IsCapitalised
            || pack.Begins(Role.Honorific, tokens, at - 2, at))
        || (at - 1 == start && tokens[start].Word == 0) || pack.MatchBefore(Role.Pronoun, tokens, start, at) > 0;

    private static int Bracket(TokenRun tokens, int open, int end)
    {
        for (var at = open + 1; at < Math.Min(end, open + MaxBracket); at++)
        {
            if (tokens[at].Kind == TokenKind.Close) return at + 1;
        }

        return open;
    }
}
