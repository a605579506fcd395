using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the subjects that end in a description right before their verb: "Jan Vogt, der Leiter des Bauamts, sagte".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
internal readonly struct DescribedSubjects(LanguagePack pack, NounGroups groups)
{
    /// <summary>No more commas than this are passed over on the way back to a subject with descriptions.</summary>
    private const int MaxCommas = 4;

    private readonly ClauseWords _words = new(pack);
    private readonly Nominatives _nominatives = new(pack, groups);

    /// <summary>The clause of a verb whose subject ended with a description before it; or null.</summary>
    public Clause? Before(Cue cue, int clause, int verb)
    {
        var (tokens, start) = (cue.Tokens, cue.SentenceStart);
        if (clause <= start || tokens[clause - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)) return null;
        var tried = 0;
        for (var at = clause - 1; at >= start && tried < MaxCommas; at--)
        {
            var isHard = at == start
                || tokens[at - 1].Kind
                    is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Quotation;
            if (!isHard && (tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)
                || ClauseWords.IsAttached(tokens, start, at - 1))) continue;
            tried++;
            if (Described(cue, at, clause, verb) is { } described) return described;
            if (isHard) break;
        }

        return null;
    }

    /// <summary>
    /// The clause that begins at a token with a subject which ends in a description right before the verb; or null.
    /// </summary>
    private Clause? Described(Cue cue, int at, int clause, int verb)
    {
        var tokens = cue.Tokens;
        while (at < clause && tokens[at].Kind is TokenKind.Comma or TokenKind.Dash) at++;
        at = _words.SkipSmallWords(tokens, at, clause);
        var features = Features.None;
        var subordinator = at < clause
            ? pack.Match(Role.Subordinator, tokens.AsSpan(at, clause - at), out features) : 0;
        if (subordinator > 0 && !_words.EndsClause(cue)) return null;
        var subject = _words.SkipSmallWords(tokens, at + subordinator, clause);
        if (subject >= clause || groups.Read(tokens, subject, cue.SentenceEnd, isFirst: true) is not { } group
            || !_nominatives.IsNominative(tokens, group)) return null;
        var end = pack.SkipBack(Role.Auxiliary, tokens, clause, verb);
        if (group.Next != end && !EndsRelative(tokens, group, end)
            && !(subordinator > 0 && group.Next == clause && group.End > group.Joined)) return null;
        return new Clause(groups.Mention(cue.Surface, group), at, cue.End,
            subordinator > 0 ? ClauseOrder.VerbLast : ClauseOrder.SubjectFirst)
        { Reports = (features & Features.Strong) != 0 };
    }

    /// <summary>
    /// Whether only a relative clause stands between a phrase and its verb: "der Minister, der gestern kam, sagte".
    /// </summary>
    private bool EndsRelative(TokenRun tokens, NounGroup group, int verb)
    {
        var at = group.Next;
        if (at >= verb - 2 || tokens[verb - 1].Kind != TokenKind.Comma) return false;
        if (tokens[at].Kind == TokenKind.Comma) at++;
        else if (tokens[at - 1].Kind != TokenKind.Comma) return false;
        return pack.Begins(Role.Determiner, tokens, at, verb) || (pack.Begins(Role.Preposition, tokens, at, verb)
            && (pack.Begins(Role.Determiner, tokens, at + 1, verb)
                || pack.Begins(Role.ObjectMarker, tokens, at + 1, verb)));
    }
}
