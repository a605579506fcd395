using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.People;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the cues of a sentence, and for each who speaks and what is reported.</summary>
internal sealed class FrameFinder
{
    /// <summary>A signature has no more tokens than this.</summary>
    private const int LongestSignature = 8;

    /// <summary>"dẫn lời kể của" has no more tokens than this.</summary>
    private const int LongestRelay = 5;

    /// <summary>No writer puts more cues than this into a sentence: each may have to look through all of it.</summary>
    private const int MostCues = 24;

    /// <summary>Where no phrase of these begins, no frame does.</summary>
    private static readonly RoleSet Cues = RoleSet.Of(Role.CueVerb, Role.CuePreposition, Role.CueNoun, Role.CueBlocker);

    private readonly List<Frame> _frames = [];
    private readonly LanguagePack _pack;
    private readonly MentionReader _mentions;
    private readonly OpeningFinder _openings;
    private readonly SubjectFinder _subjects;
    private readonly SourceFinder _sources;
    private readonly CueReader _cues;
    private readonly VerbFrames _verbs;
    private readonly PhraseFrames _phrases;
    private readonly MainClauses _mainClauses;
    private readonly ClauseSubjects _clauseSubjects;
    private readonly NounFrames _nounFrames;
    private readonly VerbSecondFrames _verbSecond;

    /// <param name="pack">What is known about the language.</param>
    /// <param name="names">What is known to be a name.</param>
    public FrameFinder(LanguagePack pack, ProperNames names)
    {
        _pack = pack;
        _mentions = new MentionReader(pack);
        _openings = new OpeningFinder(pack, _mentions, names);
        _subjects = new SubjectFinder(pack, _mentions, _openings);
        var contents = new ContentFinder(pack);
        var groups = new NounGroups(pack, _mentions);
        var sources = _sources = new SourceFinder(pack, _mentions, groups);
        _cues = new CueReader(pack, sources);
        _mainClauses = new MainClauses(pack, groups);
        _clauseSubjects = new ClauseSubjects(pack, groups, _mainClauses);
        _nounFrames = new NounFrames(pack, _mainClauses);
        _verbSecond = new VerbSecondFrames(pack, contents, _clauseSubjects, _mainClauses, new Passives(pack, groups));
        _verbs = new VerbFrames(pack, _cues, contents, _subjects, sources, _openings, _verbSecond);
        _phrases = new PhraseFrames(pack, _subjects, sources, _mentions, _mainClauses);
    }

    /// <summary>The speaker that a sentence begins with, whether or not it has a cue.</summary>
    public Mention? SubjectOf(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        return _pack.Settings.VerbSecond ? _mainClauses.Subject(surface, start, end)?.Mention
            : _openings.First(surface, start, end);
    }

    /// <summary>
    /// The text that a sentence names as the place of its words, where the verb stands second; or null.
    /// </summary>
    public Mention? TextOf(Surface surface, int sentence) => _pack.Settings.VerbSecond
        ? _mainClauses.Text(surface, surface.Sentences[sentence].Start, surface.Sentences[sentence].End) : null;

    /// <summary>Who passes the judgement of a verb, where the verb stands second; or null.</summary>
    public Mention? JudgeOf(Cue cue) => _clauseSubjects.Of(cue).Mention;

    /// <summary>
    /// The speaker that the words from a place on begin with, in a language without articles; or null.
    /// </summary>
    public Mention? OpeningOf(Surface surface, int start, int end) => _openings.Any(surface, start, end);

