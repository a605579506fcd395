using System.Globalization;

namespace OnRecord.Parsing.Lexing;

/// <summary>Makes words comparable: lower case, composed (NFC), without invisible characters.</summary>
internal static class Folding
{
    /// <summary>A longer word is composed in memory of its own.</summary>
    private const int UsualLength = 128;

    /// <summary>Whether a character is seen by nobody: zero-width, bidi and soft-hyphen characters.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>Whether a character only modifies the one before it.</summary>
    public static bool IsCombining(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>How many characters a reader counts in a text: the same in every normal form.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (!MayHoldUncounted(text)) return text.Length;
        var length = text.Length;
        foreach (var c in text)
        {
            if (c >= '\u00AD' && (IsCombining(c) || IsInvisible(c))) length--;
        }

        return length;
    }

    /// <summary>Whether a text holds anything outside the ranges of which a reader counts every character.</summary>
    private static bool MayHoldUncounted(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0300', '\u1DFF') || text.ContainsAnyInRange('\u200B', '\u200F')
        || text.ContainsAnyInRange('\u2028', '\uFFFF') || text.Contains('\u00AD');

    /// <summary>The comparable form of a word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (NeedsComposing(word)) word = Compose(word);
        return string.Create(word.Length, word, static (folded, word) => Lower(word, folded));
    }

    /// <summary>Writes a word in lower case, each code unit by itself as the tokens of a text have it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="lower">Receives it; as long as the word.</param>
    public static void Lower(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++) lower[i] = Characters.ToLower(word[i]);
    }

    /// <summary>The word as it is, but composed (NFC) and without invisible characters.</summary>
    public static string Compose(ReadOnlySpan<char> word)
    {
        if (!NeedsComposing(word)) return word.ToString();
        var composed = word.Length <= UsualLength ? stackalloc char[word.Length] : new char[word.Length];
        return composed[..Compose(word, composed)].ToString();
    }

    /// <summary>Writes the word as it is, but composed (NFC) and without invisible characters.</summary>
    /// <param name="word">The word.</param>
    /// <param name="composed">Receives it; as long as the word.</param>
    /// <returns>How long it is.</returns>
    public static int Compose(ReadOnlySpan<char> word, Span<char> composed)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (!IsInvisible(c)) Composition.Append(composed, ref length, c);
        }

        return length;
    }

    /// <summary>Whether a word holds combining or invisible characters, so that lower-casing alone won't do.</summary>
    public static bool NeedsComposing(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c < '\u00AD') continue;
            if (c is >= '\u0300' and <= '\u036F' || IsInvisible(c)) return true;
        }

        return false;
    }
}
