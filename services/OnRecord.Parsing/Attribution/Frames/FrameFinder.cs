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
    private readonly Carriers _carriers;
    private readonly CueReader _cues;
    private readonly BlockedCues _blocked;
    private readonly VerbFrames _verbs;
    private readonly PrepositionFrames _prepositions;
    private readonly OwnedNounFrames _ownedNouns;
    private readonly AskedFrames _asked;
    private readonly ColonFrames _colons;
    private readonly NounFrames _nounFrames;
    private readonly VerbSecondFrames _verbSecond;

    /// <param name="pack">What is known about the language.</param>
    public FrameFinder(LanguagePack pack)
    {
        _pack = pack;
        var mentions = new MentionReader(pack);
        var openings = new OpeningFinder(pack, mentions);
        var subjects = new SubjectFinder(pack, mentions, openings);
        var contents = new ContentFinder(pack);
        var groups = new NounGroups(pack, mentions);
        var sources = new SourceFinder(pack, mentions, groups);
        _cues = new CueReader(pack, sources);
        _blocked = new BlockedCues(pack);
        MainClauses = new MainClauses(pack, groups);
        var clauseSubjects = new ClauseSubjects(pack, groups, MainClauses);
        Subjects = new SentenceSubjects(pack, openings, MainClauses, clauseSubjects);
        _nounFrames = new NounFrames(pack, MainClauses);
        var texts = new TextsBefore(pack, groups, MainClauses);
        _verbSecond = new VerbSecondFrames(
            pack, contents, clauseSubjects, MainClauses, new Passives(pack, groups), texts);
        _verbs = new VerbFrames(pack, _cues, contents, subjects, sources, openings, mentions, _verbSecond);
        _prepositions = new PrepositionFrames(pack, sources, mentions, MainClauses);
        _ownedNouns = new OwnedNounFrames(pack, sources);
        _asked = new AskedFrames(pack, sources);
        _colons = new ColonFrames(pack, subjects, mentions, MainClauses, sources, openings, texts);
        Signatures = new Signatures(pack, mentions);
        _carriers = new Carriers(pack, subjects);
        UnknownVerbs = new UnknownVerbs(pack, sources, openings);
    }

    /// <summary>Reads the main clauses of a language where the verb stands second.</summary>
    public MainClauses MainClauses { get; }

    /// <summary>Reads whom sentences begin with or name, whether or not they have a cue.</summary>
    public SentenceSubjects Subjects { get; }

    /// <summary>Finds who speaks behind a quote where no list holds the verb.</summary>
    public UnknownVerbs UnknownVerbs { get; }

    /// <summary>Finds the signatures of quotes.</summary>
    public Signatures Signatures { get; }

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
        colon.Source is { Kind: MentionKind.Named or MentionKind.Title } named && named.End == colon.Cue.Start
        && !frames.Exists(frame => frame.Source is { } source && source.Start < named.End && named.Start < source.End);

    /// <summary>Whether a word that reports only tells how the verb behind it was said: "ông xúc động nói".</summary>
    private bool LeadsToVerb(TokenRun tokens, int at, int length, int end) =>
        _pack.Match(Role.Auxiliary, tokens.AsSpan(at, length)) == length
        && _pack.Begins(Role.CueVerb, tokens, at + length, end);
}
