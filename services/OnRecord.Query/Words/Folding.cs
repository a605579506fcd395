using System.Globalization;
using System.Text;

namespace OnRecord.Query.Words;

/// <summary>Makes words comparable, blind to case and diacritics: <c>Đảng bộ</c> is <c>dang bo</c>.</summary>
internal static class Folding
{
    /// <summary>The words of a text in order. Linear in its length.</summary>
    public static IEnumerable<FoldedWord> Words(string text)
    {
        var word = new StringBuilder();
        int at = 0, start = 0, end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = at + rune.Utf8SequenceLength;
            if (IsMark(rune))
            {
                // A mark belongs to the letter before it; one that stands alone is nothing.
                if (word.Length > 0) end = next;
            }
            else if (IsWordRune(rune))
            {
                if (word.Length == 0) start = at;
                AppendFolded(word, rune);
                end = next;
            }
            else if (!IsInvisible(rune) && word.Length > 0)
            {
                yield return new(word.ToString(), start, end);
                word.Clear();
            }

            at = next;
        }

        if (word.Length > 0) yield return new(word.ToString(), start, end);
    }

    /// <summary>The words of a text parted by single spaces: what the index holds.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text).Select(word => word.Text));

    /// <summary>One spelling for all that differ only in case, composition or white space; marks count.</summary>
    public static string Canonical(string name)
    {
        var canonical = new StringBuilder(name.Length);
        foreach (var rune in name.Trim().EnumerateRunes())
        {
            if (IsInvisible(rune)) continue;
            if (Rune.IsWhiteSpace(rune))
            {
                if (canonical.Length > 0 && canonical[^1] != ' ') canonical.Append(' ');
                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp && Decompositions.Of((char)lower.Value) is { } parts) canonical.Append(parts);
            else canonical.Append(lower.ToString());
        }

        var letters = canonical.ToString().TrimEnd().ToCharArray();
        SortMarks(letters);
        return new(letters);
    }

    private static void AppendFolded(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        var lower = Rune.ToLowerInvariant(rune);
        if (!lower.IsBmp)
        {
            word.Append(lower.ToString());
            return;
        }

        var letter = (char)lower.Value;
        if (Decompositions.Of(letter) is { } parts) letter = parts[0];
        if (Decompositions.PlainOf(letter) is { } plain) word.Append(plain);
        else word.Append(letter);
    }

    // Two marks on one letter may come in either order; any fixed order makes the spellings equal.
    private static void SortMarks(char[] letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var first = i;
            while (i < letters.Length && IsCombining(letters[i])) i++;
            if (i - first > 1) Array.Sort(letters, first, i - first);
        }
    }

    private static bool IsMark(Rune rune) => !rune.IsAscii
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsWordRune(Rune rune) => Rune.IsLetterOrDigit(rune) || (!rune.IsAscii
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber);

    // Zero-width, bidi and soft-hyphen characters: nobody sees them, so they part no word.
    private static bool IsInvisible(Rune rune) =>
        !rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static bool IsCombining(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
