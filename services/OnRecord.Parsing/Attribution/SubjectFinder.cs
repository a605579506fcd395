using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution;

/// <summary>Finds the noun phrase before a cue that is its subject.</summary>
/// <remarks>
/// The words before the cue are cut into segments by commas, dashes and brackets. What only stands between subject and
/// verb is passed over, as are appositions; the first segment, read backwards, that holds a speaker is the subject's.
/// </remarks>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
/// <param name="openings">Finds what sentences begin with.</param>
internal sealed class SubjectFinder(LanguagePack pack, MentionReader mentions, OpeningFinder openings)
{
    /// <summary>How many appositions are passed over at the most.</summary>
    private const int MaxSegments = 5;

    /// <summary>How many descriptions may stand between a name and the last of them.</summary>
    private const int MaxAppositions = 2;

    /// <summary>The name of an owner has no more tokens than this, its ending included.</summary>
    private const int LongestOwner = 5;

    private readonly SegmentReader _segments = new(pack, mentions);
    private readonly SegmentBounds _bounds = new(pack, new SegmentReader(pack, mentions));

    /// <summary>What stands before a cue.</summary>
    /// <param name="Mention">The subject, or null where the clause has none.</param>
    /// <param name="Edge">Index of the first token that belongs to the subject's clause.</param>
    /// <param name="IsElliptic">Whether nothing but connectors stands before the cue, so that an earlier subject goes
    /// on.</param>
    /// <param name="IsShared">Whether the subject is that of the clause before, which a coordinator goes on
    /// with.</param>
    public readonly record struct Subject(Mention? Mention, int Edge, bool IsElliptic, bool IsShared = false);

    /// <summary>Finds the subject of a cue.</summary>
    /// <param name="surface">Where the cue stands.</param>
    /// <param name="start">Index of the first token that the subject may begin with.</param>
    /// <param name="cue">Index of the cue's first token.</param>
    /// <param name="features">What the pack says about the cue.</param>
    public Subject Before(Surface surface, int start, int cue, Features features)
    {
        var tokens = surface.Tokens;
        var end = cue;
        Mention? nearest = null;
        var context = new SegmentContext(
            (features & Features.Strong) != 0, FollowsCoordinator(tokens, start, cue),
            (features & Features.Participle) != 0);
        if (context.IsCoordinated && Shared(surface, start, cue) is { } shared) return shared;
        var described = TrimBack(tokens, start, cue, keepsBrackets: true);
        for (var segment = 0; segment < MaxSegments; segment++)
        {
            end = TrimBack(tokens, start, end);
            var isClosed = end > start && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash;
            while (end > start && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)
                end = TrimBack(tokens, start, end - 1);
            if (end <= start || SegmentBounds.IsBarrier(tokens[end - 1].Kind))
                return nearest is null ? new Subject(null, end, segment == 0) : new Subject(nearest, end, false);

            if (segment == 0 && isClosed && GoesOnFrom(tokens, start, cue) is var joined and >= 0)
                return new Subject(null, joined, true);

            var first = _bounds.Start(tokens, start, end);
            var mention = _segments.Read(surface, first, end, context, out var isElliptic);
            if (mention is not null && IsNominalised(tokens, start, mention)) return new Subject(nearest, first, false);
            if (isClosed && !pack.Settings.HasArticles && OpensPhrase(tokens, first, end)) mention = null;
            if (isClosed && mention is not null
                && mentions.IsWholly(Role.Place, tokens.AsSpan(first, end - first), out _))
                mention = null;
            if (first > start && (IsPlace(tokens, first, end) || IsWiderPlace(tokens, start, first, end))) mention = null;
            if (isClosed && IsCircumstance(tokens, start, first, end)) (mention, described) = (null, first - 1);
            if ((isClosed || segment > 0) && IsAside(tokens, start, first, end)) mention = null;
            if (isClosed && end - first == 1 && (tokens[first].Shape & TokenShape.Abbreviation) != 0) mention = null;
            if (isElliptic && nearest is null) return new Subject(null, first, true);
            if (mention is not null && !IsApposition(surface, mention, first, start, isClosed))
            {
                var subject = Described(mention, described, cue, context);
                if (nearest is not null) subject = subject with { Role = nearest.Range };
                return new Subject(subject, first, false);
            }

            if (mention is null && OpensPhrase(tokens, first, end) && !IsBetweenCommas(tokens, start, first, isClosed))
                return new Subject(nearest, first,
                    nearest is null && (context.IsCoordinated || IsOpening(segment, isClosed)));
            if (mention is null && context.IsCoordinated && segment == 0) return new Subject(null, first, true);
            nearest ??= mention;
            end = first;
        }

        return new Subject(nearest, end, false);
    }

