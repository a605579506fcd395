using System.Runtime.CompilerServices;
using OnRecord.Parsing.Lexing;

namespace OnRecord.Parsing.Languages;

/// <summary>All that the parser knows about a language: a folder of data.</summary>
internal sealed class LanguagePack
{
    /// <summary>Where the entries of each role stand: file, then section.</summary>
    private static readonly IReadOnlyList<(Role Role, string File, string Section)> Sources =
    [
        (Role.CueVerb, "cues", "verbs"),
        (Role.CuePreposition, "cues", "prepositions"),
        (Role.CueNoun, "cues", "nouns"),
        (Role.CueBlocker, "cues", "blockers"),
        (Role.CueSuffix, "cues", "suffixes"),
        (Role.Title, "people", "titles"),
        (Role.Honorific, "people", "honorifics"),
        (Role.Pronoun, "people", "pronouns"),
        (Role.Nominal, "people", "nominals"),
        (Role.NameParticle, "people", "name-particles"),
        (Role.FirstName, "people", "first-names"),
        (Role.OrganisationHead, "organisations", "heads"),
        (Role.OrganisationTail, "organisations", "tails"),
        (Role.OrganisationName, "organisations", "names"),
        (Role.DocumentHead, "organisations", "documents"),
        (Role.Provision, "organisations", "provisions"),
        (Role.Place, "places", "places"),
        (Role.PlaceHead, "places", "heads"),
        (Role.Determiner, "grammar", "determiners"),
        (Role.Demonstrative, "grammar", "demonstratives"),
        (Role.Connector, "grammar", "connectors"),
        (Role.Auxiliary, "grammar", "auxiliaries"),
        (Role.Complementiser, "grammar", "complementisers"),
        (Role.Subordinator, "grammar", "subordinators"),
        (Role.Aside, "grammar", "asides"),
        (Role.Coordinator, "grammar", "coordinators"),
        (Role.Preposition, "grammar", "prepositions"),
        (Role.AddresseePreposition, "grammar", "addressee-prepositions"),
        (Role.Time, "grammar", "times"),
        (Role.Inanimate, "grammar", "inanimates"),
        (Role.Genitive, "grammar", "genitives"),
        (Role.OtherVerb, "grammar", "other-verbs"),
        (Role.Passive, "grammar", "passives"),
        (Role.PassiveVerb, "grammar", "passive-verbs"),
        (Role.Agent, "grammar", "agents"),
        (Role.NounMarker, "grammar", "noun-markers"),
        (Role.ClauseMarker, "grammar", "clause-markers"),
        (Role.ClauseEnd, "grammar", "clause-ends"),
        (Role.Particle, "grammar", "particles"),
        (Role.Subjunctive, "grammar", "subjunctives"),
        (Role.Perfect, "grammar", "perfects"),
        (Role.InfinitiveMarker, "grammar", "infinitive-markers"),
        (Role.ObjectMarker, "grammar", "object-markers"),
        (Role.Attribute, "grammar", "attributes"),
        (Role.Negation, "grammar", "negations"),
        (Role.Infinitive, "grammar", "infinitives"),
        (Role.Question, "grammar", "questions"),
        (Role.Topic, "grammar", "topics"),
        (Role.Thing, "grammar", "things"),
        (Role.CommonNoun, "grammar", "common-nouns"),
        (Role.Adjective, "grammar", "adjectives"),
        (Role.TermIntroducer, "terms", "introducers"),
        (Role.TermFollower, "terms", "followers"),
        (Role.SpeechIntroducer, "terms", "speech-introducers"),
        (Role.SpeechNoun, "terms", "speech-nouns"),
        (Role.Predicate, "terms", "predicates"),
        (Role.OwnWord, "terms", "own-words"),
        (Role.CaptionCredit, "outline", "caption-credits"),
        (Role.PictureWord, "outline", "picture-words"),
        (Role.StoryWord, "outline", "story-words"),
        (Role.BylineMarker, "outline", "bylines"),
        (Role.RelatedMarker, "outline", "related"),
        (Role.DateLabel, "outline", "date-labels"),
    ];

