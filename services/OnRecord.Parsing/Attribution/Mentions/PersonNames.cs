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

    /// <summary>What is capitalised before a person's name without being a part of it.</summary>
    private static readonly RoleSet BeforeNames = RoleSet.Of(
        Role.Title, Role.OrganisationHead, Role.Honorific, Role.OrganisationName, Role.Time);

    /// <summary>The last run of capitalised words in a phrase that can be a person's name.</summary>
    public (int Start, int End) In(Surface surface, int start, int end)
    {
        var best = (Start: end, End: end);
        var (owner, isPlace, body) = (false, false, -1);
        var first = start + pack.SkipDeterminers(surface.Tokens.AsSpan(start, end - start));
        if (first > start && IsNameOpening(surface, start, first, end)) first = start;
        for (var at = first; at < end;)
        {
            var skip = NotInNames(surface, at, end);
            if (skip > 0 && (skip == 1 || at + skip == end) && IsAddressed(surface, start, at)
                && (skip == 1 || IsPlaceAlone(surface, at, skip)))
                skip = 0;
            if (skip == 1 && NameRuns.IsFullName(pack, surface.Tokens, at, RunEnd(surface, at, end))) skip = 0;
            if (skip == 0 && IsAcronym(surface, at, end)) skip = 1;
            if (skip > 0)
            {
                owner |= pack.Settings.IsIsolating
                    && pack.MatchBefore(Role.Genitive, surface.Tokens, at, at + skip) > 0;
                owner &= !IsAddressedBehindName(surface, start, at, skip);
                if (IsBody(surface, at, skip) || EndsInBody(surface, at, skip)) body = at + skip;
                else if (pack.Match(Role.OrganisationHead, surface.Tokens.AsSpan(at, skip)) != skip) body = -1;
                isPlace = pack.Match(Role.Place, surface.Tokens.AsSpan(at, skip)) == skip
                    || pack.Match(Role.OrganisationName, surface.Tokens.AsSpan(at, skip)) == skip;
                at += skip;
                continue;
            }

            if (!IsNameWord(surface, at))
            {
                // "Jane Doe of Springfield", "vợ của ông Lâm": a name behind the person's is not the person's
                var isLinked = IsLinked(surface, at, end);
                if (best.Start < best.End && isLinked)
                    return best.End - best.Start == 1 && NameAtEnd(surface, at, end) is var name and >= 0
                        ? (name, end) : best;
                if (pack.Settings.IsSubjectFirst && at > first && (isLinked || IsPreposition(surface, at, end))) break;
                owner |= isLinked && pack.Settings.IsIsolating;
                isPlace = false;
                at++;
                continue;
            }

            var run = RunEnd(surface, at, end);
            if (NameRuns.IsShouted(surface.Tokens, at, run) && !FollowsTitle(surface, start, at))
            {
                at = run;
                continue;
            }

            if (run - at == 1 && IsLetters(surface, start, at, end))
            {
                (isPlace, body, at) = (false, -1, run);
                continue;
            }

            if (body >= 0 && (at == body || run - at == 1)
                && !pack.Begins(Role.FirstName, surface.Tokens, at, run)
                && NameRuns.FullNameIn(pack, surface.Tokens, at, run) < 0)
            {
                (body, at) = (-1, run);
                continue;
            }

            body = -1;
            at = NameRuns.SkipBody(pack, surface.Tokens, at, run);
            if (!IsModifier(surface, run, end)
                && (!owner || (isPlace && run - at > 1) || IsNamedBehind(surface, start, at, run))
                && (!CutShort(surface, run, end) || (run - at > 1 && FollowsTitle(surface, start, at))))
                best = (at, run);
            isPlace = false;
            at = run;
        }

        return best;
    }

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
        return name > start && pack.MatchBefore(Role.Genitive, surface.Tokens, start, name) == 0
            && pack.MatchBefore(Role.Honorific, surface.Tokens, start, name) == 0 ? name : -1;
    }

    /// <summary>
    /// Whether the word of a determiner begins a name, capital as it is before another in midst of a sentence: “…”, Nam
    /// Anh kể.
    /// </summary>
    private bool IsNameOpening(Surface surface, int start, int first, int end) =>
        pack.Settings.IsIsolating && first == start + 1 && start > 0 && first < end && IsNameWord(surface, start)
        && IsNameWord(surface, first) && pack.Match(Role.Title, surface.Tokens.AsSpan(first, end - first)) == 0
        && surface.Tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Word;

    /// <summary>
    /// Whether somebody is addressed right behind a name: "giám đốc của xưởng Hoa Lan bà Trần Bình".
    /// </summary>
    private bool IsAddressedBehindName(Surface surface, int start, int at, int length) =>
        pack.Settings.IsIsolating && at > start && surface.Tokens[at - 1].IsCapitalised
        && pack.Match(Role.Honorific, surface.Tokens.AsSpan(at, length)) == length;

    /// <summary>Whether words are a body's kind, whose name may follow: "công ty", but "cảnh sát Trần Bình".</summary>
    private bool IsBody(Surface surface, int at, int length) =>
        pack.Settings.IsIsolating && pack.Match(Role.OrganisationHead, surface.Tokens.AsSpan(at, length)) == length
        && (surface.Tokens[at].IsCapitalised || at == 0 || !surface.Tokens[at - 1].IsCapitalised)
        && !pack.EndsCompound(surface.Tokens, 0, at)
        && pack.Match(Role.Nominal, surface.Tokens.AsSpan(at, length)) == 0
        && pack.Match(Role.OrganisationName, surface.Tokens.AsSpan(at, length)) == 0
        && pack.Match(Role.Title, surface.Tokens.AsSpan(at, length)) == 0;

    /// <summary>Whether a title ends in a body's kind, whose name may follow: "chủ tịch hội".</summary>
    private bool EndsInBody(Surface surface, int at, int length) =>
        pack.Settings.IsIsolating && pack.Match(Role.Title, surface.Tokens.AsSpan(at, length)) == length
        && pack.MatchBefore(Role.OrganisationHead, surface.Tokens, at, at + length) is var body and > 0
        && body < length;

    /// <summary>Words that are capitalised without being part of a person's name.</summary>
    private int NotInNames(Surface surface, int at, int end)
    {
        var tokens = surface.Tokens.AsSpan(at, end - at);
        var length = pack.Match(BeforeNames, tokens);
        if (pack.Settings.IsIsolating) length = Math.Max(length, PlaceNames.Length(pack, surface.Tokens, at, end));
        if (length == 0 && (tokens.Length == 1 ? pack.Settings.IsSubjectFirst : !IsNameWord(surface, at + 1)))
            length = CommonWord(tokens);
        return Math.Max(length, pack.Match(Role.Place, tokens));
    }

    /// <summary>What is capitalised only since a sentence begins with it: "Voters", "Polls", "Nine in ten".</summary>
    private int CommonWord(ReadOnlySpan<Token> tokens)
    {
        var length = pack.Match(Role.Nominal, tokens);
        if (!pack.Settings.IsSubjectFirst) return length;
        if (tokens.Length == 1) length = Math.Max(length, pack.Match(Role.DocumentHead, tokens));
        return Math.Max(length, pack.Match(Role.Determiner, tokens));
    }

    /// <summary>Whether capitals alone are a body before a person's name: "VTV Lê Hoa".</summary>
    private bool IsAcronym(Surface surface, int at, int end) =>
        pack.Settings.IsIsolating && surface.Tokens[at] is { IsAllCapitals: true } token
        && token.End - token.Start >= 3 && at + 1 < end
        && IsNameWord(surface, at + 1) && !surface.Tokens[at + 1].IsAllCapitals;

    /// <summary>
    /// Whether capitals alone are letters for a place, a body or an event: "Chủ tịch UBND TP", "vô địch EURO 2024".
    /// </summary>
    private bool IsLetters(Surface surface, int start, int at, int end)
    {
        var tokens = surface.Tokens;
        if (!pack.Settings.IsIsolating || !tokens[at].IsAllCapitals || tokens[at].End - tokens[at].Start < 2
            || pack.MatchBefore(Role.Honorific, tokens, start, at) > 0) return false;
        return pack.Match(Role.PlaceHead, tokens.AsSpan(at, 1)) > 0 || !FollowsTitle(surface, start, at)
            || (at + 1 < end && tokens[at + 1].Kind == TokenKind.Number);
    }

    private bool FollowsTitle(Surface surface, int start, int at) =>
        pack.MatchBefore(Role.Title, surface.Tokens, start, at) > 0
        || pack.MatchBefore(Role.Honorific, surface.Tokens, start, at) > 0;

    /// <summary>
    /// Whether a form of address stands right before a capital: what follows is a name, whatever else it may mean.
    /// </summary>
    private bool IsAddressed(Surface surface, int start, int at) =>
        IsNameWord(surface, at) && !surface.Tokens[at].IsAllCapitals
        && at > start && pack.MatchBefore(Role.Honorific, surface.Tokens, start, at) > 0;

    /// <summary>Whether words that are a place's name elsewhere end a phrase: "anh Hải Dương".</summary>
    private bool IsPlaceAlone(Surface surface, int at, int length) =>
        pack.Settings.IsIsolating && pack.Match(Role.Place, surface.Tokens.AsSpan(at, length)) == length;

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
            && !LanguagePack.MayBegin(BehindNames, next));
    }

    private bool IsPreposition(Surface surface, int at, int end) =>
        pack.Match(Role.Preposition, surface.Tokens.AsSpan(at, end - at)) > 0;

    private static bool IsNameWord(Surface surface, int at) =>
        surface.Tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true, IsClitic: false };

    private int RunEnd(Surface surface, int start, int end)
    {
        var run = start + 1;
        while (run < end)
        {
            if (IsNameWord(surface, run) && !NameRuns.StartsTitle(pack, surface.Tokens, run, end)) run++;
            else if (NameRuns.GoesOn(pack, surface.Tokens, start, run, end) is var more and > 0) run += more;
            else break;
        }

        return run;
    }

    /// <summary>
    /// Whether a lower-case word follows, so that the capitals only begin a common name: "Quốc phòng".
    /// </summary>
    private bool CutShort(Surface surface, int run, int end) =>
        pack.Settings.IsIsolating && run < end
        && surface.Tokens[run] is { Kind: TokenKind.Word, IsCapitalised: false }
        && !IsLinked(surface, run, end);
}
