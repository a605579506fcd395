using System.Buffers;
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
        for (var i = 0; i < text.Length; i++)
        {
            var fold = FoldTable.Of(text[i]);
            string? several = null;
            var next = at + Utf8Length(text[i]);
            if (fold == FoldTable.Several)
            {
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed);
                i += consumed - 1;
                next = at + rune.Utf8SequenceLength;
                several = FoldOf(rune);
                if (several is null)
                    fold = IsMark(rune) ? FoldTable.Mark : IsInvisible(rune) ? FoldTable.Nothing : FoldTable.Parting;
            }

            if (fold == FoldTable.Mark)
            {
                // A mark belongs to the letter before it; one that stands alone is nothing.
                if (word.Length > 0) end = next;
            }
            else if (fold == FoldTable.Parting)
            {
                if (word.Length > 0)
                {
                    yield return new(word.ToString(), start, end);
                    word.Clear();
                }
            }
            else if (fold != FoldTable.Nothing)
            {
                if (word.Length == 0) start = at;
                if (several is null) word.Append(fold);
                else word.Append(several);
                end = next;
            }

            at = next;
        }

        if (word.Length > 0) yield return new(word.ToString(), start, end);
    }

    /// <summary>The words of a text parted by single spaces: what the index holds.</summary>
    public static string Fold(string text)
    {
        // A letter becomes two at most.
        var folded = ArrayPool<char>.Shared.Rent(2 * text.Length);
        try
        {
            return new(folded, 0, Fold(text, folded));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }

    /// <summary>
    /// One spelling for all that differ only in case, composition, white space, or where a Vietnamese tone stands;
    /// which marks there are counts.
    /// </summary>
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
        ToneMarks.Unify(letters);
        return new(letters);
    }

    private static int Fold(string text, char[] folded)
    {
        var (length, isParted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var fold = FoldTable.Of(text[i]);
            if (fold is FoldTable.Nothing or FoldTable.Mark) continue;
            if (fold == FoldTable.Parting)
            {
                isParted = true;
                continue;
            }

            ReadOnlySpan<char> letters = [fold];
            if (fold == FoldTable.Several)
            {
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed);
                i += consumed - 1;
                if (FoldOf(rune) is not { } several)
                {
                    isParted |= !IsMark(rune) && !IsInvisible(rune);
                    continue;
                }

                letters = several;
            }

            if (isParted && length > 0) folded[length++] = ' ';
            isParted = false;
            letters.CopyTo(folded.AsSpan(length));
            length += letters.Length;
        }

        return length;
    }

    /// <summary>What a letter or digit of a word is folded to; null for what is none.</summary>
    internal static string? FoldOf(Rune rune)
    {
        if (IsMark(rune) || !IsWordRune(rune)) return null;
        var folded = new StringBuilder();
        AppendFolded(folded, rune);
        return folded.ToString();
    }

    private static int Utf8Length(char character) => character < '\u0080' ? 1 : character < '\u0800' ? 2 : 3;

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

    /// <summary>Whether a character belongs to the letter before it.</summary>
    internal static bool IsMark(Rune rune) => !rune.IsAscii
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsWordRune(Rune rune) => Rune.IsLetterOrDigit(rune) || (!rune.IsAscii
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber);

    /// <summary>
    /// Whether a character is zero-width, bidi or a soft hyphen: nobody sees it, so it parts no word.
    /// </summary>
    internal static bool IsInvisible(Rune rune) =>
        !rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static bool IsCombining(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