    private readonly IReadOnlyDictionary<string, PackFile> _files;
    private readonly PhraseTable<Features> _phrases;
    private readonly PhraseTable<int> _months;

    private LanguagePack(string code, IReadOnlyDictionary<string, PackFile> files)
    {
        Code = code;
        _files = files;
        foreach (var (name, file) in files) file.KeepTo(Known(name));
        foreach (var entry in File("language").Section("spellings")) Spellings.Add(entry.Phrase, entry.Features);
        Vocabulary = new Vocabulary(Spellings);
        var elided = Words("elisions");
        var reader = new PhraseReader(Vocabulary, elided);
        var phrases = new List<Phrase<Features>>();
        foreach (var (role, file, section) in Sources) phrases.AddRange(reader.Read(role, File(file), section));
        Contradictions.Refuse(File);
        Settings = LanguageSettings.Read(File("language"));
        var months = reader.ReadMonths(File("outline"));
        Outline = OutlineLimits.Read(File("outline"));
        Inflections = Inflections.Read(File("language"));
        Confidences = RuleConfidences.Read(File("confidences"));
        var capitalised = Words("capital-abbreviations");
        var ends = new WordEnds(Vocabulary, Words("abbreviations").Union(capitalised).ToHashSet(), capitalised,
            Words("glued"), elided);
        var determiners = PhraseReader.Words(Vocabulary, File("grammar"), "determiners");
        foreach (var entry in File("language").Section("endings")) Vocabulary.AddEnding(entry.Phrase);
        foreach (var entry in File("language").Section("owner-endings")) Vocabulary.AddOwnerEnding(entry.Phrase);
        foreach (var entry in File("language").Section("enclitics")) Vocabulary.AddEnclitic(entry.Phrase);

        // Last, when all words are known
        _months = new PhraseTable<int>(months, Vocabulary.Count);
        _phrases = new PhraseTable<Features>(phrases, Vocabulary.Count);
        Tokenizer = new Tokenizer(Vocabulary, _phrases.Words, ends, Settings.CapitalisesNouns, determiners);
        DeadPhrases.Refuse(this, Sources);
    }

    private IReadOnlySet<int> Words(string section) => PhraseReader.Words(Vocabulary, File("language"), section);

    private static HashSet<string> Known(string file)
    {
        var sections = Sources.Where(source => source.File == file).Select(source => source.Section)
            .ToHashSet(StringComparer.Ordinal);
        if (file == "language") sections.UnionWith(
            ["settings", "abbreviations", "capital-abbreviations", "elisions", "glued", "endings", "enclitics",
                "owner-endings", "adjective-endings", "plural-endings", "spellings"]);
        if (file == "detection") sections.Add("words");
        if (file == "outline") sections.UnionWith(["limits", "months"]);
        if (file == "confidences") sections.Add("rules");
        return sections;
    }

    /// <summary>BCP 47 code of the language: the folder's name.</summary>
    public string Code { get; }

    /// <summary>What it writes in two ways.</summary>
    public Spellings Spellings { get; } = new();

    /// <summary>The words of all its lists.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Cuts texts into tokens that carry this pack's word numbers.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>How the language orders its words.</summary>
    public LanguageSettings Settings { get; }

    /// <summary>How long the parts of an article usually are.</summary>
    public OutlineLimits Outline { get; }

    /// <summary>The endings by which words show gender and number.</summary>
    public Inflections Inflections { get; }

    /// <summary>How often each rule is right in the language.</summary>
    public RuleConfidences Confidences { get; }

    /// <summary>Reads a pack from the contents of its files.</summary>
    /// <param name="code">BCP 47 code of the language.</param>
    /// <param name="contents">The text of each file by its name without ending, such as <c>cues</c>.</param>
    /// <exception cref="PackException">An entry is missing, malformed or contradicts another.</exception>
    public static LanguagePack Read(string code, IReadOnlyDictionary<string, string> contents)
    {
        var files = new Dictionary<string, PackFile>(StringComparer.Ordinal);
        foreach (var (name, content) in contents) files[name] = PackFile.Read($"{code}/{name}.txt", content);
        return new LanguagePack(code, files);
    }

