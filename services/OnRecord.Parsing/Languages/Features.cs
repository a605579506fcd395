namespace OnRecord.Parsing.Languages;

/// <summary>What a pack says about a phrase beyond its role.</summary>
[Flags]
internal enum Features
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A man.</summary>
    Masculine = 1,

    /// <summary>A woman.</summary>
    Feminine = 2,

    /// <summary>Several people.</summary>
    Plural = 4,

    /// <summary>
    /// A cue that reports only before marks, a colon or a complementiser; a body's kind that is no part of its name
    /// where letters follow: "tập đoàn EVN"; a word that leads to what somebody is besides.
    /// </summary>
    Weak = 8,

    /// <summary>A cue that demands, proposes or promises.</summary>
    Directive = 16,

    /// <summary>Takes the noun before its comma: "who".</summary>
    Relative = 32,

    /// <summary>The speaker of the text itself: "I", "tôi".</summary>
    FirstPerson = 64,

    /// <summary>A pronoun for things and bodies: "it"; a noun for any body: "đơn vị".</summary>
    Neuter = 128,

    /// <summary>A cue that needs no subject near it to be one: "according to".</summary>
    Strong = 256,

    /// <summary>The cue's object is a person: "told", "asked".</summary>
    Addressee = 512,

    /// <summary>
    /// Also used of animals and things, so it stands for a person only with a name; a text that speaks by its number or
    /// name alone: "nghị định 100".
    /// </summary>
    NeedsName = 1024,

    /// <summary>A cue that reports an opinion or intention rather than words.</summary>
    Thought = 2048,

    /// <summary>A participle: the source is the subject of the clause before.</summary>
    Participle = 4096,

    /// <summary>
    /// A cue that passes judgement, so that even a word in marks is the judge's own: "accused", "described as".
    /// </summary>
    Judging = 8192,

    /// <summary>A cue only with its particle at the clause's end: "teilte … mit".</summary>
    Split = 16384,

    /// <summary>Stands behind its source: "Angaben der Polizei zufolge".</summary>
    Postposition = 32768,

    /// <summary>Leads to a source only before a noun that reports: "nach Angaben", not "nach Berlin".</summary>
    OfNoun = 65536,

    /// <summary>A cue only right behind a comma or a quote: "…, so der Minister".</summary>
    AfterMark = 131072,

    /// <summary>A cue that refuses to say something: "declined to".</summary>
    Declined = 262144,

    /// <summary>A cue that takes nothing but a clause, whatever that begins with: "cho biết".</summary>
    Clausal = 524288,

    /// <summary>
    /// Stands between who carried words and who said them: "Reuters dẫn lời ông Lâm", "die Zeitung zitiert Vogt".
    /// </summary>
    Relayed = 1048576,

    /// <summary>A cue whose source is the text or place that a phrase beside it names: "heißt es in".</summary>
    OfPlace = 2097152,

    /// <summary>
    /// A preposition that is its own source, since it points back at one: "demnach"; an adjective that says that words
    /// are the subject's: "nach eigenen Angaben".
    /// </summary>
    PointsBack = 4194304,

    /// <summary>A cue whose content may be what its subject means to do: "vowed to leave".</summary>
    Intent = 8388608,

    /// <summary>
    /// Leads to a source only where the source can speak and marks stand in what follows: "für ihn ist das „…“".
    /// </summary>
    OfQuote = 16777216,

    /// <summary>
    /// A cue that asks, so that a question follows even where it is passive or nobody is named: "asked whether …".
    /// </summary>
    Asking = 67108864,

    /// <summary>
    /// A cue that reports without a conjunction only where its subject is a text: "the poll found …".
    /// </summary>
    OfText = 134217728,

    /// <summary>A determiner of somebody whom the text has named before: "vị bác sĩ", "the senator".</summary>
    Definite = 33554432,

    /// <summary>A noun that is a family name too: "Richter".</summary>
    Surname = 268435456,

    /// <summary>An adjective that never changes its ending: "Berliner".</summary>
    Invariable = 536870912,

    /// <summary>Somebody's relative, whose name is not the one that follows: "mẹ anh Bình".</summary>
    Kin = 1073741824,
}
