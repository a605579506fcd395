using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Finds whose a text or a statement is, in an isolating language: "thống kê của Hiệp hội".</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct Owners(LanguagePack pack)
{
    /// <summary>No more words than this describe a noun before its owner.</summary>
    private const int LongestDescription = 7;

    private static readonly RoleSet Somebody = RoleSet.Of(Role.Nominal, Role.Title, Role.OrganisationHead);

    /// <summary>
    /// Whose a text or a statement is that a phrase begins with: "thống kê của | Hiệp hội", "lời kể của | bà Hoa"; a
    /// work that is looked up, such as a web site, stands for itself, and what a text is about owns none.
    /// </summary>
    public int Of(TokenRun tokens, int start, int end)
    {
        var head = start + pack.Match(Role.Determiner, tokens.AsSpan(start, end - start));
        if (!pack.Begins(Role.DocumentHead, tokens, head, end) && !pack.Begins(Role.CueNoun, tokens, head, end))
            return start;
        if (pack.Match(Role.DocumentHead, tokens.AsSpan(head, end - head), out var work) > 0
            && (work & Features.Strong) != 0) return start;
        var noun = head + pack.Match(Role.CueNoun, tokens.AsSpan(head, end - head));
        if (noun > head && noun < end && IsOwner(tokens, noun, end) && !IsNumbered(tokens, noun, end)
            && pack.Match(Role.DocumentHead, tokens.AsSpan(head, end - head)) <= noun - head) return noun;
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (pack.Match(Role.Genitive, tokens.AsSpan(at, end - at)) is var length and > 0 && at + length < end)
                return IsOwner(tokens, at + length, end)
                    && !pack.Begins(Role.Topic, tokens, at, end)
                    && !(pack.Begins(Role.Preposition, tokens, at, end)
                        && pack.Begins(Role.Place, tokens, at + length, end))
                    ? at + length : start;
        }

        return start;
    }

    /// <summary>
    /// Where the owner begins of a noun that other words may describe before: "thống kê mới nhất của | Hiệp hội",
    /// "thông tin ban đầu từ | công an"; or -1.
    /// </summary>
    public int Behind(TokenRun tokens, int noun, int limit)
    {
        for (var at = noun; at < Math.Min(limit, noun + LongestDescription); at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number) || tokens[at].IsCapitalised) break;
            if (pack.Match(Role.Genitive, tokens.AsSpan(at, limit - at), out var features) is var length and > 0
                && (features & Features.Strong) != 0 && at + length < limit && IsOwner(tokens, at + length, limit))
                return at + length;
        }

        return -1;
    }

    /// <summary>Whether capitals and a number are what a text is called: "báo cáo | Cầu Việt 2025".</summary>
    private static bool IsNumbered(TokenRun tokens, int at, int end)
    {
        while (at < end && tokens[at].IsCapitalised) at++;
        return at < end && tokens[at].Kind == TokenKind.Number;
    }

    private bool IsOwner(TokenRun tokens, int at, int end) =>
        tokens[at].IsCapitalised || (!pack.Begins(Role.Time, tokens, at, end)
            && IsSomebody(tokens, at, end) && !IsVerb(tokens.AsSpan(at, end - at)));

    /// <summary>Whether a longer verb begins with a word for somebody: "bố | trí".</summary>
    private bool IsVerb(ReadOnlySpan<Token> rest) =>
        pack.Match(Role.OtherVerb, rest) is var verb and > 1 && verb > pack.Match(Somebody, rest);

    private bool IsSomebody(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Title, tokens, at, end)
        || pack.Begins(Role.Honorific, tokens, at, end)
        || pack.Begins(Role.Nominal, tokens, at, end)
        || pack.Begins(Role.OrganisationHead, tokens, at, end)
        || pack.Begins(Role.PlaceHead, tokens, at, end)
        || pack.Begins(Role.Determiner, tokens, at, end);
}
