using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Languages;

/// <summary>Looks for the phrases of a pack among the tokens of a surface.</summary>
internal static class Phrases
{
    /// <summary>No phrase of a pack is looked for over more tokens than this when reading backwards.</summary>
    private const int LongestBackwards = 5;

    private static readonly RoleSet Opening = RoleSet.Of(
        Role.Preposition, Role.Subordinator, Role.CuePreposition);

    /// <summary>The length of the longest phrase of a role that ends before a token; 0 where there is none.</summary>
    /// <param name="pack">Where the phrases are.</param>
    /// <param name="role">Which phrases to look for.</param>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">The phrase begins here or later.</param>
    /// <param name="end">Index after the phrase's last token.</param>
    public static int MatchBefore(this LanguagePack pack, Role role, TokenRun tokens, int start, int end)
    {
        if (end <= start || !LanguagePack.MayEnd(role, tokens[end - 1])) return 0;
        for (var length = Math.Min(LongestBackwards, end - start); length > 0; length--)
        {
            if (pack.Match(role, tokens.AsSpan(end - length, length)) == length) return length;
        }

        return 0;
    }

    /// <summary>The length of the longest phrase of a role that ends before a token, and its features.</summary>
    public static int MatchBefore(
        this LanguagePack pack, Role role, TokenRun tokens, int start, int end, out Features features)
    {
        var length = pack.MatchBefore(role, tokens, start, end);
        features = Features.None;
        return length > 0 ? pack.Match(role, tokens.AsSpan(end - length, length), out features) : 0;
    }

    /// <summary>
    /// Where the phrases of a role begin that follow one another up to a token; its index where none ends before it.
    /// </summary>
    public static int SkipBack(this LanguagePack pack, Role role, TokenRun tokens, int start, int end)
    {
        while (end > start && pack.MatchBefore(role, tokens, start, end) is var length and > 0) end -= length;
        return end;
    }

    /// <summary>Whether a phrase of a role begins anywhere among some tokens.</summary>
    public static bool Holds(this LanguagePack pack, Role role, TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (pack.Begins(role, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a phrase of place, time or circumstance, or one that names a source, begins at a token.
    /// </summary>
    public static bool OpensPhrase(this LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.BeginsAny(Opening, tokens, at, end);

    /// <summary>Whether a phrase of a role covers all of some tokens.</summary>
    public static bool Covers(this LanguagePack pack, Role role, ReadOnlySpan<Token> tokens, out Features features) =>
        pack.Match(role, tokens, out features) is var length and > 0 && length == tokens.Length;

    /// <summary>Whether a phrase of a role covers all of some tokens.</summary>
    public static bool Covers(this LanguagePack pack, Role role, ReadOnlySpan<Token> tokens) =>
        pack.Covers(role, tokens, out _);

    /// <summary>
    /// Whether a word is the last of a longer one that names a thing or reports: "hội" in "xã hội", "bố" in "công bố".
    /// </summary>
    public static bool EndsCompound(this LanguagePack pack, TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.Thing, tokens, start, at + 1) > 1
        || (pack.Settings.IsIsolating && pack.MatchBefore(Role.CueVerb, tokens, start, at + 1) > 1);

    /// <summary>
    /// Whether a word begins here that joins a clause to the phrase before it, where it has a subject of its own: "theo
    /// ông Lâm thì …".
    /// </summary>
    public static bool ResumesClause(this LanguagePack pack, TokenRun tokens, int at, int end) =>
        at < end && pack.Match(Role.Connector, tokens.AsSpan(at, end - at)) is var length and > 0
        && pack.Match(Role.ClauseMarker, tokens.AsSpan(at, end - at)) == length;

    /// <summary>
    /// How many tokens tie the name behind them to the noun before, in an isolating language: "một bạn | lấy tên
    /// là Hoa"; 0 for none.
    /// </summary>
    public static int LeadsToName(this LanguagePack pack, TokenRun tokens, int at, int end) =>
        pack.Settings.IsIsolating && pack.Match(Role.Attribute, tokens.AsSpan(at, end - at)) is var length and > 0
        && at + length < end && tokens[at + length].IsCapitalised ? length : 0;

    /// <summary>
    /// Whether a clause begins here with what it points at: "theo ông Lâm | đây là …".
    /// </summary>
    public static bool PointsInClause(this LanguagePack pack, TokenRun tokens, int at, int end) =>
        at < end && pack.Match(Role.Inanimate, tokens.AsSpan(at, end - at)) is var length and > 0
        && pack.Begins(Role.Complementiser, tokens, at + length, end);

    /// <summary>
    /// Whether a word before a verb without a subject gives it that of the clause before: "ông gây sốc khi | nói …".
    /// </summary>
    public static bool OpensCircumstance(this LanguagePack pack, TokenRun tokens, int start, int at) =>
        pack.MatchBefore(Role.Subordinator, tokens, start, at, out var features) is var length and > 0
        && at - length > start && (features & Features.Participle) != 0
        && tokens[at - length - 1].Kind is TokenKind.Word or TokenKind.Quotation;

    /// <summary>Whether a verb is an infinitive, in a language without cases: "he rose to say".</summary>
    public static bool IsInfinitive(this LanguagePack pack, TokenRun tokens, int start, int at) =>
        pack.Settings.IsSubjectFirst && pack.MatchBefore(Role.Infinitive, tokens, start, at) > 0;

    /// <summary>How many tokens of determiners a phrase begins with; none where it is nothing else.</summary>
    public static int SkipDeterminers(this LanguagePack pack, ReadOnlySpan<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Length && pack.Match(Role.Determiner, tokens[at..]) is var length and > 0) at += length;
        return at < tokens.Length ? at : 0;
    }

    /// <summary>
    /// Where a clause begins behind the connectors that open a sentence: "However, …", "In addition, …". A word that
    /// may as well stand before a verb belongs to the clause where no comma follows: "Even the mayor …".
    /// </summary>
    public static int AfterConnectors(this LanguagePack pack, TokenRun tokens, int start, int end)
    {
        var at = start;
        while (at < end && pack.Match(Role.Connector, tokens.AsSpan(at, end - at)) is var length and > 0)
        {
            if (pack.Settings.IsSubjectFirst && pack.Begins(Role.Auxiliary, tokens, at, end)
                && at + length < end && tokens[at + length].Kind == TokenKind.Word) break;
            at += length;
        }

        while (at > start && at < end && tokens[at].Kind == TokenKind.Comma) at++;
        return at;
    }

    /// <summary>Whether there are only connectors and commas.</summary>
    public static bool AreConnectors(this LanguagePack pack, TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var length = pack.Match(Role.Connector, tokens.AsSpan(at, end - at));
            if (length == 0 && tokens[at].Kind == TokenKind.Comma) length = 1;
            if (length == 0) return false;
            at += length;
        }

        return true;
    }

    /// <summary>Whether a phrase of one of some roles begins at a token.</summary>
    public static bool BeginsAny(this LanguagePack pack, RoleSet roles, TokenRun tokens, int at, int end) =>
        at < end && pack.Match(roles, tokens.AsSpan(at, end - at)) > 0;

    /// <summary>Whether a phrase of a role begins at a token.</summary>
    public static bool Begins(this LanguagePack pack, Role role, TokenRun tokens, int at, int end) =>
        at < end && pack.Match(role, tokens.AsSpan(at, end - at)) > 0;
}
