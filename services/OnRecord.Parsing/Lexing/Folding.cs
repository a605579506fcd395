using System.Globalization;
using System.Text;

namespace OnRecord.Parsing.Lexing;

/// <summary>Makes words comparable: lower case, composed (NFC), without invisible characters.</summary>
internal static class Folding
{
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
        var length = text.Length;
        foreach (var c in text)
        {
            if (c >= '\u00AD' && (IsCombining(c) || IsInvisible(c))) length--;
        }

        return length;
    }

    /// <summary>The comparable form of a word.</summary>
    public static string Fold(ReadOnlySpan<char> word) => NeedsComposing(word)
        ? Compose(word).ToLowerInvariant()
        : string.Create(word.Length, word, static (folded, word) => word.ToLowerInvariant(folded));

    /// <summary>The word as it is, but composed (NFC) and without invisible characters.</summary>
    public static string Compose(ReadOnlySpan<char> word)
    {
        if (!NeedsComposing(word)) return word.ToString();
        var visible = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!IsInvisible(c)) Composition.Append(visible, c);
        }

        return visible.ToString();
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