    /// <summary>
    /// Whether nothing but a phrase set off by a comma stands before a cue, so that the subject follows: "Tại tòa, cho
    /// rằng …".
    /// </summary>
    private bool IsOpening(int segment, bool isClosed) => !pack.Settings.HasArticles && segment == 0 && isClosed;

    /// <summary>
    /// Where a clause begins that goes on with the subject before its comma and coordinator: "…, và cho biết"; or -1.
    /// </summary>
    private int GoesOnFrom(TokenRun tokens, int start, int cue)
    {
        if (pack.Settings.HasArticles) return -1;
        var (at, isJoined) = (cue, false);
        while (at > start)
        {
            var length = pack.MatchBefore(Role.Coordinator, tokens, start, at);
            isJoined |= length > 0;
            if (length == 0) length = pack.MatchBefore(Role.Auxiliary, tokens, start, at);
            if (length == 0) break;
            at -= length;
        }

        return isJoined && at > start && tokens[at - 1].Kind == TokenKind.Comma ? at : -1;
    }

    /// <summary>
    /// Whether the clause of a subject is only a noun of another, or tells where a thing comes from: "việc Mỹ công bố
    /// …".
    /// </summary>
    private bool IsNominalised(TokenRun tokens, int start, Mention mention) =>
        !pack.Settings.HasArticles && pack.MatchBefore(Role.Inanimate, tokens, start, mention.Start) > 0
        && pack.MatchBefore(Role.Connector, tokens, start, mention.Start) == 0 || IsTold(tokens, start, mention.Start);

    /// <summary>Whether somebody is told to speak and has not spoken: "đề nghị doanh nghiệp thông tin …".</summary>
    private bool IsTold(TokenRun tokens, int start, int at) =>
        !pack.Settings.HasArticles && pack.MatchBefore(Role.CueVerb, tokens, start, at) is var length and > 0
        && pack.Match(Role.CueVerb, tokens.AsSpan(at - length, length), out var features) == length
        && (features & Features.Directive) != 0;

    /// <summary>
    /// A mention with all that describes it before its verb; a time does only where it goes with other words.
    /// </summary>
    private Mention Described(Mention mention, int end, int cue, SegmentContext context)
    {
        if (!pack.Settings.HasArticles || context.IsCoordinated || end <= mention.End
            || mention.Kind == MentionKind.Pronoun)
            return mention;
        var tokens = mention.Surface.Tokens;
        if (tokens[end - 1].Kind == TokenKind.Word)
        {
            end = cue;
            while (pack.MatchBefore(Role.Auxiliary, tokens, mention.End, end) is var length and > 0) end -= length;
        }

        return mention with { Extent = mention.Surface.Range(mention.Start, end) };
    }

    /// <summary>
    /// Reads all words before a cue as its subject, where the quote before them leaves no doubt that they are.
    /// </summary>
    public Mention? Whole(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        while (start < cue && tokens[start].Kind is TokenKind.Comma or TokenKind.Dash) start++;
        var end = TrimBack(tokens, start, cue);
        return start < end && end - start <= 8 && tokens[end - 1].Kind == TokenKind.Word
            ? mentions.Read(surface, start, end) : null;
    }

