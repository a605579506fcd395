using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Knows the word that opens a clause as well as it stands for the noun before it: "a sign that said", but "he said
/// that".
/// </summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Relatives(LanguagePack pack)
{
    /// <summary>A word that may be one of these is no noun.</summary>
    private static readonly RoleSet NoNouns = RoleSet.Of(
        Role.Preposition, Role.Subordinator, Role.Coordinator, Role.Complementiser, Role.Determiner, Role.Genitive,
        Role.Connector, Role.ClauseMarker, Role.OtherVerb, Role.Auxiliary, Role.Pronoun, Role.Time);

    /// <summary>Whether such a word stands between a noun and a verb.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="end">Index of the verb, or of the first of the words between it and its subject.</param>
    public bool Precede(TokenRun tokens, int start, int end)
    {
        if (pack.MatchBefore(Role.Complementiser, tokens, start, end, out var features) != 1
            || (features & Features.Relative) == 0 || end - 2 <= start) return false;
        var noun = end - 2;
        return tokens[noun] is { Kind: TokenKind.Word, IsClitic: false }
            && !pack.BeginsAny(NoNouns, tokens, noun, noun + 1)
            && (!pack.Begins(Role.CueVerb, tokens, noun, noun + 1)
                || pack.Begins(Role.CueNoun, tokens, noun, noun + 1));
    }
}
