using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds who is named where nothing but descriptions parts the name from its verb, in an isolating language:
/// "Ông Bình, phó giám đốc Sở Cầu đường - Truyền thông, chuyên gia về cầu, cho biết …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
/// <param name="openings">Finds what words begin with.</param>
internal sealed class DescribedNames(LanguagePack pack, MentionReader mentions, OpeningFinder openings)
{
    /// <summary>A name and all that describes it have no more tokens than this.</summary>
    private const int Reach = 45;

    /// <summary>What begins with a phrase of these describes nobody.</summary>
    private static readonly RoleSet NoDescription = RoleSet.Of(
        Role.Pronoun, Role.Connector, Role.CueVerb, Role.CuePreposition, Role.Subordinator, Role.Coordinator);

    private readonly Interposed _interposed = new(pack);
    private readonly LeadIns _leadIns = new(pack);
    private readonly Asides _asides = new(pack);

    /// <summary>Finds the subject of a verb that only descriptions part from its name, or null.</summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the first token that the subject may begin with.</param>
    /// <param name="cue">Index of the verb.</param>
    public Subject? Find(Surface surface, int start, int cue)
    {
        if (!pack.Settings.IsIsolating) return null;
        var tokens = surface.Tokens;
        var end = _interposed.Before(tokens, start, cue, keepsBrackets: true);
        // Where the description begins that was passed last, and where a clause of its own would
        var (behind, stop, isLast) = (-1, end, true);
        while (stop > start && end - stop <= Reach)
        {
            var first = SegmentStart(tokens, start, stop);
            if (first < 0) return null;
            if (!isLast && first > start && _asides.IsNarrowerPlace(tokens, first, stop))
            {
                (behind, stop) = (first, first - 1);
                continue;
            }

            if (!isLast && first < stop && Named(surface, first, stop, behind) is { } named)
            {
                if (first > start && (named.Kind != MentionKind.Named || IsOffice(tokens, named))
                    && SegmentStart(tokens, start, first - 1) is var before and >= 0
                    && Named(surface, before, first - 1, first) is { Kind: MentionKind.Named } bearer)
                    (named, behind, first) = (bearer, first, before);
                return new Subject(
                    named with { Role = surface.Range(behind, RoleEnd(tokens, behind, end)) }, first, false);
            }

            if (first == start) return null;
            if (first < stop && !(isLast && IsCircumstance(tokens, first, stop)))
            {
                if (!Describes(surface, first, stop, isLast)) return null;
                (behind, isLast) = (first, false);
            }

            stop = first - 1;
        }

        return null;
    }

    /// <summary>Where the words between two separators begin, whatever brackets hold; or -1.</summary>
    private static int SegmentStart(TokenRun tokens, int start, int end)
    {
        var depth = 0;
        for (var at = end; at > start; at--)
        {
            switch (tokens[at - 1].Kind)
            {
                case TokenKind.Close:
                    depth++;
                    break;
                case TokenKind.Open:
                    if (--depth < 0) return -1;
                    break;
                case TokenKind.Comma or TokenKind.Dash when depth == 0:
                    return at;
                case TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Quotation when depth == 0:
                    return -1;
                default:
                    break;
            }
        }

        return start;
    }

    /// <summary>The person whose name is all that stands between two separators, or null.</summary>
    private Mention? Named(Surface surface, int first, int end, int behind)
    {
        var tokens = surface.Tokens;
        var lead = _leadIns.Skip(tokens, Relayed(tokens, first, end), end, out var inPhrase);
        if (inPhrase || lead >= end || pack.Covers(Role.Place, tokens.AsSpan(lead, end - lead))) return null;
        var mention = pack.Begins(Role.OrganisationHead, tokens, lead, end) ? mentions.Read(surface, lead, end)
            : openings.Any(surface, lead, end);
        if (mention is not null && behind >= 0 && IsOfBody(tokens, mention, behind, end))
            return mentions.Read(surface, mention.Start, end);
        if (mention is null || (mention.End < end && tokens[mention.End].Kind != TokenKind.Open)) return null;
        if (mention.Kind != MentionKind.Named)
            return behind >= 0 && mention.Kind is MentionKind.Organisation or MentionKind.Nominal or MentionKind.Title
                && pack.Begins(Role.Determiner, tokens, behind, tokens.Length) ? mention : null;
        return mention.Name.Start > tokens[lead].Start ? HasHead(tokens, lead, mention.End) ? mention : null
            : (mention.End - lead > 1 || (behind > 0 && tokens[behind - 1].Kind == TokenKind.Dash
                    && (tokens[behind].Kind == TokenKind.Number
                        || pack.Begins(Role.Nominal, tokens, behind, tokens.Length)
                        || pack.Begins(Role.Determiner, tokens, behind, tokens.Length)))) ? mention : null;
    }

    /// <summary>Where the words begin that another passes on: "hãng tin Salem dẫn lời | ông Bình".</summary>
    private int Relayed(TokenRun tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (pack.Match(Role.CuePreposition, tokens.AsSpan(at, end - at), out var features) is var length and > 0
                && (features & Features.Relayed) != 0 && at + length < end) return at + length;
        }

