using OnRecord.Parsing.Attribution.Mentions;
using OnRecord.Parsing.Attribution.Subjects;
using OnRecord.Parsing.Attribution.VerbSecond;
using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Lexing;
using OnRecord.Parsing.Quotations;

namespace OnRecord.Parsing.Attribution.Frames;

/// <summary>Finds the cues of a sentence, and for each who speaks and what is reported.</summary>
/// <remarks>
/// Knows of no article, like all that it is made of: there is one for each language, used by many threads at once.
/// </remarks>
internal sealed class FrameFinder
{
    /// <summary>No writer puts more cues than this into a sentence: each may have to look through all of it.</summary>
    private const int MostCues = 24;

    /// <summary>Where no phrase of these begins, no frame does.</summary>
    private static readonly RoleSet Cues = RoleSet.Of(Role.CueVerb, Role.CuePreposition, Role.CueNoun, Role.CueBlocker);

    private readonly LanguagePack _pack;
    private readonly OpeningFinder _openings;
    private readonly Signatures _signatures;
    private readonly Carriers _carriers;
    private readonly UnknownVerbs _unknownVerbs;
    private readonly CueReader _cues;
    private readonly BlockedCues _blocked;
    private readonly VerbFrames _verbs;
    private readonly PrepositionFrames _prepositions;
    private readonly OwnedNounFrames _ownedNouns;
    private readonly AskedFrames _asked;
    private readonly ColonFrames _colons;
    private readonly ClauseSubjects _clauseSubjects;
    private readonly NounFrames _nounFrames;
    private readonly VerbSecondFrames _verbSecond;

    /// <param name="pack">What is known about the language.</param>
    public FrameFinder(LanguagePack pack)
    {
        _pack = pack;
        var mentions = new MentionReader(pack);
        _openings = new OpeningFinder(pack, mentions);
        var subjects = new SubjectFinder(pack, mentions, _openings);
        var contents = new ContentFinder(pack);
        var groups = new NounGroups(pack, mentions);
        var sources = new SourceFinder(pack, mentions, groups);
        _cues = new CueReader(pack, sources);
        _blocked = new BlockedCues(pack);
        MainClauses = new MainClauses(pack, groups);
        _clauseSubjects = new ClauseSubjects(pack, groups, MainClauses);
        _nounFrames = new NounFrames(pack, MainClauses);
        var texts = new TextsBefore(pack, groups, MainClauses);
        _verbSecond = new VerbSecondFrames(
            pack, contents, _clauseSubjects, MainClauses, new Passives(pack, groups), texts);
        _verbs = new VerbFrames(pack, _cues, contents, subjects, sources, _openings, mentions, _verbSecond);
        _prepositions = new PrepositionFrames(pack, sources, mentions, MainClauses);
        _ownedNouns = new OwnedNounFrames(pack, sources);
        _asked = new AskedFrames(pack, sources);
        _colons = new ColonFrames(pack, subjects, mentions, MainClauses, sources, _openings, texts);
        _signatures = new Signatures(pack, mentions);
        _carriers = new Carriers(pack, subjects);
        _unknownVerbs = new UnknownVerbs(pack, sources, _openings);
    }

    /// <summary>Reads the main clauses of a language where the verb stands second.</summary>
    public MainClauses MainClauses { get; }

    /// <summary>The speaker that a sentence begins with, whether or not it has a cue.</summary>
    public Mention? SubjectOf(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        return _pack.Settings.VerbSecond ? MainClauses.Subject(surface, start, end)?.Mention
            : _openings.First(surface, start, end);
    }

    /// <summary>
    /// The speaker that a sentence begins with, or who acts in it where its verb makes a passive of it; or null.
    /// </summary>
    public Mention? ActorOf(Surface surface, int sentence)
    {
        var (start, end) = surface.Sentences[sentence];
        if (!_pack.Settings.VerbSecond) return _openings.First(surface, start, end);
        return MainClauses.Subject(surface, start, end) is { } main ? MainClauses.Actor(surface, main, end) : null;
    }

    /// <summary>The subject, named or not, that the words from a place on begin with; or null.</summary>
    public Mention? SubjectFrom(Surface surface, int start, int end) => _openings.Main(surface, start, end);

    /// <summary>The longest phrase that ends right before a token, where the verb stands second; or null.</summary>
    public Mention? NameBefore(Surface surface, int start, int end) => MainClauses.Ending(surface, start, end);

    /// <summary>
    /// The subject behind the verb of the clause that begins at a token, or behind the comma there; or null.
    /// </summary>
    public Mention? SubjectBehind(Surface surface, int start, int end)
    {
        if (start < end && surface.Tokens[start].Kind == TokenKind.Comma) start++;
        return start < end ? MainClauses.Behind(surface, start, end)?.Mention : null;
    }

    /// <summary>
    /// The text that a sentence names as the place of its words, where the verb stands second; or null.
    /// </summary>
    public Mention? TextOf(Surface surface, int sentence) => _pack.Settings.VerbSecond
        ? MainClauses.Text(surface, surface.Sentences[sentence].Start, surface.Sentences[sentence].End) : null;

    /// <summary>Who passes the judgement of a verb, where the verb stands second; or null.</summary>
    public Mention? JudgeOf(Cue cue) => _clauseSubjects.Of(cue).Mention;

