namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>What a noun means, as far as a name behind it goes.</summary>
internal enum NounKind
{
    /// <summary>No noun that a list holds.</summary>
    None,

    /// <summary>Somebody, so that a name behind it is a person's: "Sprecher".</summary>
    Person,

    /// <summary>A kind of body, with or without its name: "Zeitung", "Stadt Neuland".</summary>
    Body,

    /// <summary>A body's own name.</summary>
    BodyName,

    /// <summary>A place's name, which stands for who governs it.</summary>
    Place,

    /// <summary>A text: "Gutachten".</summary>
    Text,

    /// <summary>A noun that reports, whoever says it: "Angaben".</summary>
    Report,

    /// <summary>What describes the noun behind it: "Örtliche".</summary>
    Adjective,

    /// <summary>What can be nobody's name: a time.</summary>
    Other,
}

/// <summary>A run of capitals where nouns have them, parted into nouns and a name.</summary>
/// <param name="Name">Index of the name's first token; that after the run where there is none.</param>
/// <param name="Noun">Index of the last noun before the name.</param>
/// <param name="Kind">What that noun means.</param>
internal readonly record struct NounRun(int Name, int Noun, NounKind Kind);
