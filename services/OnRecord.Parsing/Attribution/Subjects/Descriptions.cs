using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Reads what describes a source behind its name, where the source stands behind its verb.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Descriptions(LanguagePack pack)
{
    /// <summary>
    /// Where the descriptions end that follow a source behind its verb: "said Doe, 40, of Springfield, who was there".
    /// </summary>
    public int End(TokenRun tokens, int at, int end)
    {
        var first = at;
        if (tokens[at - 1].Kind == TokenKind.Comma) at--;
        var isOpen = true;
        while (isOpen && at < end && (tokens[at].Kind == TokenKind.Comma || IsRelative(tokens, at, end)))
        {
            var next = tokens[at].Kind == TokenKind.Comma ? at + 1 : at;
            var isClause = IsRelative(tokens, next, end);
            if (next >= end || !(isClause || tokens[next].Kind == TokenKind.Number
                || pack.Begins(Role.Determiner, tokens, next, end) || pack.Begins(Role.Place, tokens, next, end)
                || (pack.Begins(Role.Genitive, tokens, next, end)
                    && !pack.Begins(Role.Time, tokens, next + 1, end))))
                break;
            var stop = next + 1;
            while (stop < end && !EndsDescription(tokens, stop, end, isClause)) stop++;
            isOpen = stop < end && tokens[stop].Kind == TokenKind.Comma;
            at = stop;
        }

        return Math.Max(first, at);
    }

    private bool IsRelative(TokenRun tokens, int at, int end) =>
        at < end && pack.Match(Role.Pronoun, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Relative) != 0;

    /// <summary>
    /// Whether a mark ends a description; within a clause a comma does where words of the reporter's or a quote follow.
    /// </summary>
    private bool EndsDescription(TokenRun tokens, int at, int end, bool isClause) => tokens[at].Kind switch
    {
        TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash => true,
        TokenKind.Comma => !isClause || at + 1 >= end || tokens[at + 1].Kind == TokenKind.Quotation
            || pack.Begins(Role.CueVerb, tokens, at + 1, end),
        _ => false,
    };
}