    /// <summary>Whether a segment describes the person named just before it: "Tô Lâm, Bộ trưởng Công an".</summary>
    private bool IsApposition(Surface surface, Mention mention, int first, int start, bool isClosed)
    {
        var tokens = surface.Tokens;
        if (first <= start || mention.Kind is MentionKind.Pronoun or MentionKind.Document) return false;
        var separator = tokens[first - 1].Kind;
        if (separator is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Close)) return false;
        if (pack.Settings.HasArticles && !isClosed) return false;
        var isDescription = Describes(tokens, first, mention.End)
            && (pack.Settings.HasArticles || mentions.IsSpeaker(mention));
        if (mention.Kind == MentionKind.Named && !isDescription
            && ((separator != TokenKind.Dash && pack.Settings.HasArticles)
                || pack.Match(Role.Title, tokens.AsSpan(mention.Start)) == 0)
            && !(mention.Start > first && mention.End - mention.Start == 1)) return false;
        var end = first;
        for (var passed = 0; passed <= MaxAppositions; passed++)
        {
            end = TrimBack(tokens, start, end - 1);
            if (end <= start) return false;
            var before = _bounds.Start(tokens, start, end);
            if (before >= end || OpensPhrase(tokens, before, end)) return false;
            if (_segments.Read(surface, before, end, default, out _) is { } named
                && (named.End == end || IsOfBody(named, mention, end))
                && (pack.Settings.HasArticles || mentions.IsSpeaker(named))
                && (named.Kind == MentionKind.Named || IsOfBody(named, mention, end)
                    || (isDescription && pack.Settings.HasArticles && named.Kind == MentionKind.Organisation)))
                return true;
            if (!isDescription || before <= start || !Describes(tokens, before, end)) return false;
            end = before;
        }

