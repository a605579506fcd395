namespace OnRecord.Query.Words;

/// <summary>
/// Where a Vietnamese syllable that ends in two vowels has its tone: <c>Hòa</c> and <c>Hoà</c> are one name.
/// </summary>
/// <remarks>
/// Schools teach one way and typists use the other; publishers mix them. Of two vowels the first gets the mark here, as
/// nine of ten have it in print. Words of another shape, such as <c>Chloé</c>, keep theirs.
/// </remarks>
internal static class ToneMarks
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets = new HashSet<string>
    {
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r",
        "s", "t", "th", "tr", "v", "x",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Moves the tone of each such syllable to its first vowel, in place. Linear in the length.</summary>
    /// <param name="letters">Lower-case words, their marks behind their letters.</param>
    public static void Unify(Span<char> letters)
    {
        var word = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            if (!IsOfWord(letters[i])) word = i + 1;
            else if (i - word >= 2 && IsPlacedLast(letters, i) && Onsets.Contains(letters[word..(i - 2)]))
                (letters[i - 1], letters[i]) = (letters[i], letters[i - 1]);
        }
    }

    // The second vowel has a tone and nothing else, and ends its word.
    private static bool IsPlacedLast(ReadOnlySpan<char> letters, int tone) =>
        Tones.Contains(letters[tone], StringComparison.Ordinal)
        && (letters[tone - 2], letters[tone - 1]) is ('o', 'a') or ('o', 'e') or ('u', 'y')
        && (tone + 1 == letters.Length || !IsOfWord(letters[tone + 1]));

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
