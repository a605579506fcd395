using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Tells what is capitalised in a phrase without being a part of a person's name.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct OtherCapitals(LanguagePack pack)
{
    /// <summary>What is capitalised before a person's name without being a part of it.</summary>
    private static readonly RoleSet BeforeNames = RoleSet.Of(
        Role.Title, Role.OrganisationHead, Role.Honorific, Role.OrganisationName, Role.Time);

    /// <summary>How many words begin at a token that are no person's name, nor a part of one; 0 for none.</summary>
    public int Length(TokenRun tokens, int start, int at, int end)
    {
        var length = NotInNames(tokens, at, end);
        if (length > 0 && (length == 1 || at + length == end) && IsAddressed(tokens, start, at)
            && (length == 1 || IsPlaceAlone(tokens, at, length)))
            length = 0;
        if (length == 1 && NameRuns.End(pack, tokens, at, end) is var run
            && (NameRuns.IsFullName(pack, tokens, at, run) || AreGivenNames(tokens, at, run)))
            length = 0;
        return length == 0 && IsAcronym(tokens, at, end) ? 1 : length;
    }

    /// <summary>Words that are capitalised without being part of a person's name.</summary>
    private int NotInNames(TokenRun tokens, int at, int end)
    {
        var rest = tokens.AsSpan(at, end - at);
        var length = Math.Max(pack.Match(BeforeNames, rest), PlaceNames.Length(pack, tokens, at, end));
        if (pack.Match(Role.Inanimate, rest, out var features) is var thing && (features & Features.Strong) != 0)
            length = Math.Max(length, thing);
        if (length == 0 && (rest.Length == 1 ? pack.Settings.IsSubjectFirst : !tokens[at + 1].IsNameWord))
            length = CommonWord(rest);
        return Math.Max(length, pack.Match(Role.Place, rest));
    }

    /// <summary>What is capitalised only since a sentence begins with it: "Voters", "Polls", "Nine in ten".</summary>
    private int CommonWord(ReadOnlySpan<Token> tokens)
    {
        var length = pack.Match(Role.Nominal, tokens);
        if (tokens.Length == 1) length = Math.Max(length, pack.Match(Role.DocumentHead, tokens));
        return Math.Max(length, pack.Match(Role.Determiner, tokens));
    }

    /// <summary>
    /// Whether a run is nothing but two places of one syllable, which people are named as well, and begins with no form
    /// of address: "Đức Anh".
    /// </summary>
    private bool AreGivenNames(TokenRun tokens, int at, int run) =>
        pack.Settings.IsIsolating && run == at + 2 && !pack.Begins(Role.Honorific, tokens, at, run)
        && pack.Begins(Role.Place, tokens, at, run) && pack.Begins(Role.Place, tokens, at + 1, run);

    /// <summary>Whether capitals alone are a body before a person's name: "VTV Lê Hoa".</summary>
    private bool IsAcronym(TokenRun tokens, int at, int end) =>
        pack.Settings.IsIsolating && tokens[at] is { IsAllCapitals: true } token
        && token.End - token.Start >= 3 && at + 1 < end
        && tokens[at + 1].IsNameWord && !tokens[at + 1].IsAllCapitals;

    /// <summary>
    /// Whether a form of address stands right before a capital: what follows is a name, whatever else it may mean.
    /// </summary>
    private bool IsAddressed(TokenRun tokens, int start, int at) =>
        tokens[at].IsNameWord && !tokens[at].IsAllCapitals
        && at > start && pack.MatchBefore(Role.Honorific, tokens, start, at) > 0;

    /// <summary>Whether words that are a place's name elsewhere end a phrase: "anh Hải Dương".</summary>
    private bool IsPlaceAlone(TokenRun tokens, int at, int length) =>
        pack.Match(Role.Place, tokens.AsSpan(at, length)) == length;
}
