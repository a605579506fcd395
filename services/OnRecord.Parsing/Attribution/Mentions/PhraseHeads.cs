using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Finds where the noun phrases begin that can speak.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct PhraseHeads(LanguagePack pack)
{
    /// <summary>From a head to the one that leads to it there are no more tokens than this.</summary>
    private const int LongestLead = 8;

    private static readonly RoleSet Heads = RoleSet.Of(Role.Title, Role.Nominal, Role.OrganisationHead);

    private static readonly RoleSet Speakers = RoleSet.Of(
        Role.Title, Role.Honorific, Role.Pronoun, Role.Nominal, Role.OrganisationHead, Role.DocumentHead);

    private readonly NamedTexts _texts = new(pack);

    /// <summary>How many tokens of a title, a description or a body's kind a phrase begins with.</summary>
    public int Length(ReadOnlySpan<Token> rest) => pack.Match(Heads, rest);

    /// <summary>Whether a title or a form of address begins at a token.</summary>
    public bool IsAddressed(TokenRun tokens, int at) =>
        pack.Begins(Role.Honorific, tokens, at, tokens.Length) || pack.Begins(Role.Title, tokens, at, tokens.Length);

    /// <summary>Whether a noun phrase that can speak may begin at a token.</summary>
    public bool BeginsAt(TokenRun tokens, int at, int end)
    {
        if (tokens[at].Kind != TokenKind.Word) return false;
        return tokens[at].IsCapitalised || pack.BeginsAny(Speakers, tokens, at, end);
    }

    /// <summary>
    /// Where the first noun phrase that can speak begins, in an isolating language; the end where none does.
    /// </summary>
    public int First(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Match(Role.Thing, tokens.AsSpan(at, end - at)) is var thing and > 1
                && !IsDocument(tokens, at, thing, end)
                && pack.Match(Role.Nominal, tokens.AsSpan(at, end - at)) < thing)
            {
                at += thing - 1;
                continue;
            }

            if (BeginsAt(tokens, at, end) || pack.Begins(Role.Determiner, tokens, at, end)
                || _texts.Begin(tokens.AsSpan(at, end - at))) return at;
        }

        return end;
    }

    /// <summary>
    /// Where the last noun phrase that can speak begins, in a segment that opens with something else; the end where
    /// none does.
    /// </summary>
    public int Last(TokenRun tokens, int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (!BeginsAt(tokens, at, end) || pack.EndsCompound(tokens, start, at)) continue;

            while (at > start && IsWithinName(tokens, at, end)) at--;

            // "Phó giám đốc Sở Y tế Tăng Chí Thượng" is one phrase: go on to the head that begins it
            while (at > start && Leads(tokens, start, at, end) is var lead && lead >= start && lead < at) at = lead;
            return at;
        }

        return end;
    }

    /// <summary>Whether a capital goes on with the name that the one before it begins: "theo Lê | Hoa".</summary>
    private bool IsWithinName(TokenRun tokens, int at, int end) =>
        tokens[at].IsCapitalised && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: true }
        && !IsAddressed(tokens, at) && Length(tokens.AsSpan(at, end - at)) == 0;

    /// <summary>The head that directly leads to the one at a place, or -1.</summary>
    private int Leads(TokenRun tokens, int start, int at, int end)
    {
        if (pack.Begins(Role.Honorific, tokens, at, end)) return -1;
        for (var before = at - 1; before >= Math.Max(start, at - LongestLead); before--)
        {
            if (tokens[before].Kind is not TokenKind.Word) return -1;
            var rest = tokens.AsSpan(before, end - before);
            if (pack.Match(Role.Honorific, rest) > 0) return before;
            if (pack.Match(Role.Time, rest) > 0) return -1;
            var length = Math.Max(pack.Match(Role.Title, rest), pack.Match(Role.Nominal, rest));
            if (length > 0) return before;
        }

        return -1;
    }

    /// <summary>
    /// Whether the name of a thing is a text's, and no verb with the person whom it is told: "báo cáo Thủ tướng".
    /// </summary>
    private bool IsDocument(TokenRun tokens, int at, int length, int end) =>
        pack.Match(Role.DocumentHead, tokens.AsSpan(at, end - at)) >= length
        && (at + length >= end || !(pack.Begins(Role.Title, tokens, at + length, end)
            || pack.Begins(Role.Honorific, tokens, at + length, end)));
}
