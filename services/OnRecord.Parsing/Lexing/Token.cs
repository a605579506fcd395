using OnRecord.Parsing.Reading;

namespace OnRecord.Parsing.Lexing;

/// <summary>What sort of thing a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with the hyphens, points and apostrophes that belong to them.</summary>
    Word,

    /// <summary>Digits, with the separators between them: <c>4.5</c>, <c>26/6</c>, <c>1-6</c>.</summary>
    Number,

    /// <summary>A quotation mark of any style, two apostrophes together included.</summary>
    QuoteMark,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>
    /// What may end a sentence: full stop, question mark, exclamation mark, ellipsis, or a run of them.
    /// </summary>
    Stop,

    /// <summary>A dash, or a hyphen that stands by itself.</summary>
    Dash,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>Anything else.</summary>
    Symbol,

    /// <summary>A whole marked span, marks included, where a surface shows it as one thing.</summary>
    Quotation,
}

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenShape : ushort
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>Begins with an upper-case letter.</summary>
    Capitalised = 1,

    /// <summary>Two or more letters, all of them upper-case.</summary>
    AllCapitals = 2,

    /// <summary>White space, or the beginning of the text, stands before it.</summary>
    SpaceBefore = 4,

    /// <summary>White space, or the end of the text, stands after it.</summary>
    SpaceAfter = 8,

    /// <summary>A suffix that an apostrophe parts from its word: the <c>'s</c> of <c>Lan's</c>.</summary>
    Clitic = 16,

    /// <summary>A quotation with a comma or the mark of a sentence's end as the last thing within its marks.</summary>
    EndsInMark = 64,

    /// <summary>A word that includes its own full stop: <c>Mr.</c>, <c>U.S.</c>, <c>J.</c></summary>
    Abbreviation = 32,

    /// <summary>
    /// A word with a capital that ends as an owner's name does where no apostrophe parts it: "Vogts".
    /// </summary>
    Possessive = 128,

    /// <summary>A word that has lost its last vowel to the one behind it: the <c>d'</c> of <c>d'abord</c>.</summary>
    Elided = 256,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Word">
/// Its number in the language pack's vocabulary, or 0 for a word that no list of the pack holds.
/// </param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenKind Kind, TokenShape Shape)
{
    /// <summary>
    /// A bit for each kind of which its word is a phrase, or the word and that of the next token begin one. Tokens are
    /// asked about phrases again and again, and nearly always the answer is here.
    /// </summary>
    public ulong Begins { get; init; }

    /// <summary>
    /// A bit for each kind of which its word is a phrase, or that of the token before and the word end one.
    /// </summary>
    public ulong Ends { get; init; }

    /// <summary>Where it stands.</summary>
    public TextRange Range => new(Start, End);

    /// <summary>Whether it begins with an upper-case letter.</summary>
    public bool IsCapitalised => (Shape & TokenShape.Capitalised) != 0;

    /// <summary>Whether it is written as the words of a name are.</summary>
    public bool IsNameWord => Kind == TokenKind.Word && IsCapitalised && !IsClitic;

    /// <summary>Whether all of its two or more letters are upper-case.</summary>
    public bool IsAllCapitals => (Shape & TokenShape.AllCapitals) != 0;

    /// <summary>Whether it is a suffix that an apostrophe parts from its word.</summary>
    public bool IsClitic => (Shape & TokenShape.Clitic) != 0;

    /// <summary>Whether it ends in an apostrophe that ties it to what stands behind it.</summary>
    public bool IsElided => (Shape & TokenShape.Elided) != 0;
}
