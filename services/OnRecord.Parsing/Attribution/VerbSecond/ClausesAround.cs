using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Tells how far it reaches what a phrase reports that names its source, where it stands among other clauses: "Die
/// Fähre, die nach Angaben der Polizei leckte, …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct ClausesAround(LanguagePack pack)
{
    private readonly Moods _moods = new(pack);

    /// <summary>
    /// The dependent clause that holds a phrase, without the conjunction that only reports it; null where the phrase
    /// stands in no such clause, or opens it.
    /// </summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="phrase">Index of the phrase's first token.</param>
    /// <param name="after">Index after the phrase.</param>
    /// <param name="end">Index after the sentence's last word.</param>
    public (int Start, int End)? Dependent(TokenRun tokens, int start, int phrase, int after, int end)
    {
        var clause = ClauseWords.StartOf(tokens, start, phrase);
        if (clause <= start || clause == phrase || tokens[clause - 1].Kind != TokenKind.Comma) return null;
        var opening = pack.Match(Role.Complementiser, tokens.AsSpan(clause, phrase - clause), out var features);
        if (opening == 0 && !pack.Begins(Role.Subordinator, tokens, clause, phrase)
            && !_moods.IsRelative(tokens, clause, phrase + 1)) return null;
        return ((features & Features.Strong) != 0 ? clause + opening : clause, ClauseEnd(tokens, after, end));
    }

    /// <summary>
    /// Whether a phrase behind a comma or semicolon is the first part of a clause of its own, whose verb follows: "…,
    /// laut Polizei sei niemand verletzt".
    /// </summary>
    public bool Opens(TokenRun tokens, int start, int phrase, int after, int end) =>
        phrase > start && tokens[phrase - 1].Kind is TokenKind.Comma or TokenKind.Semicolon
        && IsVerb(tokens, after, end);

    /// <summary>
    /// Where a dependent clause ends: before a comma behind which a verb goes on with the main clause.
    /// </summary>
    private int ClauseEnd(TokenRun tokens, int at, int end)
    {
        for (; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Comma && IsVerb(tokens, at + 1, end)) return at;
        }

        return end;
    }

    private bool IsVerb(TokenRun tokens, int at, int end) =>
        at < end && !tokens[at].IsCapitalised
        && (pack.Begins(Role.OtherVerb, tokens, at, end) || pack.Begins(Role.CueVerb, tokens, at, end)
            || pack.Begins(Role.Subjunctive, tokens, at, end));
}
