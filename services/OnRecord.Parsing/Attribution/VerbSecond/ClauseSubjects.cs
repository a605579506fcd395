using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the subject of a verb where the finite verb of a main clause stands second, and that of a dependent clause
/// last: before the
/// verb if the subject opens the clause, else behind it.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
internal sealed class ClauseSubjects(LanguagePack pack, NounGroups groups)
{
    private readonly Moods _moods = new(pack);

    /// <summary>No more phrases than this stand between a verb and the subject behind it.</summary>
    private const int MaxBetween = 4;

    /// <summary>No more small words than this stand between a subject and its verb.</summary>
    private const int MaxAdverbs = 4;

    /// <summary>A phrase that a word behind it makes a source is no longer than this, in tokens.</summary>
    private const int LongestBackwards = 16;

    /// <summary>What a verb's clause is made of.</summary>
    /// <param name="Mention">Its subject, or null where it has none.</param>
    /// <param name="Start">Index of the clause's first token.</param>
    /// <param name="After">Index of the first token behind verb and subject.</param>
    /// <param name="Order">How verb and subject follow one another.</param>
    public readonly record struct Clause(Mention? Mention, int Start, int After, ClauseOrder Order)
    {
        /// <summary>
        /// Whether the word that opens the clause makes it one that reports the clause around it: "wie".
        /// </summary>
        public bool Reports { get; init; }
    }

    /// <summary>Finds the subject of a reporting verb.</summary>
    public Clause Of(Cue cue)
    {
        var (tokens, start) = (cue.Tokens, cue.SentenceStart);
        var verb = Finite(tokens, start, cue.Start);
        var clause = StartOf(tokens, start, verb);
        if (clause == verb) return Opening(cue, clause, verb);
        var at = SkipSmallWords(tokens, clause, verb);
        if (at < verb && pack.Match(Role.Subordinator, tokens.AsSpan(at, verb - at),
            out var features) is var subordinator and > 0 && EndsClause(cue))
            return VerbLast(cue, clause, at + subordinator,
                isRelative: false) with
            { Reports = (features & Features.Strong) != 0 };
        if (clause > start && tokens[clause - 1].Kind == TokenKind.Comma
            && IsRelative(tokens, at, verb)) return VerbLast(cue, clause, at, isRelative: true);
        if (at == verb)
            return Behind(cue, clause, verb) is { Mention: not null } behind
                && !EndsInCoordinator(tokens, clause, verb) ? behind
                : new Clause(null, clause, cue.End, ClauseOrder.Elliptic);
        var isElliptic = EndsInCoordinator(tokens, clause, verb);
        if (isElliptic && _moods.IsReported(tokens, clause, verb)) return new Clause(null, clause, cue.End,
            ClauseOrder.Elliptic);
        if (First(cue.Surface, at, verb) is { } first) return Surest(cue, clause, verb, first, isElliptic);
        if (isElliptic) return new Clause(Subject(cue.Surface, clause, verb)?.Mention, clause, cue.End,
            ClauseOrder.Elliptic);
        return Behind(cue, clause, verb);
    }

    /// <summary>
    /// The longest phrase that ends right before a token: "Angaben der Polizei" before "zufolge"; or null.
    /// </summary>
    public Mention? Ending(Surface surface, int start, int end)
    {
        for (var at = Math.Max(start, end - LongestBackwards); at < end; at++)
        {
            if (surface.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)
                || pack.Begins(Role.Preposition, surface.Tokens, at, end)) continue;
            if (groups.Read(surface.Tokens, at, end, isFirst: true) is { } group
                && group.Joined == end) return groups.Mention(surface, group);
        }

