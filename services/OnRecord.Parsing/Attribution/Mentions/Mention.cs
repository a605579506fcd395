using OnRecord.Parsing.Languages;
using OnRecord.Parsing.Quotations;
using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Attribution.Mentions;

/// <summary>What sort of words a mention is made of.</summary>
internal enum MentionKind
{
    /// <summary>Holds a person's name.</summary>
    Named,

    /// <summary>A title without a name.</summary>
    Title,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A body.</summary>
    Organisation,

    /// <summary>A text that speaks.</summary>
    Document,

    /// <summary>Somebody described but not named.</summary>
    Nominal,
}

/// <summary>A noun phrase that may speak.</summary>
/// <param name="Surface">Where it stands.</param>
/// <param name="Start">Index of its first token in the surface.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Name">The characters of the name within it; empty where it has none.</param>
/// <param name="Title">The characters of the title before the name; empty where it has none.</param>
/// <param name="Features">Gender and number, as far as they show.</param>
internal sealed record Mention(
    Surface Surface, int Start, int End, MentionKind Kind, TextRange Name, TextRange Title,
    Features Features)
{
    /// <summary>Its characters.</summary>
    public TextRange Range => Surface.Range(Start, End);

    /// <summary>Index of the first token of its name; of its own where it has none.</summary>
    public int NameStart => FirstFrom(Name.Start);

    /// <summary>Index after the last token of its name; of its own first where it has none.</summary>
    public int NameEnd => FirstFrom(Name.End);

    /// <summary>
    /// Whose words the pronoun stands in, so that it most likely means them: "Doe said she …"; or null.
    /// </summary>
    public Mention? Antecedent { get; init; }

    /// <summary>
    /// Its characters with all that describes whom it names: "Jane Doe, a baker from Springfield,"; empty where that is
    /// no more.
    /// </summary>
    public TextRange Extent { get; init; }

    /// <summary>
    /// Whose words they are, if the mention is a noun for them: "Angaben der Polizei"; or null.
    /// </summary>
    public Mention? Owner { get; init; }

    /// <summary>
    /// Who goes on speaking behind it: the subject whose own words it names, "nach eigenen Angaben"; else itself.
    /// </summary>
    public Mention Speaker => (Features & Features.PointsBack) != 0 && Owner is { } owner ? owner : this;

    /// <summary>The characters of an apposition that names the person's role; empty where there is none.</summary>
    public TextRange Role { get; init; }

    /// <summary>
    /// The characters of the mention and all descriptions that hang on it; empty where these are no part of it.
    /// </summary>
    public TextRange Whole { get; init; }

    private int FirstFrom(int character)
    {
        var at = Start;
        while (at < End && Surface.Tokens[at].Start < character) at++;
        return at;
    }
}