    /// <summary>
    /// The speaker that the words from a place on begin with, in an isolating language; or null.
    /// </summary>
    public Mention? OpeningOf(Surface surface, int start, int end) => _openings.Any(surface, start, end);

    /// <summary>
    /// Whoever, before or behind a verb that no list holds, the words behind a quote begin with, in a language that is
    /// not isolating; or null.
    /// </summary>
    public Frame? UnknownBehind(Surface surface, int sentence, int quotation, int start) =>
        _unknownVerbs.Behind(surface, sentence, quotation, start);

    /// <summary>The name that stands alone after a dash behind a quote, or null.</summary>
    public Mention? SignatureAfter(Surface surface, int quotation) => _signatures.After(surface, quotation);

    /// <summary>Finds the frames of a sentence, in the order of their cues.</summary>
    /// <param name="surface">Where the sentence stands.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="frames">Receives the frames; holds none yet.</param>
    public void Find(Surface surface, int sentence, List<Frame> frames)
    {
        var (start, end) = surface.Sentences[sentence];
        for (var (at, cues) = (start, 0); cues < MostCues;)
        {
            at += LanguagePack.FirstToBegin(Cues, surface.Tokens.AsSpan(at, end - at));
            if (at == end) break;
            at += ReadCue(surface, sentence, at, frames, ref cues);
        }

        if (_pack.Settings.VerbSecond)
        {
            FrameTrimmer.LeaveToNearest(frames);
            _nounFrames.AddTo(frames, surface, sentence);
        }

        _carriers.Name(surface, sentence, frames);
        FrameTrimmer.Trim(_pack, frames);
        NestedFrames.Tie(frames);
        if ((frames.Count == 0 || MayOpenWithSpeaker(surface)) && _colons.Find(surface, sentence) is { } colon
            && (!Frame.AnyCovers(frames, colon.Contents[0].Start) || NamesAnother(frames, colon)))
            frames.Add(colon);
        if (frames.Count == 0 && _pack.Settings.VerbSecond
            && _verbSecond.Unknown(surface, sentence) is { } unknown) frames.Add(unknown);
    }

    /// <summary>Adds the frame of a cue that begins at a token, if one does that reports anything.</summary>
    /// <returns>How many tokens are read by that, one at the least.</returns>
    private int ReadCue(Surface surface, int sentence, int at, List<Frame> frames, ref int cues)
    {
        var (tokens, (start, end)) = (surface.Tokens, surface.Sentences[sentence]);
        var rest = tokens.AsSpan(at, end - at);
        if (_pack.Match(Cues, rest) == 0) return 1;
        var verb = _pack.Match(Role.CueVerb, rest, out var verbFeatures);
        var preposition = _pack.Match(Role.CuePreposition, rest, out var prepositionFeatures);
        if (verb > 0 || preposition > 0) cues++;
        if (_ownedNouns.Find(surface, sentence, at, frames) is { } told) frames.Add(told);
        var blocked = _blocked.Length(tokens, start, at, end);
        if (blocked > 0 && blocked >= Math.Max(verb, preposition)) return blocked;

        if (preposition > 0
            && ((prepositionFeatures & Features.Relayed) != 0 || _cues.OpensPhrase(tokens, start, at))
            && _prepositions.Find(new Cue(surface, sentence, at, at + preposition, prepositionFeatures),
                frames.Count == 0) is { } phrase)
        {
            frames.Add(phrase);
            return preposition;
        }

        if (verb == 0) return 1;
        if (_asked.IsPassive(tokens, start, at, verbFeatures))
        {
            if (_asked.Find(new Cue(surface, sentence, at, at + verb, verbFeatures)) is { } asked) frames.Add(asked);
            return verb;
        }

        if (LeadsToVerb(tokens, at, verb, end)) return verb;
        if (!_cues.IsVerb(tokens, start, at, verb, verbFeatures)
            && !_cues.IsHeadlineVerb(surface, at, verb, verbFeatures)) return 1;
        verb += _cues.SuffixAfter(tokens, at + verb, end);
        if (_verbs.Find(new Cue(surface, sentence, at, at + verb, verbFeatures), frames) is { } frame)
            frames.Add(frame);
        return verb;
    }

    /// <summary>
    /// Whether a colon behind whoever a sentence begins with may stand for a verb, though other verbs report in it:
    /// anywhere where nouns are told by their capitals, else in a sentence that stands alone as a headline does.
    /// </summary>
    private bool MayOpenWithSpeaker(Surface surface) =>
        _pack.Settings.VerbSecond
        || (_pack.Settings.IsSubjectFirst && surface.Holder < 0 && surface.Sentences.Length == 1);

    /// <summary>Whether right before a colon somebody is named who is in no frame: "…, so Doe, und Roe: „…“".</summary>
    private static bool NamesAnother(List<Frame> frames, Frame colon) =>
        colon.Source is { Kind: MentionKind.Named or MentionKind.Title } named && named.End == colon.CueStart
        && !frames.Exists(frame => frame.Source is { } source && source.Start < named.End && named.Start < source.End);

    /// <summary>Whether a word that reports only tells how the verb behind it was said: "ông xúc động nói".</summary>
    private bool LeadsToVerb(TokenRun tokens, int at, int length, int end) =>
        _pack.Match(Role.Auxiliary, tokens.AsSpan(at, length)) == length
        && _pack.Begins(Role.CueVerb, tokens, at + length, end);
}