    /// <summary>
    /// Whoever, before or behind a verb that no list holds, the words behind a quote begin with: "Doe snapped",
    /// "snapped Doe"; in a language with articles.
    /// </summary>
    public Frame? UnknownBehind(Surface surface, int sentence, int quotation, int start)
    {
        var (tokens, end) = (surface.Tokens, surface.Sentences[sentence].End);
        if (IsPlainWord(tokens, start, end) && _sources.After(surface, start + 1, end, false, out var after)
            is { Kind: MentionKind.Named or MentionKind.Title or MentionKind.Organisation } behind
            && (after >= end || tokens[after].Kind is not TokenKind.Word
                || _pack.Begins(Role.Preposition, tokens, after, end)))
            return Unknown(surface, sentence, quotation, FrameOrder.ContentCueSpeaker, start, behind);
        if (_openings.Main(surface, start, end) is not { } speaker || speaker.Start != start || speaker.End >= end
            || (speaker.Features & Features.Relative) != 0) return null;
        return IsPlainWord(tokens, speaker.End, end) || tokens[speaker.End].Kind == TokenKind.Comma
            ? Unknown(surface, sentence, quotation, FrameOrder.ContentSpeakerCue, speaker.End, speaker) : null;
    }

    private static Frame Unknown(
        Surface surface, int sentence, int quotation, FrameOrder order, int cue, Mention source) => new(
        surface, sentence, order, cue, surface.Tokens[cue].Kind == TokenKind.Word ? cue + 1 : cue, Features.Strong,
        source,
        [(quotation, quotation + 1)], false);

