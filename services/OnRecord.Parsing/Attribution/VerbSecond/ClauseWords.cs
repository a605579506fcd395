using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>Tells by small words and marks where clauses begin, and where their verbs stand.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct ClauseWords(LanguagePack pack)
{
    /// <summary>
    /// Where the clause of a token begins: behind a comma, colon, dash, bracket or quotation, but not one that is part
    /// of the clause, as words right before it show: "er nannte den Plan „Unsinn“ und …".
    /// </summary>
    public static int StartOf(TokenRun tokens, int start, int at)
    {
        while (at > start)
        {
            var before = tokens[at - 1].Kind;
            if (before == TokenKind.Close)
            {
                var open = at - 2;
                while (open > start && tokens[open].Kind is not (TokenKind.Open or TokenKind.Close)) open--;
                if (open < start || tokens[open].Kind != TokenKind.Open) return at;
                at = open;
                continue;
            }

            var isAttached = IsAttached(tokens, start, at - 1);
            var isPart = before == TokenKind.Quotation && at - 2 >= start && tokens[at - 2].Kind == TokenKind.Word;
            if (!isAttached && !isPart && before is TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon
                or TokenKind.Dash or TokenKind.Stop or TokenKind.Quotation or TokenKind.Open) return at;
            at--;
        }

        return at;
    }

    /// <summary>Whether a dash belongs to the word before it: "Fraktions- und Parteichef".</summary>
    public static bool IsAttached(TokenRun tokens, int start, int at) =>
        tokens[at].Kind == TokenKind.Dash && at > start && tokens[at - 1].End == tokens[at].Start;

    /// <summary>Passes over connectors, times and adverbs.</summary>
    public int SkipSmallWords(TokenRun tokens, int at, int end)
    {
        while (at < end)
        {
            var rest = tokens.AsSpan(at, end - at);
            var length = Math.Max(pack.Match(Role.Connector, rest), pack.Match(Role.Coordinator, rest));
            if (length == 0 && !IsAuxiliaryVerb(tokens, at, end)
                && pack.Match(Role.Preposition, rest) == 0) length = pack.Match(Role.Auxiliary, rest);
            if (length == 0 && pack.Match(Role.Time, rest) is var time and > 0)
            {
                length = time;
                while (length < rest.Length && rest[length].Kind == TokenKind.Number) length++;
            }

            if (length == 0) return at;
            at += length;
        }

        return at;
    }

    /// <summary>Whether a word is one of those that hold sentences together.</summary>
    public bool IsSmall(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Connector, tokens, at, end) || pack.Begins(Role.Auxiliary, tokens, at, end)
        || pack.Begins(Role.Subordinator, tokens, at, end) || pack.Begins(Role.Complementiser, tokens, at, end)
        || pack.Begins(Role.Pronoun, tokens, at, end) || pack.Begins(Role.Time, tokens, at, end);

    /// <summary>
    /// Whether what stands here goes on as a verb behind a subject does: no noun, no preposition, no article.
    /// </summary>
    public bool IsVerbAt(TokenRun tokens, int at, int end) =>
        at < end && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false }
            && !pack.Begins(Role.Preposition, tokens, at, end)
        && !pack.Begins(Role.Determiner, tokens, at, end)
            && !pack.Begins(Role.Coordinator, tokens, at, end);

    /// <summary>Whether a verb ends its clause, as that of a dependent one does.</summary>
    public bool EndsClause(Cue cue)
    {
        var at = cue.End;
        while (at < cue.SentenceEnd && pack.Begins(Role.Auxiliary, cue.Tokens, at, cue.SentenceEnd)) at++;
        return at >= cue.SentenceEnd || cue.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)
            || pack.Begins(Role.Coordinator, cue.Tokens, at, cue.SentenceEnd);
    }

    /// <summary>Whether a verb that a list holds stands in a clause.</summary>
    public bool HasVerb(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].IsCapitalised && (pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.CueVerb, tokens, at, end))) return true;
        }

        return false;
    }

    public bool IsAuxiliaryVerb(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Auxiliary, tokens, at, end) && pack.Begins(Role.OtherVerb, tokens, at, end);

    /// <summary>
    /// Whether an article is no article but a relative pronoun: no noun follows, or a phrase that has its own.
    /// </summary>
    public bool IsRelative(TokenRun tokens, int at, int end)
    {
        if (at >= end || !pack.Begins(Role.Determiner, tokens, at, end) || tokens[at].IsCapitalised) return false;
        if (at + 1 >= end) return true;
        return pack.Begins(Role.Preposition, tokens, at + 1, end) || pack.Begins(Role.Determiner, tokens, at + 1, end)
            || pack.Begins(Role.Pronoun, tokens, at + 1, end) || pack.Begins(Role.Auxiliary, tokens, at + 1, end);
    }

    public bool EndsInCoordinator(TokenRun tokens, int clause, int verb)
    {
        var at = verb;
        while (at > clause && pack.MatchBefore(Role.Auxiliary, tokens, clause, at) is var length and > 0)
            at -= length;
        return at > clause && pack.MatchBefore(Role.Coordinator, tokens, clause, at) > 0;
    }
}
