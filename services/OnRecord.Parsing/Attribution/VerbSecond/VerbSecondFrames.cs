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
        var source = clause.Mention ?? (clause.Order == ClauseOrder.Elliptic
            ? before.FindLast(frame => frame.Source is not null)?.Source
                ?? SubjectOfSentence(cue) : null);
        if (source is null && !cue.Is(Features.Weak) && clause.Order == ClauseOrder.SubjectFirst
            && contents.AfterComma(cue.Tokens, clause.After, cue.ContentEnd).IsExplicit)
            source = passives.Agent(cue.Surface, clause.Start, cue.Start)
                ?? mains.Text(cue.Surface, clause.Start, cue.Start);
        Mention? carrier = null;
        if (cue.Is(Features.Relayed) && source is not null) (source, carrier, clause) = Relayed(cue, clause, source);
        if (source is { Kind: MentionKind.Pronoun } && (source.Features & Features.Neuter) != 0) source = null;
        if (IsOfWhatIsReported(cue, clause, source)) return null;
        var right = contents.AfterComma(cue.Tokens, clause.After, cue.ContentEnd);
        var isPassive = source is null && TakesClause(cue, right) && passives.Makes(cue, clause.Start);
        if (source is null && cue.Is(Features.Weak) && !isPassive) return null;

        if (Within(cue, clause) is { } part && !_moods.IsReported(cue.Tokens, clause.Start, cue.End))
        {
            var order = clause.Order == ClauseOrder.SubjectBehind
                ? FrameOrder.ContentCueSpeaker : FrameOrder.SpeakerCueContent;
            return new Frame(cue.Surface, cue.Sentence, order, cue.Start, cue.End, cue.Features, source, [part], false)
            {
                HasEllipsis = clause.Order == ClauseOrder.Elliptic,
                IsNegated = IsNegated(cue),
            };
        }

        if (Left(cue, clause, right) is var (left, position))
        {
            Contents reported = [left];
            var next = ContentFinder.BehindMarks(cue.Tokens, clause.After, cue.ContentEnd);
            if (clause.Order == ClauseOrder.VerbLast && next > clause.After
                && next < cue.ContentEnd) reported = reported.And((next, cue.ContentEnd));
            else if (pack.QuotationIn(cue.Tokens, (next,
                cue.ContentEnd)) is var goesOn and >= 0) reported = reported.And((goesOn, cue.ContentEnd));
            else if (IsReportedToo(cue, right.Range)) reported = reported.And(right.Range);
            return new Frame(cue.Surface, cue.Sentence, position, cue.Start, cue.End, cue.Features, source, reported,
                false)
            { IsNegated = IsNegated(cue), Carrier = carrier };
        }

        if (right.IsEmpty && source is not null
            && (!cue.Is(Features.Weak) || (cue.Is(Features.Split) && subjects.IsPointedBack(cue))))
        {
            return new Frame(
                cue.Surface, cue.Sentence, FrameOrder.SpeakerCueContent, cue.Start, cue.End, cue.Features, source, [],
                false);
        }

        if (!right.IsEmpty && !MayReport(cue, clause, source, right, isPassive)
            && contents.AfterComplementiser(cue.Tokens, right.Range.Start, cue.ContentEnd) is { } later) right = later;
        if (right.IsEmpty || !MayReport(cue, clause, source, right, isPassive)) return null;
        return new Frame(cue.Surface, cue.Sentence, FrameOrder.SpeakerCueContent, cue.Start, cue.End, cue.Features,
            source, [right.Range], right.IsExplicit || IsMarkedByForm(cue.Tokens, right.Range))
        {
            HasEllipsis = clause.Order == ClauseOrder.Elliptic,
            IsNegated = IsNegated(cue),
            IsPassive = isPassive,
            Opening = right.Opening,
            Carrier = carrier,
        };
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
            return new Frame(surface, sentence, FrameOrder.ContentCueSpeaker, verb, verb + 1, Features.None,
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
            || pack.Begins(Role.Preposition, cue.Tokens, at, cue.SentenceEnd)
            || mains.PhraseAt(cue.Surface, at, cue.SentenceEnd) is not var (quoted, after))
            return (subject, null, clause);
        return (quoted, subject.Kind is MentionKind.Pronoun ? null : subject, clause with { After = after });
    }

    /// <summary>
    /// Whether what follows a cue is reported as what stands before it is, as the form of its verb or marks in it show.
    /// </summary>
    private bool IsReportedToo(Cue cue, (int Start, int End) right) =>
        right.Start < right.End && Moods.ClauseEnd(cue.Tokens, right.Start, right.End) is var end
        && (_moods.IsReported(cue.Tokens, right.Start, end)
            || (cue.Is(Features.Strong) && cue.Tokens.HoldsQuotation((right.Start, end))));

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
    /// The quotation right before a cue that is part of the cue's own clause: "…, weil er den Plan „Unsinn“ nannte".
    /// </summary>
    private static (int Start, int End)? Within(Cue cue, Clause clause) =>
        cue.Start - 1 > clause.Start && cue.Tokens[cue.Start - 1].Kind == TokenKind.Quotation
            && cue.Tokens[cue.Start - 2].Kind == TokenKind.Word
            ? (clause.Order == ClauseOrder.SubjectBehind ? clause.Start : cue.Start - 1, cue.Start) : null;

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
        if (!isQuote && (_adverbials.AreAll(tokens, left) || right.IsExplicit)) return null;
        return (left, FrameOrder.ContentCueSpeaker);
    }

    /// <summary>Whether nothing but the verb, or its auxiliary, opens a clause.</summary>
    private bool IsVerbFirst(Cue cue, Clause clause) =>
        pack.AreConnectors(cue.Tokens, clause.Start, cue.Start)
            || pack.Begins(Role.Auxiliary, cue.Tokens, clause.Start, cue.Start)
            && pack.Begins(Role.OtherVerb, cue.Tokens, clause.Start, cue.Start);

    /// <summary>
    /// Whether a cue reports what follows it: behind a colon or a complementiser, in marks, or by its form.
    /// </summary>
    private bool MayReport(Cue cue, Clause clause, Mention? source, RightContent right, bool isPassive)
    {
        var tokens = cue.Tokens;
        if (right.IsExplicit || tokens.HoldsQuotation((right.Range.Start, Math.Min(right.Range.End,
            right.Range.Start + 1)))) return true;
        var (start, end) = right.Range;
        var isBehindComma = tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Colon;
        if (!isBehindComma) return source is not null && tokens.HoldsQuotation(right.Range);
        var first = Moods.ClauseEnd(tokens, start, end);
        if (source is null)
            return _moods.IsReported(tokens, start, end) || (isPassive && _moods.IsInfinitive(tokens, start, first));
        if (_moods.IsReported(tokens, start, first)
            || (cue.Is(Features.Strong) && _moods.MayBeReported(tokens, start, first))) return true;
        if (pack.Begins(Role.Subordinator, tokens, start, end) || pack.Begins(Role.Coordinator, tokens, start, end)
            || _moods.IsRelative(tokens, start, end))
            return tokens.HoldsQuotation((start, first)) && !cue.Is(Features.Weak);
        if (_moods.IsInfinitive(tokens, start, first) || IsVerbless(tokens, start, first)) return true;
        return !cue.Is(Features.Weak | Features.Directive) && (clause.Reports || clause.Order != ClauseOrder.VerbLast);
    }

    /// <summary>Whether what a passive reports is a clause without marks: "ihm wird vorgeworfen, … zu haben".</summary>
    private bool TakesClause(Cue cue, RightContent right)
    {
        var (start, end) = right.Range;
        return !right.IsEmpty && !cue.Tokens.HoldsQuotation(right.Range) && (right.Opening >= 0
            || _moods.IsInfinitive(cue.Tokens, start, Moods.ClauseEnd(cue.Tokens, start, end)));
    }

    /// <summary>
    /// Whether a clause has no verb that a list holds and ends in a word that may be an infinitive: "…, die Brücke
    /// abzureißen".
    /// </summary>
    private bool IsVerbless(TokenRun tokens, int start, int end) =>
        end - start > 1 && tokens[end - 1] is { Kind: TokenKind.Word, IsCapitalised: false, Word: 0 }
            && !_words.HasVerb(tokens, start, end);

    /// <summary>Whether the form of a clause's verb marks it as reported as a conjunction does.</summary>
    private bool IsMarkedByForm(TokenRun tokens, (int Start, int End) range) =>
        Moods.ClauseEnd(tokens, range.Start, range.End) is var end && (_moods.IsReported(tokens, range.Start, end)
            || _moods.IsInfinitive(tokens, range.Start, end) || IsVerbless(tokens, range.Start, end));

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
