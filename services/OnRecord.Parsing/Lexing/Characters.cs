namespace OnRecord.Parsing.Lexing;

/// <summary>What a UTF-16 code unit can be to a word.</summary>
[Flags]
internal enum CharacterClass : ushort
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>A letter.</summary>
    Letter = 1,

    /// <summary>A decimal digit.</summary>
    Digit = 2,

    /// <summary>An upper-case letter.</summary>
    Upper = 4,

    /// <summary>A lower-case letter.</summary>
    Lower = 8,

    /// <summary>White space, or invisible.</summary>
    Blank = 16,

    /// <summary>Seen by nobody: zero-width, bidi and soft-hyphen characters.</summary>
    Invisible = 32,

    /// <summary>Only modifies the character before it.</summary>
    Mark = 64,

    /// <summary>Half of a character beyond the first 65,536.</summary>
    Surrogate = 128,

    /// <summary>Keeps a word from being compared as it stands, its case aside.</summary>
    NeedsComposing = 256,

    /// <summary>May stand between letters of one word.</summary>
    Joint = 512,
}

/// <summary>What is known about a UTF-16 code unit.</summary>
/// <param name="Lower">Its lower-case form.</param>
/// <param name="Class">What it can be to a word.</param>
internal readonly record struct Character(char Lower, CharacterClass Class);

/// <summary>What is known about each UTF-16 code unit, looked up rather than computed.</summary>
internal static class Characters
{
    private static readonly Character[] Table = MakeTable();

    /// <summary>What a code unit can be to a word, and its lower-case form.</summary>
    public static Character Of(char c) => Table[c];

    /// <summary>What a code unit can be to a word.</summary>
    public static CharacterClass ClassOf(char c) => Table[c].Class;

    /// <summary>The lower-case form of a code unit.</summary>
    public static char ToLower(char c) => Table[c].Lower;

    /// <summary>Whether a code unit is white space or invisible.</summary>
    public static bool IsBlank(char c) => (Table[c].Class & CharacterClass.Blank) != 0;

    private static Character[] MakeTable()
    {
        var table = new Character[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            var isInvisible = Folding.IsInvisible(c);
            table[i] = new Character(
                char.ToLowerInvariant(c),
                If(char.IsLetter(c), CharacterClass.Letter) | If(char.IsDigit(c), CharacterClass.Digit)
                | If(char.IsUpper(c), CharacterClass.Upper) | If(char.IsLower(c), CharacterClass.Lower)
                | If(char.IsWhiteSpace(c) || isInvisible, CharacterClass.Blank)
                | If(isInvisible, CharacterClass.Invisible)
                | If(Folding.IsCombining(c), CharacterClass.Mark) | If(char.IsSurrogate(c), CharacterClass.Surrogate)
                | If(isInvisible || c is >= '\u0300' and <= '\u036F', CharacterClass.NeedsComposing)
                | If(
                    c is '-' or '\u2010' or '\u2011' or '&' or '_' or '@' or '.' or '\'' or '\u2019',
                    CharacterClass.Joint));
        }

        return table;
    }

    private static CharacterClass If(bool condition, CharacterClass value) => condition ? value : CharacterClass.None;
}
