using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the subject of a verb where the finite verb of a main clause stands second, and that of a dependent clause
/// last: before the verb if the subject opens the clause, else behind it.
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="groups">Reads noun phrases.</param>
/// <param name="main">Finds the subjects of main clauses with other verbs.</param>
internal sealed class ClauseSubjects(LanguagePack pack, NounGroups groups, MainClauses main)
{
    /// <summary>No more small words than this stand between a subject and its verb.</summary>
    private const int MaxAdverbs = 4;

    private readonly ClauseWords _words = new(pack);
    private readonly Nominatives _nominatives = new(pack, groups);
    private readonly Moods _moods = new(pack);
    private readonly Passives _passives = new(pack, groups);
    private readonly DescribedSubjects _described = new(pack, groups);

    /// <summary>Finds the subject of a reporting verb.</summary>
    public Clause Of(Cue cue)
    {
        var (tokens, start) = (cue.Tokens, cue.SentenceStart);
        if (IsAskedFor(cue)) return Behind(cue, cue.Start, cue.Start);
        var verb = Finite(tokens, start, cue.Start);
        var clause = ClauseWords.StartOf(tokens, start, verb);
        if (clause == verb) return Opening(cue, clause, verb);
        if (IsPointedBack(cue) && Behind(cue, clause, verb) is { Mention: { } speaker } behindIt
            && _nominatives.CanSpeak(speaker)) return behindIt;
        var at = _words.SkipSmallWords(tokens, clause, verb);
        if (_passives.Of(cue, clause, verb) is { } passive)
            return passive.Mention is null && cue.Is(Features.Judging) && !_moods.IsReported(tokens, clause, cue.End)
                ? passive with { Mention = main.Text(cue.Surface, clause, cue.Start, orMarked: true) } : passive;
        if (at < verb && Subordinator(tokens, at, verb, out var features) is var subordinator and > 0
            && _words.EndsClause(cue))
            return VerbLast(cue, clause, at + subordinator,
                isRelative: false) with
            { Reports = (features & Features.Strong) != 0 };
        if (clause > start && tokens[clause - 1].Kind == TokenKind.Comma
            && _words.IsRelative(tokens, at, verb)) return VerbLast(cue, clause, at, isRelative: true);
        if (clause > start && tokens[clause - 1].Kind == TokenKind.Comma && _words.EndsClause(cue) && !LeadsToQuote(cue)
            && pack.Match(Role.Preposition, tokens.AsSpan(at, verb - at)) is var preposition and > 0
            && _words.IsRelative(tokens, at + preposition, verb))
            return VerbLast(cue, clause, at + preposition + 1, isRelative: false);
        if (at == verb)
            return Behind(cue, clause, verb) is { Mention: not null } behind
                && !_words.EndsInCoordinator(tokens, clause, verb) ? behind
                : _described.Before(cue, clause, verb) ?? new Clause(null, clause, cue.End, ClauseOrder.Elliptic);
        var isElliptic = _words.EndsInCoordinator(tokens, clause, verb);
        if (isElliptic && _moods.IsReported(tokens, clause, verb)) return new Clause(null, clause, cue.End,
            ClauseOrder.Elliptic);
        if (pack.Begins(Role.Preposition, tokens, at, verb) && _words.EndsClause(cue)
            && _described.Before(cue, clause, verb) is { Order: ClauseOrder.VerbLast } described) return described;
        if (First(cue.Surface, at, verb) is { } first && !(_passives.MayBe(cue, verb) && !_nominatives.CanSpeak(first)))
            return Surest(cue, clause, verb, first, isElliptic);
        if (isElliptic) return new Clause(main.Subject(cue.Surface, clause, verb)?.Mention, clause, cue.End,
            ClauseOrder.Elliptic);
        return Behind(cue, clause, verb);
    }

    /// <summary>
    /// Whether a verb opens its sentence but for a word that stands for the one before, which is its object: "Das
    /// erklärte gestern in Neustadt der Rat".
    /// </summary>
    public bool IsPointedBack(Cue cue) =>
        PointingBack.PointsBack(pack, cue.Surface, cue.Sentence) is var verb and > 0
        && (verb == cue.Start || _words.IsAuxiliaryVerb(cue.Tokens, verb, cue.Start))
        && ClauseWords.StartOf(cue.Tokens, cue.SentenceStart, cue.Start) == cue.SentenceStart;

