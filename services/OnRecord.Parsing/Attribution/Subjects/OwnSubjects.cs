using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Subjects;

/// <summary>
/// Finds subjects that small words give away, where a subject stands before its verb: "with Doe saying …", "a sign that
/// said …", "Doe, who came late, said …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="mentions">Reads the phrases that are found.</param>
/// <param name="openings">Finds what sentences begin with.</param>
internal readonly struct OwnSubjects(LanguagePack pack, MentionReader mentions, OpeningFinder openings)
{
    /// <summary>A subject between a preposition and a participle has no more tokens than this.</summary>
    private const int LongestSubject = 14;

    /// <summary>A name and all that describes it have no more tokens than this.</summary>
    private const int LongestDescription = 60;

    /// <summary>What ends no noun phrase.</summary>
    private static readonly RoleSet NoNouns = RoleSet.Of(
        Role.Preposition, Role.Subordinator, Role.Coordinator, Role.Complementiser, Role.Determiner, Role.Genitive,
        Role.Connector);

    /// <summary>What only a clause begins or goes on with.</summary>
    private static readonly RoleSet OfClauses = RoleSet.Of(
        Role.ClauseMarker, Role.OtherVerb, Role.Auxiliary, Role.Coordinator, Role.Subordinator, Role.Complementiser);

    private static readonly RoleSet OfSentences = RoleSet.Of(Role.ClauseMarker);

    private static readonly RoleSet Verbs = RoleSet.Of(Role.ClauseMarker, Role.OtherVerb, Role.Auxiliary);

    private readonly Relatives _relatives = new(pack);

    /// <summary>
    /// The subject that a preposition ties to a participle behind a comma: "…, with many bakers saying"; or null.
    /// </summary>
    /// <param name="surface">Where the participle stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="cue">Index of the participle.</param>
    public Subject? OfParticiple(Surface surface, int start, int cue)
    {
        var tokens = surface.Tokens;
        if (cue - 1 <= start) return null;
        if (pack.MatchBefore(Role.Aside, tokens, start, cue) is var link and > 0)
            return Quoted(surface, start, cue - link);
        if (pack.BeginsAny(NoNouns, tokens, cue - 1, cue)) return null;
        for (var at = cue - 1; at >= Math.Max(start, cue - LongestSubject); at--)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
            if (pack.Begins(Role.ClauseMarker, tokens, at, cue)) return null;
            if (pack.Match(Role.Preposition, tokens.AsSpan(at, cue - at), out var features) != 1
                || (features & Features.Participle) == 0) continue;
            var end = pack.SkipBack(Role.Auxiliary, tokens, at + 1, cue);
            return at + 1 < end && (at == start || tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash)
                ? new Subject(mentions.Read(surface, at + 1, end), at, false) : null;
        }

        return null;
    }

    /// <summary>
    /// Whom a verb before the word that ties a participle to it passes on: "Reuters quoted | Doe | as saying".
    /// </summary>
    private Subject? Quoted(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        for (var at = end - 1; at >= Math.Max(start, end - LongestSubject); at--)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
            if (pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at)) is not (var verb and > 0)) continue;
            return at + verb < end ? new Subject(mentions.Read(surface, at + verb, end), at + verb, false) : null;
        }

        return null;
    }

    /// <summary>The word that stands for the noun before it: "a sign | that | said"; or null.</summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="end">Index after the last token before the verb and its auxiliaries.</param>
    public Subject? Relative(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        if (!_relatives.Precede(tokens, start, end)) return null;
        var isText = pack.MatchBefore(Role.DocumentHead, tokens, start, end - 1) > 0;
        return new Subject(
            new Mention(surface, end - 1, end, isText ? MentionKind.Document : MentionKind.Pronoun, default, default,
                Features.Neuter | Features.Relative),
            end - 1, false);
    }

    /// <summary>
    /// Whoever a sentence opens with, or the words behind the quote that opens it, whom only descriptions between
    /// commas part from the verb: "Doe, whose shop, the Loaf, sells bread, said", "“…,” Doe, a baker from Salem said";
    /// or null.
    /// </summary>
    /// <param name="surface">Where the verb stands.</param>
    /// <param name="start">Index of the sentence's first token.</param>
    /// <param name="end">Index after the last token before the verb and its auxiliaries.</param>
    public Subject? Described(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        var isBehindQuote = tokens[start].Kind == TokenKind.Quotation;
        if (isBehindQuote) start++;
        if (end - 3 <= start || end - start > LongestDescription) return null;
        var isClosed = tokens[end - 1].Kind == TokenKind.Comma
            || (tokens[end - 1].Kind == TokenKind.Quotation && surface.EndsInMark(end - 1));
        if (openings.Main(surface, start, end) is not { } subject || subject.End >= end - 1
            || tokens[subject.End].Kind != TokenKind.Comma || pack.Begins(Role.Genitive, tokens, subject.Start, end))
            return null;
        if (!isClosed && !IsFullName(subject, start)) return null;
        var (isClause, hasVerb, segments, role) = (false, false, 0, default(TextRange));
        for (var first = subject.End + 1; first < end; segments++)
        {
            var comma = first;
            while (comma < end && tokens[comma].Kind != TokenKind.Comma)
            {
                if (SegmentBounds.IsBarrier(tokens[comma].Kind) && tokens[comma].Kind != TokenKind.Quotation)
                    return null;
                if (tokens[comma++].Kind == TokenKind.Quotation) segments++;
            }

            if (first == comma || (comma == end && !isClosed && !IsDescription(tokens, first, end))) return null;
            var opens = OpensClause(tokens, first, comma);

            // A verb that begins its segment is the sentence's, unless the clause before it lacks its own
            var isVerb = !opens && (pack.BeginsAny(OfClauses, tokens, first, comma) || IsFinite(tokens, first, comma));
            if (isVerb && (!isClause || hasVerb)) return null;
            isClause |= opens;
            if (role.IsEmpty && !isClause && IsRole(tokens, first, comma)) role = surface.Range(first, comma);
            if (!isClause && HoldsAny(OfSentences, tokens, first, comma)) return null;
            hasVerb |= isClause && HoldsAny(Verbs, tokens, opens ? first + 1 : first, comma);
            first = comma + 1;
        }

        return isClause || segments > 1 || isBehindQuote || !isClosed
            ? new Subject(
                Bearer(subject with { Role = role }) with { Extent = surface.Range(subject.Start, end) },
                subject.Start, false)
            : null;
    }

    /// <summary>Whether words between commas tell what somebody is, and not where from or how old.</summary>
    private bool IsRole(TokenRun tokens, int first, int end) =>
        tokens[first].Kind == TokenKind.Word && (end - first > 1 || !tokens[first].IsCapitalised)
        && !pack.Begins(Role.Preposition, tokens, first, end) && !pack.Begins(Role.Genitive, tokens, first, end);

    /// <summary>Whether a name of two words or more begins a clause, and no time: "Last May".</summary>
    private bool IsFullName(Mention mention, int start) =>
        mention.Kind == MentionKind.Named && mention.Start == start && mention.NameEnd - mention.NameStart > 1
        && pack.IsNoWord(mention.Surface.Tokens[mention.NameStart]);

    /// <summary>
    /// Whose name stands between commas behind what they are: "one of the bakers, | Jane Doe |, 42, said".
    /// </summary>
    private Mention Bearer(Mention role)
    {
        if (role.Kind is MentionKind.Named or MentionKind.Pronoun or MentionKind.Document) return role;
        var (tokens, first) = (role.Surface.Tokens, role.End + 1);
        var end = NounPhrases.EndAfter(pack, tokens, first, tokens.Length);
        return mentions.Read(role.Surface, first, end) is { Kind: MentionKind.Named } bearer && bearer.NameEnd == end
            && !pack.Begins(Role.Place, tokens, bearer.NameStart, end) ? bearer with { Role = role.Range } : role;
    }

    /// <summary>
    /// Whether the last words before a verb, which no comma parts from it, only tell who somebody is: "a baker from
    /// Salem".
    /// </summary>
    private bool IsDescription(TokenRun tokens, int first, int end)
    {
        if (!pack.Begins(Role.Determiner, tokens, first, end) || HoldsAny(Verbs, tokens, first, end)) return false;
        var isOfPlace = false;
        for (var at = first + 1; at < end; at++)
        {
            isOfPlace |= pack.Begins(Role.Preposition, tokens, at, end) || pack.Begins(Role.Genitive, tokens, at, end);
            if (pack.Begins(Role.Pronoun, tokens, at, end)) return false;
        }

        return isOfPlace;
    }

    /// <summary>Whether words between commas are a clause of their own: "who …", "saying …".</summary>
    private bool OpensClause(TokenRun tokens, int first, int end)
    {
        var rest = tokens.AsSpan(first, end - first);
        return (pack.Match(Role.Pronoun, rest, out var features) > 0 && (features & Features.Relative) != 0)
            || (pack.Match(Role.CueVerb, rest, out features) > 0 && (features & Features.Participle) != 0);
    }

    private bool IsFinite(TokenRun tokens, int at, int end) =>
        pack.Match(Role.CueVerb, tokens.AsSpan(at, end - at), out var features) > 0
        && (features & Features.Participle) == 0;

    private bool HoldsAny(RoleSet roles, TokenRun tokens, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (pack.BeginsAny(roles, tokens, at, end) || IsFinite(tokens, at, end)) return true;
        }

        return false;
    }
}
