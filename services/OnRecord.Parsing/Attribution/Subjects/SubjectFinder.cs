using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Subjects;

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
    /// <summary>How many segments are looked into at the most.</summary>
    private const int MaxSegments = 5;

    /// <summary>A place has no more tokens than this.</summary>
    private const int LongestPlace = 6;

    private readonly SegmentReader _segments = new(pack, mentions);
    private readonly SegmentBounds _bounds = new(pack);
    private readonly Copulas _copulas = new(pack, mentions, openings);
    private readonly Interposed _interposed = new(pack);
    private readonly Coordination _coordination = new(pack, openings);
    private readonly Asides _asides = new(pack);
    private readonly Companions _companions = new(pack);
    private readonly Appositions _appositions = new(pack, mentions);
    private readonly BehindQuotes _behindQuotes = new(pack, openings);
    private readonly DescribedNames _describedNames = new(pack, mentions, openings);
    private readonly OwnSubjects _own = new(pack, mentions, openings);
    private readonly SetOffTitles _titles = new(pack, mentions);

    /// <summary>Finds the subject of a cue.</summary>
    /// <param name="surface">Where the cue stands.</param>
    /// <param name="start">Index of the first token that the subject may begin with.</param>
    /// <param name="cue">Index of the cue's first token.</param>
    /// <param name="features">What the pack says about the cue.</param>
    public Subject Before(Surface surface, int start, int cue, Features features)
    {
        var subject = Find(surface, start, cue, features);
        if (_copulas.Bearer(surface, start, subject.Mention) is { } bearer) return new Subject(bearer, start, false);
        if (subject.Mention is not { } mention) return subject;
        var titled = _titles.With(mention, start);
        return subject with { Mention = titled == mention ? _copulas.WithRole(mention, start) : titled };
    }

    private Subject Find(Surface surface, int start, int cue, Features features)
    {
        var tokens = surface.Tokens;
        var end = cue;
        Mention? nearest = null;
        var isJoined = _coordination.IsJoined(tokens, start, cue);
        var context = new SegmentContext(
            (features & Features.Strong) != 0, isJoined && !pack.Settings.IsIsolating,
            (features & Features.Participle) != 0, isJoined);
        if (Outright(surface, start, cue, context) is { } outright) return outright;
        var described = _interposed.Before(tokens, start, cue, keepsBrackets: true);
        for (var segment = 0; segment < MaxSegments; segment++)
        {
            (end, var isClosed) = EndOfSegment(tokens, start, end);
            if (segment == 0 && _behindQuotes.MarkedName(surface, start, end, cue, mentions) is { } called)
                return called;
            if (segment == 0 && !isClosed && _behindQuotes.IsNickname(surface, start, end - 1)) end--;
            if (end <= start || SegmentBounds.IsBarrier(tokens[end - 1].Kind))
                return nearest is null ? new Subject(null, end, segment == 0) : new Subject(nearest, end, false);

            if (segment == 0 && isClosed && _coordination.GoesOnFrom(tokens, start, cue) is var joined and >= 0)
                return new Subject(null, joined, true);

            var (first, last) = (_bounds.Start(tokens, start, end), end);
            if (isClosed && _asides.IsConnector(tokens, start, first, last))
            {
                (end, described) = (first, first - 1);
                continue;
            }

            var mention = _segments.Read(
                surface, first, last, context with { IsSetOff = isClosed && segment == 0 }, out var isElliptic);
            if (mention is not null && IsNominalised(tokens, start, mention) && !LeadsToQuote(tokens, cue))
                return new Subject(nearest, first, false);
            if (isClosed && _asides.IsCircumstance(tokens, start, first, last))
                (mention, described) = (null, first - 1);
            if (mention is not null && TellsOnlyMore(tokens, start, first, last, isClosed, segment)) mention = null;
            if (isElliptic && nearest is null) return new Subject(null, first, true);
            if (mention is not null && !_appositions.Is(surface, mention, first, start, isClosed))
            {
                var subject = Described(mention, described, cue, context);
                if (nearest is not null && !SourceFinder.IsAge(nearest))
                    subject = subject with { Role = nearest.Range };
                return context.IsCoordinated ? new Subject(subject, first, false)
                    : _companions.With(subject, start, first, isClosed);
            }

            end = first;
            if (first > start && tokens[first - 1].Kind == TokenKind.Comma
                && ((nearest is not null || segment == 0) && _appositions.IsPlace(tokens, first, last)
                    || mention is null && isClosed && _asides.IsCircumstanceBetween(tokens, first, last)))
                continue;
            if (mention is null && pack.OpensPhrase(tokens, first, last)
                && !_asides.IsBetweenCommas(tokens, start, first, isClosed))
                return new Subject(nearest, first,
                    nearest is null && (context.IsCoordinated || IsOpening(segment, isClosed)));
            if (mention is null && context.IsCoordinated && segment == 0) return new Subject(null, first, true);
            nearest ??= mention;
        }

        return new Subject(nearest, end, false);
    }

    /// <summary>
    /// Where the words of a segment end, what only stands between it and the next passed over; and whether a comma or a
    /// dash closes it.
    /// </summary>
    private (int End, bool IsClosed) EndOfSegment(TokenRun tokens, int start, int end)
    {
        end = _interposed.Before(tokens, start, end);
        var isClosed = false;
        while (end > start && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)
            (end, isClosed) = (_interposed.Before(tokens, start, end - 1), true);
        return (end, isClosed);
    }

    /// <summary>
    /// The subject that the form of the words before a cue tells at once: one that it shares with another verb, one
    /// behind a quote, a name and what describes it, or the one of a relative clause; or null.
    /// </summary>
    private Subject? Outright(Surface surface, int start, int cue, SegmentContext context)
    {
        if (context.IsCoordinated && _coordination.Shared(surface, start, cue) is { } shared) return shared;
        if (_behindQuotes.Find(surface, start, cue) is { } behind) return behind;
        if (PlaceBehindPhrase(surface, start, cue) is { } place) return place;
        if (_describedNames.Find(surface, start, cue) is { } named) return named;
        if (!pack.Settings.IsSubjectFirst) return null;
        var verb = _interposed.Before(surface.Tokens, start, cue);
        return _own.Relative(surface, start, verb) ?? _own.Described(surface, start, verb);
    }

    /// <summary>
    /// The place that speaks behind a phrase and its comma, and lies round no place that the phrase ends in: "Trước sức
    /// ép của Mỹ, | Đức nói …"; or null.
    /// </summary>
    private Subject? PlaceBehindPhrase(Surface surface, int start, int cue)
    {
        if (!pack.Settings.IsIsolating) return null;
        var tokens = surface.Tokens;
        var end = _interposed.Before(tokens, start, cue);
        var first = end;
        while (first > Math.Max(start, end - LongestPlace)
            && tokens[first - 1] is { Kind: TokenKind.Word, IsCapitalised: true }) first--;
        var comma = first - 1;
        return first < end && comma > start && tokens[comma].Kind == TokenKind.Comma
            && pack.Covers(Role.Place, tokens.AsSpan(first, end - first))
            && pack.OpensPhrase(tokens, _bounds.Start(tokens, start, comma), comma)
                ? new Subject(mentions.Read(surface, first, end), first, false) : null;
    }

    /// <summary>
    /// Whether a segment only tells when or where, or goes on with what stands beside it, whoever it mentions.
    /// </summary>
    private bool TellsOnlyMore(TokenRun tokens, int start, int first, int end, bool isClosed, int segment)
    {
        if (isClosed && pack.Settings.IsIsolating && pack.OpensPhrase(tokens, first, end)) return true;
        if (isClosed && end - first == 1 && (tokens[first].Shape & TokenShape.Abbreviation) != 0) return true;
        if ((isClosed || segment > 0) && _asides.IsAside(tokens, start, first, end)) return true;
        if ((isClosed || (first > start && tokens[first - 1].Kind == TokenKind.Dash))
            && tokens[first].IsCapitalised && pack.Covers(Role.Place, tokens.AsSpan(first, end - first))) return true;
        return first > start
            && (_asides.IsWiderPlace(tokens, start, first, end) || _asides.IsPlace(tokens, first, end)
                || _asides.IsResidence(tokens, first, end)
                || _asides.IsNarrowerPlace(tokens, first, end));
    }

    /// <summary>
    /// Whether nothing but a phrase set off by a comma stands before a cue, so that the subject follows: "Tại tòa, cho
    /// rằng …".
    /// </summary>
    private bool IsOpening(int segment, bool isClosed) => pack.Settings.IsIsolating && segment == 0 && isClosed;

    /// <summary>
    /// Whether the clause of a subject is only a noun of another, or tells where a thing comes from: "việc Mỹ công bố
    /// …".
    /// </summary>
    private bool IsNominalised(TokenRun tokens, int start, Mention mention) =>
        pack.Settings.IsIsolating && pack.MatchBefore(Role.Inanimate, tokens, start, mention.Start) > 0
        && pack.MatchBefore(Role.Connector, tokens, start, mention.Start) == 0 || IsTold(tokens, start, mention.Start);

    /// <summary>Whether what a cue reports stands in marks right behind it, so that it was said.</summary>
    private bool LeadsToQuote(TokenRun tokens, int cue) =>
        cue + pack.Match(Role.CueVerb, tokens.AsSpan(cue)) is var end && end > cue && end < tokens.Length
        && tokens[end].Kind == TokenKind.Quotation;

    /// <summary>Whether somebody is told to speak and has not spoken: "đề nghị doanh nghiệp thông tin …".</summary>
    private bool IsTold(TokenRun tokens, int start, int at) =>
        pack.Settings.IsIsolating && pack.MatchBefore(Role.CueVerb, tokens, start, at, out var features) > 0
        && (features & Features.Directive) != 0;

    /// <summary>
    /// A mention with all that describes it before its verb; a time does only where it goes with other words.
    /// </summary>
    private Mention Described(Mention mention, int end, int cue, SegmentContext context)
    {
        if (pack.Settings.IsIsolating || context.IsCoordinated || end <= mention.End
            || mention.Kind == MentionKind.Pronoun)
            return mention;
        var tokens = mention.Surface.Tokens;
        if (tokens[end - 1].Kind == TokenKind.Word)
            end = pack.SkipBack(Role.Auxiliary, tokens, mention.End, cue);

        return mention with { Extent = mention.Surface.Range(mention.Start, end) };
    }

    /// <summary>
    /// Reads all words before a cue as its subject, where the quote before them leaves no doubt that they are.
    /// </summary>
    public Mention? Whole(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        while (start < cue && tokens[start].Kind is TokenKind.Comma or TokenKind.Dash) start++;
        var end = _interposed.Before(tokens, start, cue);
        return start < end && end - start <= 8 && tokens[end - 1].Kind == TokenKind.Word
            ? mentions.Read(surface, start, end) : null;
    }
}