    /// <summary>
    /// The text or place that a phrase beside a cue names: "In dem Antrag heißt es", "heißt es im Bericht"; or null.
    /// </summary>
    public Clause? Place(Cue cue)
    {
        var tokens = cue.Tokens;
        var clause = ClauseWords.StartOf(tokens, cue.SentenceStart, cue.Start);
        for (var at = clause; at < cue.Start; at++)
        {
            if (PhraseAt(cue, at, cue.Start, isFirst: true) is { } before)
                return new Clause(groups.Mention(cue.Surface, before), clause, cue.End, ClauseOrder.SubjectFirst);
        }

        var from = _words.SkipSmallWords(tokens, cue.End, cue.SentenceEnd);
        if (PhraseAt(cue, from, cue.SentenceEnd, isFirst: false) is { } after)
            return new Clause(groups.Mention(cue.Surface, after), clause, after.Next, ClauseOrder.SubjectBehind);
        return clause == cue.Start && PhraseAt(cue, cue.SentenceStart, cue.Start, isFirst: true) is { } outer
            ? new Clause(groups.Mention(cue.Surface, outer), cue.SentenceStart, cue.End, ClauseOrder.SubjectFirst)
            : null;
    }

    /// <summary>
    /// Whether a pronoun that can only be a subject stands between a verb and the colon behind it, whatever stands
    /// before the verb: "Nachdem alles vorbei war sagte er: …".
    /// </summary>
    private bool IsAskedFor(Cue cue) =>
        cue.End + 1 < cue.SentenceEnd
        && cue.Tokens[cue.End + 1].Kind == TokenKind.Colon
        && pack.Match(Role.Pronoun, cue.Tokens.AsSpan(cue.End, 1), out var features) > 0
        && (features & (Features.Masculine | Features.Feminine)) != 0
        && !pack.Begins(Role.ObjectMarker, cue.Tokens, cue.End, cue.SentenceEnd)
        && !pack.Begins(Role.Determiner, cue.Tokens, cue.End, cue.SentenceEnd);

    /// <summary>
    /// How many tokens open a dependent clause, a conjunction or a complementiser that is no pronoun.
    /// </summary>
    private int Subordinator(TokenRun tokens, int at, int end, out Features features)
    {
        var length = pack.Match(Role.Subordinator, tokens.AsSpan(at, end - at), out features);
        return length > 0 || pack.Begins(Role.Pronoun, tokens, at, end) || pack.Begins(Role.Determiner, tokens, at, end)
            ? length : pack.Match(Role.Complementiser, tokens.AsSpan(at, end - at));
    }

    private NounGroup? PhraseAt(Cue cue, int at, int end, bool isFirst) =>
        at < end && pack.Match(Role.Preposition, cue.Tokens.AsSpan(at, end - at)) is var length and > 0
            && at + length < end
            ? groups.Read(cue.Tokens, at + length, end, isFirst) : null;

    /// <summary>The auxiliary that a verb's clause has before it: "hat … erklärt"; else the verb itself.</summary>
    private int Finite(TokenRun tokens, int start, int verb)
    {
        var clause = ClauseWords.StartOf(tokens, start, verb);
        for (var at = clause; at < verb; at++)
        {
            if (!tokens[at].IsCapitalised && _words.IsAuxiliaryVerb(tokens, at, verb) && !(at > clause
                && pack.MatchBefore(Role.Coordinator, tokens, clause, at) > 0)) return at;
        }

        return verb;
    }

    /// <summary>The verb opens its clause: its subject follows, or ended with a description between commas.</summary>
    private Clause Opening(Cue cue, int clause, int verb) =>
        _described.Before(cue, clause, verb) ?? Behind(cue, clause, verb);

    private Clause Behind(Cue cue, int clause, int verb)
    {
        var from = verb == cue.Start ? cue.End : verb + 1;
        if (ParticledEnd(cue, from) is var name && name > from)
            return new Clause(NounGroups.Particled(cue.Surface, from, name), clause, name, ClauseOrder.SubjectBehind);
        if (_nominatives.SubjectFrom(cue.Surface, from, cue.SentenceEnd) is not { } group)
            return new Clause(null, clause, cue.End, ClauseOrder.SubjectBehind);
        var mention = groups.Mention(cue.Surface, group);
        return new Clause(_passives.MayBe(cue, verb) && !_nominatives.CanSpeak(mention) ? null : mention, clause,
            Math.Max(group.Next, cue.End), ClauseOrder.SubjectBehind);
    }