    /// <summary>One of the pack's files.</summary>
    /// <exception cref="PackException">The pack has no such file.</exception>
    public PackFile File(string name) =>
        _files.TryGetValue(name, out var file) ? file : throw new PackException($"{Code}/{name}.txt", 0, "is missing");

    /// <summary>Finds the longest phrase of a role that begins with a token.</summary>
    /// <returns>How many tokens it has; 0 where none begins here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(Role role, ReadOnlySpan<Token> tokens, out Features features)
    {
        features = Features.None;
        var bit = 1UL << (int)role;
        return tokens.IsEmpty || (tokens[0].Begins & bit) == 0 ? 0 : _phrases.Match(bit, tokens, out features);
    }

    /// <summary>
    /// Finds the longest phrase of a role in words that do not stand side by side: "phòng, | chống", "sprach gestern |
    /// von".
    /// </summary>
    /// <param name="role">Which phrases to look for.</param>
    /// <param name="tokens">The words as if they did, at least one.</param>
    /// <param name="features">What the phrase's entry says about it.</param>
    /// <returns>How many tokens it has; 0 where none begins with the first.</returns>
    public int MatchApart(Role role, ReadOnlySpan<Token> tokens, out Features features) =>
        _phrases.Match(1UL << (int)role, tokens, out features);

    /// <summary>Finds the longest phrase of a role that begins with a token.</summary>
    /// <returns>How many tokens it has; 0 where none begins here.</returns>
    public int Match(Role role, ReadOnlySpan<Token> tokens) => Match(new RoleSet(1UL << (int)role), tokens);

    /// <summary>Finds the longest phrase of any of some roles that begins with a token.</summary>
    /// <returns>How many tokens it has; 0 where none begins here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(RoleSet roles, ReadOnlySpan<Token> tokens) =>
        tokens.IsEmpty || !MayBegin(roles, tokens[0]) ? 0 : _phrases.Match(roles.Bits, tokens);

    /// <summary>Finds the name of a month that begins with a token.</summary>
    /// <param name="tokens">The tokens of a sentence from the one to begin with.</param>
    /// <param name="month">The month's number from 1; 0 where no name begins here.</param>
    /// <returns>How many tokens it has; 0 where none begins here.</returns>
    public int MatchMonth(ReadOnlySpan<Token> tokens, out int month) => _months.Match(_months.Kinds, tokens, out month);

    /// <summary>Whether a phrase of a role may end with a token, by its word and the one before.</summary>
    public static bool MayEnd(Role role, in Token token) => (token.Ends & (1UL << (int)role)) != 0;

    /// <summary>Whether a phrase of one of some roles may begin with a token, by its word and the next one.</summary>
    public static bool MayBegin(RoleSet roles, in Token token) => (token.Begins & roles.Bits) != 0;

    /// <summary>
    /// Index of the first token with which a phrase of one of some roles may begin; how many there are where none does.
    /// </summary>
    public static int FirstToBegin(RoleSet roles, ReadOnlySpan<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Length && !MayBegin(roles, tokens[at])) at++;
        return at;
    }

    /// <summary>Whether a word is none of the language's that any list holds, as names are.</summary>
    public bool IsNoWord(Token token) =>
        token.Word == 0 || (!Settings.IsIsolating && Opens(new RoleSet(1UL << (int)Role.FirstName), token));

    /// <summary>Whether some phrase of one of some roles begins with a word, whatever stands behind it here.</summary>
    public bool Opens(RoleSet roles, in Token token) => (_phrases.Words[token.Word].Begins & roles.Bits) != 0;

    /// <summary>Whether the language has phrases of a role at all.</summary>
    public bool Has(Role role) => (_phrases.Kinds & (1UL << (int)role)) != 0;
}
