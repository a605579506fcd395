using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Quotations;

/// <summary>Tells names in marks from words that somebody said, where a language capitalises its nouns.</summary>
/// <remarks>
/// The daily „Elbkurier“ is a noun of the sentence around it. A surface shows it as one, so that it can be who speaks
/// and
/// never hides what is said.
/// </remarks>
/// <param name="pack">What is known about the language.</param>
internal sealed class MarkedNames(LanguagePack pack)
{
    /// <summary>More words than this are hardly a name.</summary>
    private const int LongestName = 7;

    /// <summary>Whether a marked span is a name.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="part">The only part of the span.</param>
    /// <param name="earlier">The token before that before it; the default one where there is none.</param>
    /// <param name="before">The token before it on its surface; the default one where it is the first.</param>
    /// <param name="after">The token after it in the text; the default one where it is the last.</param>
    public bool IsName(TokenList tokens, MarkedPart part, Token earlier, Token before, Token after) =>
        pack.Settings.CapitalisesNouns && HasForm(tokens, part, before, after) && !SpokenWords.In(pack, tokens, part)
        && (HasPlace(before, after) || FollowsInversion(earlier, before));

    /// <summary>
    /// Whether it is short, begins with a capital or a number unless a source or a name must follow, and holds no verb
    /// and no mark.
    /// </summary>
    private bool HasForm(TokenList tokens, MarkedPart part, Token before, Token after)
    {
        var words = 0;
        for (var at = part.FirstToken; at < part.EndToken; at++)
        {
            var token = tokens[at];
            if (token.Start < part.Inner.Start || token.End > part.Inner.End) continue;
            if (token.Kind is TokenKind.Dash || token.IsClitic) continue;
            if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return false;
            if (words++ == 0 && !token.IsCapitalised && token.Kind == TokenKind.Word
                && !LeadsToSource(before) && !Is(Role.TermIntroducer, before)
                && !Reports(before, after)) return false;
            if (words > LongestName || Is(Role.Auxiliary, token) || Is(Role.OtherVerb, token) || Is(Role.CueVerb, token)
                || (Is(Role.Pronoun, token) && !Is(Role.Determiner, token))) return false;
        }

        return words > 0;
    }

    /// <summary>
    /// Whether it stands where a noun does: behind an article, an adjective, a preposition or the noun that says what
    /// it is, but not
    /// behind what announces words or passes judgement.
    /// </summary>
    private bool HasPlace(Token before, Token after) => before.Kind switch
    {
        _ when before == default || before.Kind == TokenKind.Stop => after.Kind == TokenKind.Word
            && !after.IsCapitalised,
        _ when Reports(before, after) => true,
        TokenKind.Word => !Is(Role.SpeechIntroducer, before) && (before.IsCapitalised
            || !(Is(Role.CueVerb, before) || Is(Role.OtherVerb, before) || (Is(Role.Auxiliary, before)
                && !Is(Role.Preposition, before))
                || Is(Role.Complementiser, before))),
        TokenKind.Number or TokenKind.Open or TokenKind.Comma => true,
        _ => false,
    };

    /// <summary>
    /// Whether a verb that reports opens its clause right before it, so that its subject must follow: "…, schrieb „Die
    /// Zeit“".
    /// </summary>
    private bool FollowsInversion(Token earlier, Token before) =>
        earlier.Kind is TokenKind.Comma or TokenKind.Quotation && !before.IsCapitalised
        && pack.Match(Role.CueVerb, [before], out var features) > 0
        && (features & (Features.Weak | Features.Judging)) == 0;

    private bool LeadsToSource(Token before) => pack.Match(Role.CuePreposition, [before], out var features) > 0
        && (features & Features.OfQuote) == 0;

    /// <summary>Whether the words around it leave nothing but somebody who reports: "wie „…“ berichtet".</summary>
    private bool Reports(Token before, Token after) => pack.Match(Role.Subordinator, [before], out var features) > 0
        && (features & Features.Strong) != 0 && Is(Role.CueVerb, after);

    private bool Is(Role role, Token token) => pack.Match(role, [token]) > 0;
}
