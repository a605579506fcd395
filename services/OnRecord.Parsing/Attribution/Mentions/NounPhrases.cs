using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Finds the edges of noun phrases by the small words around them.</summary>
internal static class NounPhrases
{
    /// <summary>Where the noun phrase that ends before a token begins, in a language that is not isolating.</summary>
    /// <param name="pack">What is known about the language.</param>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">The phrase begins here or later.</param>
    /// <param name="end">Index after the phrase's last token.</param>
    public static int StartBefore(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        var at = end;
        while (at > start)
        {
            var before = tokens[at - 1];
            if (before.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation or TokenKind.Symbol))
                break;
            if (pack.MatchBefore(Role.Pronoun, tokens, start, at) is var pronoun and > 0 && at == end)
                return at - pronoun;
            if (pack.MatchBefore(Role.Determiner, tokens, start, at) is var determiner and > 0)
            {
                at -= determiner;
                if (pack.MatchBefore(Role.Genitive, tokens, start, at) is not (var genitive and > 0)) break;
                at -= genitive;
                continue;
            }

            if (pack.MatchBefore(Role.Genitive, tokens, start, at) is var joined and > 0 && at < end
                && at - joined > start)
            {
                at -= joined;
                continue;
            }

            if (Ends(pack, tokens, start, at)) break;
            at--;
        }

        return at;
    }

    /// <summary>Where the noun phrase that begins at a token ends.</summary>
    public static int EndAfter(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open or TokenKind.Colon
                or TokenKind.Semicolon or TokenKind.Stop
                && !ListedNames.Joins(pack, tokens, start, at, end))
                return at;
        }

        return end;
    }

    /// <summary>
    /// Where the noun phrase ends that a clause begins with: at the words that modify it, or at its verb.
    /// </summary>
    public static int HeadEnd(LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return at;
            if (pack.Begins(Role.Genitive, tokens, at, end)
                && (tokens[at].IsClitic || !pack.Begins(Role.Preposition, tokens, at, end)))
                continue;
            if (pack.Begins(Role.Preposition, tokens, at, end) || pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.Auxiliary, tokens, at, end)
                || (pack.Begins(Role.CueVerb, tokens, at, end) && !pack.Begins(Role.DocumentHead, tokens, at, end))
                || pack.Begins(Role.Subordinator, tokens, at, end) || pack.Begins(Role.Complementiser, tokens, at, end)
                || pack.Begins(Role.Pronoun, tokens, at, end)) return at;
        }

        return end;
    }

    /// <summary>Whether a reporting verb ends before a place, and not a noun of the same form.</summary>
    private static bool IsCue(LanguagePack pack, TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.CueVerb, tokens, start, at) is var length and > 0
        && !(at - length > start
            && (tokens[at - length - 1].IsClitic || pack.MatchBefore(Role.NounMarker, tokens, start, at - length) > 0));

    /// <summary>Whether the word before a place belongs to no noun phrase.</summary>
    private static bool Ends(LanguagePack pack, TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.Preposition, tokens, start, at) > 0
        || pack.MatchBefore(Role.Subordinator, tokens, start, at) > 0
        || pack.MatchBefore(Role.Complementiser, tokens, start, at) > 0
        || (!InName(tokens, start, at)
            && (pack.MatchBefore(Role.OtherVerb, tokens, start, at) > 0 || IsCue(pack, tokens, start, at)))
        || pack.MatchBefore(Role.Auxiliary, tokens, start, at) > 0
        || pack.MatchBefore(Role.Pronoun, tokens, start, at) > 0
        || pack.MatchBefore(Role.Connector, tokens, start, at) > 0
        || (pack.MatchBefore(Role.Time, tokens, start, at) > 0 && !tokens[at - 1].IsAllCapitals)
        || (pack.MatchBefore(Role.Coordinator, tokens, start, at) > 0
            && !(at < tokens.Length && tokens[at].IsCapitalised));

    /// <summary>
    /// Whether the word before a place is one of several capitals, so that it is no verb: "The Springfield Post".
    /// </summary>
    private static bool InName(TokenRun tokens, int start, int at) =>
        at - 2 >= start && tokens[at - 1].IsCapitalised && tokens[at - 2].IsCapitalised;
}
