namespace OnRecord.Parsing.Languages;

/// <summary>The part that a phrase plays in reported speech. Each is a section of a pack's files.</summary>
internal enum Role
{
    /// <summary>A verb that reports: "cho biết", "said".</summary>
    CueVerb,

    /// <summary>What stands before a source: "theo", "according to".</summary>
    CuePreposition,

    /// <summary>A noun that reports: "lời", "remark".</summary>
    CueNoun,

    /// <summary>Looks like a cue, or holds one, but reports nothing: "có thể nói", "that is to say".</summary>
    CueBlocker,

    /// <summary>What a cue draws to itself when it follows: "thêm", "rõ".</summary>
    CueSuffix,

    /// <summary>A title before or instead of a name: "Bộ trưởng", "minister".</summary>
    Title,

    /// <summary>A form of address before a name: "ông", "Ms."</summary>
    Honorific,

    /// <summary>Stands for a person named elsewhere: "ông", "she", "who".</summary>
    Pronoun,

    /// <summary>A person whom a text does not name: "người dân", "expert".</summary>
    Nominal,

    /// <summary>Begins the name of an organisation: "Bộ", "Viện".</summary>
    OrganisationHead,

    /// <summary>Makes the words before it an organisation's name: "University", "Committee".</summary>
    OrganisationTail,

    /// <summary>An organisation known by name: agencies, newspapers, bodies.</summary>
    OrganisationName,

    /// <summary>A text that can speak: "báo cáo", "study".</summary>
    DocumentHead,

    /// <summary>A part of a text, which speaks by its number: "khoản".</summary>
    Provision,

    /// <summary>A country, region or city; in front of a name it belongs to the title.</summary>
    Place,

    /// <summary>The kind of a place before its name: "huyện", "county of".</summary>
    PlaceHead,

    /// <summary>Counts or points before a noun: "một", "các", "the".</summary>
    Determiner,

    /// <summary>Joins a sentence to the one before: "tuy nhiên", "however".</summary>
    Connector,

    /// <summary>Stands between a subject and its verb: "đã", "also", "has".</summary>
    Auxiliary,

    /// <summary>Opens a reported clause: "rằng", "that".</summary>
    Complementiser,

    /// <summary>Opens a dependent clause: "khi", "because".</summary>
    Subordinator,

    /// <summary>Opens a clause that names who said what stands around it: "as" in "as Doe noted".</summary>
    Aside,

    /// <summary>Joins words or clauses: "và", "and".</summary>
    Coordinator,

    /// <summary>Opens a phrase of place, time or manner: "tại", "in".</summary>
    Preposition,

    /// <summary>Opens the one who is spoken to: "với", "to".</summary>
    AddresseePreposition,

    /// <summary>Begins or is an expression of time: "hôm", "Tuesday".</summary>
    Time,

    /// <summary>Cannot speak: "điều này", "it".</summary>
    Inanimate,

    /// <summary>
    /// Before marks it announces a name or a term, not speech: "mang tên", "so-called"; a strong one even before a
    /// colon.
    /// </summary>
    TermIntroducer,

    /// <summary>Behind marks it says that a thing is called so: "genannt".</summary>
    TermFollower,

    /// <summary>
    /// Before marks it announces words or a judgement rather than a name: "als", "parolen wie", "ein".
    /// </summary>
    SpeechIntroducer,

    /// <summary>Before marks it makes even a fragment somebody's: "với lý do", "lời nhắn".</summary>
    SpeechNoun,

    /// <summary>
    /// Begins a predicate, which names nothing: "lén giấu"; a judging one is a judgement by itself: "vô lý".
    /// </summary>
    Predicate,

    /// <summary>A word that only the one who speaks can use: "our". No name holds one.</summary>
    OwnWord,

    /// <summary>Ties a modifier to a noun, within a noun phrase: "của", "of".</summary>
    Genitive,

    /// <summary>Joins parts of a name: "van", "de".</summary>
    NameParticle,

    /// <summary>
    /// Begins a person's full name, as a family name in a language that puts it first, else as a given name: "Nguyễn",
    /// "Jane".
    /// </summary>
    FirstName,

    /// <summary>Before a cue it turns the subject into what is spoken of: "được", "is".</summary>
    Passive,

    /// <summary>
    /// A verb's form that makes a passive of a participle, strong where it does nothing else: "wurde".
    /// </summary>
    PassiveVerb,

    /// <summary>Opens the one who acts in a passive: "von" in "wurde von der Polizei bestätigt".</summary>
    Agent,

    /// <summary>Before a cue it shows that nothing is reported: "những", "sự", "để", "the".</summary>
    NounMarker,

    /// <summary>Shows that words are a clause and no mere noun phrase: "đã", "sẽ", "là".</summary>
    ClauseMarker,

    /// <summary>Announces the maker of a picture: "Ảnh", "Photo".</summary>
    CaptionCredit,

    /// <summary>Points at something in a picture: "(phải)", "pictured".</summary>
    PictureWord,

    /// <summary>
    /// Shows that a sentence goes on with a story, as what is said below a picture does not: "tính ra"; a strong one
    /// wherever it stands, "này".
    /// </summary>
    StoryWord,

    /// <summary>Begins a line that names an author or a source: "Theo", "By".</summary>
    BylineMarker,

    /// <summary>Begins a line that leads to other articles: "Xem thêm", "Read more".</summary>
    RelatedMarker,

    /// <summary>Stands before a date as its label: "date", "Published".</summary>
    DateLabel,

    /// <summary>Opens what is spoken about rather than what is said: "về", "about".</summary>
    Topic,

    /// <summary>A thing that is told or shown rather than a clause that is said: "kế hoạch", "reason".</summary>
    Thing,

    /// <summary>After a comma it ends what is reported: "which", "but".</summary>
    ClauseEnd,

    /// <summary>Ends the clause of a verb that is split in two: "mit" in "teilte … mit".</summary>
    Particle,

    /// <summary>A verb's form that shows that its sentence is reported: "er sei".</summary>
    Subjunctive,

    /// <summary>Ends a verb's perfect: "haben" in "soll … gesehen haben".</summary>
    Perfect,

    /// <summary>Stands before an infinitive: "zu".</summary>
    InfinitiveMarker,

    /// <summary>Shows that a noun phrase is no subject: "den", "einem".</summary>
    ObjectMarker,

    /// <summary>A preposition that ties a phrase to the noun before it even behind the verb: "aus", "beim".</summary>
    Attribute,

    /// <summary>Before a cue it says that nothing was said: "not", "không".</summary>
    Negation,

    /// <summary>Opens what somebody means to do: "to" in "vowed to leave".</summary>
    Infinitive,

    /// <summary>A noun that names nobody, where nouns are capitalised as names are: "Einspruch".</summary>
    CommonNoun,

    /// <summary>Describes the noun behind it, where nouns are capitalised: "örtliche".</summary>
    Adjective,

    /// <summary>Behind a noun it points to somebody already named: "này".</summary>
    Demonstrative,

    /// <summary>Opens a question that is reported: "whether", "why".</summary>
    Question,

    /// <summary>A verb that is no cue: where one stands, a noun phrase has ended.</summary>
    OtherVerb,
}
