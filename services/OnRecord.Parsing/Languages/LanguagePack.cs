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
        (Role.FamilyName, "people", "family-names"),
        (Role.OrganisationHead, "organisations", "heads"),
        (Role.OrganisationTail, "organisations", "tails"),
        (Role.OrganisationName, "organisations", "names"),
        (Role.DocumentHead, "organisations", "documents"),
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
    private readonly PhraseTable<Features>[] _tables;

    // For each word a bit a role: whether some phrase of that role begins, or ends, with the word. Nearly all look-ups
    // end here.
    private readonly ulong[] _begins;
    private readonly ulong[] _ends;

    private LanguagePack(string code, IReadOnlyDictionary<string, PackFile> files)
    {
        Code = code;
        _files = files;
        foreach (var (name, file) in files) file.KeepTo(Known(name));
        var reader = new PhraseReader(Vocabulary);
        _tables = new PhraseTable<Features>[Enum.GetValues<Role>().Length];
        foreach (var (role, file, section) in Sources)
            _tables[(int)role] = reader.Read(File(file), section);
        Contradictions.Refuse(File);
        (_begins, _ends) = (new ulong[Vocabulary.Count + 1], new ulong[Vocabulary.Count + 1]);
        for (var role = 0; role < _tables.Length; role++)
        {
            foreach (var word in _tables[role].FirstWords) _begins[word] |= 1UL << role;
            foreach (var word in _tables[role].LastWords) _ends[word] |= 1UL << role;
        }

        Settings = LanguageSettings.Read(File("language"));
        Months = reader.ReadMonths(File("outline"));
        Outline = OutlineLimits.Read(File("outline"));
        Inflections = Inflections.Read(File("language"));
        Confidences = RuleConfidences.Read(File("confidences"));
        Tokenizer = new Tokenizer(
            Vocabulary, reader.Words(File("language"), "abbreviations"), Settings.CapitalisesNouns,
            reader.Words(File("grammar"), "determiners"));
        foreach (var entry in File("language").Section("endings")) Vocabulary.AddEnding(entry.Phrase);
        foreach (var entry in File("language").Section("owner-endings")) Vocabulary.AddOwnerEnding(entry.Phrase);
        foreach (var entry in File("language").Section("enclitics")) Vocabulary.AddEnclitic(entry.Phrase);
    }

    private static HashSet<string> Known(string file)
    {
        var sections = Sources.Where(source => source.File == file).Select(source => source.Section)
            .ToHashSet(StringComparer.Ordinal);
        if (file == "language") sections.UnionWith(
            ["settings", "abbreviations", "endings", "enclitics", "owner-endings", "adjective-endings",
                "plural-endings"]);
        if (file == "detection") sections.Add("words");
        if (file == "outline") sections.UnionWith(["limits", "months"]);
        if (file == "confidences") sections.Add("rules");
        return sections;
    }

    /// <summary>BCP 47 code of the language: the folder's name.</summary>
    public string Code { get; }

    /// <summary>The words of all its lists.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Cuts texts into tokens that carry this pack's word numbers.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>How the language orders its words.</summary>
    public LanguageSettings Settings { get; }

    /// <summary>How long the parts of an article usually are.</summary>
    public OutlineLimits Outline { get; }

    /// <summary>The names of the months, with the number of each from 1.</summary>
    public PhraseTable<int> Months { get; }

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
        if (MayBegin(role, tokens)) return _tables[(int)role].Match(tokens, out features);
        features = Features.None;
        return 0;
    }

    /// <summary>Finds the longest phrase of a role that begins with a token.</summary>
    /// <returns>How many tokens it has; 0 where none begins here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Match(Role role, ReadOnlySpan<Token> tokens) => Match(role, tokens, out _);

    /// <summary>Whether some phrase of a role ends with a word.</summary>
    public bool MayEnd(Role role, Token token) => (_ends[InTables(token)] & (1UL << (int)role)) != 0;

    /// <summary>Whether the language has phrases of a role at all.</summary>
    public bool Has(Role role) => _tables[(int)role].Count > 0;

    /// <summary>Whether some phrase of one of some roles begins with a word.</summary>
    public bool MayBegin(RoleSet roles, Token token) => (_begins[InTables(token)] & roles.Bits) != 0;

    private bool MayBegin(Role role, ReadOnlySpan<Token> tokens) =>
        !tokens.IsEmpty && (_begins[InTables(tokens[0])] & (1UL << (int)role)) != 0;

    /// <summary>The word's number, or 0 for one that only the abbreviations hold.</summary>
    private int InTables(Token token) => token.Word < _begins.Length ? token.Word : 0;
}
