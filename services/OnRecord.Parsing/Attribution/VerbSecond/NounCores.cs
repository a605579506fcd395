using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Reads the small words, the adjectives and the run of capitals that a noun phrase turns on.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct NounCores(LanguagePack pack)
{
    /// <summary>No more words than this stand between an article and its noun.</summary>
    private const int MaxModifiers = 8;

    /// <summary>No more phrases than this hang on one another.</summary>
    public const int MaxDepth = 6;

    private readonly NounRuns _runs = new(pack);

    /// <summary>Where the nouns end that a phrase turns on; its start where it has none.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the phrase's first token.</param>
    /// <param name="end">Index after the last token that it can have.</param>
    /// <param name="depth">On how many phrases it hangs.</param>
    /// <param name="isFirst">Whether it is the first part of its clause.</param>
    public int End(TokenRun tokens, int start, int end, int depth, bool isFirst)
    {
        var at = start;
        while (at < end && pack.Match(Role.Determiner, tokens.AsSpan(at, end - at)) is var determiner and > 0
            && !(at > start && tokens[at].IsCapitalised))
            at += determiner;

        var (first, isNested) = (at, false);
        while (at < end && at - first <= MaxModifiers && !IsNoun(tokens, at, end))
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation)
                || tokens[at].IsCapitalised)
                return at > first ? start : Counted(tokens, start, first, end, depth);
            if (pack.Begins(Role.Preposition, tokens, at, end))
            {
                // "der für die Küste zuständige Minister"
                if (first == start || depth >= MaxDepth) return Counted(tokens, start, first, end, depth);
                var governed = Governed(tokens, at + pack.Match(Role.Preposition, tokens.AsSpan(at, end - at)), end,
                    depth + 1);
                if (governed <= at + 1 || governed >= end || tokens[governed].IsCapitalised)
                    return Counted(tokens, start, first, end, depth);
                (at, isNested) = (governed, true);
                continue;
            }

            if (tokens[at].Kind == TokenKind.Word && !isNested && EndsModifiers(tokens, at, end))
                return Counted(tokens, start, first, end, depth);
            at += first > start ? 1 + Measured(tokens, at, end) : 1;
        }

        if (at >= end || !IsNoun(tokens, at, end)) return Counted(tokens, start, first, end, depth);
        while (at < end)
        {
            if (IsNoun(tokens, at, end) || IsName(tokens, start, at, end)) at++;
            else if (at + 1 < end && pack.Begins(Role.NameParticle, tokens, at, end) && IsNoun(tokens, at + 1, end)
                && !pack.Begins(Role.Determiner, tokens, at, end) && !pack.Begins(Role.Time, tokens, at, end)
                && (isFirst || !pack.Begins(Role.Preposition, tokens, at, end))) at += 2;
            else if (NameRuns.GoesOn(pack, tokens, start, at, end) is var more and > 2) at += more;
            else if (at > start && tokens[at].Kind is TokenKind.Dash or TokenKind.Symbol && at + 1 < end
                && tokens[at + 1].Kind == TokenKind.Word
                && tokens[at].Start == tokens[at - 1].End && tokens[at + 1].Start == tokens[at].End) at += 2;
            else if (at > first && isFirst && tokens[at].Kind == TokenKind.Number) at++;
            else if (at > first && tokens[at].Kind == TokenKind.Dash && tokens[at].Start == tokens[at - 1].End) at++;
            else break;
        }

        return at;
    }

    /// <summary>How many tokens more a measure has that begins with a number: "der 35 | Jahre | alte Mann".</summary>
    private int Measured(TokenRun tokens, int at, int end) =>
        _runs.MeasureLength(tokens, at, end) is var length and > 0 && !EndsModifiers(tokens, at + length, end)
            ? length - 1 : 0;

    /// <summary>Where a phrase or a time ends that a preposition governs: "am | Montag | veröffentlichte".</summary>
    private int Governed(TokenRun tokens, int at, int end, int depth)
    {
        var time = at < end ? pack.Match(Role.Time, tokens.AsSpan(at, end - at)) : 0;
        return time > 0 ? at + time : End(tokens, at, end, depth, false);
    }

    /// <summary>
    /// Where a phrase ends that only counts, and stands for whom it counts: "Viele sagten", "einige der Zeugen"; its
    /// start where it needs a noun.
    /// </summary>
    private int Counted(TokenRun tokens, int start, int first, int end, int depth) =>
        first == start + 1 && depth == 0 && tokens[start].IsCapitalised
        && !pack.Begins(Role.Inanimate, tokens, start, end) && pack.Begins(Role.Nominal, tokens, start, end)
            ? first : start;

    /// <summary>Whether a capital shows a noun or a name.</summary>
    public bool IsNoun(TokenRun tokens, int at, int end) =>
        tokens[at] is { Kind: TokenKind.Word or TokenKind.Number, IsClitic: false }
        && (tokens[at].IsCapitalised || pack.Begins(Role.OrganisationName, tokens, at, end))
        && !(pack.Begins(Role.Determiner, tokens, at, end) || pack.Begins(Role.Preposition, tokens, at, end)
            || pack.Begins(Role.Connector, tokens, at, end)
            || pack.Begins(Role.Subordinator, tokens, at, end) || pack.Begins(Role.Inanimate, tokens, at, end)
            || IsVerb(tokens, at, end))
        && !pack.Begins(Role.Time, tokens, at, end);

    /// <summary>
    /// Whether a capital within a run of them is a name, though in lower case it would be a small word: "Jan Kurz".
    /// </summary>
    private bool IsName(TokenRun tokens, int start, int at, int end) =>
        at > start && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true }
        && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && pack.Begins(Role.Connector, tokens, at, end);

    /// <summary>A verb that begins a sentence is capitalised as a noun is.</summary>
    private bool IsVerb(TokenRun tokens, int at, int end) =>
        (at == 0 || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Comma))
        && pack.Begins(Role.OtherVerb, tokens, at, end) && pack.Begins(Role.Auxiliary, tokens, at, end);

    /// <summary>
    /// Whether a verb, a pronoun or another clause begins, so that no noun belongs to the words before.
    /// </summary>
    public bool EndsModifiers(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.OtherVerb, tokens, at, end) || pack.Begins(Role.CueVerb, tokens, at, end)
            || pack.Begins(Role.Subjunctive, tokens, at, end) || pack.Begins(Role.Complementiser, tokens, at, end)
        || pack.Begins(Role.Subordinator, tokens, at, end)
        || (pack.Begins(Role.Auxiliary, tokens, at, end) && !pack.Begins(Role.Negation, tokens, at, end))
        || (pack.Begins(Role.Pronoun, tokens, at, end) && !pack.Begins(Role.Determiner, tokens, at, end));
}
