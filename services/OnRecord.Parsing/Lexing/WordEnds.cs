namespace OnRecord.Parsing.Lexing;

/// <summary>
/// Knows the words that end in another way: with a full stop, in an apostrophe, or without the space behind them.
/// </summary>
/// <param name="vocabulary">The words that the language pack knows.</param>
/// <param name="abbreviations">Which of them keep a full stop that follows them: <c>Mr</c>, <c>Sen</c>.</param>
/// <param name="capitalised">Which of those do only with a capital: "Mass.", but "the mass. The priest".</param>
/// <param name="glued">Which of them a crawl joins to the capital behind them: "theoReuters".</param>
/// <param name="elided">Which of them end in an apostrophe, before a vowel: <c>l'</c>, <c>qu'</c>.</param>
internal sealed class WordEnds(
    Vocabulary vocabulary, IReadOnlySet<int> abbreviations, IReadOnlySet<int> capitalised, IReadOnlySet<int> glued,
    IReadOnlySet<int> elided)
{
    /// <summary>
    /// Longer ones have lost no space, in characters: what stands behind it would be read again for each that has.
    /// </summary>
    private const int LongestGlued = 64;

    /// <summary>
    /// Whether words of the language lose their last vowel, so that every other apostrophe between letters is a part
    /// of its word: "aujourd'hui".
    /// </summary>
    public bool HasElisions { get; } = elided.Count > 0;

    /// <summary>
    /// Whether the apostrophe at <paramref name="at"/> ends a word that begins at <paramref name="start"/> and has lost
    /// its last vowel to what stands behind it: "l'|avocat", "d'|« un scandale »", but not "N'Golo".
    /// </summary>
    public bool IsElided(string text, int start, int at)
    {
        if (!HasElisions || at + 1 >= text.Length || !QuoteGlyphs.IsApostrophe(text[at])) return false;
        var next = text[at + 1];
        return (char.IsLetterOrDigit(next) ? !char.IsUpper(text[start]) || IsElidedBefore(next) : Opens(text, at + 1))
            && elided.Contains(vocabulary.FindWithApostrophes(text.AsSpan(start, at + 1 - start)));
    }

    /// <summary>Whether an abbreviation is a word of its own unless it has a capital.</summary>
    public bool NeedsCapital(int number) => capitalised.Contains(number);

    /// <summary>Whether the word of a number keeps the full stop behind it.</summary>
    public bool IsAbbreviation(int number) => number != 0 && abbreviations.Contains(number);

    /// <summary>Whether a word keeps the full stop behind it.</summary>
    public bool IsAbbreviation(ReadOnlySpan<char> word) => IsAbbreviation(vocabulary.Find(word));

    /// <summary>
    /// Whether the full stop at <paramref name="at"/> belongs to an abbreviation that begins at
    /// <paramref name="start"/>, or behind an earlier full stop, and a name follows it without a space:
    /// "PGS.TS.Nguyễn", but not "TP.HCM".
    /// </summary>
    public bool IsAbbreviationBeforeName(string text, int start, int at, int limit)
    {
        if (text[at] != '.' || at + 2 >= limit || !char.IsUpper(text[at + 1]) || !char.IsLower(text[at + 2]))
            return false;
        var word = text.AsSpan(start, at - start);
        return IsAbbreviation(word[(word.LastIndexOf('.') + 1)..]);
    }

    /// <summary>
    /// How long the word is that has lost the space before the first capital behind its first letter, in characters; 0
    /// if none has.
    /// </summary>
    public int LengthBeforeCapital(ReadOnlySpan<char> word)
    {
        if (glued.Count == 0 || word.Length > LongestGlued) return 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i])) return glued.Contains(vocabulary.Find(word[..i])) ? i : 0;
        }

        return 0;
    }

    private static bool IsElidedBefore(char letter) => Composition.LetterOf(Characters.ToLower(letter))
        is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'œ' or 'æ';

    private static bool Opens(string text, int at) =>
        QuoteGlyphs.Length(text, at, text.Length) == 1 && QuoteGlyphs.DirectionOf(text.AsSpan(at)) switch
        {
            MarkDirection.Opening => true,
            MarkDirection.Neutral => text[at] != '\'' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]),
            _ => false,
        };
}
