using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Tells by the form of their verbs which clauses are reported: "er sei", "sie soll … haben".</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Moods(LanguagePack pack)
{
    /// <summary>Whether a verb among some words shows for certain that they are reported.</summary>
    public bool IsReported(TokenRun tokens, int start, int end) => Find(tokens, start, end, Features.None) >= 0;

    /// <summary>Whether a verb among some words shows that they may be reported if the words before them are.</summary>
    public bool MayBeReported(TokenRun tokens, int start, int end) => Find(tokens, start, end,
        Features.Weak | Features.Split) >= 0;

    /// <summary>Whether the form of a verb among some words has no other use, but to report.</summary>
    public bool IsCertain(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (Form(tokens, at, end) == Features.None) return true;
        }

        return false;
    }

    /// <summary>The first verb whose form is that of reported speech, or -1.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the first token.</param>
    /// <param name="end">Index after the last token.</param>
    /// <param name="allowed">Which features the form may have: weak ones have other meanings too.</param>
    public int Find(TokenRun tokens, int start, int end, Features allowed)
    {
        for (var at = start; at < end; at++)
        {
            if (Form(tokens, at, end) is not { } features) continue;
            if ((features & ~allowed) == 0 || ((features & Features.Split) != 0
                && EndsInPerfect(tokens, at + 1, end))) return at;
        }

        return -1;
    }

    /// <summary>What is said of the verb's form that a word has; null for any other word.</summary>
    private Features? Form(TokenRun tokens, int at, int end) =>
        tokens[at].Kind == TokenKind.Word && (!tokens[at].IsCapitalised || OpensSentence(tokens, at, end))
        && pack.Match(Role.Subjunctive, tokens.AsSpan(at, end - at), out var features) > 0 ? features : null;

    /// <summary>Whether a capital may be a verb's, since a pronoun for a subject follows: "Käme sie …".</summary>
    private bool OpensSentence(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Pronoun, tokens, at + 1, end) && !pack.Begins(Role.Determiner, tokens, at + 1, end);

    /// <summary>Whether a clause ends in a perfect: "soll … gesehen haben", "sollen … gestohlen worden sein".</summary>
    private bool EndsInPerfect(TokenRun tokens, int start, int end)
    {
        if (start - 2 >= 0 && pack.Begins(Role.Perfect, tokens, start - 2, end)) return true;
        var last = ClauseEnd(tokens, start, end);
        for (var at = start + 1; at < last; at++)
        {
            if (pack.Begins(Role.Perfect, tokens, at, last) && (at + 1 >= last
                || !tokens[at + 1].IsCapitalised)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a clause has "to" and a verb at its end and no other verb: "…, die Brücke zu sperren".
    /// </summary>
    public bool IsInfinitive(TokenRun tokens, int start, int end)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if (pack.Begins(Role.InfinitiveMarker, tokens, at, end)
                && tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: false }) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an article is no article but a relative pronoun, since no noun follows: "…, die am Montag …".
    /// </summary>
    public bool IsRelative(TokenRun tokens, int start, int end)
    {
        if (pack.Match(Role.Preposition, tokens.AsSpan(start,
            end - start)) is var preposition and > 0) start += preposition;
        if (!pack.Begins(Role.Determiner, tokens, start, end) || tokens[start].IsCapitalised) return false;
        return start + 1 >= end || (!tokens[start + 1].IsCapitalised
            && (pack.Begins(Role.Preposition, tokens, start + 1, end)
                || pack.Begins(Role.Determiner, tokens, start + 1, end)
                || pack.Begins(Role.Pronoun, tokens, start + 1, end)
                    || pack.Begins(Role.Auxiliary, tokens, start + 1, end)));
    }

    /// <summary>Where the clause ends that begins at a token: at a comma, a semicolon, a dash, a colon.</summary>
    public static int ClauseEnd(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind
                is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Colon or TokenKind.Stop)
                return at;
        }

        return end;
    }
}