        return first;
    }

    /// <summary>
    /// Whether somebody without a name is of a body that the words behind the comma go on with: "một bác sĩ tại Khoa
    /// Sản, | Bệnh viện Hoa Lan".
    /// </summary>
    private bool IsOfBody(TokenRun tokens, Mention mention, int behind, int end)
    {
        if (mention.Kind is not (MentionKind.Title or MentionKind.Nominal) || mention.End >= end
            || !(pack.Begins(Role.OrganisationHead, tokens, behind, tokens.Length)
                || pack.Begins(Role.Place, tokens, behind, tokens.Length))
            || !pack.Begins(Role.Genitive, tokens, mention.End, end)) return false;
        for (var at = mention.End; at < end; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)
                || (!tokens[at].IsCapitalised && pack.Begins(Role.OtherVerb, tokens, at, end))) return false;
        }

        return tokens[end - 1].IsCapitalised;
    }

    /// <summary>
    /// Whether a title and capitals may as well be an office and where it is held: "thị trưởng Belcastro".
    /// </summary>
    private bool IsOffice(TokenRun tokens, Mention mention)
    {
        if (mention.Kind != MentionKind.Named || !pack.Begins(Role.Title, tokens, mention.Start, mention.End))
            return false;
        return !NameRuns.IsFullName(pack, tokens, mention.NameStart, mention.End);
    }

    private bool HasHead(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Title, tokens, at, end) || pack.Begins(Role.Honorific, tokens, at, end)
        || pack.Begins(Role.Nominal, tokens, at, end);

    /// <summary>
    /// Whether words describe whoever is named before them: no other person, no form of address, no verb that reports.
    /// </summary>
    private bool Describes(Surface surface, int first, int end, bool isLast)
    {
        var tokens = surface.Tokens;
        if (tokens[first].Kind == TokenKind.Open) return true;
        if (pack.BeginsAny(NoDescription, tokens, first, end) || IsAddress(tokens, first, end)) return false;
        if (tokens[first - 1].Kind != TokenKind.Dash && !Opens(tokens, first, end)
            && !pack.Covers(Role.Place, tokens.AsSpan(first, end - first))) return false;
        if (!isLast && HoldsClause(tokens, first, end)) return false;
        return !NamesPerson(surface, first, end);
    }

    /// <summary>Whether words begin with a form of address and a name, or with nothing else: "bà Yến", "ông".</summary>
    private bool IsAddress(TokenRun tokens, int first, int end) =>
        pack.Match(Role.Honorific, tokens.AsSpan(first, end - first)) is var length and > 0
        && !(tokens[first - 1].Kind == TokenKind.Dash
            && pack.Match(Role.Nominal, tokens.AsSpan(first, end - first), out var features) > 0
            && (features & Features.Kin) != 0)
        && (first + length >= end || tokens[first + length].IsCapitalised
            || !pack.Begins(Role.Nominal, tokens, first, end));

    private bool IsCircumstance(TokenRun tokens, int first, int end) =>
        (pack.Begins(Role.Preposition, tokens, first, end) || pack.Begins(Role.Time, tokens, first, end))
        && !pack.Begins(Role.CueVerb, tokens, first, end) && !HoldsClause(tokens, first, end);

    private bool HoldsClause(TokenRun tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            // "quân chủng phòng không - không quân"
            if (pack.Match(Role.Nominal, tokens.AsSpan(at, end - at)) > 1 || pack.EndsCompound(tokens, first, at))
                continue;
            if (pack.Begins(Role.Auxiliary, tokens, at, end) && pack.Begins(Role.ClauseMarker, tokens, at, end))
                return true;
        }

        return false;
    }

    /// <summary>Whether words are a title and whoever bears it: "Phó chủ tịch Trần Văn Bình".</summary>
    private bool NamesPerson(Surface surface, int first, int end)
    {
        var tokens = surface.Tokens;
        var mention = mentions.Read(surface, first, end);
        if (mention.Kind != MentionKind.Named) return false;
        var (name, last) = (mention.NameStart, mention.NameEnd);
        for (var at = first; at < name; at++)
        {
            if (pack.Begins(Role.Genitive, tokens, at, name)) return false;
        }

        return last == end && (name == first || pack.MatchBefore(Role.Title, tokens, first, name) > 0
            || (last - name > 1 && pack.Begins(Role.Title, tokens, first, end))
            || NameRuns.IsFullName(pack, tokens, name, last));
    }

    /// <summary>
    /// Whether a description can be the first behind a name: it is no phrase of place or time, and not all capitals, as
    /// another name is.
    /// </summary>
    private bool Opens(TokenRun tokens, int first, int end)
    {
        if (pack.Begins(Role.Title, tokens, first, end) || pack.Begins(Role.OrganisationHead, tokens, first, end)
            || tokens[first].IsAllCapitals) return true;
        if (IsCircumstance(tokens, first, end)) return false;
        var last = RoleEnd(tokens, first, end);
        while (first < last && tokens[first].IsCapitalised) first++;
        return first < last;
    }

    private static int RoleEnd(TokenRun tokens, int first, int end)
    {
        var at = first;
        while (at < end && tokens[at].Kind is TokenKind.Word or TokenKind.Number) at++;
        return at;
    }
}
