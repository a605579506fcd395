using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.People;

/// <summary>
/// Tells by the verb beside a subject whether it means several people: "Sie sagten", "Zeitungen melden".
/// </summary>
/// <param name="text">The text of the article.</param>
/// <param name="pack">What is known about its language.</param>
internal readonly struct Numbers(string text, LanguagePack pack)
{
    /// <summary>Whether the verb right before or behind a mention shows that it means several people.</summary>
    public bool IsPlural(Mention mention)
    {
        if (!pack.Inflections.HavePlurals) return false;
        var (tokens, end) = (mention.Surface.Tokens, mention.End);
        while (end < tokens.Length && tokens[end].Start < mention.Whole.End)
        {
            if (pack.Begins(Role.Coordinator, tokens, end, tokens.Length)) return false;
            end++;
        }

        if (mention.Start > 0 && pack.MatchBefore(Role.Coordinator, tokens, 0, mention.Start) > 0) return false;
        if (mention.Start > 0 && IsVerb(tokens, mention.Start - 1))
            return pack.Inflections.IsPlural(tokens[mention.Start - 1].Range.Of(text));
        if (end >= tokens.Length || !IsVerb(tokens, end)) return false;
        while (end + 1 < tokens.Length && IsVerb(tokens, end + 1)
            && pack.Begins(Role.Auxiliary, tokens, end + 1, tokens.Length)) end++;
        return pack.Inflections.IsPlural(tokens[end].Range.Of(text));
    }

    private bool IsVerb(TokenRun tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false }
        && (pack.Begins(Role.OtherVerb, tokens, at, tokens.Length)
            || pack.Begins(Role.CueVerb, tokens, at, tokens.Length));
}
