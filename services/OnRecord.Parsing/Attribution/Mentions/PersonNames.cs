using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>Finds the person's name within a phrase.</summary>
/// <param name="pack">What is known about the language.</param>
internal readonly struct PersonNames(LanguagePack pack)
{
    /// <summary>What goes on behind a name rather than being a noun that the name stands before.</summary>
    private static readonly RoleSet BehindNames = RoleSet.Of(
        Role.Pronoun, Role.Preposition, Role.Subordinator, Role.Coordinator, Role.Complementiser, Role.Auxiliary,
        Role.Time, Role.Genitive, Role.ClauseEnd, Role.Connector, Role.Negation, Role.CueVerb, Role.OtherVerb,
        Role.Aside, Role.AddresseePreposition, Role.CuePreposition, Role.Determiner, Role.NameParticle);

    private readonly OtherCapitals _others = new(pack);

    /// <summary>The last run of capitalised words in a phrase that can be a person's name.</summary>
    public (int Start, int End) In(Surface surface, int start, int end)
    {
        var (best, before) = ((Start: end, End: end), new Before());
        var first = start + pack.SkipDeterminers(surface.Tokens.AsSpan(start, end - start));
        if (first > start && IsNameOpening(surface, start, first, end)) first = start;
        for (var at = first; at < end;)
        {
            if (_others.Length(surface.Tokens, start, at, end) is var others and > 0)
            {
                before = Behind(surface, start, at, others, before);
                at += others;
                continue;
            }

            if (!surface.Tokens[at].IsNameWord)
            {
                // "Jane Doe of Springfield", "vợ của ông Lâm": a name behind the person's is not the person's
                var isLinked = IsLinked(surface, at, end);
                if (best.Start < best.End && isLinked)
                    return best.End - best.Start == 1 && NameAtEnd(surface, at, end) is var name and >= 0
                        ? (name, end) : best;
                if (pack.Settings.IsSubjectFirst && at > first && (isLinked || IsPreposition(surface, at, end))) break;
                before.HasOwner |= isLinked && pack.Settings.IsIsolating;
                before.IsPlace = false;
                at++;
                continue;
            }

            at = ReadRun(surface, start, at, end, ref before, ref best);
        }

        return best;
    }

    /// <summary>Reads a run of capitals, which may be the person's name.</summary>
    /// <returns>Index of the token behind it.</returns>
    private int ReadRun(
        Surface surface, int start, int at, int end, ref Before before, ref (int Start, int End) best)
    {
        var run = NameRuns.End(pack, surface.Tokens, at, end);
        if (NameRuns.IsShouted(surface.Tokens, at, run) && !FollowsTitle(surface, start, at)) return run;
        var body = before.Body;
        before.Body = -1;
        if (run - at == 1 && IsLetters(surface, start, at, end))
        {
            before.IsPlace = false;
            return run;
        }

        if (IsBodysName(surface, at, run, body) || EndsInTail(surface, at, run)) return run;
        at = NameRuns.SkipBody(pack, surface.Tokens, at, run);
        if (IsPersons(surface, start, at, run, end, before)) best = (at, run);
        before.IsPlace = false;
        return run;
    }

    /// <summary>What has been read behind words that are no person's name.</summary>
    private Before Behind(Surface surface, int start, int at, int length, Before before)
    {
        var words = surface.Tokens.AsSpan(at, length);
        before.HasOwner &= !IsAddressedBehindName(surface, start, at, length);
        before.IsPlace = pack.Match(Role.Place, words) == length || pack.Match(Role.OrganisationName, words) == length;
        if (IsBody(surface, at, length) || EndsInBody(surface, at, length)) before.Body = at + length;
        else if (pack.Match(Role.OrganisationHead, words) != length && at != before.Body) before.Body = -1;
        return before;
    }

    /// <summary>Whether a run of capitals is the name of the body before it, whose kind ends at a token.</summary>
    private bool IsBodysName(Surface surface, int at, int run, int body) =>
        body >= 0 && (at == body || run - at == 1) && !pack.Begins(Role.FirstName, surface.Tokens, at, run)
        && NameRuns.FullNameIn(pack, surface.Tokens, at, run) < 0;

    /// <summary>Whether the last word of a run of capitals ends bodies' names: "Vietjet | Air", "Salem News".</summary>
    private bool EndsInTail(Surface surface, int at, int run) =>
        pack.Settings.IsIsolating && pack.MatchBefore(Role.OrganisationTail, surface.Tokens, at, run) > 0;

    /// <summary>Whether a run of capitals is the person's, and nobody's whom the phrase names besides.</summary>
    private bool IsPersons(Surface surface, int start, int at, int run, int end, Before before) =>
        !IsModifier(surface, run, end)
        && (!before.HasOwner || (before.IsPlace && run - at > 1) || IsNamedBehind(surface, start, at, run))
        && (!CutShort(surface, run, end) || (run - at > 1 && FollowsTitle(surface, start, at)));

    /// <summary>
    /// Whether a full name ends a long title, and is not whom its genitive names: "chủ tịch hội đồng ở làng Trần Văn
    /// Bình".
    /// </summary>
    private bool IsNamedBehind(Surface surface, int start, int at, int run) =>
        NameRuns.IsFullName(pack, surface.Tokens, at, run) && run - at > 2 && !FollowsTitle(surface, start, at)
        && pack.MatchBefore(Role.Genitive, surface.Tokens, start, at) == 0;

    /// <summary>
    /// Where a full name begins that ends a long title, whatever is owned in it: "chỉ huy phía Tây của quân đội Trần
    /// Văn Bình"; or -1.
    /// </summary>
    private int NameAtEnd(Surface surface, int start, int end)
    {
        if (!pack.Settings.IsIsolating) return -1;
        var name = NameRuns.FullNameIn(pack, surface.Tokens, start, end);
        return name > start ? name : -1;
    }

    /// <summary>
    /// Whether the word of a determiner begins a name, capital as it is before another in midst of a sentence: “…”, Nam
    /// Anh kể.
    /// </summary>
    private bool IsNameOpening(Surface surface, int start, int first, int end) =>
        pack.Settings.IsIsolating && first == start + 1 && start > 0 && first < end && surface.Tokens[start].IsNameWord
        && surface.Tokens[first].IsNameWord && pack.Match(Role.Title, surface.Tokens.AsSpan(first, end - first)) == 0
        && surface.Tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Word;

    /// <summary>
    /// Whether somebody is addressed right behind a name: "giám đốc của xưởng Hoa Lan bà Trần Bình".
    /// </summary>
    private bool IsAddressedBehindName(Surface surface, int start, int at, int length) =>
        at > start && surface.Tokens[at - 1].IsCapitalised
        && pack.Match(Role.Honorific, surface.Tokens.AsSpan(at, length)) == length;

    /// <summary>Whether words are a body's kind, whose name may follow: "công ty", but "cảnh sát Trần Bình".</summary>
    private bool IsBody(Surface surface, int at, int length) =>
        pack.Settings.IsIsolating && pack.Match(Role.OrganisationHead, surface.Tokens.AsSpan(at, length)) == length
        && (surface.Tokens[at].IsCapitalised || at == 0 || !surface.Tokens[at - 1].IsCapitalised)
        && !pack.EndsCompound(surface.Tokens, 0, at)
        && pack.Match(Role.Nominal, surface.Tokens.AsSpan(at, length)) != length
        && pack.Match(Role.OrganisationName, surface.Tokens.AsSpan(at, length)) == 0;

    /// <summary>Whether a title ends in a body's kind, whose name may follow: "chủ tịch hội".</summary>
    private bool EndsInBody(Surface surface, int at, int length) =>
        pack.Match(Role.Title, surface.Tokens.AsSpan(at, length)) == length
        && pack.MatchBefore(Role.OrganisationHead, surface.Tokens, at, at + length) is var body and > 0
        && body < length;

    /// <summary>
    /// Whether capitals alone are letters for a place, a body or an event: "Chủ tịch UBND TP", "vô địch EURO 2024".
    /// </summary>
    private bool IsLetters(Surface surface, int start, int at, int end)
    {
        var tokens = surface.Tokens;
        if (!pack.Settings.IsIsolating || !tokens[at].IsAllCapitals || tokens[at].End - tokens[at].Start < 2)
            return false;
        return pack.Match(Role.PlaceHead, tokens.AsSpan(at, 1)) > 0 || !FollowsTitle(surface, start, at)
            || (at + 1 < end && tokens[at + 1].Kind == TokenKind.Number);
    }

    private bool FollowsTitle(Surface surface, int start, int at) =>
        pack.MatchBefore(Role.Title, surface.Tokens, start, at) > 0
        || pack.MatchBefore(Role.Honorific, surface.Tokens, start, at) > 0;

    private bool IsLinked(Surface surface, int at, int end) =>
        !surface.Tokens[at].IsClitic && pack.Match(Role.Genitive, surface.Tokens.AsSpan(at, end - at)) > 0;

    /// <summary>
    /// Whether a name only tells which person or body is meant: "a Kovac supporter", "Kovac's lawyer".
    /// </summary>
    private bool IsModifier(Surface surface, int run, int end)
    {
        if (!pack.Settings.IsSubjectFirst || run >= end) return false;
        var next = surface.Tokens[run];
        return next.IsClitic || (next is { Kind: TokenKind.Word, IsCapitalised: false }
            && !pack.Opens(BehindNames, next));
    }

    private bool IsPreposition(Surface surface, int at, int end) =>
        pack.Match(Role.Preposition, surface.Tokens.AsSpan(at, end - at)) > 0;

    /// <summary>
    /// Whether a lower-case word follows, so that the capitals only begin a common name: "Quốc phòng".
    /// </summary>
    private bool CutShort(Surface surface, int run, int end) =>
        pack.Settings.IsIsolating && run < end
        && surface.Tokens[run] is { Kind: TokenKind.Word, IsCapitalised: false }
        && !IsLinked(surface, run, end);

    /// <summary>What a phrase has held before a name.</summary>
    private struct Before()
    {
        /// <summary>Whether a word has led to somebody else, to whom what stands before belongs.</summary>
        public bool HasOwner;

        /// <summary>Whether a place or a body was named last.</summary>
        public bool IsPlace;

        /// <summary>Index after a body's kind, whose name may follow; or -1.</summary>
        public int Body = -1;
    }
}