    /// <summary>
    /// Where a family name ends that begins with several small words right behind a verb, with no noun behind it: "sagte
    /// | von der Aue | am Montag".
    /// </summary>
    private int ParticledEnd(Cue cue, int from)
    {
        var (tokens, at) = (cue.Tokens, from);
        while (at < cue.SentenceEnd && pack.Begins(Role.NameParticle, tokens, at, cue.SentenceEnd)) at++;
        return at > from + 1 && at < cue.SentenceEnd && tokens[at] is { IsCapitalised: true, Word: 0 }
            && (at + 1 == cue.SentenceEnd || tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Number)
                || pack.Begins(Role.Preposition, tokens, at + 1, cue.SentenceEnd))
            ? at + 1 : from;
    }

    /// <summary>
    /// The subject of a clause that opens with a phrase: that phrase, unless somebody stands right behind the verb
    /// who can rather
    /// speak: "Der Zeitung sagte Vogt", "Die Pläne lehnt der Rat ab".
    /// </summary>
    private Clause Surest(Cue cue, int clause, int verb, Mention first, bool isElliptic)
    {
        if (!isElliptic && (first.Kind == MentionKind.Organisation || !_nominatives.CanSpeak(first))
            && Behind(cue, clause, verb) is { Mention: { } other } behind
            && _nominatives.CanSpeak(other) && other.Kind is not MentionKind.Organisation
            && !(first.Kind == MentionKind.Organisation && MayBeObject(cue, other))
            && other.Start <= (verb == cue.Start ? cue.End : verb + 1) + 1) return behind;
        return new Clause(first, clause, cue.End, isElliptic ? ClauseOrder.Elliptic : ClauseOrder.SubjectFirst);
    }

    /// <summary>
    /// Whether a pronoun or a name may be whom a verb judges, or anybody whom it asks to act: "Der Rat nannte sie …",
    /// "Die Regierung rief die Bürger auf, …".
    /// </summary>
    private static bool MayBeObject(Cue cue, Mention mention) =>
        cue.Is(Features.Directive) || cue.Is(Features.Judging) && (mention.Kind == MentionKind.Pronoun
            ? (mention.Features & Features.Feminine) != 0
            : mention is { Kind: MentionKind.Named, Title.IsEmpty: true });

    /// <summary>
    /// The phrase that a clause opens with, if nothing but small words stands between it and the verb.
    /// </summary>
    private Mention? First(Surface surface, int at, int verb)
    {
        var tokens = surface.Tokens;
        if (pack.Begins(Role.Preposition, tokens, at, verb)) return Particled(surface, at, verb);
        if (groups.Read(tokens, at, verb, isFirst: true) is not { } group || !_nominatives.IsNominative(tokens, group))
            return null;
        var rest = group.Next;
        while (rest < verb && rest - group.Next < MaxAdverbs && (pack.Begins(Role.Auxiliary, tokens, rest, verb)
            || pack.Begins(Role.Connector, tokens, rest, verb)))
            rest++;
        return rest >= verb || _words.IsVerbAt(tokens, rest, verb) ? groups.Mention(surface, group) : null;
    }

    /// <summary>Whether a quote stands right behind the clause that a verb ends.</summary>
    private static bool LeadsToQuote(Cue cue)
    {
        var at = cue.End;
        while (at < cue.SentenceEnd && cue.Tokens[at].Kind == TokenKind.Word) at++;
        return at + 1 < cue.SentenceEnd && cue.Tokens[at + 1].Kind == TokenKind.Quotation;
    }

    /// <summary>The name that begins with a preposition right before a verb: "Von der Aue sagte".</summary>
    private Mention? Particled(Surface surface, int at, int verb)
    {
        var name = at;
        while (name < verb && pack.Begins(Role.NameParticle, surface.Tokens, name, verb)) name++;
        return name > at && name + 1 == verb && surface.Tokens[name].IsCapitalised && surface.Tokens[name].Word == 0
            && surface.SpansIn(name, verb).IsEmpty
            ? NounGroups.Particled(surface, at, verb) : null;
    }

    private Clause VerbLast(Cue cue, int clause, int at, bool isRelative)
    {
        var tokens = cue.Tokens;
        if (isRelative && groups.Read(tokens, at + 1, cue.Start, isFirst: false) is { } group
            && _nominatives.IsNominative(tokens, group)
            && groups.Mention(cue.Surface, group) is var inner && _nominatives.CanSpeak(inner))
            return new Clause(inner, clause, cue.End, ClauseOrder.VerbLast);
        if (isRelative) return new Clause(groups.Mention(cue.Surface, new NounGroup(at, at + 1, at + 1, at + 1,
            at + 1)), clause, cue.End, ClauseOrder.VerbLast);
        var subject = _nominatives.SubjectFrom(cue.Surface, at, cue.Start);
        return new Clause(subject is { } found ? groups.Mention(cue.Surface, found)
            : null, clause, cue.End, ClauseOrder.VerbLast);
    }
}
