using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds who stands right behind a quote, however long the description is that parts them from the verb: “…”, anh Bình,
/// người từng làm việc ở đây, chia sẻ.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="openings">Finds what words begin with.</param>
internal sealed class BehindQuotes(LanguagePack pack, OpeningFinder openings)
{
    /// <summary>A name and all that describes it have no more tokens than this.</summary>
    private const int Reach = 45;

    /// <summary>A nickname is no longer than this, in characters, its marks included.</summary>
    private const int LongestNickname = 16;

    /// <summary>What is called by a name in marks has no longer one, in characters.</summary>
    private const int LongestMarkedName = 30;

    /// <summary>
    /// Finds the subject of a verb that only a description parts from the name behind the quote that opens its
    /// sentence, or null.
    /// </summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="cue">Index of the verb.</param>
    public Subject? Find(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        if (!pack.Settings.IsIsolating || tokens[start].Kind != TokenKind.Quotation) return null;
        var quote = cue - 1;
        while (quote >= start && cue - quote <= Reach && tokens[quote].Kind
            is TokenKind.Word or TokenKind.Number or TokenKind.Symbol or TokenKind.Comma or TokenKind.Dash
            or TokenKind.Open or TokenKind.Close) quote--;
        if (quote < start || tokens[quote].Kind != TokenKind.Quotation) return null;
        var first = quote + 1;
        if (first < cue && tokens[first].Kind is TokenKind.Comma or TokenKind.Dash) first++;
        else if (!surface.EndsInMark(quote)) return null;
        if (first >= cue || openings.Any(surface, first, cue) is not { } named) return null;
        var at = Belonging(tokens, named.End, cue);
        if (at >= cue - 1 || tokens[at].Kind is not (TokenKind.Comma or TokenKind.Dash)) return null;
        if (named.Kind == MentionKind.Named && Describes(tokens, at + 1, cue)) return new Subject(named, first, false);
        if (!pack.Begins(Role.Title, tokens, first, at) && !pack.Begins(Role.Nominal, tokens, first, at)
            && named.Kind is not (MentionKind.Nominal or MentionKind.Title)) return null;
        if (Bearer(surface, at + 1, cue) is { } bearer) return new Subject(bearer, first, false);
        return tokens[at].Kind == TokenKind.Comma && named.Kind is MentionKind.Nominal or MentionKind.Title
            && DescribesUnnamed(surface, at + 1, cue) ? new Subject(named, first, false) : null;
    }

    /// <summary>
    /// Who has the title that a comma or a dash sets off before the name: "Giám đốc Viện Cầu đường, | Jane Denney".
    /// </summary>
    private Mention? Bearer(Surface surface, int first, int cue) =>
        openings.Any(surface, first, cue) is { Kind: MentionKind.Named } bearer
        && (pack.SkipBack(Role.Auxiliary, surface.Tokens, bearer.End, cue) == bearer.End
            || surface.Tokens[bearer.End].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open)
            ? bearer : null;

    /// <summary>
    /// Where the words end that tell behind a name or a noun where somebody belongs or comes from: "Robert Denney |
    /// thuộc Viện Cầu đường |, tác giả …". They hold no verb that reports, and no clause.
    /// </summary>
    private int Belonging(TokenRun tokens, int start, int end)
    {
        if (start >= end || !pack.Begins(Role.Genitive, tokens, start, end)) return start;
        var at = start;
        while (at < end && tokens[at].Kind is TokenKind.Word or TokenKind.Number)
        {
            if (pack.Begins(Role.CueVerb, tokens, at, end) || pack.Begins(Role.Connector, tokens, at, end)
                || (pack.Begins(Role.Auxiliary, tokens, at, end) && pack.Begins(Role.ClauseMarker, tokens, at, end)))
                return start;
            at++;
        }

        return at;
    }

    /// <summary>
    /// The name in marks by which somebody is called, if nothing else stands before a verb: “Bá tước” nói.
    /// </summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="end">Index after the last token before the verb and its auxiliaries.</param>
    /// <param name="cue">Index of the verb.</param>
    /// <param name="mentions">Reads the name.</param>
    public Subject? MarkedName(Surface surface, int start, int end, int cue, MentionReader mentions)
    {
        var tokens = surface.Tokens;
        if (!pack.Settings.IsIsolating || end != start + 1 || tokens[start].Kind != TokenKind.Quotation
            || tokens[start].End - tokens[start].Start > LongestMarkedName || surface.EndsInMark(start)) return null;
        var next = cue + pack.Match(Role.CueVerb, tokens.AsSpan(cue));
        return next < tokens.Length && tokens[next].Kind is TokenKind.Colon or TokenKind.Quotation
            ? new Subject(mentions.Read(surface, start, end), start, false) : null;
    }

    /// <summary>
    /// Whether marks hold what somebody is called by besides the name before them, in an isolating language: Vũ
    /// “Nhôm” nói.
    /// </summary>
    /// <param name="surface">Where the marks stand.</param>
    /// <param name="start">Index of the first token that the name may begin with.</param>
    /// <param name="at">Index of what stands in marks.</param>
    public bool IsNickname(Surface surface, int start, int at)
    {
        if (!pack.Settings.IsIsolating || at <= start) return false;
        var tokens = surface.Tokens;
        return tokens[at].Kind == TokenKind.Quotation && tokens[at].End - tokens[at].Start <= LongestNickname
            && tokens[at - 1] is { Kind: TokenKind.Word, IsCapitalised: true } && !surface.EndsInMark(at)
            && pack.MatchBefore(Role.OrganisationHead, tokens, start, at) == 0;
    }

    /// <summary>
    /// Whether words describe whoever is named before them, and nobody else is: no form of address, no clause.
    /// </summary>
    private bool Describes(TokenRun tokens, int first, int end)
    {
        if (pack.Begins(Role.Honorific, tokens, first, end) || pack.Begins(Role.Pronoun, tokens, first, end)
            || pack.Begins(Role.Connector, tokens, first, end) || pack.Begins(Role.CueVerb, tokens, first, end))
            return false;
        for (var at = first; at < end; at++)
        {
            if (pack.Match(Role.Complementiser, tokens.AsSpan(at, end - at), out var features) > 0
                && (features & Features.Weak) == 0) return false;
        }

        return !tokens[first].IsCapitalised || pack.Begins(Role.Title, tokens, first, end)
            || pack.Begins(Role.OrganisationHead, tokens, first, end) || pack.Begins(Role.Place, tokens, first, end);
    }

    /// <summary>
    /// Whether words describe somebody without a name and are none: they begin as a noun for somebody or for a body
    /// does, and hold no name of a person.
    /// </summary>
    private bool DescribesUnnamed(Surface surface, int first, int end) =>
        Describes(surface.Tokens, first, end)
        && (pack.Begins(Role.Determiner, surface.Tokens, first, end)
            || pack.Begins(Role.OrganisationHead, surface.Tokens, first, end))
        && openings.Any(surface, first, end) is { Kind: MentionKind.Nominal or MentionKind.Organisation };
}
