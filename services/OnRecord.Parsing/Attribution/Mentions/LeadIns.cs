using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Passes over connectors, times and the prepositions that open a phrase of place or time.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct LeadIns(LanguagePack pack)
{
    private readonly PhraseHeads _heads = new(pack);

    /// <summary>Where the words begin behind them.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="at">Index of the first token of a clause.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="inPhrase">
    /// Whether a preposition or a subordinator stands among them and governs what follows.
    /// </param>
    public int Skip(TokenRun tokens, int at, int end, out bool inPhrase)
    {
        inPhrase = false;
        while (at < end)
        {
            var rest = tokens.AsSpan(at, end - at);
            var head = Math.Max(_heads.Length(rest),
                Math.Max(pack.Match(Role.DocumentHead, rest), pack.Match(Role.Determiner, rest)));
            var length = pack.Match(Role.Connector, rest);
            if (length == 0) length = pack.Match(Role.Coordinator, rest);
            if (length == 0 && pack.Match(Role.Honorific, rest) == 0) length = pack.Match(Role.Auxiliary, rest);
            if (length == 0 && pack.Match(Role.Time, rest) is var time and > 0)
            {
                length = time;
                inPhrase |= pack.Settings.IsSubjectFirst
                    && pack.Match(Role.Preposition, rest) >= time;
                while (length < rest.Length && rest[length].Kind == TokenKind.Number) length++;
            }

            if (length == 0 && (pack.Match(Role.Preposition, rest) is var preposition and > 0
                || (preposition = pack.Match(Role.Subordinator, rest)) > 0))
            {
                length = preposition;
                inPhrase = true;
            }

            if (length == 0 || head > length) return at;
            at += length;
        }

        return at;
    }
}
