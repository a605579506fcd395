using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.VerbSecond;

/// <summary>
/// Finds the frames of verbs where the finite verb of a main clause stands second: "Am Montag sagte der Minister, …",
/// "…, sagte er", "Wie die Polizei mitteilte, …".
/// </summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="contents">Finds what is reported after a cue.</param>
/// <param name="subjects">Finds who speaks.</param>
/// <param name="mains">Finds the subjects of verbs that no list holds.</param>
/// <param name="passives">Finds who acts in a passive.</param>
/// <param name="texts">Finds the texts that words point back at.</param>
internal sealed class VerbSecondFrames(
    LanguagePack pack, ContentFinder contents, ClauseSubjects subjects, MainClauses mains, Passives passives,
    TextsBefore texts)
{
    private readonly Adverbials _adverbials = new(pack);
    private readonly RightContents _rights = new(pack);
    private readonly Moods _moods = new(pack);
    private readonly ClauseWords _words = new(pack);

    /// <summary>Finds the frame of a verb, or null where it reports nothing.</summary>
    /// <param name="cue">The verb.</param>
    /// <param name="before">The frames of the sentence's earlier cues.</param>
    public Frame? Find(Cue cue, List<Frame> before)
    {
        if (Particles.MakeSure(pack, cue)) cue = cue with { Features = cue.Features & ~Features.Weak };
        var clause = cue.Is(Features.OfPlace) ? subjects.Place(cue) ?? Pointed(cue) ?? subjects.Of(cue)
            : subjects.Of(cue);
        var source = Source(cue, clause, before);
        Mention? carrier = null;
        if (cue.Is(Features.Relayed) && source is not null) (source, carrier, clause) = Relayed(cue, clause, source);
        if (source is { Kind: MentionKind.Pronoun } && (source.Features & Features.Neuter) != 0) source = null;
        if (IsOfWhatIsReported(cue, clause, source)) return null;
        var right = contents.AfterComma(cue.Tokens, clause.After, cue.ContentEnd);
        var isPassive = source is null && _rights.AreClause(cue, right) && passives.Makes(cue, clause.Start);
        if (source is null && cue.Is(Features.Weak) && !isPassive) return null;
        if (Within(cue, clause, source) is { } within) return within;
        if (Left(cue, clause, right) is var (left, order))
        {
            return new Frame(cue, order, source, GoingOn(cue, clause, left, right), false)
            { IsNegated = IsNegated(cue), Carrier = carrier };
        }

        if (right.IsEmpty && source is not null
            && (!cue.Is(Features.Weak) || (cue.Is(Features.Split) && subjects.IsPointedBack(cue))))
        {
            return new Frame(cue, FrameOrder.SpeakerCueContent, source, [], false);
        }

        if (!right.IsEmpty && !_rights.MayReport(cue, clause, source, right, isPassive)
            && contents.AfterComplementiser(cue.Tokens, right.Range.Start, cue.ContentEnd) is { } later) right = later;
        if (right.IsEmpty || !_rights.MayReport(cue, clause, source, right, isPassive)) return null;
        return new Frame(cue, FrameOrder.SpeakerCueContent, source, [right.Range],
            right.IsExplicit || _rights.AreMarkedByForm(cue.Tokens, right.Range))
        {
            HasEllipsis = clause.Order == ClauseOrder.Elliptic,
            IsNegated = IsNegated(cue),
            IsPassive = isPassive,
            Opening = right.Opening,
            Carrier = carrier,
        };
    }

    /// <summary>
    /// Who speaks: the clause's subject, that of an earlier cue where it has none, or whoever acts in a passive.
    /// </summary>
    private Mention? Source(Cue cue, Clause clause, List<Frame> before)
    {
        if (clause.Mention is { } subject) return subject;
        var source = clause.Order != ClauseOrder.Elliptic ? null
            : before.FindLast(frame => frame.Source is not null)?.Source ?? SubjectOfSentence(cue);
        return source is null && !cue.Is(Features.Weak) && clause.Order == ClauseOrder.SubjectFirst
            && contents.AfterComma(cue.Tokens, clause.After, cue.ContentEnd).IsExplicit
                ? passives.Agent(cue.Surface, clause.Start, cue.Start)
                    ?? mains.Text(cue.Surface, clause.Start, cue.Start) : source;
    }

    /// <summary>What stands before a cue's clause, and what goes on behind it.</summary>
    private Contents GoingOn(Cue cue, Clause clause, (int Start, int End) left, RightContent right)
    {
        Contents reported = [left];
        var next = ContentFinder.BehindMarks(cue.Tokens, clause.After, cue.ContentEnd);
        if (clause.Order == ClauseOrder.VerbLast && next > clause.After && next < cue.ContentEnd)
            return reported.And((next, cue.ContentEnd));
        if (pack.QuotationIn(cue.Tokens, (next, cue.ContentEnd)) is var goesOn and >= 0)
            return reported.And((goesOn, cue.ContentEnd));
        return _rights.IsReportedToo(cue, right.Range) ? reported.And(right.Range) : reported;
    }

    /// <summary>The text that words beside a cue point back at: "Darin | heißt es"; or null.</summary>
    private Clause? Pointed(Cue cue) => texts.PointedAt(cue.Surface, cue.Sentence, cue.Start) is { } text
        ? new Clause(text, ClauseWords.StartOf(cue.Tokens, cue.SentenceStart, cue.Start), cue.End,
            ClauseOrder.SubjectFirst) : null;

    /// <summary>
    /// The frame of a verb that no list holds, right behind a quote and before somebody who can speak: "„…“, strahlte
    /// Vogt."
    /// </summary>
    public Frame? Unknown(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        for (var at = start; at + 2 < end; at++)
        {
            if (surface.Tokens[at].Kind != TokenKind.Quotation) continue;
            var verb = surface.Tokens[at + 1].Kind == TokenKind.Comma ? at + 2 : at + 1;
            if (at > start && verb == at + 1 || mains.VerbFirst(surface, verb, end) is not { } main) continue;
            return new Frame(new Cue(surface, sentence, verb, verb + 1, Features.None), FrameOrder.ContentCueSpeaker,
                main.Mention, [(start, at + 1)], false);
        }

        return null;
    }

    /// <summary>
    /// Who was quoted by a verb that says so, and who carried the words: its object and its subject, in a passive its
    /// subject and whoever acts.
    /// </summary>
    private (Mention Source, Mention? Carrier, Clause Clause) Relayed(Cue cue, Clause clause, Mention subject)
    {
        var finite = clause.Start;
        while (finite < cue.Start && !pack.Begins(Role.PassiveVerb, cue.Tokens, finite, cue.Start)) finite++;
        if (finite < cue.Start)
            return (subject, passives.Agent(cue.Surface, clause.Start, cue.Start)
                ?? mains.Text(cue.Surface, clause.Start, cue.SentenceEnd), clause);
        var at = _words.SkipSmallWords(cue.Tokens, clause.After, cue.SentenceEnd);
        if (clause.Order == ClauseOrder.VerbLast || at >= cue.SentenceEnd
            || mains.PhraseAt(cue.Surface, at, cue.SentenceEnd) is not var (quoted, after))
            return (subject, null, clause);
        return (quoted, subject.Kind is MentionKind.Pronoun ? null : subject, clause with { After = after });
    }

    /// <summary>
    /// Whether a word that rarely reports is the verb of something that cannot speak in a clause that is reported
    /// itself: "die Pflichten seien klar festgelegt".
    /// </summary>
    private bool IsOfWhatIsReported(Cue cue, Clause clause, Mention? source) =>
        cue.Is(Features.Weak) && source is not null && clause.Order == ClauseOrder.SubjectFirst
        && (!mains.CanSpeak(source) || source.Kind == MentionKind.Pronoun) && source.Kind != MentionKind.Document
        && _moods.IsReported(cue.Tokens, clause.Start, cue.End);

    /// <summary>Who the sentence is about that a cue without a subject goes on with, unless others say so.</summary>
    private Mention? SubjectOfSentence(Cue cue) => _moods.IsReported(cue.Tokens, cue.SentenceStart, cue.Start)
        ? null : mains.Subject(cue.Surface, cue.SentenceStart, cue.Start)?.Mention;

    /// <summary>
    /// The frame of a cue whose own clause holds the quotation right before it: "…, weil er den Plan „Unsinn“ nannte".
    /// </summary>
    private Frame? Within(Cue cue, Clause clause, Mention? source)
    {
        if (cue.Start - 1 <= clause.Start || cue.Tokens[cue.Start - 1].Kind != TokenKind.Quotation
            || cue.Tokens[cue.Start - 2].Kind != TokenKind.Word
            || _moods.IsReported(cue.Tokens, clause.Start, cue.End)) return null;
        var (order, start) = clause.Order == ClauseOrder.SubjectBehind
            ? (FrameOrder.ContentCueSpeaker, clause.Start) : (FrameOrder.SpeakerCueContent, cue.Start - 1);
        return new Frame(cue, order, source, [(start, cue.Start)], false)
        {
            HasEllipsis = clause.Order == ClauseOrder.Elliptic,
            IsNegated = IsNegated(cue),
        };
    }

    /// <summary>What stands before the clause of a cue, if the clause reports it.</summary>
    private ((int Start, int End) Content, FrameOrder Order)? Left(Cue cue, Clause clause, RightContent right)
    {
        var tokens = cue.Tokens;
        var left = ContentFinder.Left(tokens, cue.SentenceStart, clause.Start);
        if (left.End <= left.Start || pack.AreConnectors(tokens, left.Start, left.End)) return null;
        if (tokens[clause.Start - 1].Kind
            is not (TokenKind.Comma or TokenKind.Quotation or TokenKind.Dash or TokenKind.Stop))
            return null;
        var isQuote = tokens[left.End - 1].Kind == TokenKind.Quotation;
        if (clause.Order == ClauseOrder.VerbLast)
            return clause.Reports ? (left, FrameOrder.ContentSpeakerCue) : null;
        if (clause.Order != ClauseOrder.SubjectBehind || !IsVerbFirst(cue, clause)) return null;
        if (!isQuote && cue.Is(Features.Weak) && !_moods.IsReported(tokens, left.Start, left.End)) return null;
        if (!isQuote && (IsCircumstance(tokens, left) || right.IsExplicit)) return null;
        return (left, FrameOrder.ContentCueSpeaker);
    }

    /// <summary>
    /// Whether words only tell when or where, and are no main clause that a phrase opens: "In der Stadt", but "In der
    /// Stadt wurde die Brücke gesperrt".
    /// </summary>
    private bool IsCircumstance(TokenRun tokens, (int Start, int End) left)
    {
        if (!_adverbials.AreAll(tokens, left)) return false;
        var comma = left.Start;
        while (comma < left.End && tokens[comma].Kind != TokenKind.Comma) comma++;
        return pack.Begins(Role.Subordinator, tokens, left.Start, left.End)
            || !_words.HasVerb(tokens, left.Start, comma);
    }

    /// <summary>Whether nothing but the verb, or its auxiliary, opens a clause.</summary>
    private bool IsVerbFirst(Cue cue, Clause clause) =>
        pack.AreConnectors(cue.Tokens, clause.Start, cue.Start)
            || pack.Begins(Role.Auxiliary, cue.Tokens, clause.Start, cue.Start)
            && pack.Begins(Role.OtherVerb, cue.Tokens, clause.Start, cue.Start);

    /// <summary>Whether a negation stands right before or behind a verb.</summary>
    private bool IsNegated(Cue cue)
    {
        if (pack.Begins(Role.Negation, cue.Tokens, cue.End, cue.SentenceEnd)) return true;
        for (var at = cue.Start; at > cue.SentenceStart;)
        {
            if (pack.MatchBefore(Role.Negation, cue.Tokens, cue.SentenceStart, at) > 0) return true;
            var length = pack.MatchBefore(Role.Auxiliary, cue.Tokens, cue.SentenceStart, at);
            if (length == 0) return false;
            at -= length;
        }

        return false;
    }
}