        return null;
    }

    /// <summary>The subject and the verb of a main clause.</summary>
    /// <param name="Mention">Somebody who can speak.</param>
    /// <param name="Verb">Index of the finite verb.</param>
    public readonly record struct Main(Mention Mention, int Verb);

    /// <summary>
    /// The subject and verb of the main clause that begins at a token, if the subject can speak; or null.
    /// </summary>
    public Main? Subject(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        var at = SkipSmallWords(tokens, start, end);
        if (at >= end) return null;
        if (!pack.Begins(Role.Preposition, tokens, at, end) && !pack.Begins(Role.Subordinator, tokens, at, end)
            && groups.Read(tokens, at, end, isFirst: true) is { } first
                && AfterRelative(tokens, first.Next, end) is var next && IsVerbAt(tokens, next, end))
            return IsNominative(tokens, first) && Speaking(surface, first) is { } mention ? new Main(mention, next)
                : BehindFinite(surface, at, end);
        return VerbFirst(surface, at, end) ?? BehindPhrase(surface, at, end) ?? BehindFinite(surface, at, end);
    }

    /// <summary>
    /// The subject behind the verb, known or not, that follows a phrase of place or time: "Im Rat warb Vogt für …".
    /// </summary>
    private Main? BehindPhrase(Surface surface, int at, int end)
    {
        var length = pack.Match(Role.Preposition, surface.Tokens.AsSpan(at, end - at));
        return length > 0 && at + length < end
            && groups.Read(surface.Tokens, at + length, end, isFirst: true) is { } phrase
            ? VerbFirst(surface, phrase.Joined, end) : null;
    }

    /// <summary>Where a clause goes on behind a relative clause between commas.</summary>
    private int AfterRelative(TokenRun tokens, int at, int end)
    {
        if (at + 2 >= end || tokens[at].Kind != TokenKind.Comma || !_moods.IsRelative(tokens, at + 1, end)) return at;
        var close = at + 2;
        while (close < end && tokens[close].Kind != TokenKind.Comma) close++;
        return Math.Min(end, close + 1);
    }

    /// <summary>Who is named right before a colon, or is the subject of the clause that ends in it.</summary>
    public Mention? BeforeColon(Surface surface, int start, int colon)
    {
        if (Ending(surface, start,
            colon) is { Kind: MentionKind.Named or MentionKind.Title or MentionKind.Organisation } named
            && (named.Start == start || surface.Tokens[named.Start - 1].Kind is not TokenKind.Word
                || pack.MatchBefore(Role.Coordinator, surface.Tokens, start, named.Start) > 0))
            return named;
        var clause = StartOf(surface.Tokens, start, colon);
        return (clause > start && Subject(surface, clause, colon) is { } own
            ? own : Subject(surface, start, colon))?.Mention ?? Opening(surface, start, colon);
    }

    /// <summary>What a sentence begins with, whether or not it can speak: "Das Fazit des Berichts lautet:".</summary>
    private Mention? Opening(Surface surface, int start, int end)
    {
        var at = SkipSmallWords(surface.Tokens, start, end);
        return at < end && !pack.Begins(Role.Preposition, surface.Tokens, at, end)
            && groups.Read(surface.Tokens, at, end, isFirst: true) is { } group
            && IsNominative(surface.Tokens, group) && !pack.Begins(Role.Inanimate, surface.Tokens, at, end)
                ? groups.Mention(surface, group) : null;
    }

    /// <summary>
    /// The text or place that a phrase beside a cue names: "In dem Antrag heißt es", "heißt es im Bericht"; or null.
    /// </summary>
    public Clause? Place(Cue cue)
    {
        var tokens = cue.Tokens;
        var clause = StartOf(tokens, cue.SentenceStart, cue.Start);
        for (var at = clause; at < cue.Start; at++)
        {
            if (PhraseAt(cue, at, cue.Start, isFirst: true) is { } before)
                return new Clause(groups.Mention(cue.Surface, before), clause, cue.End, ClauseOrder.SubjectFirst);
        }

        var from = SkipSmallWords(tokens, cue.End, cue.SentenceEnd);
        return PhraseAt(cue, from, cue.SentenceEnd, isFirst: false) is { } after
            ? new Clause(groups.Mention(cue.Surface, after), clause, after.Next, ClauseOrder.SubjectBehind) : null;
    }

    private NounGroups.Group? PhraseAt(Cue cue, int at, int end, bool isFirst) =>
        at < end && pack.Match(Role.Preposition, cue.Tokens.AsSpan(at, end - at)) is var length and > 0
            && at + length < end
            ? groups.Read(cue.Tokens, at + length, end, isFirst) : null;

    /// <summary>The subject of a clause that opens with its verb, known or not: "…, meldete die Zeitung".</summary>
    public Main? VerbFirst(Surface surface, int at, int end)
    {
        var tokens = surface.Tokens;
        if (at >= end || !IsVerbAt(tokens, at, end) || pack.Begins(Role.Pronoun, tokens, at, end)
            || pack.Begins(Role.Subordinator, tokens, at, end)) return null;
        return SubjectFrom(surface, at + 1, end) is { } group && Speaking(surface, group) is { } mention
            ? new Main(mention, at) : null;
    }

    /// <summary>Whether a verb that a list holds stands in a clause.</summary>
    public bool HasVerb(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].IsCapitalised && (pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.CueVerb, tokens, at, end))) return true;
        }

        return false;
    }

    private Main? BehindFinite(Surface surface, int start, int end)
    {
        var tokens = surface.Tokens;
        for (var at = start; at < end
            && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Quotation; at++)
        {
            if (tokens[at].IsCapitalised || !(pack.Begins(Role.OtherVerb, tokens, at, end)
                || pack.Begins(Role.CueVerb, tokens, at, end))) continue;
            return SubjectFrom(surface, at + 1, end) is { } group && Speaking(surface, group) is { } mention
                ? new Main(mention, at) : null;
        }

        return null;
    }

    /// <summary>
    /// Whether what stands here goes on as a verb behind a subject does: no noun, no preposition, no article.
    /// </summary>
    private bool IsVerbAt(TokenRun tokens, int at, int end) =>
        at < end && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false }
            && !pack.Begins(Role.Preposition, tokens, at, end)
        && !(pack.Begins(Role.Determiner, tokens, at, end) && !pack.Begins(Role.OtherVerb, tokens, at, end))
            && !pack.Begins(Role.Coordinator, tokens, at, end);

    private Mention? Speaking(Surface surface, NounGroups.Group group) => groups.Mention(surface,
        group) is var mention && CanSpeak(mention) ? mention : null;

    /// <summary>Whether a phrase is somebody or something that can speak.</summary>
    private bool CanSpeak(Mention mention) =>
        mention.Kind is MentionKind.Named or MentionKind.Title or MentionKind.Organisation
        || (mention.Kind == MentionKind.Pronoun
            && (mention.Features & (Features.Neuter | Features.Relative | Features.FirstPerson)) == 0)
        || (mention.Kind == MentionKind.Nominal && HoldsSpeaker(mention.Surface.Tokens, mention.Start, mention.End));

    private bool HoldsSpeaker(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (at > start && tokens[at - 1].IsCapitalised && !tokens[at].IsCapitalised && at - 1 > start) return false;
            if (pack.Begins(Role.Nominal, tokens, at, end) || pack.Begins(Role.Title, tokens, at, end)
                || pack.Begins(Role.OrganisationTail, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>The auxiliary that a verb's clause has before it: "hat … erklärt"; else the verb itself.</summary>
    private int Finite(TokenRun tokens, int start, int verb)
    {
        var clause = StartOf(tokens, start, verb);
        for (var at = clause; at < verb; at++)
        {
            if (!tokens[at].IsCapitalised && IsAuxiliaryVerb(tokens, at, verb) && !(at > clause
                && pack.MatchBefore(Role.Coordinator, tokens, clause, at) > 0)) return at;
        }

        return verb;
    }

    private bool IsAuxiliaryVerb(TokenRun tokens, int at, int end) =>
        pack.Begins(Role.Auxiliary, tokens, at, end) && pack.Begins(Role.OtherVerb, tokens, at, end);

    /// <summary>Where the clause of a token begins: behind a comma, colon, dash, bracket or quotation.</summary>
    private static int StartOf(TokenRun tokens, int start, int at)
    {
        while (at > start)
        {
            var before = tokens[at - 1].Kind;
            if (before == TokenKind.Close)
            {
                var open = at - 2;
                while (open > start && tokens[open].Kind is not (TokenKind.Open or TokenKind.Close)) open--;
                if (open < start || tokens[open].Kind != TokenKind.Open) return at;
                at = open;
                continue;
            }

            // The dash of "Fraktions- und Parteichef" belongs to its word
            var isAttached = before == TokenKind.Dash && at - 2 >= start && tokens[at - 2].End == tokens[at - 1].Start;
            if (!isAttached && before is (TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Stop
                or TokenKind.Quotation or TokenKind.Open)) return at;
            at--;
        }

        return at;
    }

    /// <summary>The verb opens its clause: its subject follows, or ended with a description between commas.</summary>
    private Clause Opening(Cue cue, int clause, int verb)
    {
        var (tokens, start) = (cue.Tokens, cue.SentenceStart);
        if (clause > start && tokens[clause - 1].Kind is TokenKind.Comma or TokenKind.Dash)
        {
            var tried = 0;
            for (var at = clause - 1; at >= start && tried < MaxBetween; at--)
            {
                var isHard = at == start
                    || tokens[at - 1].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Quotation;
                if (!isHard && tokens[at - 1].Kind is not (TokenKind.Comma or TokenKind.Dash)) continue;
                tried++;
                if (Described(cue, at, clause, verb) is { } described) return described;
                if (isHard) break;
            }
        }

        return Behind(cue, clause, verb);
    }

    /// <summary>
    /// The clause that begins at a token with a subject which ends in a description right before the verb; or null.
    /// </summary>
    private Clause? Described(Cue cue, int at, int clause, int verb)
    {
        var tokens = cue.Tokens;
        while (at < clause && tokens[at].Kind is TokenKind.Comma or TokenKind.Dash) at++;
        at = SkipSmallWords(tokens, at, clause);
        return at < clause && groups.Read(tokens, at, cue.SentenceEnd, isFirst: true) is { } group
            && IsNominative(tokens, group)
            && (group.Next == verb || EndsRelative(tokens, group, verb))
            ? new Clause(groups.Mention(cue.Surface, group), at, cue.End, ClauseOrder.SubjectFirst) : null;
    }

    /// <summary>
    /// Whether only a relative clause stands between a phrase and its verb: "der Minister, der gestern kam, sagte".
    /// </summary>
    private bool EndsRelative(TokenRun tokens, NounGroups.Group group, int verb)
    {
        var at = group.Next;
        if (at >= verb - 2 || tokens[verb - 1].Kind != TokenKind.Comma) return false;
        if (tokens[at].Kind == TokenKind.Comma) at++;
        else if (tokens[at - 1].Kind != TokenKind.Comma) return false;
        return pack.Begins(Role.Determiner, tokens, at, verb) || (pack.Begins(Role.Preposition, tokens, at, verb)
            && pack.Begins(Role.Determiner, tokens, at + 1, verb));
    }

    private Clause Behind(Cue cue, int clause, int verb)
    {
        var from = verb == cue.Start ? cue.End : verb + 1;
        if (SubjectFrom(cue.Surface, from, cue.SentenceEnd) is not { } group) return new Clause(null, clause, cue.End,
            ClauseOrder.SubjectBehind);
        return new Clause(groups.Mention(cue.Surface, group), clause, Math.Max(group.Next, cue.End),
            ClauseOrder.SubjectBehind);
    }

    /// <summary>
    /// The subject of a clause that opens with a phrase: that phrase, unless somebody stands right behind the verb
    /// who can rather
    /// speak: "Der Zeitung sagte Vogt", "Die Pläne lehnt der Rat ab".
    /// </summary>
    private Clause Surest(Cue cue, int clause, int verb, Mention first, bool isElliptic)
    {
        if (!isElliptic && (first.Kind == MentionKind.Organisation || !CanSpeak(first))
            && Behind(cue, clause, verb) is { Mention: { } other } behind
            && CanSpeak(other) && other.Kind is not MentionKind.Organisation && other.Start <= (verb == cue.Start
                ? cue.End : verb + 1) + 1) return behind;
        return new Clause(first, clause, cue.End, isElliptic ? ClauseOrder.Elliptic : ClauseOrder.SubjectFirst);
    }

    /// <summary>
    /// The first phrase in the nominative from a token on, small words and other phrases passed over.
    /// </summary>
    private NounGroups.Group? SubjectFrom(Surface surface, int from, int end)
    {
        var tokens = surface.Tokens;
        for (var passed = 0; passed <= MaxBetween; passed++)
        {
            from = SkipSmallWords(tokens, from, end);
            if (from >= end || tokens[from].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Quotation)) return null;
            if (pack.Match(Role.Preposition, tokens.AsSpan(from, end - from)) is var preposition and > 0)
            {
                if (from + preposition >= end
                    || groups.Read(tokens, from + preposition, end, isFirst: false) is not { } governed) return null;
                from = governed.Joined;
                continue;
            }

            if (groups.Read(tokens, from, end, isFirst: false) is not { } group) return null;
            if (IsNominative(tokens, group)) return group;
            from = group.Joined;
        }

        return null;
    }

    /// <summary>
    /// The phrase that a clause opens with, if nothing but small words stands between it and the verb.
    /// </summary>
    private Mention? First(Surface surface, int at, int verb)
    {
        var tokens = surface.Tokens;
        if (pack.Begins(Role.Preposition, tokens, at, verb)) return Particled(surface, at, verb);
        if (groups.Read(tokens, at, verb, isFirst: true) is not { } group || !IsNominative(tokens, group)) return null;
        var rest = group.Next;
        while (rest < verb && rest - group.Next < MaxAdverbs && (pack.Begins(Role.Auxiliary, tokens, rest, verb)
            || pack.Begins(Role.Connector, tokens, rest, verb)))
            rest++;
        return rest >= verb || IsVerbAt(tokens, rest, verb) ? groups.Mention(surface, group) : null;
    }

    /// <summary>Whether a verb ends its clause, as that of a dependent one does.</summary>
    private bool EndsClause(Cue cue)
    {
        var at = cue.End;
        while (at < cue.SentenceEnd && (pack.Begins(Role.Auxiliary, cue.Tokens, at, cue.SentenceEnd)
            || pack.Begins(Role.CueVerb, cue.Tokens, at, cue.SentenceEnd))) at++;
        return at >= cue.SentenceEnd || cue.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number)
            || pack.Begins(Role.Coordinator, cue.Tokens, at, cue.SentenceEnd);
    }

    /// <summary>The name that begins with a preposition right before a verb: "Von der Aue sagte".</summary>
    private Mention? Particled(Surface surface, int at, int verb)
    {
        var name = at;
        while (name < verb && pack.Begins(Role.NameParticle, surface.Tokens, name, verb)) name++;
        return name > at && name + 1 == verb && surface.Tokens[name].IsCapitalised && surface.Tokens[name].Word == 0
            ? groups.Mention(surface, new NounGroups.Group(at, verb, verb, verb, verb)) : null;
    }

    private Clause VerbLast(Cue cue, int clause, int at, bool isRelative)
    {
        var tokens = cue.Tokens;
        if (isRelative && groups.Read(tokens, at + 1, cue.Start, isFirst: false) is not ({ } group) is false
            && IsNominative(tokens, group) && !pack.Begins(Role.Preposition, tokens, at + 1, cue.Start))
            return new Clause(groups.Mention(cue.Surface, group), clause, cue.End, ClauseOrder.VerbLast);
        if (isRelative) return new Clause(groups.Mention(cue.Surface, new NounGroups.Group(at, at + 1, at + 1, at + 1,
            at + 1)), clause, cue.End, ClauseOrder.VerbLast);
        var subject = SubjectFrom(cue.Surface, at, cue.Start);
        return new Clause(subject is { } found ? groups.Mention(cue.Surface, found)
            : null, clause, cue.End, ClauseOrder.VerbLast);
    }

    /// <summary>
    /// Whether an article is no article but a relative pronoun: no noun follows, or a phrase that has its own.
    /// </summary>
    private bool IsRelative(TokenRun tokens, int at, int end)
    {
        if (at >= end || !pack.Begins(Role.Determiner, tokens, at, end) || tokens[at].IsCapitalised) return false;
        if (at + 1 >= end) return true;
        return pack.Begins(Role.Preposition, tokens, at + 1, end) || pack.Begins(Role.Determiner, tokens, at + 1, end)
            || pack.Begins(Role.Pronoun, tokens, at + 1, end) || pack.Begins(Role.Auxiliary, tokens, at + 1, end);
    }

    /// <summary>Whether a phrase may be a subject: its article is no "den", "dem", "einen".</summary>
    private bool IsNominative(TokenRun tokens, NounGroups.Group group) => !pack.Begins(Role.ObjectMarker, tokens,
        group.Start, group.End);

    private bool EndsInCoordinator(TokenRun tokens, int clause, int verb)
    {
        var at = verb;
        while (at > clause && pack.MatchBefore(Role.Auxiliary, tokens, clause, at) is var length and > 0
            && pack.MatchBefore(Role.Coordinator, tokens, clause, at) == 0)
            at -= length;
        return at > clause && pack.MatchBefore(Role.Coordinator, tokens, clause, at) > 0;
    }

    /// <summary>Passes over connectors, times and adverbs.</summary>
    private int SkipSmallWords(TokenRun tokens, int at, int end)
    {
        while (at < end)
        {
            var rest = tokens.AsSpan(at, end - at);
            var length = Math.Max(pack.Match(Role.Connector, rest), pack.Match(Role.Coordinator, rest));
            if (length == 0 && !IsAuxiliaryVerb(tokens, at, end)
                && pack.Match(Role.Preposition, rest) == 0) length = pack.Match(Role.Auxiliary, rest);
            if (length == 0 && pack.Match(Role.Time, rest) is var time and > 0)
            {
                length = time;
                while (length < rest.Length && (rest[length].Kind == TokenKind.Number
                    || pack.Match(Role.Time, rest[length..]) > 0)) length++;
            }

            if (length == 0) return at;
            at += length;
        }

        return at;
    }
}

/// <summary>How a verb and its subject follow one another.</summary>
internal enum ClauseOrder
{
    /// <summary>The subject opens the clause: "Die Polizei teilte mit".</summary>
    SubjectFirst,

    /// <summary>The subject stands behind the verb: "…, sagte die Ministerin".</summary>
    SubjectBehind,

    /// <summary>The verb ends a dependent clause: "wie die Polizei mitteilte".</summary>
    VerbLast,

    /// <summary>The clause goes on with the subject of the one before: "und sagte".</summary>
    Elliptic,
}
