using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Finds where the words end that name a source behind its cue: "theo ông Lâm | thì …".</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct SourceEnds(LanguagePack pack)
{
    /// <summary>
    /// What stands in marks within a source is a name, of no more characters than this: "the weekly “Der Blick”".
    /// </summary>
    private const int LongestMarkedName = 30;

    /// <summary>No more tokens than this tell of a time.</summary>
    private const int LongestTime = 4;

    private readonly PhraseHeads _heads = new(pack);
    private readonly Owners _owners = new(pack);

    /// <summary>Where the phrase ends that names a source: at a mark, or where a clause begins.</summary>
    /// <param name="tokens">The tokens of a surface.</param>
    /// <param name="start">Index of the phrase's first token.</param>
    /// <param name="limit">It ends here or earlier.</param>
    public int OfPhrase(TokenRun tokens, int start, int limit)
    {
        for (var at = BehindNoun(tokens, start, limit); at < limit; at++)
        {
            if (pack.Settings.IsIsolating && HeadLength(tokens.AsSpan(at, limit - at)) is var head and > 1)
            {
                at += head - 1;
                continue;
            }

            switch (tokens[at].Kind)
            {
                case TokenKind.Dash when IsWithinName(tokens, start, at, limit):
                    break;
                case TokenKind.Word when at > start && EndsPhrase(tokens, at, limit):
                    return at;
                // What holds a cue's words and reports nothing: "cơ quan | công tố"
                case TokenKind.Word when at > start
                    && pack.Match(Role.CueBlocker, tokens.AsSpan(at, limit - at)) is var blocked and > 1:
                    at += blocked - 1;
                    break;
                case TokenKind.Word or TokenKind.Number or TokenKind.Symbol:
                case TokenKind.Comma when ListedNames.Joins(pack, tokens, start, at, limit)
                    && !HoldsPredicate(tokens, at + 1, limit):
                case TokenKind.Quotation when at > start && tokens[at].End - tokens[at].Start <= LongestMarkedName:
                    break;
                default:
                    return at;
            }
        }

        return limit;
    }

    /// <summary>
    /// Where the words end that tell which one a noun means: "people familiar with the plan", "a clerk who was there".
    /// </summary>
    public int OfModifiers(TokenRun tokens, int at, int end, Mention mention)
    {
        if (mention.Kind is not (MentionKind.Nominal or MentionKind.Organisation or MentionKind.Document)) return at;
        while (at < end && tokens[at].Kind is TokenKind.Word or TokenKind.Number
            && !pack.Begins(Role.Time, tokens, at, end)) at++;
        return at;
    }

    /// <summary>How many tokens of a title, a description or a body's kind begin here, determiners included.</summary>
    private int HeadLength(ReadOnlySpan<Token> rest)
    {
        var determiner = pack.Match(Role.Determiner, rest);
        var behind = determiner > 0 && determiner < rest.Length ? _heads.Length(rest[determiner..]) : 0;
        return Math.Max(_heads.Length(rest), behind > 0 ? determiner + behind : 0);
    }

    /// <summary>
    /// Where the noun ends that a phrase begins with, if it reports, so that it is no verb: "một báo cáo", "angaben".
    /// </summary>
    private int BehindNoun(TokenRun tokens, int start, int limit)
    {
        var head = start + pack.Match(Role.Determiner, tokens.AsSpan(start, limit - start));
        var noun = Math.Max(pack.Match(Role.CueNoun, tokens.AsSpan(head, limit - head)),
            pack.Match(Role.DocumentHead, tokens.AsSpan(head, limit - head)));
        return noun > 0 ? Math.Max(head + noun, _owners.Behind(tokens, head + noun, limit)) : start;
    }

    /// <summary>
    /// Whether a dash stands within the name of a body: "Sở Lao động - Thương binh và Xã hội".
    /// </summary>
    private bool IsWithinName(TokenRun tokens, int start, int dash, int limit) =>
        pack.Settings.IsIsolating && dash > start && dash + 1 < limit && tokens[dash + 1].IsCapitalised
        && tokens[dash - 1].Kind == TokenKind.Word && pack.Begins(Role.OrganisationHead, tokens, start, dash);

    /// <summary>
    /// Whether the words before the next mark are a clause and no part of a name: "theo trang Cầu Cũ, Nam và Hoa | đã
    /// …".
    /// </summary>
    private bool HoldsPredicate(TokenRun tokens, int at, int limit)
    {
        for (; at < limit && tokens[at].Kind == TokenKind.Word; at++)
        {
            if (!tokens[at].IsCapitalised && pack.Begins(Role.ClauseMarker, tokens, at, limit)) return true;
        }

        return false;
    }

    private bool EndsPhrase(TokenRun tokens, int at, int limit)
    {
        var rest = tokens.AsSpan(at, limit - at);
        if (tokens[at].IsCapitalised && pack.Settings.IsIsolating) return false;
        if (pack.Match(Role.CueVerb, rest) > 0 && !(!pack.Settings.IsIsolating && (tokens[at].IsCapitalised
            || pack.MatchBefore(Role.Determiner, tokens, Math.Max(0, at - 1), at) > 0))) return true;
        if (pack.Match(Role.Complementiser, rest) > 0 || pack.Match(Role.Passive, rest) > 0
            || pack.ResumesClause(tokens, at, limit) || pack.PointsInClause(tokens, at, limit)) return true;
        if (pack.Match(Role.Subordinator, rest, out var features) > 0 || (features & Features.Relative) != 0)
            return true;
        if (pack.Match(Role.Time, rest) > 0 && !(at > 0 && pack.EndsCompound(tokens, at - 1, at))
            && (!pack.Settings.IsIsolating || !EndsInTime(tokens, at, limit)))
            return true;
        return !pack.Settings.IsIsolating
            && (pack.Match(Role.Preposition, rest) > 0 && pack.Match(Role.Genitive, rest) == 0
                || pack.Match(Role.OtherVerb, rest) > 0 || pack.Match(Role.Auxiliary, rest) > 0
                || (pack.Match(Role.Pronoun, rest, out var pronoun) > 0 && pronoun != Features.None)
                || (pack.Match(Role.Coordinator, rest) is var joined and > 0 && joined < rest.Length
                    && !rest[joined].IsCapitalised));
    }

    /// <summary>
    /// Whether an expression of time ends a phrase that a comma closes: "báo cáo gần đây nhất, …"; behind a name it
    /// only dates what is told: "theo báo Cầu Cũ | ngày 6/7, …".
    /// </summary>
    private static bool EndsInTime(TokenRun tokens, int at, int limit)
    {
        var stop = at;
        while (stop < limit && tokens[stop].Kind is TokenKind.Word or TokenKind.Number) stop++;
        return stop < limit && tokens[stop].Kind == TokenKind.Comma && stop - at <= LongestTime
            && !(at > 0 && tokens[at - 1].IsCapitalised && tokens[stop - 1].Kind == TokenKind.Number);
    }
}