        return false;
    }

    /// <summary>
    /// Whether a phrase names nobody but whose it is, and goes on behind its comma: "giám đốc của xưởng Hoa Lan, Hà Nội".
    /// </summary>
    private bool IsOfBody(Mention described, Mention mention, int end) =>
        !pack.Settings.HasArticles && mention.Kind == MentionKind.Organisation
        && described.Kind is MentionKind.Title or MentionKind.Nominal && described.Surface.Tokens[end - 1].IsCapitalised;

    /// <summary>Whether a segment is a place around the one before its comma: "ở Hà Đông, Hà Nội".</summary>
    private bool IsWiderPlace(TokenRun tokens, int start, int first, int end) =>
        !pack.Settings.HasArticles && first - 2 > start && tokens[first - 1].Kind == TokenKind.Comma
        && tokens[first - 2].IsCapitalised && mentions.IsWholly(Role.Place, tokens.AsSpan(first, end - first), out _);

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

    /// <summary>
    /// Whether words between commas tell where, when or how: "in a statement released on Friday", "speaking in
    /// Springfield".
    /// </summary>
    private bool IsCircumstance(TokenRun tokens, int start, int first, int end) =>
        pack.Settings.HasArticles && !pack.Settings.VerbSecond && first > start
        && tokens[first - 1].Kind == TokenKind.Comma
        && (pack.Begins(Role.Preposition, tokens, first, end)
            || (!tokens[first].IsCapitalised && pack.Begins(Role.OtherVerb, tokens, first, end)));

    /// <summary>
    /// Whether words between commas only add something: "who was there", "of Springfield", "since she left office".
    /// </summary>
    private bool IsAside(TokenRun tokens, int start, int first, int end)
    {
        var rest = tokens.AsSpan(first, end - first);
        return pack.Settings.HasArticles && (pack.Match(Role.Genitive, rest) > 0
            || pack.MatchBefore(Role.Subordinator, tokens, start, first) > 0
            || (pack.Match(Role.Pronoun, rest, out var features) > 0 && (features & Features.Relative) != 0));
    }

    /// <summary>Whether a segment only says where the place before it lies: "xã Hà Lĩnh, huyện Hà Trung".</summary>
    private bool IsPlace(TokenRun tokens, int first, int end) =>
        tokens[first - 1].Kind == TokenKind.Comma
        && pack.Match(Role.PlaceHead, tokens.AsSpan(first, end - first)) is var length and > 0
        && first + length < end
        && (tokens[first + length].IsCapitalised || tokens[first + length].Kind == TokenKind.Number);

    /// <summary>
    /// Whether a phrase of place or time is set off on both sides, so that the subject stands before it.
    /// </summary>
    private bool IsBetweenCommas(TokenRun tokens, int start, int first, bool isClosed) =>
        pack.Settings.HasArticles && isClosed && first > start
        && tokens[first - 1].Kind is TokenKind.Comma or TokenKind.Dash;

    /// <summary>
    /// Whether a coordinator stands before a cue, so that it goes on with the subject of the clause before.
    /// </summary>
    private bool FollowsCoordinator(TokenRun tokens, int start, int cue)
    {
        if (!pack.Settings.HasArticles) return false;
        var at = cue;
        while (at > start && pack.MatchBefore(Role.Auxiliary, tokens, start, at) is var length and > 0) at -= length;
        return at > start && pack.MatchBefore(Role.Coordinator, tokens, start, at) > 0;
    }

    /// <summary>
    /// The subject of the clause that a coordinator before a cue goes on with: "Doe left when he came, and said …".
    /// </summary>
    private Subject? Shared(Surface surface, int start, int cue)
    {
        if (pack.Settings.VerbSecond) return null;
        var tokens = surface.Tokens;
        var edge = cue;
        while (edge > start && pack.MatchBefore(Role.Auxiliary, tokens, start, edge) is var length and > 0)
            edge -= length;
        edge -= pack.MatchBefore(Role.Coordinator, tokens, start, edge);
        var clause = start;
        for (var at = edge - 2; at > start; at--)
        {
            if (tokens[at].Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Quotation or TokenKind.Stop)
                return null;
            if (tokens[at].Kind != TokenKind.Comma
                || !(pack.Begins(Role.Coordinator, tokens, at + 1, edge)
                    || pack.Begins(Role.Subordinator, tokens, at + 1, edge)))
                continue;
            clause = at + 1;
            break;
        }

        return openings.Main(surface, clause, edge) is { } subject ? new Subject(subject, edge, false, true) : null;
    }

    private bool OpensPhrase(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Preposition, tokens, at, end) || pack.Begins(Role.Subordinator, tokens, at, end)
        || pack.Begins(Role.CuePreposition, tokens, at, end);

    /// <summary>Passes over what may stand between a subject and its verb.</summary>
    private int TrimBack(TokenRun tokens, int start, int end, bool keepsBrackets = false)
    {
        while (end > start)
        {
            if (tokens[end - 1].Kind == TokenKind.Close)
            {
                if (keepsBrackets) return end;
                var open = end - 1;
                while (open > start && tokens[open].Kind != TokenKind.Open) open--;
                if (tokens[open].Kind != TokenKind.Open) return end;
                end = open;
                continue;
            }

            if (tokens[end - 1].IsClitic && pack.MatchBefore(Role.Pronoun, tokens, start, end - 1) > 0)
            {
                end--;
                continue;
            }

            if (tokens[end - 1].Kind == TokenKind.Number && end - 1 > start
                && pack.MatchBefore(Role.Time, tokens, start, end - 1) is var dated and > 0)
            {
                end -= dated + 1;
                continue;
            }

            if (pack.MatchBefore(Role.OrganisationName, tokens, start, end) > 0) return end;
            if (!pack.Settings.HasArticles && end - 1 > start && tokens[end - 1].IsCapitalised) return end;
            var length = pack.MatchBefore(Role.Auxiliary, tokens, start, end);
            if (length == 0) length = pack.MatchBefore(Role.Time, tokens, start, end);
            if (length == 0 && end - start > 1) length = pack.MatchBefore(Role.Coordinator, tokens, start, end);
            if (length == 0) return end;
            end -= length;
        }

        return end;
    }
}
