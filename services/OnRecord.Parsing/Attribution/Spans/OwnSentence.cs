using OnRecord.Parsing.Attribution.Frames;
using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Attribution.Spans;

/// <summary>Finds in the sentence of a marked span what ties it to a speaker.</summary>
/// <param name="pack">What is known about the language.</param>
/// <param name="frames">The frames of all sentences.</param>
/// <param name="clauses">The clauses whose verbs show that they are somebody's words.</param>
internal sealed class OwnSentence(LanguagePack pack, FrameIndex frames, ReportedClauses clauses)
{
    /// <summary>A cue so many tokens before a quote is not what leads to it.</summary>
    private const int NearColon = 4;

    /// <summary>What stands before a verb without a subject that opens a sentence.</summary>
    private static readonly RoleSet BeforeVerbs = RoleSet.Of(
        Role.Connector, Role.Auxiliary, Role.Subordinator, Role.Negation);

    private readonly Judgements _judgements = new(pack);
    private readonly NearSubjects _near = new(pack, frames);
    private readonly ToldNouns _told = new(pack);

    /// <summary>The signature behind a span, or the frame of its sentence that holds it most closely.</summary>
    public Evidence? Governing(Placement place)
    {
        if ((Signature(place) ?? Bracketed(place)) is { } signed) return signed;
        var found = Sieves.InSentence(pack, place, frames.Of(place.Surface, place.Sentence));
        if (found is { Rule: "colon", Frame: { } far } && Nearer(place, far) is { } nearer) return nearer;
        return found is null or { Rule: "complement.before-cue" } ? Judged(place) ?? found : found;
    }

    /// <summary>
    /// Whoever begins the clause before a colon, where the cue stands in a clause before that, and who is no mere
    /// description of its source: "bà hỏi vì sao thì ông hăng hái: “…”".
    /// </summary>
    private Evidence? Nearer(Placement place, Frame far)
    {
        if (!pack.Settings.IsIsolating || place.Surface.Tokens[place.Token - 1].Kind != TokenKind.Colon
            || far.Cue.Surface != place.Surface || place.Token - far.Cue.End < NearColon
            || far.Cue.Is(Features.Relayed)) return null;
        return _near.Before(place, isBehindColon: true)
            is { Kind: MentionKind.Named or MentionKind.Pronoun or MentionKind.Title } subject
            && subject.Start > far.Cue.End && subject.Start > (far.Source?.Start ?? -1)
            && far.Source?.Role.Contains(subject.Range) != true
            ? new Evidence("colon.subject", null, subject, Strength.Adjacent) : null;
    }

    /// <summary>
    /// Who passes judgement on what stands in marks, however far the verb is, where the verb stands second.
    /// </summary>
    private Evidence? Judged(Placement place) =>
        _judgements.On(place) is { } cue && frames.Subjects.Judge(cue) is { } judge
            ? new Evidence("complement", new Frame(cue, FrameOrder.SpeakerCueContent, judge,
                [(place.Token, place.Token + 1)], false), judge, Strength.Within)
            : null;

    /// <summary>The quote, a comma and somebody whose verb no list holds: “Q”, chị Hoa xót xa.</summary>
    public Evidence? Trailing(Placement place)
    {
        if (pack.Settings.IsSubjectFirst) return Behind(place);
        if (pack.Settings.VerbSecond) return BehindPhrase(place);
        if (!place.StartsSentence() || place.Token + 2 >= place.SentenceEnd) return null;
        var tokens = place.Surface.Tokens;
        if (tokens[place.Token + 1].Kind is not (TokenKind.Comma or TokenKind.Dash)
            && !place.Surface.EndsInMark(place.Token)) return null;
        var first = place.Token + (tokens[place.Token + 1].Kind == TokenKind.Word ? 1 : 2);
        return frames.Subjects.SpeakerFrom(place.Surface, first, place.SentenceEnd) is { } speaker
            && speaker.End < place.SentenceEnd && speaker.Kind is not MentionKind.Document
            && (tokens[speaker.End].Kind == TokenKind.Word || (speaker.Kind == MentionKind.Named
                && tokens[speaker.End].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open))
            ? new Evidence("trailing", null, speaker, Strength.Loose) : null;
    }

    /// <summary>
    /// The quote, a comma and somebody with a verb that no list holds: “Q,” Doe snapped; “Q,” snapped Doe.
    /// </summary>
    private Evidence? Behind(Placement place)
    {
        var (surface, first) = (place.Surface, place.Token + 1);
        if (!place.StartsSentence() || first + 1 >= place.SentenceEnd) return null;
        if (surface.Tokens[first].Kind == TokenKind.Comma) first++;
        else if (!surface.EndsInMark(place.Token)) return null;
        return frames.UnknownVerbs.Behind(place.Surface, place.Sentence, place.Token, first) is { } frame
            ? new Evidence("trailing", frame, frame.Source, Strength.Loose) : null;
    }

    /// <summary>
    /// The quote, a comma and the subject behind a verb that no list holds: „Q“, mit diesen Worten eröffnete Vogt …
    /// </summary>
    private Evidence? BehindPhrase(Placement place) =>
        place.StartsSentence() && place.Token + 1 < place.SentenceEnd
        && place.Surface.Tokens[place.Token + 1].Kind == TokenKind.Comma
        && frames.Subjects.Behind(place.Surface, place.Token + 1, place.SentenceEnd) is { } subject
            ? new Evidence("trailing", null, subject, Strength.Loose) : null;

