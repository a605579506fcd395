using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>Tells the description of a person from the person: "Tô Lâm, Bộ trưởng Công an".</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
internal sealed class Appositions(LanguagePack pack, MentionReader mentions)
{
    /// <summary>How many descriptions may stand between a name and the last of them.</summary>
    private const int MaxAppositions = 2;

    /// <summary>How many words for where somebody lives may stand between a name and its description.</summary>
    private const int MaxPlaces = 3;

    /// <summary>The name of an owner has no more tokens than this, its ending included.</summary>
    private const int LongestOwner = 5;

    private static readonly RoleSet Verbs = RoleSet.Of(
        Role.ClauseMarker, Role.Auxiliary, Role.OtherVerb, Role.CueVerb, Role.CueNoun);

    private readonly SegmentReader _segments = new(pack, mentions);
    private readonly SegmentBounds _bounds = new(pack);
    private readonly Interposed _interposed = new(pack);

    /// <summary>Whether a segment describes the person named just before it: "Tô Lâm, Bộ trưởng Công an".</summary>
    /// <param name="surface">Where it stands.</param>
    /// <param name="mention">What the segment names by itself.</param>
    /// <param name="first">Index of the segment's first token.</param>
    /// <param name="start">Index of the first token that the person may begin with.</param>
    /// <param name="isClosed">Whether a comma or a dash ends the segment.</param>
    public bool Is(Surface surface, Mention mention, int first, int start, bool isClosed)
    {
        var tokens = surface.Tokens;
        if (first <= start || mention.Kind is MentionKind.Pronoun or MentionKind.Document) return false;
        // "Chủ tịch ngân hàng, ông Bình, …": whoever is addressed by name is described and describes nobody
        if (mention.Kind == MentionKind.Named
            && pack.Match(Role.Honorific, tokens.AsSpan(mention.Start)) is var address and > 0
            && tokens[mention.Start + address].IsCapitalised) return false;
        // "… bị cáo Tài, luật sư Trần Hùng …": a title with a family name means somebody else
        if (mention.Kind == MentionKind.Named
            && mention.NameEnd == mention.End && mention.NameStart > mention.Start
            && pack.Match(Role.Title, tokens.AsSpan(mention.Start)) == mention.NameStart - mention.Start
            && mention.NameEnd - mention.NameStart > 1
            && pack.Begins(Role.FirstName, tokens, mention.NameStart, mention.End)) return false;
        var separator = tokens[first - 1].Kind;
        if (separator is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Close)) return false;
        if (!pack.Settings.IsIsolating && !isClosed) return false;
        var isDescription = (Describes(tokens, first, mention.End) || IsTitle(tokens, mention, mention.End))
            && (!pack.Settings.IsIsolating || mentions.IsSpeaker(mention));
        if (mention.Kind == MentionKind.Named && !isDescription
            && ((separator != TokenKind.Dash && !pack.Settings.IsIsolating)
                || pack.Match(Role.Title, tokens.AsSpan(mention.Start)) == 0)
            && !(mention.Start > first && mention.End - mention.Start == 1)) return false;
        // "… lặn ở phía nam Nhật Bản, Reuters đưa tin": who is known by name, with no comma behind it, is nobody's body
        if (!isClosed && mention.Kind == MentionKind.Organisation
            && pack.Covers(Role.OrganisationName, tokens.AsSpan(mention.Start, mention.End - mention.Start)))
            return false;
        var end = first;
        var places = 0;
        for (var passed = 0; passed <= MaxAppositions + places; passed++)
        {
            end = _interposed.Before(tokens, start, end - 1);
            if (end <= start) return false;
            var before = _bounds.Start(tokens, start, end);
            if (places < MaxPlaces && before > start && IsPlace(tokens, before, end))
            {
                (end, places) = (before, places + 1);
                continue;
            }

            if (before >= end || pack.OpensPhrase(tokens, before, end) || IsBehindMarks(tokens, start, before))
                return false;
            var read = _segments.Read(surface, before, end, default, out _);
            if (read is { } named && !(named.End - named.Start == 1 && pack.Begins(Role.CueVerb, tokens, before, end))
                && (named.End == end || IsOfBody(named, mention, end) || IsPlace(tokens, named.End, end))
                && (named.Kind == MentionKind.Named || IsOfBody(named, mention, end)
                    || (isDescription && !pack.Settings.IsIsolating && named.Kind == MentionKind.Organisation)))
                return true;
            if (before <= start) return false;
            if (!(isDescription && (Describes(tokens, before, end) || (read is not null && IsTitle(tokens, read, end))))
                && !(IsOffice(tokens, mention.Start, mention.End) && IsOffice(tokens, before, end)))
                return false;
            end = before;
        }