    /// <summary>Whether a word in lower case, which no list holds as one of the small ones, can be a verb.</summary>
    private bool IsPlainWord(TokenRun tokens, int at, int end) =>
        at < end && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: false, IsClitic: false }
        && !_pack.Begins(Role.Preposition, tokens, at, end) && !_pack.Begins(Role.Determiner, tokens, at, end)
        && !_pack.Begins(Role.Coordinator, tokens, at, end) && !_pack.Begins(Role.Subordinator, tokens, at, end)
        && !_pack.Begins(Role.Pronoun, tokens, at, end);

    /// <summary>The name that stands alone after a dash behind a quote, or null.</summary>
    public Mention? SignatureAfter(Surface surface, int quotation)
    {
        var tokens = surface.Tokens;
        var first = quotation + 1;
        if (first + 1 >= tokens.Length || tokens[first].Kind != TokenKind.Dash) return null;
        var end = first + 1;
        while (end < tokens.Length && end - first <= LongestSignature && tokens[end].Kind == TokenKind.Word) end++;
        if (end == first + 1) return null;
        if (end < tokens.Length && tokens[end].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Open))
            return null;
        if (HoldsVerb(tokens, first + 1, end)) return null;
        return _mentions.Read(surface, first + 1, end) is { Kind: MentionKind.Named or MentionKind.Organisation } name
            && (_pack.Settings.HasArticles || IsNameAlone(name)) ? name : null;
    }

    private bool HoldsVerb(TokenRun tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!tokens[at].IsCapitalised && _pack.Begins(Role.CueVerb, tokens, at, end)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a mention is no more than a title and a name, and no clause: "HLV Lê Hoa tỏ ra tự tin".
    /// </summary>
    private bool IsNameAlone(Mention mention) =>
        _mentions.IsSpeaker(mention)
        && (mention.Kind != MentionKind.Named || mention.Name.End == mention.Range.End);

    /// <summary>
    /// Tells the frames of whoever is quoted by somebody who quoted them: "Reuters dẫn lời ông Lâm nói …".
    /// </summary>
    private void NameCarriers(Surface surface, int sentence, List<Frame> frames)
    {
        var (start, end) = surface.Sentences[sentence];
        for (var i = 0; i < frames.Count; i++)
        {
            if (frames[i].Source is not { } source || source.Surface != surface || source.Start <= start) continue;
            var cue = RelayBefore(surface.Tokens, start, source.Start);
            if (cue < 0 || _subjects.Before(surface, start, cue, Features.None).Mention is not { } carrier) continue;
            if (carrier.Kind is MentionKind.Organisation or MentionKind.Document)
                frames[i] = frames[i] with { Carrier = carrier };
        }
    }

    /// <summary>Where the words begin that stand between who carried a statement and who made it, or -1.</summary>
    private int RelayBefore(TokenRun tokens, int start, int source)
    {
        for (var at = source - 1; at >= Math.Max(start, source - LongestRelay); at--)
        {
            if (_pack.Match(Role.CuePreposition, tokens.AsSpan(at, source - at), out var features) == source - at
                && (features & Features.Relayed) != 0)
                return at;
        }

        return -1;
    }

    /// <summary>Finds the frames of a sentence, in the order of their cues.</summary>
    /// <param name="surface">Where the sentence stands.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="found">Receives the frames.</param>
    public void Find(Surface surface, int sentence, LentList<Frame> found)
    {
        var (start, end) = surface.Sentences[sentence];
        var tokens = surface.Tokens;
        var frames = _frames;
        frames.Clear();
        var cues = 0;
        for (var at = start; at < end && cues < MostCues; at++)
        {
            if (tokens[at].Kind != TokenKind.Word || tokens[at].Word == 0 || !_pack.MayBegin(Cues, tokens[at]))
                continue;
            var rest = tokens.AsSpan(at, end - at);
            var verb = _pack.Match(Role.CueVerb, rest, out var verbFeatures);
            var preposition = _pack.Match(Role.CuePreposition, rest, out var prepositionFeatures);
            if (verb > 0 || preposition > 0) cues++;
            if (_phrases.FromNoun(surface, sentence, at, frames) is { } told) frames.Add(told);
            var blocked = _cues.Blocked(tokens, start, at, end);
            if (blocked > 0 && blocked >= Math.Max(verb, preposition))
            {
                at += blocked - 1;
                continue;
            }

            if (preposition > 0
                && ((prepositionFeatures & Features.Relayed) != 0 || _cues.OpensPhrase(tokens, start, at))
                && _phrases.FromPreposition(new Cue(surface, sentence, at, at + preposition, prepositionFeatures),
                    frames.Count == 0) is { } phrase)
            {
                frames.Add(phrase);
                at += preposition - 1;
            }
            else if (verb > 0 && LeadsToVerb(tokens, at, verb, end))
            {
                at += verb - 1;
            }
            else if (verb > 0 && _cues.IsVerb(tokens, start, at, verb, verbFeatures))
            {
                verb += _cues.SuffixAfter(tokens, at + verb, end);
                if (_verbs.Find(new Cue(surface, sentence, at, at + verb, verbFeatures), frames) is { } frame)
                    frames.Add(frame);
                at += verb - 1;
            }
        }

        if (_pack.Settings.VerbSecond) _nounFrames.AddTo(frames, surface, sentence);
        NameCarriers(surface, sentence, frames);
        FrameTrimmer.Trim(_pack, frames);
        NestedFrames.Tie(frames);
        if ((frames.Count == 0 || _pack.Settings.VerbSecond) && _phrases.FromColon(surface, sentence) is { } colon
            && (!Frame.AnyCovers(frames, colon.Contents[0].Start) || NamesAnother(frames, colon)))
            frames.Add(colon);
        if (frames.Count == 0 && _pack.Settings.VerbSecond
            && _verbSecond.Unknown(surface, sentence) is { } unknown) frames.Add(unknown);
        foreach (var frame in frames) found.Add(frame);
    }

    /// <summary>Whether right before a colon somebody is named who is in no frame: "…, so Doe, und Roe: „…“".</summary>
    private static bool NamesAnother(List<Frame> frames, Frame colon) =>
        colon.Source is { Kind: MentionKind.Named or MentionKind.Title } named && named.End == colon.CueStart
        && !frames.Exists(frame => frame.Source is { } source && source.Start < named.End && named.Start < source.End);

    /// <summary>Whether a word that reports only tells how the verb behind it was said: "ông xúc động nói".</summary>
    private bool LeadsToVerb(TokenRun tokens, int at, int length, int end) =>
        !_pack.Settings.HasArticles && _pack.Match(Role.Auxiliary, tokens.AsSpan(at, length)) == length
        && _pack.Begins(Role.CueVerb, tokens, at + length, end);
}