    /// <summary>
    /// A fragment in a sentence whose verb shows that it goes on with whoever spoke last: "Das sei „ein Skandal“." A
    /// colon may lead on from it: "Das sei zu teuer: „…“"
    /// </summary>
    public Evidence? Continued(Placement place)
    {
        if (clauses.In(place.Surface, place.Sentence) is not { } clause || place.Token < clause.Start) return null;
        if (place.Token < clause.End)
            return new Evidence("continued.subjunctive", null, clause.Source ?? clause.Last, Strength.Within);
        return place.Token == clause.End + 1 && place.Surface.Tokens[clause.End].Kind == TokenKind.Colon
            ? new Evidence("continued.subjunctive", null, clause.Source ?? clause.Last, Strength.Adjacent) : null;
    }

    /// <summary>Nobody but the subject of the sentence, or the text that it names, can have said it.</summary>
    public Evidence? SingleCandidate(Placement place)
    {
        if (place.Surface.Holder >= 0 || place.StartsSentence()) return null;
        if (pack.Settings.IsIsolating) return NearestCandidate(place);
        var subject = frames.Subjects.Actor(place.Surface, place.Sentence)
            ?? frames.Subjects.Text(place.Surface, place.Sentence);
        if (subject is null || subject.End > place.Token) subject = _near.OfClause(place) ?? OnlySource(place);
        return subject is null ? null : new Evidence("single-candidate", null, subject, Strength.Loose);
    }

    /// <summary>
    /// Where the verb stands second, the one who is said to report anything in the sentence of a span, or else the
    /// subject behind the verb whose clause opens with the span: "Mit den Worten „…“ eröffnete Vogt …".
    /// </summary>
    private Mention? OnlySource(Placement place)
    {
        if (!pack.Settings.VerbSecond) return null;
        Mention? only = null;
        foreach (var frame in frames.Of(place.Surface, place.Sentence))
        {
            if (frame.Source is not { } source) continue;
            if (only is not null && only.Start != source.Start) return null;
            only = source;
        }

        return only ?? frames.Subjects.Behind(place.Surface, place.Token + 1, place.SentenceEnd);
    }

    /// <summary>
    /// In an isolating language the subject of the sentence, or the one nearest before the marks, or whom the
    /// sentence names as its source where the marks hold what is said of that subject.
    /// </summary>
    private Evidence? NearestCandidate(Placement place)
    {
        var isBehindColon = place.Surface.Tokens[place.Token - 1].Kind == TokenKind.Colon;
        if (_told.End(place.Surface.Tokens, place.SentenceStart, isBehindColon ? place.Token - 1 : place.Token))
            return null;
        var subject = frames.Subjects.Of(place.Surface, place.Sentence);
        if (subject is null || subject.End > place.Token) subject = _near.Before(place, isBehindColon);
        if (!isBehindColon && (subject is null || _near.IsSpokenOf(place, subject))) subject = SourceOf(place);
        return subject is null || subject.End > place.Token ? null
            : new Evidence(isBehindColon ? "colon.subject" : "single-candidate", null, subject, Strength.Loose);
    }

    /// <summary>
    /// Whoever the clause behind marks begins with, where a verb that reports opens the sentence without a subject, in
    /// an isolating language: "Gọi đó là “Q”, ông …".
    /// </summary>
    public Evidence? Later(Placement place, Frame? frame)
    {
        if (!pack.Settings.IsIsolating || place.Surface.Holder >= 0) return null;
        var (tokens, end) = (place.Surface.Tokens, place.SentenceEnd);
        var at = place.SentenceStart;
        while (at < place.Token && pack.Match(BeforeVerbs, tokens.AsSpan(at, place.Token - at)) is var length and > 0)
            at += length;
        if (!pack.Begins(Role.CueVerb, tokens, at, place.Token)) return null;
        for (at = place.Token + 1; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Comma && !pack.Begins(Role.Connector, tokens, at, end)) continue;
            var first = tokens[at].Kind == TokenKind.Comma ? at + 1 : at;
            if (frames.Subjects.SpeakerFrom(place.Surface, first, end) is { } subject && subject.End < end)
                return new Evidence("single-candidate", frame, subject, Strength.Loose);
        }

        return null;
    }

    /// <summary>Whom a preposition that opens the sentence names as its source: "theo bà, … “Q”"; or null.</summary>
    private Mention? SourceOf(Placement place)
    {
        foreach (var frame in frames.Of(place.Surface, place.Sentence))
        {
            if (frame is { Order: FrameOrder.CueSpeakerContent, Source: { } source } && source.End <= place.Token)
                return source;
        }

        return null;
    }

    /// <summary>A quote that fills the brackets behind a name: Glückwünsche schickten Jane Doe („Q“) und …</summary>
    private Evidence? Bracketed(Placement place)
    {
        if (!pack.Settings.VerbSecond || place.Token - 1 <= place.SentenceStart || place.Token + 1 >= place.SentenceEnd
            || place.Surface.Tokens[place.Token - 1].Kind != TokenKind.Open
            || place.Surface.Tokens[place.Token + 1].Kind != TokenKind.Close) return null;
        return frames.Subjects.EndingBefore(place.Surface, place.SentenceStart, place.Token - 1)
            is { Kind: MentionKind.Named } name && place.Surface.EndsInMark(place.Token)
            ? new Evidence("signature", null, name, Strength.Adjacent) : null;
    }

    /// <summary>The quote, a dash and a name, and nothing else: "Q." – Jane Doe</summary>
    private Evidence? Signature(Placement place) =>
        place.StartsSentence() && frames.Signatures.After(place.Surface, place.Token) is { } name
            ? new Evidence("signature", null, name, Strength.Adjacent) : null;
}