        return false;
    }

    /// <summary>
    /// Whether a name goes on from marks within a phrase, in an isolating language: "bạn của “đại ca” | Bến
    /// Nước".
    /// </summary>
    private bool IsBehindMarks(TokenRun tokens, int start, int at) =>
        pack.Settings.IsIsolating && at - 2 >= start && tokens[at - 1].Kind == TokenKind.Quotation
        && tokens[at - 2].Kind == TokenKind.Word;

    /// <summary>
    /// Whether a phrase names nobody but whose it is, and goes on behind its comma: "giám đốc của xưởng Hoa Lan, Hà
    /// Nội".
    /// </summary>
    private bool IsOfBody(Mention described, Mention mention, int end) =>
        mention.Kind == MentionKind.Organisation
        && described.Kind is MentionKind.Title or MentionKind.Nominal
        && !BeginsClause(described, end)
        && (described.Surface.Tokens[end - 1].IsCapitalised
            || (described.Surface.Tokens[mention.Start].IsCapitalised
                && described.Surface.Tokens[mention.Start - 1].Kind != TokenKind.Word && NamesBody(described, end)));

    /// <summary>
    /// Whether a verb follows somebody, so that what stands before a comma is their clause: "Nhà nghiên cứu | đã tới
    /// Nhật Bản, Reuters …".
    /// </summary>
    private bool BeginsClause(Mention subject, int end)
    {
        var tokens = subject.Surface.Tokens;
        for (var at = subject.End; at < end; at++)
        {
            if (!tokens[at].IsCapitalised && pack.BeginsAny(Verbs, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a body's kind with a capital stands behind a noun for somebody, or any behind a title: "chỉ huy | Đội
    /// cứu hộ số 2", "trưởng | phòng cứu hộ".
    /// </summary>
    private bool NamesBody(Mention described, int end)
    {
        var tokens = described.Surface.Tokens;
        for (var at = described.Start + 1; at < end; at++)
        {
            if ((tokens[at].IsCapitalised || described.Kind == MentionKind.Title)
                && pack.Begins(Role.OrganisationHead, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>Whether a phrase between commas only tells where somebody lives: "ở quận Đống Đa", "Hà Nội".</summary>
    public bool IsPlace(TokenRun tokens, int first, int end)
    {
        if (!pack.Settings.IsIsolating) return false;
        var at = first;
        if (pack.Begins(Role.Genitive, tokens, at, end))
            at += pack.Match(Role.Preposition, tokens.AsSpan(at, end - at));
        while (at < end)
        {
            var length = Math.Max(PlaceNames.Length(pack, tokens, at, end),
                pack.Match(Role.Place, tokens.AsSpan(at, end - at)));
            if (length == 0) return false;
            at += length;
        }

        return at > first;
    }

    /// <summary>Whether a phrase is a title, which describes somebody even with a capital.</summary>
    private bool IsTitle(TokenRun tokens, Mention mention, int end) =>
        mention.Kind == MentionKind.Title && mention.End == end
        && pack.Match(Role.Title, tokens.AsSpan(mention.Start, end - mention.Start)) > 0;

    /// <summary>
    /// Whether a phrase begins with a title and names the body that it is held in: "CEO Hoa Lan", "Chủ tịch Hội Làng
    /// nghề".
    /// </summary>
    private bool IsOffice(TokenRun tokens, int first, int end)
    {
        var at = first + pack.Match(Role.Title, tokens.AsSpan(first, end - first));
        if (at == first || at == end) return false;
        while (at < end && !pack.Begins(Role.FirstName, tokens, at, end)) at++;
        return at == end;
    }

    /// <summary>
    /// Whether a phrase between commas describes somebody: "the mayor", "head of the school", "her only ally".
    /// </summary>
    private static bool Describes(TokenRun tokens, int first, int end)
    {
        if (first >= end) return false;
        if (!tokens[first].IsCapitalised) return tokens[first].Kind == TokenKind.Word;
        for (var at = first + 1; at < Math.Min(end - 1, first + LongestOwner); at++)
        {
            if (tokens[at].IsClitic) return !tokens[end - 1].IsCapitalised;
        }

        return false;
    }
}
